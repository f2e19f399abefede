import { type Alignment, table } from 'table'

export interface GridColumn {
  /** Characters; longer text is wrapped at spaces. */
  readonly width: number
  readonly alignment?: Alignment
}

/**
 * Rows under a ruled header, without other lines. Plain letters, one column wide each, need no
 * library to be put under each other, which takes a fifth of the time; a property test holds that
 * they stand where the library puts them.
 */
export function grid(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly GridColumn[],
): string {
  const all = [header, ...rows]
  const drawn = all.every((row) => row.every(isPlain))
    ? drawPlain(all, columns)
    : drawAny(all, columns)
  return drawn
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}

/** ASCII, and what lines and bars are drawn with. */
const isPlain = (cell: string): boolean => /^[ -~\u2500-\u259f]*$/.test(cell)

const gap = 2

function drawPlain(
  [header = [], ...rows]: readonly (readonly string[])[],
  columns: readonly GridColumn[],
): string {
  const wide = columns.reduce((sum, { width }) => sum + width + gap, 0)
  const lines = [...plainLines(header, columns), '─'.repeat(wide)]
  return [...lines, ...rows.flatMap((row) => plainLines(row, columns))].join('\n')
}

/** A row as lines: as many as its highest cell has. */
function plainLines(cells: readonly string[], columns: readonly GridColumn[]): readonly string[] {
  const wrapped = columns.map(({ width }, index) => wrapCell(cells[index] ?? '', width))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, alignment = 'left' }, index) => {
        const part = wrapped[index]?.[line] ?? ''
        return alignment === 'right' ? part.padStart(width) : part.padEnd(width)
      })
      .join(' '.repeat(gap)),
  )
}

/** At spaces, or behind a character that words may be broken at; as the library does. */
function wrapCell(cell: string, width: number): readonly string[] {
  if (cell.length <= width) return [cell.trimEnd()]
  const end = new RegExp(`^.{1,${width}}(?:\\s+|$)|^.{1,${Math.max(width - 1, 1)}}[\\\\/_.,;-]`)
  const lines: string[] = []
  for (let rest = cell; rest !== ''; ) {
    const line = end.exec(rest)?.[0] ?? rest.slice(0, width)
    lines.push(line.trimEnd())
    rest = rest.slice(line.length)
  }
  return lines
}

function drawAny(rows: readonly (readonly string[])[], columns: readonly GridColumn[]): string {
  return table(
    rows.map((row) => [...row]),
    {
      border: {
        topBody: '',
        topJoin: '',
        topLeft: '',
        topRight: '',
        bottomBody: '',
        bottomJoin: '',
        bottomLeft: '',
        bottomRight: '',
        bodyLeft: '',
        bodyRight: '',
        bodyJoin: '',
        joinBody: '─',
        joinLeft: '',
        joinRight: '',
        joinJoin: '',
      },
      columnDefault: { paddingLeft: 0, paddingRight: gap, wrapWord: true },
      columns: columns.map(({ width, alignment = 'left' }) => ({ width, alignment })),
      drawHorizontalLine: (index) => index === 1,
    },
  )
}
