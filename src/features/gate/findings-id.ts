import type { AgencyYear } from '../../core/agency.js'
import type { TotalKind } from '../../core/rubric.js'
import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { GateFacts } from './codes.js'

const comma = (value: number): string => String(value).replace('.', ',')

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Mungkin maksudnya "${near}".`

const totals: Record<TotalKind, string> = {
  claimed: 'mandiri',
  backed: 'didukung bukti',
  verified: 'hasil verifikasi',
}

/** Teks dari berkas pada satu baris. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const of = ({ agency, year }: AgencyYear): string => `${flat(agency)}, ${year}`

/** Selisih dalam poin, tanpa sisa pembulatan. */
const lacking = (lowest: number, points: number): string =>
  comma(Math.round((lowest - points) * 10_000) / 10_000)

interface Short {
  readonly total: TotalKind
  readonly points: number
  readonly lowest: number
  readonly causes: readonly string[]
}

const short = ({ points, lowest, causes }: Short, command: string): string => {
  const lost =
    causes.length === 0 ? '' : ` Poin terbanyak masih dapat diraih pada ${causes.join(', ')}.`
  return `Masih kurang ${lacking(lowest, points)} poin.${lost} Cari langkah paling hemat dengan ${command}.`
}

/** Nilai hasil verifikasi tidak direncanakan; buktinya yang disiapkan. */
const plan = (facts: Short): string =>
  short(
    facts,
    `merit plan --target ${facts.lowest} --total ${facts.total === 'claimed' ? 'claimed' : 'backed'}`,
  )

const declaredOf = (count: number, all: number): string =>
  count === 0 ? '' : `; ${count} dari ${all} dinyatakan tidak berlaku`

/** Pesan dan petunjuk merit gate. */
export const gateDiagnosticsId: Pick<DiagnosticTexts, keyof GateFacts> = {
  'gate-nothing-asked': {
    message: () => 'Tidak ada yang diminta untuk diperiksa.',
    hint: () =>
      'Tuliskan paling sedikit satu: --min-category, --min-points, --min-aspect, --complete, --max-excluded, --no-expired, --locked, atau --baseline dengan --no-regress; atau isi kunci gate di merit.yaml.',
  },
  'category-unknown': {
    message: ({ found }) => `Kategori "${found}" tidak ada dalam rubrik.`,
    hint: ({ near, known }) => `Kategori yang ada: ${known.join(', ')}.${meant(near)}`,
  },
  'waiver-check-unknown': {
    message: ({ found }) => `Pengecualian menyebut pemeriksaan "${found}", yang tidak ada.`,
    hint: ({ near, known }) => `Pemeriksaan yang ada: ${known.join(', ')}.${meant(near)}`,
  },
  'baseline-differs': {
    message: ({ baseline, rubric }) =>
      baseline === rubric
        ? `Hasil acuan dihitung dengan isi rubrik ${rubric} yang lain, sehingga tidak dapat dibandingkan.`
        : `Hasil acuan dihitung dengan rubrik ${baseline}, sedangkan hasil ini dengan ${rubric}; keduanya tidak dapat dibandingkan.`,
    hint: () =>
      'Buat hasil acuan baru dengan rubrik yang sama: merit score --format json --output; poin tidak pernah diubah ke rubrik lain.',
  },
  'gate-category': {
    message: ({ total, points, band, asked, lowest, highest, ...result }) =>
      `min-category: Nilai ${totals[total]} ${of(result)}: ${comma(points)}, kategori ${band.category} ${band.name.id}${highest > points ? ` (belum lengkap; masih dapat ${comma(points)} sampai ${comma(highest)})` : ''}; yang diminta paling rendah ${asked.category} ${asked.name.id} (mulai ${comma(lowest)}).`,
    hint: plan,
  },
  'gate-points': {
    message: ({ total, points, lowest, ...result }) =>
      `min-points: Nilai ${totals[total]} ${of(result)}: ${comma(points)}; yang diminta paling sedikit ${comma(lowest)}.`,
    hint: plan,
  },
  'gate-aspect': {
    message: ({ total, points, lowest, aspect, name, ...result }) =>
      `min-aspect-${aspect}: Nilai ${totals[total]} aspek ${aspect} ${name.id}, ${of(result)}: ${comma(points)}; yang diminta paling sedikit ${comma(lowest)}.`,
    hint: (facts) => short(facts, `merit plan --sensitivity --only ${facts.aspect}`),
  },
  'gate-incomplete': {
    message: ({ total, open, of: asked, excluded, all, ...result }) =>
      `complete: Nilai ${totals[total]} ${of(result)} belum lengkap: ${open.length} dari ${asked} indikator belum dinilai (${open.join(', ')})${declaredOf(excluded, all)}.`,
    hint: ({ total }) =>
      total === 'verified'
        ? 'Isi tingkat verifikasinya, misalnya dengan merit fill --verify.'
        : 'Isi tingkatnya, misalnya dengan merit fill --open.',
  },
  'gate-excluded': {
    message: ({ total, declared, all, most, points, ifRefused, band, ...result }) =>
      `max-excluded: Pada nilai ${totals[total]} ${of(result)}, ${declared.length} dari ${all} indikator dinyatakan tidak berlaku (${declared.join(', ')}), lebih dari ${most}; bila semuanya ditolak, nilai ${comma(points)} menjadi ${comma(ifRefused)} (${band.category} ${band.name.id}).`,
    hint: ({ total }) =>
      total === 'verified'
        ? 'Periksa kolom tingkat_verifikasi: isi tingkatnya, atau biarkan tb hanya pada yang benar-benar tidak berlaku.'
        : 'Isi tingkatnya, atau minta verifikator memeriksa alasannya.',
  },
  'gate-expired': {
    message: ({ title, indicator, lastDay, asOf, ...result }) =>
      `no-expired: Dokumen "${flat(title)}" (indikator ${indicator}, ${of(result)}) berlaku sampai ${lastDay}; pada ${asOf} sudah kedaluwarsa.`,
    hint: () => 'Perbarui dokumennya, lalu isi tanggal dan berlaku_sampai yang baru.',
  },
  'gate-expiring': {
    message: ({ title, indicator, lastDay, until, ...result }) =>
      `no-expired: Dokumen "${flat(title)}" (indikator ${indicator}, ${of(result)}) berlaku sampai ${lastDay}, padahal harus masih berlaku sesudah ${until}.`,
    hint: () => 'Siapkan pembaruannya sebelum hari itu, lalu isi berlaku_sampai yang baru.',
  },
  'gate-lock-missing': {
    message: ({ worksheets, ...result }) =>
      `locked: Bukti ${of(result)} tidak dijaga berkas kunci${worksheets.length === 0 ? '' : ` (${worksheets.map(flat).join(', ')})`}.`,
    hint: () =>
      'Buat berkas kuncinya dengan merit evidence lock, atau tentukan letaknya dengan --lock.',
  },
  'gate-lock-differs': {
    message: ({ paths, count, ...result }) =>
      `locked: ${count} berkas bukti ${of(result)} tidak sama dengan berkas kunci: ${paths.map((path) => `"${flat(path)}"`).join(', ')}${count > paths.length ? ', dan lainnya' : ''}.`,
    hint: () =>
      'Lihat setiap perbedaan dengan merit evidence verify; kembalikan berkasnya, atau kunci lagi dengan --force bila perubahannya memang benar.',
  },
  'gate-regressed': {
    message: ({ total, points, before, tolerance, since, ...result }) =>
      `no-regress: Nilai ${totals[total]} ${of(result)} turun ${lacking(before, points)}: ${comma(points)}, sedangkan hasil acuan ${since} ${comma(before)}${tolerance === 0 ? '' : ` (kelonggaran ${comma(tolerance)})`}.`,
    hint: ({ fallen }) =>
      fallen.length === 0
        ? 'Periksa perubahan kertas kerja sejak hasil acuan dibuat.'
        : `Periksa indikator yang turun: ${fallen.join(', ')}. Bila penurunannya memang benar, mintalah pengecualian atau buat hasil acuan baru.`,
  },
  'gate-unmeasured': {
    message: (result) =>
      `no-regress: ${of(result)} tidak ada dalam hasil acuan, sehingga penurunannya tidak dapat diperiksa.`,
    hint: () =>
      'Buat hasil acuan yang memuat instansi itu dengan merit score --format json, atau tambahkan dengan --ratchet.',
  },
  'gate-unverified': {
    message: ({ check, ...result }) =>
      `${check}: Yang diminta nilai hasil verifikasi, tetapi ${of(result)} belum memiliki tingkat verifikasi.`,
    hint: () => 'Isi tingkat verifikasi dengan merit fill --verify, atau pilih --total yang lain.',
  },
  'gate-waived': {
    message: ({ check, reason, approver, until, ...result }) =>
      `${check}: Pemeriksaan ${of(result)} belum terpenuhi, tetapi dikecualikan sampai ${until}: ${flat(reason)} (disetujui ${flat(approver)}).`,
    hint: ({ until }) => `Penuhi pemeriksaannya sebelum pengecualian berakhir pada ${until}.`,
  },
  'waiver-expired': {
    message: ({ check, approver, until, asOf }) =>
      `Pengecualian ${check} yang disetujui ${flat(approver)} berakhir pada ${until}; pada ${asOf} tidak berlaku lagi.`,
    hint: () => 'Penuhi pemeriksaannya, mintalah persetujuan baru, atau hapus pengecualian itu.',
  },
  'waiver-unneeded': {
    message: ({ check }) => `Pengecualian ${check} tidak diperlukan: pemeriksaannya terpenuhi.`,
    hint: () => 'Hapus pengecualian itu dari merit.yaml, supaya penurunan nanti tidak tertutup.',
  },
  'waiver-unused': {
    message: ({ check }) =>
      `Pengecualian ${check} tidak terpakai: pemeriksaan atau instansinya tidak ada kali ini.`,
    hint: () => 'Periksa nama pemeriksaan dan instansinya, atau hapus bila tidak diperlukan lagi.',
  },
}
