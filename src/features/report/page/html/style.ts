import { chartStyle } from './chart-style.js'
import { printStyle } from './print-style.js'

/** Colours, each with at least 4.5 : 1 as text and 3 : 1 as a mark on the ground it stands on. */
const colours = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f4f6f8; --ink: #1a2430; --soft: #4d5a68; --rule: #cfd6dd;
  --faint: #e6eaee; --accent: #0b4a6f; --tint: #edf3f7; --warn: #7a4a00; --warn-tint: #fff5e0;
  --claimed: #0b5c8a; --backed: #b3541e; --verified: #2b6e3f; --previous: #5d6875;
  --rise: #2b6e3f; --fall: #a8322d; --bright: #ffffff; --shade: rgb(26 36 48 / .17);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #161c23; --ground: #0f1419; --ink: #e8edf2; --soft: #a9b5c1; --rule: #3a4653;
    --faint: #28323c; --accent: #8cc7ea; --tint: #1d2731; --warn: #f3c677; --warn-tint: #33291a;
    --claimed: #6db8e4; --backed: #f0a06a; --verified: #7fcb93; --previous: #a3afbb;
    --rise: #7fcb93; --fall: #f28b85; --bright: #0f1419; --shade: rgb(0 0 0 / .7);
  }
}`

const type = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 "Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif;
  font-variant-numeric: lining-nums tabular-nums;
  overflow-wrap: break-word; hanging-punctuation: first;
}
h1, h2 {
  font-family: "Source Serif 4", Charter, "Bitstream Charter", Cambria, "Noto Serif", "Liberation Serif", Georgia, serif;
  font-weight: 700; line-height: 1.2; text-wrap: balance;
}
h1 { font-size: clamp(1.65rem, 1.2rem + 2vw, 2.4rem); margin: .2rem 0 1.4rem; }
h2 { font-size: 1.4rem; margin: 0 0 1rem; padding-top: .9rem; border-top: 2px solid var(--accent); }
h2::before { counter-increment: bagian; content: counter(bagian) ". "; color: var(--accent); }
p, main ul, main ol { max-width: 44rem; margin: 0 0 1rem; }
p { white-space: pre-line; text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { left: 0; }`

const layout = `
header, .body, footer { max-width: 80rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: 2.2rem; border-top: .5rem solid var(--accent); max-width: none; background: var(--paper);
  border-bottom: 1px solid var(--rule); }
header > * { max-width: 75rem; margin-inline: auto; }
.subtitle { font-size: 1.1rem; font-weight: 600; color: var(--accent); margin-block: 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .9rem 2rem;
  margin: 0 0 1.4rem; }
header .facts { padding-top: 1.1rem; border-top: 1px solid var(--rule); }
dt { font-size: .82rem; color: var(--soft); line-height: 1.35; }
dd { margin: 0; font-weight: 600; line-height: 1.4; }
.body { padding-top: 1.8rem; display: grid; gap: 1.8rem; }
main { counter-reset: bagian; min-width: 0; }
main:focus { outline: none; }
main > section { background: var(--paper); border: 1px solid var(--rule); padding: 0 clamp(1rem, 3vw, 2rem) 1.5rem;
  margin: 0 0 1.6rem; }
main > section > :last-child { margin-bottom: 0; }
main > section > h2 { margin-inline: calc(-1 * clamp(1rem, 3vw, 2rem)); padding-inline: clamp(1rem, 3vw, 2rem);
  border-top-width: 3px; margin-top: -1px; }
nav > p { font-weight: 700; font-size: .85rem; color: var(--soft); margin: 0 0 .5rem; }
nav ol { margin: 0; padding-left: 1.5rem; }
nav li { padding: .25rem 0; line-height: 1.35; }
nav li::marker { color: var(--soft); }
nav a { text-decoration-thickness: 1px; }
.note { border-left: 4px solid var(--accent); background: var(--tint); padding: .65rem 1rem; max-width: none; }
.note.warning { border-color: var(--warn); background: var(--warn-tint); border-left-style: double; border-left-width: 8px; }
footer { padding-block: 0 2.5rem; color: var(--soft); font-size: .88rem; }
@media (min-width: 70rem) {
  :not(.wide) > .body { grid-template-columns: 12.5rem minmax(0, 1fr); gap: 2rem; }
  :not(.wide) > .body > nav { position: sticky; top: 1.5rem; align-self: start; }
  .wide nav ol { display: flex; gap: .3rem 3rem; flex-wrap: wrap; }
}`

const tables = `
.scroll { overflow-x: auto; margin: 0 0 1.6rem;
  background: linear-gradient(to right, var(--paper) 2rem, transparent) left / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 2rem, transparent) right / 3rem 100% no-repeat local,
    linear-gradient(to right, var(--shade), transparent) left / .9rem 100% no-repeat scroll,
    linear-gradient(to left, var(--shade), transparent) right / .9rem 100% no-repeat scroll; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; line-height: 1.4; }
caption { text-align: left; font-size: .95rem; padding: 0 0 .5rem; color: var(--ink); }
caption b, figcaption b { color: var(--accent); }
th, td { padding: .42rem .65rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--faint);
  white-space: pre-line; }
tr > :first-child { padding-left: .3rem; }
tr > :last-child { padding-right: .75rem; }
thead th { font-size: .82rem; line-height: 1.3; vertical-align: bottom; color: var(--soft);
  border-bottom: 2px solid var(--ink); white-space: normal; }
tbody th { font-weight: 400; }
tbody th, thead .naming { text-align: left; }
tbody tr:last-child > * { border-bottom: 1px solid var(--ink); }
tfoot > tr > * { font-weight: 700; border-bottom: 1px solid var(--ink); }
.points, .level, .index, .count, .percent { text-align: right; }
td.points, td.index, td.percent, td.count, td.level, td.day { white-space: nowrap; }
td.none { white-space: normal; }
.none { color: var(--soft); }
:is(.points, .level, .index, .count, .percent) + :is(.text, .day) { padding-left: 1.5rem; }
thead button { font: inherit; color: inherit; background: none; border: 0; padding: .2rem 0; text-align: inherit; cursor: pointer;
  min-height: 1.5rem; min-width: 1.5rem; position: relative; }
thead button::after { content: "\\2195"; opacity: .65; position: absolute; right: -.75em; bottom: .2rem; font-weight: 400; }
thead button:hover { color: var(--accent); text-decoration: underline; }
[aria-sort] { color: var(--accent); }
[aria-sort="ascending"] button::after { content: "\\2191"; opacity: 1; }
[aria-sort="descending"] button::after { content: "\\2193"; opacity: 1; }
@media screen {
  tbody tr:hover { background: var(--tint); }
  .w2 { min-width: 5.5rem; } .w3 { min-width: 8rem; } .w4 { min-width: 10rem; } .w5 { min-width: 12rem; } .w6 { min-width: 14rem; }
}`

const signatures = `
.signatures { margin-top: 1.5rem; }
.signatures p { margin: 0; }
.signatures .place { text-align: right; max-width: none; }
.signatories { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 18rem)); gap: 2rem;
  justify-content: space-between; margin-top: 1rem; }
.signatory:only-child { grid-column-end: -1; }
.signatory .name { margin-top: 4.5rem; font-weight: 600; text-decoration: underline; text-underline-offset: .2em; }`

/** Shares of a table's width in percent; a policy without inline styles leaves classes. */
const shares = Array.from({ length: 100 }, (_, share) => `.p${share + 1}{width:${share + 1}%}`)

export const styleSheet = [
  colours,
  type,
  layout,
  tables,
  ...shares,
  signatures,
  chartStyle,
  printStyle,
].join('')
