import { dirname, resolve } from 'node:path'
import { isAddress } from '../../../core/address.js'
import { isAgencyName } from '../../../core/agency.js'
import { isReason } from '../../../core/evidence.js'
import { isYear } from '../../../core/year-span.js'
import { readDay } from '../../../files/worksheet/cells.js'
import { fileState, pathsLike, pathToKeep, type World } from '../../../platform/files.js'
import type { Entry, FillView } from '../page/screen.js'
import type { FillTexts } from '../words.js'
import type { LineReader, ReadLine } from './prompter.js'

/** Days in any form that a worksheet may have, and files that are there. */
export function lineReaderFor(worksheet: string, { fill }: FillView, world: World): LineReader {
  const folder = dirname(resolve(world.cwd, worksheet))
  const { wrong } = fill
  const required = (text: string): ReadLine =>
    text === '' ? { kind: 'wrong', message: wrong.blank } : { kind: 'fine', text }
  const readers: Record<Entry, (text: string) => ReadLine> = {
    text: (text) => ({ kind: 'fine', text }),
    agency: (text) =>
      text === '' || isAgencyName(text) ? required(text) : { kind: 'wrong', message: wrong.agency },
    reason: (text) =>
      text === '' || isReason(text) ? required(text) : { kind: 'wrong', message: wrong.reason },
    day: (text) => readDayLine(text, fill),
    path: (text) => readPathLine(text, folder, fill),
    year: (text) =>
      isYear(text) ? { kind: 'fine', text } : { kind: 'wrong', message: wrong.year(text) },
  }
  return {
    read: (text, entry) => readers[entry](text.trim()),
    complete: (text) => pathsLike(text, folder),
  }
}

function readDayLine(text: string, { wrong }: FillTexts): ReadLine {
  if (text === '') return { kind: 'fine', text }
  const day = readDay(text)
  return day ? { kind: 'fine', text: day } : { kind: 'wrong', message: wrong.day(text) }
}

/** An address is never fetched; a file may be on its way and recorded all the same. */
function readPathLine(text: string, folder: string, { wrong }: FillTexts): ReadLine {
  if (text === '' || isAddress(text)) return { kind: 'fine', text }
  const state = fileState(text, folder)
  if (state === 'outside') return { kind: 'wrong', message: wrong.fileOutside(text) }
  const kept = pathToKeep(text, folder)
  return state === 'present'
    ? { kind: 'fine', text: kept }
    : { kind: 'doubtful', text: kept, message: wrong.fileMissing(text) }
}
