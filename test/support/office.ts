import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { mayBeInapplicable, type Rubric } from '../../src/core/rubric.js'
import { readRubric } from '../../src/files/yaml/rubric.js'
import { merit, root } from './cli.js'
import { folderWith } from './folder.js'

export interface CellContent {
  readonly value: string | number | null
  readonly formula?: string
  /** The number of its style. */
  readonly style?: number
}

/** Cells by sheet and by reference. */
export type BookCells = ReadonlyMap<string, ReadonlyMap<string, CellContent>>

export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name]
  if (!part) throw new Error(`no part ${name}`)
  return new TextDecoder().decode(part)
}

export const partNames = (bytes: Uint8Array): readonly string[] => Object.keys(unzipSync(bytes))

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}
const plain = (xml: string): string =>
  xml.replaceAll(/&(#x?[0-9a-f]+|\w+);/gi, (_, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? ''
    return String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')))
  })

/** The text of a Word file, one line a paragraph. */
export const wordText = (bytes: Uint8Array, name = 'word/document.xml'): string =>
  partOf(bytes, name)
    .replaceAll(/<w:(?:br|cr)\/>/g, '\n')
    .replaceAll('<w:tab/>', '\t')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map(plain)
    .join('\n')

/** Tables of the report's own style, as rows of texts; drawings and lists of facts left out. */
export const wordTables = (bytes: Uint8Array): readonly (readonly (readonly string[])[])[] =>
  [...partOf(bytes, 'word/document.xml').matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)]
    .filter(([table]) => table.includes('<w:tblStyle w:val="MeritTable"/>'))
    .map(([table]) =>
      table
        .split('<w:tr>')
        .slice(1)
        .map((row) =>
          row
            .split('<w:tc>')
            .slice(1)
            .map((cell) => plain(cell.replaceAll(/<w:cr\/>/g, '\n').replaceAll(/<[^>]*>/g, ''))),
        ),
    )

export function bookCells(bytes: Uint8Array): BookCells {
  const shared = [...partOf(bytes, 'xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, text = '']) => plain(text.replaceAll(/<[^>]*>/g, '')).replaceAll('_x005F_', '_'),
  )
  const names = [...partOf(bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)]
  return new Map(
    names.map(([, name = ''], index) => [
      plain(name),
      cellsOf(partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`), shared),
    ]),
  )
}

function cellsOf(xml: string, shared: readonly string[]): ReadonlyMap<string, CellContent> {
  const cells = xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)
  return new Map(
    [...cells].map(([, ref = '', attributes = '', inside = '']) => {
      const formula = /<f[^>]*>([\s\S]*?)<\/f>/.exec(inside)?.[1]
      const found = /<v>([\s\S]*?)<\/v>/.exec(inside)?.[1]
      const style = /s="(\d+)"/.exec(attributes)?.[1]
      return [
        ref,
        {
          value: contentOf(found, attributes, shared),
          ...(formula === undefined ? {} : { formula: plain(formula) }),
          ...(style === undefined ? {} : { style: Number(style) }),
        },
      ]
    }),
  )
}

function contentOf(
  found: string | undefined,
  attributes: string,
  shared: readonly string[],
): string | number | null {
  if (attributes.includes('t="str"')) return plain(found ?? '')
  if (found === undefined) return null
  return attributes.includes('t="s"') ? (shared[Number(found)] ?? '') : Number(found)
}

/** What `merit report` writes, by file name. */
export async function written(
  args: readonly string[],
  { cwd = root }: { readonly cwd?: string } = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const output = await folderWith()
  const { code, stderr } = await merit(['report', ...args, '--output', output], { cwd })
  if (code !== 0) throw new Error(stderr)
  const { readdir } = await import('node:fs/promises')
  const names = (await readdir(output)).toSorted()
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(output, name))] as const),
    ),
  )
}

/** The only file that a call writes. */
export async function onlyFile(...args: Parameters<typeof written>): Promise<Uint8Array> {
  const [file, ...others] = [...(await written(...args)).values()]
  if (!file || others.length > 0) throw new Error('not one file')
  return file
}

export async function rubricNamed(name: string): Promise<Rubric> {
  const { value } = readRubric(await readFile(join(root, `rubrics/${name}.yaml`)), name)
  if (!value) throw new Error(name)
  return value
}

/** What an office may type, or somebody who means it harm. */
export const hostile = {
  script: '<script>alert(1)</script> & "tanda" </w:t></w:p>',
  formula: '=HYPERLINK("http://contoh.invalid/","klik")',
  command: "@SUM(1+1)*cmd|' /C calc'!A0",
  braces: '{{isi}} {{judul}} _x0041_',
  turned: 'kanan\u202eke\u200fkiri',
  long: 'Judul'.repeat(60),
}

/** A worksheet of every indicator: levels of all sizes, some open, some verified, some not applicable. */
export function worksheetFor(
  rubric: Rubric,
  { agency = 'Kota Uji', year = 2024, shift = 0, isFull = false } = {},
): string {
  const { min, max } = rubric.levels
  const texts = Object.values(hostile)
  const indicators = rubric.aspects.flatMap((aspect) => aspect.indicators)
  const isTaken = (group: string | undefined, index: number) =>
    group !== undefined && indicators.findIndex(({ oneOf }) => oneOf === group) < index
  const rows = indicators.map((indicator, index) => {
    const { id, evidence, oneOf } = indicator
    const turn = index + shift
    const isOptional = mayBeInapplicable(indicator, rubric)
    const isOut = (isOptional && turn % 2 === 0) || isTaken(oneOf, index)
    const isOpen = !isFull && turn % 11 === 7
    const level = isOut ? 'tb' : isOpen ? '' : String(min + (turn % (max - min + 1)))
    // The verifier agrees mostly: sometimes he rates what is declared not applicable, or calls it so.
    const isUnrated = isOpen || (isOut ? turn % 4 !== 0 : turn % 3 === 0)
    const rated = isOptional && !isOut && turn % 5 === 0 ? 'tb' : String(min + (turn % 2))
    const verified = isUnrated ? '' : rated
    return [
      ...[agency, String(year), id, level, evidence[0]?.id ?? ''],
      ...[texts[turn % texts.length] ?? '', `bukti/${id}.pdf`, `${turn}/2024`, '2024-02-03'],
      ...['2025-02-01', 'Bagian Uji', 'ada', verified, turn % 5 === 0 ? 'ditolak' : ''],
      ...[turn % 5 === 0 ? (texts[(turn + 1) % texts.length] ?? '') : '', ''],
      isOut ? 'Tidak ada jabatannya' : '',
    ]
  })
  const header =
    'instansi,tahun,indikator,tingkat,kode_bukti,bukti,berkas,nomor,tanggal,berlaku_sampai,unit,status,tingkat_verifikasi,putusan,catatan_verifikator,tanggapan,alasan_tidak_berlaku'
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  return `${[header, ...rows.map((row) => row.map(cell).join(','))].join('\n')}\n`
}
