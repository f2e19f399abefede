import { Document, Header, Packer, Paragraph, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportKinds } from '../../../../src/features/report/kinds.js'
import { merit } from '../../../support/cli.js'
import { folderWith } from '../../../support/folder.js'
import {
  hostile,
  onlyFile,
  partNames,
  partOf,
  rubricNamed,
  wordTables,
  wordText,
  worksheetFor,
} from '../../../support/office.js'

const asOf = ['--as-of', '2024-12-31']
const kaltim = [
  ...['samples/prov-kaltim-2022.csv', 'samples/prov-kaltim-2024.csv', '--rubric', 'kasn-2018'],
  ...['--year', '2024', ...asOf],
]

const freshDocument = (kind: string, ...more: readonly string[]) =>
  onlyFile([...kaltim, '--kind', kind, '--format', 'docx', ...more])

const made = new Map<string, Promise<Uint8Array>>()

/** Made once for all tests that only read it. */
function document(kind: string, ...more: readonly string[]): Promise<Uint8Array> {
  const key = [kind, ...more].join(' ')
  const bytes = made.get(key) ?? freshDocument(kind, ...more)
  made.set(key, bytes)
  return bytes
}

/** Rows of a Markdown table, which a test of its own compares with the result. */
function markdownTables(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| --[-:]/.test(line))
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((cell) =>
          cell.replaceAll(/\\(.)/g, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
        ),
    )
}

