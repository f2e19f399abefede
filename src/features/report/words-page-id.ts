/** Kata-kata halaman laporan di peramban: penunjuk jalan, nomor, dan keterangan gambar. */
export const reportPageId = {
  skip: 'Langsung ke isi laporan',
  contents: 'Isi laporan',
  basis: 'Dasar laporan',
  /** Di kaki halaman cetak, sebelum nomornya. */
  page: 'Halaman',
  table: (number: number): string => `Tabel ${number}`,
  figure: (number: number): string => `Gambar ${number}`,
  /** Dibacakan pembaca layar, diikuti nama kolom. */
  ascending: 'Diurutkan naik menurut',
  descending: 'Diurutkan turun menurut',
  data: 'Angka dalam gambar ini',
  range: 'Rentang nilai',
  results: 'Jumlah instansi',
  broken: 'Sumbu tidak mulai dari 0.',
  drawn: (count: number, all: number): string =>
    `Digambar ${count} dari ${all}; semuanya ada dalam tabel.`,
  rise: 'naik',
  fall: 'turun',
  proved: 'terbukti',
  unproved: 'mandiri, belum terbukti',
  verified: 'hasil verifikasi',
}
