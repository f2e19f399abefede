import type { VNode } from 'preact'
import type { Cell, Column, Row, TableBlock } from '../blocks.js'

interface TableProps {
  readonly table: TableBlock
  /** Unique in its page. */
  readonly id: string
  /** `Tabel 3`; none for the figures of a picture. */
  readonly number?: string
}

/** Scrolls by itself where it is too wide, also by keyboard. */
export const Table = ({ table, id, number }: TableProps): VNode => {
  const { caption, columns, rows } = table
  const body = rows.filter(({ isTotal }) => !isTotal)
  const totals = rows.filter(({ isTotal }) => isTotal)
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-labelledby={`${id}-judul`}>
      <table>
        <caption id={`${id}-judul`}>
          {number !== undefined && <b>{number}. </b>}
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, kind, width }) => (
              <th
                key={key}
                scope="col"
                class={`${kind} w${width} p${Math.round((width / whole) * 100)}`}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{body.map((row, index) => rowOf(row, columns, index))}</tbody>
        {totals.length > 0 && (
          <tfoot>{totals.map((row, index) => rowOf(row, columns, index))}</tfoot>
        )}
      </table>
    </section>
  )
}

/** The first column of words names the row. */
function rowOf({ cells }: Row, columns: readonly Column[], key: number): VNode {
  const naming = columns.findIndex(({ kind }) => kind === 'text')
  return (
    <tr key={key}>
      {cells.map((cell, index) => {
        const column = columns[index]
        const name = `${column?.kind ?? 'text'}${cell.value === null || cell.value === '' ? ' none' : ''}`
        return index === naming ? (
          <th key={column?.key} scope="row" class={name}>
            {cell.text}
          </th>
        ) : (
          <td key={column?.key} class={name}>
            {column ? contentOf(cell, column) : cell.text}
          </td>
        )
      })}
    </tr>
  )
}

/** With the plain value beside the words, for sorting and for other programs. */
function contentOf({ text, value }: Cell, { kind }: Column): VNode | string {
  if (kind === 'day' && value !== null) return <time dateTime={String(value)}>{text}</time>
  return typeof value === 'number' ? <data value={value}>{text}</data> : text
}