describe('a Word report', () => {
  it.each(reportKinds.flatMap((kind) => ['id', 'en'].map((lang) => ({ kind, lang }))))(
    'of $kind in $lang has every figure of every table',
    async ({ kind, lang }) => {
      const call = [...kaltim, '--kind', kind, '--lang', lang]
      const { stdout } = await merit(['report', ...call, '--format', 'markdown', '--output', '-'])
      const rows = wordTables(await document(kind, '--lang', lang)).flat()
      expect(rows.length).toBeGreaterThan(3)
      expect(rows).toEqual(markdownTables(stdout))
    },
  )

  it('tells what each figure shows, and draws it with its numbers', async () => {
    const { stdout } = await merit(['report', ...kaltim, '--format', 'markdown', '--output', '-'])
    const text = wordText(await document('tahunan'))
    const figures = [...stdout.matchAll(/^\*(.+?)\.\* (.+)$/gm)]
    expect(figures).toHaveLength(6)
    for (const [index, [, caption = '', alternative = '']] of figures.entries()) {
      expect(text).toContain(`Gambar ${index + 1}. ${caption}`)
      expect(text).toContain(alternative.replaceAll(/\\(.)/g, '$1'))
    }
    expect(text).toMatch(/\nNilai mandiri\n271\n/)
    expect(text).toMatch(/[Mm]andiri 75%/)
  })

  it('is built of what Word knows: styles, contents, captions, repeated headers, whole rows', async () => {
    const bytes = await document('tahunan')
    const body = partOf(bytes, 'word/document.xml')
    const styles = partOf(bytes, 'word/styles.xml')
    const used = [...body.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]*)"/g)].map(([, id]) => id)
    for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`)
    expect(used).toEqual(
      expect.arrayContaining(['Title', 'Subtitle', 'Heading1', 'Caption', 'TOC1', 'MeritTable']),
    )
    for (const name of ['heading 1', 'heading 2', 'heading 3', 'caption', 'toc 1', 'Title']) {
      expect(styles).toContain(`<w:name w:val="${name}"/>`)
    }
    expect(styles).toContain('<w:lang w:val="id-ID"')
    expect(body).toMatch(/<w:instrText[^>]*>TOC \\o &quot;1-3&quot; \\h \\z \\u</)
    expect(body).toContain('<w:fldSimple w:instr="SEQ Tabel \\* ARABIC">')
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    const tables = body.split('<w:tblStyle w:val="MeritTable"/>').length - 1
    expect(body.split('<w:tblHeader/>').length - 1).toBeGreaterThanOrEqual(tables)
    expect(body.match(/<w:tr>(?!<w:trPr><w:cantSplit\/>)/g)).toBeNull()
    expect(wordText(bytes, 'word/footer1.xml')).toContain('Halaman ')
    expect(partOf(bytes, 'word/footer1.xml')).toMatch(/PAGE[\s\S]* dari [\s\S]*NUMPAGES/)
  })

  it('leads from its contents to every heading', async () => {
    const body = partOf(await document('tahunan'), 'word/document.xml')
    const anchors = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, to]) => to)
    const marks = [...body.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d+)"/g)]
    expect(anchors).toHaveLength(7)
    expect(marks.map(([, name]) => name)).toEqual(anchors)
    expect(new Set(marks.map(([, , id]) => id)).size).toBe(marks.length)
  })

  it('names what it is in its properties, dated by the day asked about', async () => {
    const core = partOf(await document('tahunan'), 'docProps/core.xml')
    expect(core).toContain('<dc:title>Laporan Penilaian Mandiri Sistem Merit</dc:title>')
    expect(core.match(/2024-12-31T00:00:00Z/g)).toHaveLength(2)
  })

  it.each(reportKinds)('is the same bytes twice: %s', async (kind) => {
    expect(await freshDocument(kind)).toEqual(await document(kind))
  })

  it('holds no link, no program and no address to fetch', async () => {
    const bytes = await document('tahunan')
    expect(partNames(bytes).filter((name) => /vba|embed|activeX|\.bin/i.test(name))).toEqual([])
    for (const name of partNames(bytes).filter((each) => each.endsWith('.rels'))) {
      expect(partOf(bytes, name)).not.toContain('External')
    }
  })
})

async function hostileFolder() {
  const sheet = worksheetFor(await rubricNamed('kasn-2018'), { agency: hostile.braces })
  return folderWith({ 'a.csv': sheet })
}

const shown = {
  ...hostile,
  turned: hostile.turned.replace('\u202e', '\\u202e').replace('\u200f', '\\u200f'),
}

describe('hostile texts', () => {
  it.each(['klarifikasi', 'bukti'])('stand in %s whole, as text', async (kind) => {
    const cwd = await hostileFolder()
    const call = ['a.csv', '--rubric', 'kasn-2018', ...asOf, '--kind', kind, '--format', 'docx']
    const bytes = await onlyFile(call, { cwd })
    const text = wordText(bytes)
    for (const each of Object.values(shown)) expect(text).toContain(each)
    expect(partOf(bytes, 'word/document.xml')).not.toMatch(
      /<script|<w:instrText[^>]*>[^<]*HYPERLINK/,
    )
  })

  it('are no placeholders of a template', async () => {
    const cwd = await hostileFolder()
    const template = await templateOf(['{{judul}}', '{{isi}}'])
    const path = `${await folderWith({ 'kop.docx': template })}/kop.docx`
    const call = ['a.csv', '--rubric', 'kasn-2018', ...asOf, '--kind', 'bukti', '--format', 'docx']
    const text = wordText(await onlyFile([...call, '--template', path], { cwd }))
    expect(text).toContain(hostile.braces)
    expect(text.split('Daftar Bukti Dukung Sistem Merit')).toHaveLength(2)
  })
})

/** A letterhead whose paragraphs are these; the first is split over two runs, as Word does. */
const templateOf = async (
  paragraphs: readonly string[],
  header = 'Pemerintah {{instansi}}',
): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({
        sections: [
          {
            properties: { page: { margin: { left: 2000, right: 2000 } } },
            headers: { default: new Header({ children: [new Paragraph(header)] }) },
            children: [
              new Paragraph('Nomor: 800/1/BKD'),
              ...paragraphs.map(
                (text) =>
                  new Paragraph({
                    children: [new TextRun(text.slice(0, 4)), new TextRun(text.slice(4))],
                  }),
              ),
            ],
          },
        ],
      }),
    ),
  )

/** The same with one of its parts changed. */
function changed(docx: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx)
  const text = new TextDecoder().decode(parts[name])
  return zipSync({ ...parts, [name]: new TextEncoder().encode(change(text)) })
}

async function withTemplate(template: Uint8Array, ...more: readonly string[]) {
  const folder = await folderWith({ 'kop.docx': template })
  return [...kaltim, '--format', 'docx', '--template', `${folder}/kop.docx`, ...more]
}

describe('a template', () => {
  it('keeps its own form and gets the report in its places', async () => {
    const template = await templateOf(['{{judul}}', '{{subjudul}}', '{{daftar-isi}}', '{{isi}}'])
    const call = await withTemplate(template)
    const bytes = await onlyFile(call)
    const text = wordText(bytes)
    expect(text).toContain('Nomor: 800/1/BKD')
    expect(text).toContain(
      'Laporan Penilaian Mandiri Sistem Merit\nProvinsi Kalimantan Timur, tahun 2024',
    )
    expect(wordText(bytes, 'word/header1.xml')).toContain('Pemerintah Provinsi Kalimantan Timur')
    expect(text).toContain('rekonstruksi, bukan dokumen resmi')
    expect(text).not.toContain('{{')
    expect(wordTables(bytes)).toEqual(wordTables(await document('tahunan')))
    expect(await onlyFile(call)).toEqual(bytes)
  })

  it('lends its own styles, whatever their ids', async () => {
    const indonesian = changed(await templateOf(['{{isi}}']), 'word/styles.xml', (xml) =>
      xml.replaceAll('"Heading1"', '"Judul1"'),
    )
    const bytes = await onlyFile(await withTemplate(indonesian))
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:pStyle w:val="Judul1"/>')
    expect(partOf(bytes, 'word/document.xml')).not.toContain('"Heading1"')
    const ids = [...partOf(bytes, 'word/styles.xml').matchAll(/w:styleId="([^"]*)"/g)]
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
    expect(ids.map(([, id]) => id)).toContain('MeritTable')
  })

  const macros = (xml: string) => xml.replace('wordprocessingml.document.main', 'macroEnabled.main')
  const remote = (xml: string) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="x" Type="http://x/image" Target="http://contoh.invalid/a.png" TargetMode="External"/></Relationships>',
    )
  const relations = 'word/_rels/document.xml.rels'

  it.each([
    { name: 'is no zip', make: async () => new Uint8Array(100), says: 'template-unusable' },
    {
      name: 'is a zip of something else',
      make: async () => zipSync({ 'a.txt': new Uint8Array(1) }),
      says: 'template-unusable',
    },
    {
      name: 'holds macros',
      make: async () => changed(await templateOf(['{{isi}}']), '[Content_Types].xml', macros),
      says: 'template-unusable',
    },
    {
      name: 'fetches a picture',
      make: async () => changed(await templateOf(['{{isi}}']), relations, remote),
      says: 'template-unusable',
    },
    { name: 'has no place', make: () => templateOf(['{{judul}}']), says: 'placeholder-missing' },
    {
      name: 'is mistyped',
      make: () => templateOf(['{{isi}}', '{{instanssi}}']),
      says: 'placeholder-unknown',
    },
  ])('is refused where it $name', async ({ make, says }) => {
    const call = await withTemplate(await make(), '--output', await folderWith())
    const { code, stderr } = await merit(['report', ...call])
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)])
  })

  it('is refused where no format takes one', async () => {
    const folder = await folderWith({ 'kop.docx': await templateOf(['{{isi}}']) })
    const call = [...kaltim, '--format', 'xlsx', '--template', `${folder}/kop.docx`]
    const { code, stderr } = await merit(['report', ...call, '--output', folder])
    expect([code, stderr]).toEqual([2, expect.stringContaining('template-unused')])
  })
})
