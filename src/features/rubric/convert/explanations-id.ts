import type { Explanation } from '../../../pages/findings/explanation.js'
import type { ConvertFacts } from './codes.js'

/** Halaman merit explain untuk peta antarrubrik. */
export const convertExplanationsId: Readonly<Record<keyof ConvertFacts, Explanation>> = {
  'map-rubrics-same': {
    about:
      'Sebuah peta menghubungkan dua rubrik dan dipakai ke dua arah. Bila keduanya sama, arahnya tidak dapat ditentukan. Beri salinan rubrik yang diubah id sendiri, lalu tuliskan id itu dalam peta.',
    wrong: 'from: kasn-2018\nto: kasn-2018',
    right: 'from: kasn-2018\nto: kasn-2019',
  },
  'map-cardinality': {
    about:
      'Setiap hubungan dalam peta menentukan berapa indikator di kedua sisinya: equal, narrower, dan broader satu ke satu, split satu ke beberapa, merged beberapa ke satu, dropped satu ke tidak ada, new tidak ada ke satu. Jumlah yang tertulis tidak cocok dengan hubungannya. Tidak ada jawaban yang dipindahkan.',
    wrong: '- {relation: split, from: ["1.1"], to: ["1.1"]}',
    right: '- {relation: split, from: ["1.1"], to: ["1.1", "1.3"]}',
  },
  'map-indicator-repeated': {
    about:
      'Sebuah indikator disebut dua kali di sisi yang sama, sehingga jawabannya akan berganda atau berasal dari dua tempat. Setiap indikator kedua rubrik disebut tepat satu kali. Gabungkan kedua baris menjadi satu hubungan split atau merged.',
    wrong:
      '- {relation: narrower, from: ["1.1"], to: ["1.1"]}\n- {relation: narrower, from: ["1.1"], to: ["1.3"]}',
    right: '- {relation: split, from: ["1.1"], to: ["1.1", "1.3"]}',
  },
  'map-indicator-missing': {
    about:
      'Peta harus menyebut setiap indikator kedua rubrik, supaya tidak ada jawaban yang hilang diam-diam. Yang disebut dalam pesan ini terlewat. Tulis hubungannya, atau nyatakan bahwa tidak ada padanannya dengan dropped (dari rubrik asal) atau new (dari rubrik tujuan).',
    wrong: 'entries:\n  - {relation: equal, from: ["1.1"], to: ["1.1"]}',
    right:
      'entries:\n  - {relation: equal, from: ["1.1"], to: ["1.1"]}\n  - {relation: dropped, from: ["1.2"]}',
  },
  'map-levels-missing': {
    about:
      'Hubungan equal memindahkan tingkat. Bila skala kedua rubrik berbeda, tingkat yang sama angkanya belum tentu sama artinya, jadi peta harus menyebut padanan setiap tingkat. Tingkat tanpa padanan yang pasti sebaiknya dinilai ulang: pakai narrower atau broader.',
    wrong: '- {relation: equal, from: ["1.1"], to: ["1.1"]}',
    right: '- {relation: equal, from: ["1.1"], to: ["1.1"], levels: {1: 0, 2: 2, 3: 3, 4: 4}}',
  },
  'map-rubric-unknown': {
    about:
      'Peta menyebut id rubrik yang tidak ikut dalam program dan tidak diberikan pada perintah. Rubrik sendiri disebut dengan jalur berkasnya pada --from atau --to; id di dalam berkas itu harus sama dengan yang ada dalam peta.',
    wrong: 'merit rubric convert kertas-kerja.csv --map peta.yaml',
    right: 'merit rubric convert kertas-kerja.csv --map peta.yaml --to ./rubrik-resmi.yaml',
  },
  'map-unknown': {
    about:
      'Untuk dua rubrik ini belum ada peta yang ikut dalam program. Tidak ada yang dipindahkan. Pindahkan bertahap lewat rubrik di antaranya, tuliskan rubrik asal yang benar dengan --from, atau tulis peta sendiri.',
    wrong: 'merit rubric convert kertas-kerja.csv --from kasn-2018 --to panrb-2026',
    right: 'merit rubric convert kertas-kerja.csv --from kasn-2019 --to panrb-2026',
  },
  'map-unrelated': {
    about:
      'Rubrik pada --from atau --to bukan salah satu dari dua rubrik yang dihubungkan peta, atau keduanya sama. Tidak ada yang dipindahkan. Sebuah peta dapat dipakai ke dua arah, jadi cukup salah satu dari kedua opsi itu.',
    wrong: 'merit rubric convert kertas-kerja.csv --map kasn-2018--kasn-2019 --to panrb-2026',
    right: 'merit rubric convert kertas-kerja.csv --map kasn-2018--kasn-2019 --to kasn-2018',
  },
  'source-rubric-assumed': {
    about:
      'Kertas kerja tidak menyebut rubriknya sendiri, dan tidak ada yang menyebutnya pada perintah atau di merit.yaml. Karena itu dipakai rubrik bawaan, sedangkan sejak 2021 instrumen lain juga dipakai. Bila rubriknya lain, tuliskan dengan --from.',
    wrong: 'merit rubric convert kertas-kerja-2024.csv --to kasn-2019',
    right: 'merit rubric convert kertas-kerja-2024.csv --from kasn-2018 --to kasn-2019',
  },
  'target-rubric-missing': {
    about:
      'Perintah ini perlu tahu ke rubrik mana jawaban dipindahkan. Tuliskan rubriknya dengan --to, lalu dipakai peta bawaan; atau tuliskan berkas peta dengan --map.',
    wrong: 'merit rubric convert kertas-kerja.csv',
    right: 'merit rubric convert kertas-kerja.csv --to kasn-2019',
  },
}
