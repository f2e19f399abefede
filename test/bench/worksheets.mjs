// Worksheets made by seed: the same shape gives the same bytes on every machine. Rows are written
// as they are made, so that ten million of them need no more memory than a few. The agencies are invented.
import { closeSync, openSync, writeSync } from 'node:fs'

/** How large a file is, and whether the rows of one answer stand together. */
export const shapes = {
  agency: { agencies: 1, years: 1, rows: 300, order: 'grouped' },
  province: { agencies: 40, years: 5, rows: 7_200, order: 'grouped' },
  nation: { agencies: 640, years: 10, rows: 230_400, order: 'grouped' },
  'large-grouped': { agencies: 640, years: 10, rows: 10_000_000, order: 'grouped' },
  'large-scattered': { agencies: 640, years: 10, rows: 10_000_000, order: 'scattered' },
}

const lastYear = 2024
const bytesAtOnce = 1 << 20

/** Writes a file of this shape; a rubric as `dist/rubrics` holds it. */
export function writeWorksheet(path, rubric, shape, seed = 1) {
  const file = openSync(path, 'w')
  let pending = `${headerOf(rubric).join(',')}\n`
  for (const row of rowsOf(rubric, shape, seed)) {
    pending += row
    if (pending.length > bytesAtOnce) {
      writeSync(file, pending)
      pending = ''
    }
  }
  writeSync(file, pending)
  closeSync(file)
}

const columns = ['instansi', 'tahun', 'indikator', 'tingkat', 'kode_bukti', 'bukti', 'nomor']
const furtherColumns = ['tanggal', 'status', 'catatan']

const headerOf = (rubric) => [
  ...columns,
  ...furtherColumns,
  ...(rubric.notApplicable === 'excluded' ? ['tingkat_verifikasi', 'alasan_tidak_berlaku'] : []),
]

function* rowsOf(rubric, { agencies, years, rows, order }, seed) {
  const indicators = rubric.aspects.flatMap((aspect) => aspect.indicators)
  const count = agencies * years * indicators.length
  // Answers have as many documents as rows allow, some one more than others.
  const documentsOf = (answer) =>
    Math.floor(((answer + 1) * rows) / count) - Math.floor((answer * rows) / count)
  const rowOf = (answer, document) =>
    row({ rubric, indicators, years, seed, answer, document, documents: documentsOf(answer) })
  if (order === 'grouped') {
    for (let answer = 0; answer < count; answer += 1) {
      for (let each = 0; each < documentsOf(answer); each += 1) yield rowOf(answer, each)
    }
    return
  }
  // One document of every answer, then the next of each; a step without a common divisor visits all.
  const step = coprime(Math.floor(count * 0.618), count)
  for (let each = 0; each < Math.ceil(rows / count); each += 1) {
    for (let turn = 0, answer = 0; turn < count; turn += 1, answer = (answer + step) % count) {
      if (each < documentsOf(answer)) yield rowOf(answer, each)
    }
  }
}

function row({ rubric, indicators, years, seed, answer, document, documents }) {
  const indicator = indicators[answer % indicators.length]
  const owner = Math.floor(answer / indicators.length)
  const year = lastYear - years + 1 + (owner % years)
  const chance = (salt) => random(seed, answer, salt)
  // The level stands on one of the rows, not always on the first.
  const isStating = document === Math.floor(chance(1) * documents)
  const claim = isStating ? claimOf(rubric, indicators, answer, chance) : ''
  const own = (salt) => random(seed, answer, 100 + document * 10 + salt)
  const title = titles[Math.floor(own(1) * titles.length)]
  const requirement = indicator.evidence[Math.floor(own(2) * indicator.evidence.length)]
  const month = String(1 + Math.floor(own(3) * 12)).padStart(2, '0')
  const cells = [
    agencyName(Math.floor(owner / years)),
    year,
    indicator.id,
    claim,
    requirement?.id ?? '',
    `${title} ${year}`,
    `${1 + document}/${1 + Math.floor(own(4) * 900)}/${year}`,
    `${year}-${month}-${String(1 + Math.floor(own(5) * 28)).padStart(2, '0')}`,
    statuses[Math.floor(own(6) * statuses.length)],
    notes[Math.floor(own(7) * notes.length)],
  ]
  if (rubric.notApplicable === 'excluded') {
    const isVerified = isStating && claim !== 'tb' && chance(4) < 0.2
    cells.push(
      isVerified && claim !== '' ? claim : '',
      claim === 'tb' ? 'Tidak ada formasi khusus' : '',
    )
  }
  return `${cells.map(quoted).join(',')}\n`
}

