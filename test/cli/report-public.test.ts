import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type ReportKind, reportKinds } from '../../src/features/report/kinds.js'
import { formatsOf } from '../../src/features/report/page/index.js'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const nip = ['19800101', '200501', '1', '001']
const nik = ['327101', '410180', '0001']

/** As people, spreadsheets and file names have it. */
const spellings = [
  ...['', ' ', '  ', '\u00a0', '\u202f', '-', '\u2011', '\u2013', '\u2212', '_', '/', '.'],
  ...['\u200b', ' \u2013 '],
].flatMap((gap) => [nip.join(gap), nik.join(gap)])
const fullWidth = nip.join('').replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + +digit))

const sheet = [
  'instansi,tahun,indikator,tingkat,bukti,berkas,nomor,tanggal,berlaku_sampai,unit,catatan,tanggapan,catatan_verifikator',
  ...[...spellings, fullWidth].map((number, index) =>
    [
      `Kota ${nip.join('_')}`,
      '2024',
      '1.1',
      index === 0 ? '2' : '',
      `SK ${number} a.n. Kabid`,
      `bukti/SK_${number}.pdf`,
      `800/${number}`,
      '2024-01-02',
      '2025-01-02',
      `Unit ${number}`,
      `catatan ${number}`,
      `tanggapan ${number}`,
      `verifikator ${number}`,
    ]
      .map((cell) => `"${cell}"`)
      .join(','),
  ),
].join('\n')

const [written, other] = [nip.join('\u2011'), nik.join('\u2013')]
const project = `
rubric: kasn-2018
agency: Kota ${nip.join('_')}
evidence: {2024: a.csv}
report:
  place: Bogor ${written}
  signatories:
    - {role: 'Ketua ${written}', name: 'Nama ${other}', number: '${written}'}
  years:
    2024:
      target: 100
      analysis: Analisis ${written}.
      obstacles: ['Kendala ${other}']
      next_steps: ['Langkah ${written}']
      follow_up:
        - {recommendation: 'Lengkapi ${written}', unit: 'Unit ${other}', output: 'SK ${written}', evidence: 'Bukti ${other}'}
`

/** Digits and letters of a text: whoever looks for a number finds it in them, however it is written. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Every text of a file: its own, or those of the parts that it is zipped from. */
const textsIn = (content: Uint8Array): readonly string[] =>
  new TextDecoder().decode(content.slice(0, 2)) === 'PK'
    ? Object.entries(unzipSync(content)).flatMap(([name, part]) => [
        name,
        new TextDecoder().decode(part),
      ])
    : [new TextDecoder().decode(content)]

const reportOf = async (kind: ReportKind, cwd: string, ...more: readonly string[]) =>
  merit(
    ['report', '--kind', kind, '--format', formatsOf(kind).join(), '--output', 'keluar', ...more],
    { cwd },
  )

describe('a public report', () => {
  it.each(reportKinds)('%s holds no personal number, in any format or spelling', async (kind) => {
    const cwd = await folderWith({ 'merit.yaml': project, 'a.csv': sheet })
    const { stderr, code } = await reportOf(kind, cwd, '--public')
    expect(code).toBe(0)
    expect(stderr).toMatch(/Salinan publik: \d+ NIP dan \d+ NIK disamarkan/)
    const names = await readdir(join(cwd, 'keluar'))
    expect(names).toHaveLength(formatsOf(kind).length)
    for (const name of names) {
      const texts = [name, ...textsIn(await readFile(join(cwd, 'keluar', name)))].map(bare)
      for (const number of [nip, nik]) {
        expect([name, texts.filter((text) => text.includes(number.join(''))).length]).toEqual([
          name,
          0,
        ])
      }
    }
  })

  it('says in itself how many were masked, and says so of none, too', async () => {
    const title = `SK ${nip.join(' ')} dan ${nik.join('.')}`
    const rows = `instansi,tahun,indikator,tingkat,bukti\nKota A,2024,1.1,2,${title}\n`
    const cwd = await folderWith({ 'a.csv': rows, 'b.csv': rows.replace(title, 'SK 800/1/2024') })
    const call = ['report', '--kind', 'bukti', '--rubric', 'kasn-2018', '--output', '-', '--public']
    const json = await merit([...call, 'a.csv', '--format', 'json'], { cwd })
    expect(JSON.parse(json.stdout)).toMatchObject({ public: true, masked: { nip: 1, nik: 1 } })
    const none = await merit([...call, 'b.csv', '--format', 'markdown', '--lang', 'en'], { cwd })
    expect(none.stdout).toContain('Public copy: 0 NIP and 0 NIK')
    expect(none.stderr).toContain('Public copy: 0 NIP and 0 NIK masked')
    const own = await merit([...call.slice(0, -1), 'a.csv', '--format', 'json'], { cwd })
    expect(JSON.parse(own.stdout)).not.toHaveProperty('masked')
    expect(own.stderr).not.toContain('Salinan publik')
  })

  it('has a file for each of two agencies that only a number tells apart', async () => {
    const row = (number: string) => `Kota ${number},2024,1.1,2,SK\n`
    const numbers = [nip.join(''), '198502022010011001']
    const rows = `instansi,tahun,indikator,tingkat,bukti\n${numbers.map(row).join('')}`
    const cwd = await folderWith({ 'a.csv': rows })
    const call = [
      'report',
      'a.csv',
      '--rubric',
      'kasn-2018',
      '--format',
      'json',
      '--output',
      'keluar',
    ]
    expect((await merit([...call, '--public'], { cwd })).code).toBe(0)
    expect((await readdir(join(cwd, 'keluar'))).toSorted()).toEqual([
      'kota-001-2024-tahunan-2.json',
      'kota-001-2024-tahunan.json',
    ])
  })

  it('takes over no number of its template, nor of its properties', async () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const template = zipSync({
      '[Content_Types].xml': strToU8(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'docProps/core.xml': strToU8(
        `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ani ${nip.join(' ')}</dc:creator></cp:coreProperties>`,
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(`Kepala, ${nip.join('&#160;')}`)}${paragraph('{{isi}}')}</w:body></w:document>`,
      ),
    })
    const cwd = await folderWith({ 'merit.yaml': project, 'a.csv': sheet, 'kop.docx': template })
    const call = ['report', '--kind', 'lkjip', '--format', 'docx', '--template', 'kop.docx']
    const { code } = await merit([...call, '--public', '--output', 'publik'], { cwd })
    expect(code).toBe(0)
    expect((await merit([...call, '--output', 'dinas'], { cwd })).code).toBe(0)
    const [[shown = ''], [own = '']] = [
      await readdir(join(cwd, 'publik')),
      await readdir(join(cwd, 'dinas')),
    ]
    const texts = async (path: string) =>
      textsIn(await readFile(join(cwd, path)))
        .map(bare)
        .join('\n')
    expect(await texts(join('publik', shown))).not.toContain(nip.join(''))
    expect(await texts(join('publik', shown))).not.toContain(nip.join('160'))
    expect(await texts(join('dinas', own))).toContain(`creatorAni${nip.join('')}`)
    expect(await texts(join('dinas', own))).toContain(`Kepala${nip.join('')}`)
  })
})
