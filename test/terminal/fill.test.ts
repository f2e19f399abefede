import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../src/core/rubric.js'
import { shippedRubric } from '../support/builders.js'
import { merit, root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { keys, type TerminalSession, terminal } from '../support/terminal.js'

const { enter, down, up, tab, interrupt } = keys

const indicators = indicatorsOf(shippedRubric('kasn-2018'))

const owner = ['--agency', 'Kota Contoh', '--year', '2024', '--as-of', '2024-12-31']
const newWorksheet = ['fill', 'kertas.csv', ...owner]

/** The rows of one indicator, by column. */
async function rowsOf(
  folder: string,
  indicator: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await readFile(join(folder, 'kertas.csv'), 'utf8')
  const rows: Record<string, string>[] = parse(text, { columns: true })
  return rows.filter((row) => row['indikator'] === indicator)
}

const question = (id: string) => new RegExp(`^${id.replace('.', '\\.')} .*`, 'm')

/** Answers the question that is shown; its documents come next. */
async function answerLevel(session: TerminalSession, id: string, level: number): Promise<void> {
  await session.see(question(id))
  await session.see(/lewati|skip/)
  session.press(String(level), enter)
  await session.see(/Lanjut ke indikator|On to the next/)
}

/** As `answerLevel`, and on to the next question. */
async function answerAndGoOn(session: TerminalSession, id: string, level: number): Promise<void> {
  await answerLevel(session, id, level)
  session.press(enter)
}

/** A worksheet with levels for the first indicators. */
async function begun(levels: number): Promise<string> {
  const folder = await folderWith()
  const answers = indicators.slice(0, levels).map(({ id }) => `  "${id}": 3`)
  const yaml = answers.length === 0 ? 'answers: {}' : ['answers:', ...answers].join('\n')
  await writeFile(join(folder, 'a.yaml'), yaml)
  const made = await merit([...newWorksheet, '--answers', 'a.yaml'], { cwd: folder })
  expect(made.code).toBe(0)
  return folder
}

describe('merit fill at a terminal', { timeout: 60_000 }, () => {
  it('fills a whole assessment, and closes with its totals and the next steps', async () => {
    const folder = await folderWith()
    const session = terminal(newWorksheet, { cwd: folder })
    for (const { id } of indicators) await answerAndGoOn(session, id, 3)
    await session.see('Indikator terakhir sudah dilewati.')
    session.press(enter)
    expect(await session.ended).toBe(0)
    expect(session.text()).toContain('36 dari 36 terjawab')
    expect(session.text()).toMatch(/Nilai mandiri\s+300\s+400\s+0,7500\s+III Baik/)
    expect(session.text()).toContain('Periksa bukti: merit check kertas.csv')
    const { stdout } = await merit(['score', 'kertas.csv', '--format', 'json'], { cwd: folder })
    const { claimed } = JSON.parse(stdout).assessments[0].totals
    expect(claimed).toMatchObject({ points: 300, complete: true })
  })

  it('asks for agency and year of a new worksheet, and makes it with every question', async () => {
    const folder = await folderWith()
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see('Nama instansi')
    session.press(enter)
    await session.see('Belum diisi.')
    session.press('Kota Contoh', enter)
    await session.see('Tahun penilaian')
    session.press('24', enter)
    await session.see('"24" bukan tahun')
    session.press('\u007f\u007f2024', enter)
    await session.see('0 dari 36 terjawab')
    await session.see('Sejak 2021 instrumen lain juga dipakai')
    expect(await rowsOf(folder, '8.4')).toMatchObject([{ tahun: '2024', tingkat: '' }])
    session.press('q')
    expect(await session.ended).toBe(0)
  })

  it('goes on at the first open indicator', async () => {
    const folder = await begun(12)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see('12 dari 36 terjawab')
    await session.see(question(indicators[12]?.id ?? ''))
    session.press('q')
    expect(await session.ended).toBe(0)
  })

  it('shows what each level would do to both totals', async () => {
    const folder = await begun(2)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see(question('1.3'))
    session.press('4')
    const screen = await session.see('> 4')
    expect(screen).toContain('Nilai mandiri 15 -> 25, I Buruk.')
    expect(screen).toContain('Didukung bukti 5 -> 7,5, I Buruk.')
  })

  it('goes back, skips, jumps by searching, and undoes the last answer', async () => {
    const folder = await begun(0)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await answerAndGoOn(session, '1.1', 2)
    await session.see(question('1.2'))
    session.press('b')
    await session.see('Sekarang: tingkat 2.')
    session.press('l')
    await session.see(question('1.2'))
    session.press('j')
    await session.see('Buka indikator mana?')
    session.press('talent pool', enter)
    await answerAndGoOn(session, '3.3', 4)
    await session.see(question('3.4'))
    session.press('u')
    await session.see('Diurungkan: 3.3.')
    await session.see('Belum dijawab.')
    expect(await rowsOf(folder, '3.3')).toMatchObject([{ tingkat: '' }])
    session.press('u')
    await session.see('Diurungkan: 1.1.')
    session.press('u')
    await session.see('Tidak ada jawaban yang dapat diurungkan.')
    expect(await rowsOf(folder, '1.1')).toMatchObject([{ tingkat: '' }])
  })

  it('takes a note and shows help', async () => {
    const folder = await begun(0)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder, rows: 60 })
    await session.see(question('1.1'))
    session.press('c')
    await session.see('Catatan untuk 1.1')
    session.press('Menunggu Bagian Organisasi', enter)
    await session.see('Catatan: Menunggu Bagian Organisasi')
    expect(await rowsOf(folder, '1.1')).toMatchObject([{ catatan: 'Menunggu Bagian Organisasi' }])
    session.press('h')
    await session.see('perkiraan')
    await session.see(/\[dokumen-anjab-abk\]/)
  })

  it('records a document field by field: completed paths, checked files, both forms of days', async () => {
    const folder = await begun(0)
    await mkdir(join(folder, 'bukti'))
    await writeFile(join(folder, 'bukti', 'anjab.pdf'), 'isi')
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await answerLevel(session, '1.1', 2)
    session.press(down, enter)
    await session.see('Judul dokumen')
    session.press('Dokumen Anjab dan ABK', enter)
    await session.see('Letak berkas')
    session.press('bu', tab)
    await session.see('> bukti/')
    session.press('salah.pdf', enter)
    await session.see('tidak ditemukan')
    session.press(...Array.from({ length: 'salah.pdf'.length }, () => keys.back), 'an', tab)
    await session.see('> bukti/anjab.pdf')
    session.press(enter)
    await session.see('Nomor dokumen')
    session.press('800/12/2024', enter)
    await session.see('Tanggal mulai berlaku')
    session.press('31 Februari 2024', enter)
    await session.see('"31 Februari 2024" bukan tanggal')
    session.press(...Array.from({ length: '31 Februari 2024'.length }, () => keys.back))
    session.press('3 Januari 2024', enter)
    await session.see('Hari terakhir berlaku')
    session.press(enter)
    await session.see('Unit yang memiliki')
    session.press('Bagian Organisasi', enter)
    await session.see('ada dan ditandatangani')
    session.press(enter)
    await session.see('[v] Dokumen Anjab dan ABK unit kerja: Dokumen Anjab dan ABK')
    expect(await rowsOf(folder, '1.1')).toMatchObject([
      {
        kode_bukti: 'dokumen-anjab-abk',
        bukti: 'Dokumen Anjab dan ABK',
        berkas: 'bukti/anjab.pdf',
        nomor: '800/12/2024',
        tanggal: '2024-01-03',
        berlaku_sampai: '',
        unit: 'Bagian Organisasi',
        status: 'ada',
      },
    ])
  })

  it('uses a document of another indicator again, edits it and removes it', async () => {
    const folder = await folderWith({
      'kertas.csv': [
        'instansi,tahun,indikator,tingkat,kode_bukti,bukti,berkas,nomor,tanggal,status',
        'Kota Contoh,2024,1.1,2,dokumen-anjab-abk,Anjab,bukti/a.pdf,1/2024,2024-01-02,ada',
        '',
      ].join('\n'),
    })
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await answerLevel(session, '1.2', 2)
    session.press(up, enter)
    await session.see('Dokumen mana yang juga membuktikan indikator ini?')
    session.press('anjab', enter)
    await session.see('Dokumen ini membuktikan apa?')
    session.press(enter)
    await session.see(/\[v\].*Anjab/)
    expect(await rowsOf(folder, '1.2')).toMatchObject([
      { tingkat: '2', bukti: 'Anjab', berkas: 'bukti/a.pdf', nomor: '1/2024', status: 'ada' },
    ])
    session.press(down, enter)
    await session.see('Ubah dokumen')
    session.press(down, down, enter)
    await session.see('> Anjab')
    session.press(' 2024', enter)
    await session.see('Judul dokumen: Anjab 2024')
    session.press(up, enter)
    await session.see('Hapus "Anjab 2024" dari kertas kerja?')
    session.press(down, enter)
    await session.see('Lanjut ke indikator berikutnya')
    expect(await rowsOf(folder, '1.2')).toMatchObject([{ tingkat: '2', bukti: '', berkas: '' }])
    expect(await rowsOf(folder, '1.1')).toMatchObject([{ bukti: 'Anjab' }])
  })

  it('marks an indicator as not applicable only with a reason, where the rubric allows it', async () => {
    const folder = await folderWith()
    const session = terminal([...newWorksheet, '--rubric', 'panrb-2026'], { cwd: folder })
    await session.see(question('1.1'))
    session.press('j')
    await session.see('Buka indikator mana?')
    session.press('6.3', enter)
    await session.see(question('6.3'))
    await session.see('t tidak berlaku')
    session.press('t')
    await session.see('Mengapa 6.3 tidak berlaku?')
    session.press(enter)
    await session.see('Belum diisi.')
    session.press('Tidak membayar TPP', enter)
    await session.see(question('6.4a'))
    expect(await rowsOf(folder, '6.3')).toMatchObject([
      { tingkat: 'tb', alasan_tidak_berlaku: 'Tidak membayar TPP' },
    ])
    session.press('b')
    await session.see('tidak berlaku (Tidak membayar TPP)')
  })

  it('frees the question that an answer excludes', async () => {
    const folder = await folderWith()
    const args = [...newWorksheet, '--rubric', 'panrb-2026', '--aspect', '4']
    const session = terminal(args, { cwd: folder })
    await answerAndGoOn(session, '4.1a', 3)
    await session.see('Tidak berlaku selama pertanyaan padanannya')
    session.press('2', enter)
    await session.see('Lanjut ke indikator')
    expect(await rowsOf(folder, '4.1a')).toMatchObject([{ tingkat: '' }])
    expect(await rowsOf(folder, '4.1b')).toMatchObject([{ tingkat: '2' }])
  })

  it('walks through one unit only, and records it for new documents', async () => {
    const folder = await folderWith({
      'kertas.csv': [
        'instansi,tahun,indikator,tingkat,kode_bukti,bukti,unit,status',
        'Kota Contoh,2024,1.1,2,,,Bagian Organisasi,',
        'Kota Contoh,2024,3.3,,,,BKPSDM,',
        'Kota Contoh,2024,5.1,,,,bkpsdm,',
        '',
      ].join('\n'),
    })
    const session = terminal(['fill', 'kertas.csv', '--unit', 'BKPSDM'], { cwd: folder })
    await session.see('0 dari 2 terjawab')
    await answerLevel(session, '3.3', 2)
    session.press(down, enter)
    await session.see('Judul dokumen')
    session.press('SK Komite', enter)
    await session.see('Letak berkas')
    expect(await rowsOf(folder, '3.3')).toMatchObject([{ bukti: 'SK Komite', unit: 'BKPSDM' }])
    session.press(keys.escape)
    await session.see('Lanjut ke indikator')
    session.press(enter)
    await session.see(question('5.1'))
  })

  it('narrows the walk to what is open', async () => {
    const folder = await begun(3)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see(question('1.4'))
    session.press('b')
    await session.see(question('1.3'))
    session.press('s')
    await session.see('Hanya yang belum terjawab')
    session.press(down, enter)
    await session.see(question('1.4'))
    await session.see('Hanya yang belum terjawab')
  })

  it('shows the answer of the year before beside the question', async () => {
    const folder = await begun(0)
    await writeFile(
      join(folder, 'lalu.csv'),
      'instansi,tahun,indikator,tingkat\nKota Contoh,2023,1.1,2\nKota Lain,2023,1.1,4\n',
    )
    const session = terminal(['fill', 'kertas.csv', '--previous', 'lalu.csv'], { cwd: folder })
    await session.see('Tahun 2023: tingkat 2.')
    await session.see('> 2')
  })

  it('looks as the README shows it', async () => {
    const folder = await begun(11)
    await writeFile(
      join(folder, 'lalu.csv'),
      'instansi,tahun,indikator,tingkat\nKota Contoh,2023,3.3,2\n',
    )
    const session = terminal(['fill', 'kertas.csv', '--previous', 'lalu.csv'], { cwd: folder })
    const screen = await session.see('q keluar')
    const [, shown = ''] =
      /```text\n(11 dari 36[\s\S]*?)```/.exec(await readFile(join(root, 'README.md'), 'utf8')) ?? []
    expect(screen.slice(screen.indexOf('11 dari 36')).trimEnd()).toBe(shown.trimEnd())
  })

  it('lets a verifier decide without touching the claims', async () => {
    const folder = await folderWith({
      'kertas.csv': [
        'instansi,tahun,indikator,tingkat,kode_bukti,bukti,status',
        'Kota Contoh,2024,1.1,3,dokumen-anjab-abk,Anjab,ada',
        'Kota Contoh,2024,1.2,2,,,',
        '',
      ].join('\n'),
    })
    const session = terminal(['fill', 'kertas.csv', '--verify'], { cwd: folder })
    await session.see('34 dari 36 diverifikasi')
    await session.see('Mandiri: tingkat 3.')
    session.press('2', enter)
    await session.see('[belum diputus]')
    session.press(down, enter)
    await session.see('Putusan atas dokumen ini')
    session.press(down, enter)
    await session.see('Catatan verifikator untuk 1.1')
    session.press('Belum ditandatangani', enter)
    await session.see('[ditolak]')
    expect(await rowsOf(folder, '1.1')).toMatchObject([
      {
        tingkat: '3',
        bukti: 'Anjab',
        tingkat_verifikasi: '2',
        putusan: 'ditolak',
        catatan_verifikator: 'Belum ditandatangani',
      },
    ])
    session.press('q')
    expect(await session.ended).toBe(0)
    expect(session.text()).toContain('1 indikator belum diverifikasi: 1.2')
  })

  it('ends with 130 on Ctrl-C, with everything saved and a line that says how to go on', async () => {
    const folder = await begun(0)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await answerLevel(session, '1.1', 4)
    session.press(interrupt)
    expect(await session.ended).toBe(130)
    expect(session.text()).toContain('Lanjutkan dengan: merit fill kertas.csv')
    expect(await rowsOf(folder, '1.1')).toMatchObject([{ tingkat: '4' }])
  })

  it.each([
    { what: 'the terminal is closed', end: (session: TerminalSession) => session.close() },
    { what: 'it is told to hang up', end: (session: TerminalSession) => session.kill('SIGHUP') },
    { what: 'it is told to end', end: (session: TerminalSession) => session.kill('SIGTERM') },
  ])('ends with 130 where $what, with everything saved and no lock left', async ({ end }) => {
    const folder = await begun(0)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await answerLevel(session, '1.1', 4)
    end(session)
    expect(await session.ended).toBe(130)
    expect(await rowsOf(folder, '1.1')).toMatchObject([{ tingkat: '4' }])
    expect((await readdir(folder)).sort()).toEqual(['a.yaml', 'kertas.csv', 'kertas.csv.bak'])
  })

  it('refuses a second run on the same worksheet until the first one ends', async () => {
    const folder = await begun(0)
    const first = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await first.see(question('1.1'))
    const second = terminal(['fill', 'kertas.csv'], { cwd: folder })
    expect(await second.ended).toBe(2)
    expect(second.text()).toContain('worksheet-held')
    first.press('q')
    expect(await first.ended).toBe(0)
    const third = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await third.see(question('1.1'))
  })

  it('takes over the worksheet of a run that was killed', async () => {
    const folder = await begun(0)
    const first = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await answerLevel(first, '1.1', 3)
    first.kill('SIGKILL')
    await first.ended
    const second = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await second.see('1 dari 36 terjawab')
  })

  it('keeps what another program writes meanwhile, and says so', async () => {
    const folder = await begun(1)
    const path = join(folder, 'kertas.csv')
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see(question('1.2'))
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(/(2024,8\.4,[^,]*),,/, '$1,4,'))
    session.press('2', enter)
    await session.see('diubah program lain')
    expect(await rowsOf(folder, '8.4')).toMatchObject([{ tingkat: '4' }])
    expect(await rowsOf(folder, '1.2')).toMatchObject([{ tingkat: '2' }])
  })

  it('does not overwrite an answer that another program has given meanwhile', async () => {
    const folder = await begun(0)
    const path = join(folder, 'kertas.csv')
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see(question('1.1'))
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(/(2024,1\.1,[^,]*),,/, '$1,4,'))
    session.press('2', enter)
    await session.see('Indikator 1.1 sudah diubah program lain')
    await session.see('Sekarang: tingkat 4.')
    expect(await rowsOf(folder, '1.1')).toMatchObject([{ tingkat: '4' }])
  })

  it('stops without writing where the worksheet cannot be read any more', async () => {
    const folder = await begun(0)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see(question('1.1'))
    await writeFile(join(folder, 'kertas.csv'), 'bukan,kertas kerja\n1,2\n')
    session.press('2', enter)
    expect(await session.ended).toBe(3)
    expect(session.text()).toContain('tidak ditimpa')
    expect(await readFile(join(folder, 'kertas.csv'), 'utf8')).toBe('bukan,kertas kerja\n1,2\n')
  })

  it.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 15 },
  ])('fits on $columns x $rows', async ({ columns, rows }) => {
    const folder = await begun(4)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder, columns, rows })
    const screen = await session.see('q keluar')
    const lines = screen.split('\n')
    expect(lines.some((line) => line.startsWith('4 dari 36'))).toBe(true)
    expect(lines.some((line) => line.startsWith('> 0'))).toBe(true)
    expect(lines.some((line) => line.startsWith('2.1 '))).toBe(true)
    session.press('4')
    const chosen = await session.see('> 4')
    expect(chosen).toContain('Nilai mandiri 30 -> 38, I Buruk.')
    session.press(enter)
    await session.see('Lanjut ke indikator')
  })

  it('redraws itself where the window changes its size', async () => {
    const folder = await begun(0)
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see('q keluar')
    session.resize(50, 16)
    await session.see(/^1\.1 Peta jabatan dan rencana kebutuhan pegawai 5$/m)
    session.press('3', enter)
    await session.see('Lanjut ke indikator')
  })

  it('sends no colour where none is wanted, and plain ASCII but for letters of the texts', async () => {
    const folder = await begun(0)
    const plain = terminal(['fill', 'kertas.csv'], { cwd: folder, env: { NO_COLOR: '1' } })
    await plain.see('q keluar')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(plain.sent()).not.toMatch(/\u001b\[[0-9;]*m/)
    expect(plain.screen()).toMatch(/^[\n -~]*$/)
    plain.press('q')
    await plain.ended
    const coloured = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await coloured.see('q keluar')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(coloured.sent()).toMatch(/\u001b\[36m/)
  })

  it('speaks English throughout', async () => {
    const folder = await begun(35)
    const session = terminal(['fill', 'kertas.csv', '--lang', 'en'], { cwd: folder })
    await session.see('35 of 36 answered')
    await answerAndGoOn(session, '8.4', 2)
    await session.see('That was the last indicator.')
    session.press(enter)
    expect(await session.ended).toBe(0)
    expect(session.text()).toContain('Check the evidence: merit check kertas.csv')
  })

  it('asks in plain lines for a screen reader', async () => {
    const folder = await begun(0)
    const session = terminal(['fill', 'kertas.csv', '--plain'], { cwd: folder, rows: 60 })
    await session.see('Pilihan (nomor atau huruf, lalu Enter):')
    session.press(`x${enter}`)
    await session.see('"x" bukan salah satu pilihan.')
    session.press(`2${enter}`)
    await session.see('1. Lanjut ke indikator berikutnya')
    session.press(`2${enter}`)
    await session.see('Judul dokumen')
    session.press(`Anjab${enter}`)
    await session.see('Letak berkas')
    session.press(`.${enter}`)
    await session.see('Dokumen untuk tingkat 2')
    session.press(`b${enter}`)
    await session.see('jawaban sekarang')
    session.press(interrupt)
    expect(await session.ended).toBe(130)
    expect(session.sent()).not.toContain('\u001b[?25l')
    expect(await rowsOf(folder, '1.1')).toMatchObject([{ tingkat: '2', bukti: 'Anjab' }])
  })
})
