import type { VNode } from 'preact'
import type { Fact, FigureBlock, Note, ReportBlock, SignatureBlock } from '../blocks.js'
import { chart } from '../chart/chart.js'
import { figureTable } from '../chart/figure-table.js'
import type { ReportView } from '../view.js'
import { Table } from './table.js'

/** A block with the number that its table or figure bears in the report. */
export interface NumberedBlocks {
  readonly block: ReportBlock
  readonly number: number
}

export function rendered({ block, number }: NumberedBlocks, view: ReportView): VNode {
  const { page } = view.words
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return <List items={block.items} isNumbered={block.isNumbered} />
    case 'facts':
      return <Facts items={block.items} />
    case 'table':
      return <Table table={block} id={`tabel-${number}`} number={page.table(number)} />
    case 'figure':
      return <Figure block={block} number={page.figure(number)} view={view} />
    case 'note':
      return <Remark note={block} />
    case 'signatures':
      return <Signatures block={block} />
  }
}

interface ListProps {
  readonly items: readonly string[]
  readonly isNumbered: boolean
}

function List({ items, isNumbered }: ListProps): VNode {
  const all = items.map((item, index) => <li key={index}>{item}</li>)
  return isNumbered ? <ol>{all}</ol> : <ul>{all}</ul>
}

export const Facts = ({ items }: { items: readonly Fact[] }): VNode => (
  <dl class="facts">
    {items.map(({ term, text }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)

export const Remark = ({ note }: { note: Note }): VNode => (
  <p class={`note ${note.tone}`}>{note.text}</p>
)

interface FigureProps {
  readonly block: FigureBlock
  readonly number: string
  readonly view: ReportView
}

const Figure = ({ block, number, view }: FigureProps): VNode => {
  const table = figureTable(block, view)
  return (
    <figure id={block.id} class={block.figure.kind}>
      <figcaption>
        <b>{number}. </b>
        {block.caption}
      </figcaption>
      {chart(block, view)}
      {table && (
        <details>
          <summary>{view.words.page.data}</summary>
          <Table table={table} id={`${block.id}-angka`} />
        </details>
      )}
    </figure>
  )
}

const Signatures = ({ block: { line, signatories } }: { block: SignatureBlock }): VNode => (
  <div class="signatures">
    <p class="place">{line}</p>
    <div class="signatories">
      {signatories.map(({ role, name, number }, index) => (
        <div class="signatory" key={index}>
          <p class="role">{role},</p>
          <p class="name">{name}</p>
          <p>{number}</p>
        </div>
      ))}
    </div>
  </div>
)
