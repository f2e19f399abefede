import type { ComponentChildren, VNode } from 'preact'
import type { Cell, ReportColumn, Row, TableBlock } from '../blocks.js'
import { breakable } from './long-words.js'

interface TableProps {
  readonly table: TableBlock
  /** Unique in its page. */
  readonly id: string
  /** `Tabel 3`; none for the figures of a picture. */
  readonly number?: string
}

/** Rows of a table that is kept on one sheet. */
const short = 12

/** Scrolls by itself where it is too wide, also by keyboard. */
export const Table = ({ table, id, number }: TableProps): VNode => {
  const { caption, columns, rows } = table
  const body = rows.filter(({ isTotal }) => !isTotal)
  const totals = rows.filter(({ isTotal }) => isTotal)
  const naming = Math.max(
    0,
    columns.findIndex(({ kind }) => kind === 'text'),
  )
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <section
      class={rows.length > short ? 'scroll' : 'scroll short'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-labelledby={`${id}-judul`}
    >
      <table>
        <caption id={`${id}-judul`}>
          {number !== undefined && <b>{number}. </b>}
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, kind, width }, index) => (
              <th
                key={key}
                scope="col"
                class={`${kind} w${width} p${Math.round((width / whole) * 100)}${index === naming ? ' naming' : ''}`}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{body.map((row, index) => rowOf(row, { columns, naming, key: index }))}</tbody>
        {totals.length > 0 && (
          <tfoot>{totals.map((row, index) => rowOf(row, { columns, naming, key: index }))}</tfoot>
        )}
      </table>
    </section>
  )
}

interface RowPlace {
  readonly columns: readonly ReportColumn[]
  /** Which column names the row: the first one of words, else the first. */
  readonly naming: number
  readonly key: number
}

function rowOf({ cells }: Row, { columns, naming, key }: RowPlace): VNode {
  return (
    <tr key={key}>
      {columns.map((column, index) => {
        const cell = cells[index] ?? { text: '', value: null }
        const isEmpty = cell.value === null || cell.value === ''
        const name = `${column.kind}${isEmpty ? ' none' : ''}`
        return index === naming ? (
          <th key={column.key} scope="row" class={name}>
            {contentOf(cell, column)}
          </th>
        ) : (
          <td key={column.key} class={name}>
            {contentOf(cell, column)}
          </td>
        )
      })}
    </tr>
  )
}

/** With the plain value beside the words, for sorting and for other programs. */
function contentOf({ text, value }: Cell, { kind }: ReportColumn): ComponentChildren {
  if (kind === 'day' && value !== null) return <time dateTime={String(value)}>{text}</time>
  return typeof value === 'number' ? <data value={value}>{text}</data> : breakable(text)
}
