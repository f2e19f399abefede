import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { root } from '../support/cli.js'
import { terminal } from '../support/terminal.js'

const call = ['score', 'samples/kota-bogor-2020.csv', '--as-of', '2020-12-31']

it.each([
  [40, /^Aspek: 6 Penggajian, Penghargaan, dan\n {2}Disiplin\n {2}Maks: 40\n/m],
  [80, /^6 Penggajian, Penghargaan, dan {6}40 {5}27,5/m],
  [120, /^6 Penggajian, Penghargaan, dan Disiplin {5}40 {5}27,5/m],
])('a real terminal of %d columns is followed', async (columns, line) => {
  const run = terminal(call, { cwd: root, columns })
  expect(await run.ended).toBe(0)
  const text = run.text().replaceAll('\r\n', '\n')
  expect(text).toMatch(line)
  expect(text.split('\n').filter((each) => stringWidth(each) > columns)).toEqual([])
})
