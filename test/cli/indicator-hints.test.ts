import { describe, expect, it } from 'vitest'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

describe('the hint about an indicator that the rubric lacks', () => {
  it.each([
    { found: '3.8', says: ['ada dalam rubrik kasn-2019', 'rubric kasn-2019 has that indicator'] },
    { found: '3.10', says: ['merit rubric show', 'merit rubric show'] },
    { found: '1.', says: ['nomor lengkap', 'whole number'] },
    { found: '4', says: ['nomor lengkap', 'whole number'] },
  ])('never names another number: $found', async ({ found, says }) => {
    const text = `instansi;tahun;indikator;tingkat\nKota Contoh;2020;${found};2\n`
    const cwd = await folderWith({ 'a.csv': text })
    for (const [index, lang] of ['id', 'en'].entries()) {
      const call = ['score', 'a.csv', '--rubric', 'kasn-2018', '--lang', lang]
      const { stderr, code } = await merit(call, { cwd })
      const told = stderr.replaceAll(/\s+/g, ' ')
      expect(code).toBe(3)
      expect(told).toContain(says[index])
      expect(told).not.toMatch(/Mungkin maksudnya|Did you mean/)
    }
  })
})
