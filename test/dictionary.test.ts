import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles as files, source } from './support/sources.js'

interface Noun {
  readonly name: string
  readonly file: string
  /** The first sentence of its comment, if it has one. */
  readonly meaning: string
}

/** Every exported interface and type. */
const nouns: readonly Noun[] = files.flatMap((file) =>
  ts
    .createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, true)
    .statements.filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((each) => ({ name: each.name.text, file, meaning: meaningOf(each) })),
)

function meaningOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node)
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? ''
  return /^.*?[.:](?=\s|$)/.exec(text.replaceAll(/\s+/g, ' '))?.[0].replaceAll('|', '\\|') ?? ''
}

const roomOf = ({ file }: Noun): string =>
  file
    .split('/')
    .slice(0, file.startsWith('features/') ? 2 : 1)
    .join('/')

const listed = (room: string): string =>
  [
    `## ${room}\n`,
    '| name | meaning | file |\n|---|---|---|',
    ...nouns
      .filter((noun) => roomOf(noun) === room)
      .toSorted((left, right) => (left.name < right.name ? -1 : 1))
      .map(({ name, meaning, file }) => `| \`${name}\` | ${meaning} | \`${file}\` |`),
  ].join('\n')

describe('the exported types', () => {
  it('have one meaning a name', () => {
    const names = nouns.map(({ name }) => name)
    expect(nouns.length).toBeGreaterThan(500)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('are in the dictionary', async () => {
    const rooms = [...new Set(nouns.map(roomOf))]
    const head =
      '# Dictionary\n\nEvery exported type, once. `npm test -- -u` writes this page from the comments in the code.\n'
    await expect(
      `${[head, ...rooms.map((room) => `${listed(room)}\n`)].join('\n')}`,
    ).toMatchFileSnapshot('../docs/dictionary.md')
  })
})
