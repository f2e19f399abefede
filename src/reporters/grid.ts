import { type Alignment, table } from 'table'

export interface GridColumn {
  /** Characters; longer text is wrapped at spaces. */
  readonly width: number
  readonly alignment?: Alignment
}

/** Rows under a ruled header, without other lines. */
export function grid(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly GridColumn[],
): string {
  const drawn = table(
    [header, ...rows].map((row) => [...row]),
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
      columnDefault: { paddingLeft: 0, paddingRight: 2, wrapWord: true },
      columns: columns.map(({ width, alignment = 'left' }) => ({ width, alignment })),
      drawHorizontalLine: (index) => index === 1,
    },
  )
  return drawn
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}
