import type { Explanation } from '../../pages/findings/explanation.js'
import type { FillFacts } from './codes.js'

/** Halaman merit explain untuk temuan merit fill. */
export const fillExplanationsId: Readonly<Record<keyof FillFacts, Explanation>> = {
  'terminal-missing': {
    about:
      'Perintah fill bertanya di terminal, sedangkan masukan atau keluarannya bukan terminal, atau --no-input dipakai. Di CI dan dalam skrip, jawaban diberikan sebagai berkas YAML: merit fill kertas-kerja.csv --answers jawaban.yaml (tanda - untuk input standar). Tidak ada yang ditulis.',
    wrong: 'merit fill kertas-kerja.csv < jawaban.txt',
    right: 'merit fill kertas-kerja.csv --answers jawaban.yaml',
  },
  'worksheet-held': {
    about:
      'Hanya satu pengisian boleh menulis ke satu kertas kerja pada satu saat, supaya tidak ada jawaban yang hilang. Penandanya berkas kunci tersembunyi di sebelah kertas kerja. Kunci dari proses yang sudah berhenti di komputer yang sama diambil alih sendiri; kunci dari komputer lain tidak dapat diperiksa, jadi hapuslah sendiri bila pengisian di sana sudah berhenti.',
  },
  'worksheet-workbook': {
    about:
      'Kuesioner menyimpan setiap jawaban langsung ke dalam CSV. Buku kerja Excel memuat format dan lembar lain yang akan hilang bila ditulis ulang, jadi tidak disentuh. Jadikan CSV dengan merit evidence import, lalu isi CSV itu.',
    wrong: 'merit fill kertas-kerja.xlsx',
    right:
      'merit evidence import kertas-kerja.xlsx --output kertas-kerja.csv\nmerit fill kertas-kerja.csv',
  },
  'worksheet-shared': {
    about:
      'Kuesioner mengisi satu instansi dan satu tahun. Kertas kerja ini memuat beberapa, dan tidak ada terminal untuk memilihnya. Tuliskan instansi dan tahunnya; baris lain dibiarkan apa adanya.',
    wrong: 'merit fill semua.csv --answers jawaban.yaml',
    right: 'merit fill semua.csv --agency "Kota Contoh" --year 2026 --answers jawaban.yaml',
  },
}
