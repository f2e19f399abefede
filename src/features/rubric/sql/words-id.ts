/** Yang disebut tentang rubrik di atas perintah SQL. */
export interface SqlFacts {
  readonly rubric: string
  readonly version: string
  readonly status: string
  readonly title: string
  readonly maximum: string
  readonly sha256: string
  readonly table: string
  /** Kolom yang dibaca. */
  readonly columns: readonly string[]
}

const excludedId = `claimed_excluded: banyaknya indikator yang dinyatakan tidak berlaku; claimed_if_refused: nilainya bila
semuanya ditolak. Indikator yang menurut rubrik tidak boleh dinyatakan begitu dihitung 0.
`

/** Kata-kata merit rubric sql. Bentuk objek ini berlaku juga bagi bahasa lain. */
export const sqlId = {
  heading: ({ rubric, version, status, title, maximum, sha256, table, columns }: SqlFacts) =>
    `Nilai mandiri menurut rubrik ${rubric} ${version} (${status})
${title}; nilai tertinggi ${maximum}; SHA-256 ${sha256}

Hasil: satu baris per instansi dan tahun, dengan nilai mandiri (claimed), kategorinya, dan poin
setiap aspek; indikator tanpa tingkat dihitung 0. Nama kolom sama dengan merit score --format csv.
${columns.includes('alasan_tidak_berlaku') ? excludedId : ''}Tidak dihitung: bukti, verifikasi, syarat nilai. Kesalahan isian tidak dicari; karena itu periksa
dahulu kertas kerjanya dengan merit check, dan pakai hanya bila tidak ada kesalahan.

Tabel ${table}: baris kertas kerja, semua kolom teks (VARCHAR): ${columns.join(', ')}.
Kolom lain boleh ada; kolom yang tidak dipakai kantor boleh kosong. Nomor indikator ditulis
seperti dalam rubrik; nama instansi tanpa spasi ganda. Di DuckDB tabel itu dibuat dengan
  CREATE VIEW ${table} AS SELECT * FROM read_csv('kertas-kerja.csv', all_varchar = true);
Ditulis untuk DuckDB, Spark SQL, dan Trino; yang diuji ialah DuckDB.`,
}

export type SqlTexts = typeof sqlId
