/** The foot of each printed sheet: what the report is, and which page of how many. */
export const printFooter = (footer: string, page: string): string => `
@page {
  @bottom-left { content: ${quoted(footer)}; }
  @bottom-right { content: ${quoted(`${page} `)} counter(page) " / " counter(pages); }
}
`

/** A string of CSS in which a rubric's own name can end neither string nor style sheet. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,()]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
