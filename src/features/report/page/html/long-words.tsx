import { Fragment, type VNode } from 'preact'

/** Letters from which on a word, or a path, would decide how wide its column is. */
const long = /(\S{24,})/u

/** After these, or else after so many letters, a long word may go on in the next line. */
const parts = /[^/_.-]{1,16}[/_.-]*|[/_.-]+/gu

/** The text as it is, with places in its long words where a line may end. */
export function breakable(text: string): string | readonly (string | VNode)[] {
  if (!long.test(text)) return text
  return text
    .split(long)
    .map((word, index) =>
      long.test(word) ? (
        <Fragment key={index}>
          {(word.match(parts) ?? []).flatMap((part, at) => (at === 0 ? [part] : [<wbr />, part]))}
        </Fragment>
      ) : (
        word
      ),
    )
}
