import type { VNode } from 'preact'
import type { ReportBlock, ReportPage, Section } from '../blocks.js'
import { Patterns } from '../chart/patterns.js'
import type { ReportView } from '../view.js'
import { Facts, type NumberedBlocks, Remark, rendered } from './blocks.js'

interface PageProps {
  readonly page: ReportPage
  readonly view: ReportView
  readonly style: string
  readonly script: string
  /** What the browser may load and run: nothing but these two. */
  readonly policy: string
}

export const Page = ({ page, view, style, script, policy }: PageProps): VNode => {
  const { language, title, subtitle, facts, notes, sections, footer } = page
  const { words } = view
  const numbered = numberedSections(sections)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${title}: ${subtitle}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body class={sections.some(isWide) ? 'wide' : undefined}>
        <a class="skip" href="#isi">
          {words.page.skip}
        </a>
        <Patterns />
        <header>
          <p class="subtitle">{subtitle}</p>
          <h1>{title}</h1>
          <section class="basis" aria-label={words.page.basis}>
            <Facts items={facts} />
          </section>
        </header>
        <div class="body">
          {sections.length > 1 && (
            <nav aria-label={words.page.contents}>
              <p>{words.page.contents}</p>
              <ol>
                {sections.map(({ id, heading }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{heading}</a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <main id="isi" tabIndex={-1}>
            {notes.map((note) => (
              <Remark key={note.text} note={note} />
            ))}
            {numbered.map(({ id, heading, blocks }) => (
              <section key={id} id={id}>
                <h2>{heading}</h2>
                {blocks.map((each) => rendered(each, view))}
              </section>
            ))}
          </main>
        </div>
        <footer>
          <p>{footer}</p>
          <p
            id="kabar"
            class="unseen"
            role="status"
            aria-live="polite"
            data-ascending={words.page.ascending}
            data-descending={words.page.descending}
          />
        </footer>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  )
}

interface NumberedSection extends Omit<Section, 'blocks'> {
  readonly blocks: readonly NumberedBlocks[]
}

/** Tables and figures are counted through the report, each kind by itself. */
function numberedSections(sections: readonly Section[]): readonly NumberedSection[] {
  const counts = new Map<ReportBlock['kind'], number>()
  const next = (block: ReportBlock): NumberedBlocks => {
    const number = (counts.get(block.kind) ?? 0) + 1
    counts.set(block.kind, number)
    return { block, number }
  }
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(next) }))
}

/** Widths of columns beyond which an upright sheet is too narrow. */
const widest = 18

const isWide = ({ blocks }: Section): boolean =>
  blocks.some(
    (block) =>
      block.kind === 'table' && block.columns.reduce((sum, { width }) => sum + width, 0) > widest,
  )
