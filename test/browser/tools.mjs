import { spawnSync } from 'node:child_process'

/** What the tests in the browser and in the office call, by the names of Debian's packages. */
const tools = {
  chromium: ['chromium', '--version', /Chromium/],
  'poppler-utils': ['pdfinfo', '-v', /pdfinfo/],
  'libreoffice-calc, libreoffice-writer': ['which', 'soffice', /soffice/],
  'fonts-liberation': ['fc-match', 'Liberation Sans', /LiberationSans/],
}

const isThere = ([command, argument, answer]) => {
  const { stdout, stderr } = spawnSync(command, [argument], { encoding: 'utf8' })
  return answer.test(`${stdout}${stderr}`)
}

export const missing = Object.entries(tools)
  .filter(([, tool]) => !isThere(tool))
  .map(([name]) => name)

if (missing.length > 0 && process.env.CI) {
  throw new Error(`Tests in the browser and the office need ${missing.join(', ')}`)
}