const quoted = (cell) =>
  typeof cell === 'string' && /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A level, nothing, or that it does not apply; of indicators that exclude each other one has a level. */
function claimOf(rubric, indicators, answer, chance) {
  const { min, max } = rubric.levels
  const indicator = indicators[answer % indicators.length]
  if (chance(2) < 0.04) return ''
  const isOptional = indicator.applies !== undefined || indicator.oneOf !== undefined
  if (rubric.notApplicable === 'excluded' && isOptional && chance(3) < 0.3) return 'tb'
  if (indicator.oneOf !== undefined) {
    const group = indicators.filter(({ oneOf }) => oneOf === indicator.oneOf)
    const owner = Math.floor(answer / indicators.length)
    const chosen = group[Math.floor(random(group.length, owner, 5) * group.length)]
    if (chosen !== indicator) return ''
  }
  return min + Math.floor(chance(6) ** 0.7 * (max - min + 1))
}

const titles = [
  'SK Komite Talenta',
  'Peta jabatan',
  'Laporan evaluasi kinerja',
  'Berita acara uji kompetensi',
  'Rencana pengembangan kompetensi',
  'Surat edaran, disertai lampiran,',
  'Dokumen manajemen risiko',
  'Tangkapan layar SIMPEG',
]
const statuses = ['ada', 'ada', 'ada', 'ada', 'ada', 'ada', 'draf', 'belum-ttd']
const notes = ['', '', '', '', '', 'lengkap', 'menunggu PPK, lalu Biro Hukum', 'lihat "Lampiran 2"']

const kinds = ['Kab.', 'Kota']
const names =
  'Arunika Bentala Cakrawala Dirgantara Embun Fajarsari Gentala Harumbana Indrapura Jenggala Kencana Lembayung Mandala Nagara Ombak Pelangi Ranah Samudra Tanjung Utama Wanasari Yudanagara Adiluhur Bumiasri Candrapura Dayabaru Ekamukti Giriwangi Hutanraya Jatimulya Kertarahayu Langgeng Muaraindah Nusajaya Padangluas Rimbun Sekarwangi Tirtamulya Ujungbatu Wiralaga'.split(
    ' ',
  )
const parts = ['', ' Utara', ' Selatan', ' Timur', ' Barat', ' Tengah', ' Hulu', ' Hilir']

/** 640 names; from there on they carry a number. */
function agencyName(index) {
  const name = names[index % names.length]
  const part = parts[Math.floor(index / names.length) % parts.length]
  const kind = kinds[Math.floor(index / names.length / parts.length) % kinds.length]
  const series = Math.floor(index / names.length / parts.length / kinds.length)
  return `${kind} ${name}${part}${series === 0 ? '' : ` ${series + 1}`}`
}

/** From 0 up to but not including 1, the same for the same numbers (the finalizer of MurmurHash3). */
function random(seed, answer, salt) {
  let hash =
    Math.imul(seed ^ Math.imul(answer + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}

function coprime(from, count) {
  const divisor = (left, right) => (right === 0 ? left : divisor(right, left % right))
  let step = Math.max(1, from)
  while (divisor(step, count) !== 1) step += 1
  return step
}
