import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/cli/words/texts.js'
import { indicatorsOf } from '../../../src/core/rubric.js'
import type { Screen } from '../../../src/features/fill/page/screen.js'
import { screenOf } from '../../../src/features/fill/page/screens.js'
import { isOpen, type Questions, type Scope } from '../../../src/features/fill/scope.js'
import { advance, begin, type Walk, type WalkReply } from '../../../src/features/fill/walk.js'
import { loadFillTexts } from '../../../src/features/fill/words.js'
import { emptyWorksheet } from '../../../src/features/init/starter.js'
import { anAssessment, scoreOf, shippedRubric, shippedRubrics } from '../../support/builders.js'
import { verifying, whole } from './questions.js'
import { errorsIn, type Setup, textAfter, worksheetOf } from './worksheet.js'

const view = { texts: await loadTexts('id'), fill: await loadFillTexts('id') }
const context = { asOf: '2026-12-31', decisions: [], statements: [] }

/** One of all the replies that a screen offers, by a number, or a text. */
interface Key {
  readonly number: number
  readonly text: string
}

const keys: fc.Arbitrary<Key> = fc.record({
  number: fc.nat(),
  text: fc.constantFrom('', '  ', 'SK Sekda', '=1+1', 'a, "b"; c', 'baris\nkedua', "'0012"),
})

const days = new Set(['issued', 'validUntil'])

function replyOn(screen: Screen, { number, text }: Key, walk: Walk): WalkReply {
  if (screen.kind === 'line') {
    const isDay = walk.step.kind === 'field' && days.has(walk.step.field)
    return { kind: 'text', text: isDay ? '2026-02-01' : text }
  }
  const offered = [...screen.choices, ...screen.shortcuts].map(({ reply }) => reply)
  const own = offered.flatMap((reply) => (isWalked(reply) ? [reply] : []))
  return own[number % Math.max(own.length, 1)] ?? { kind: 'next' }
}

const isWalked = (reply: { readonly kind: string }): reply is WalkReply =>
  !['undo', 'help', 'quit', 'interrupted'].includes(reply.kind)

const situationOf = (questions: Questions, scope: Scope) => ({
  ...questions,
  scope,
  score: scoreOf(questions.rubric, questions.assessment, context),
  context,
  previous: undefined,
})

/** Pressing keys one after the other, each answer in the file before the next question. */
function walked(setup: Setup, scope: Scope, pressed: readonly Key[]) {
  const { rubric } = setup
  let text = emptyWorksheet(setup, view.texts)
  let walk = begin(scope, { rubric, assessment: worksheetOf(text, setup).assessment })
  const steps = [walk.step]
  for (const key of pressed) {
    const questions = { rubric, assessment: worksheetOf(text, setup).assessment }
    const screen = screenOf(walk.step, situationOf(questions, walk.scope), view)
    const move = advance(walk, replyOn(screen, key, walk), questions)
    text = textAfter(text, move.changes, setup)
    walk = move.walk
    steps.push(walk.step)
  }
  return { text, walk, steps }
}

const walks = fc.record({
  rubric: fc.constantFrom(...shippedRubrics.map(shippedRubric)),
  scope: fc.constantFrom(whole, whole, whole, verifying),
  pressed: fc.array(keys, { minLength: 5, maxLength: 40 }),
})

const owner = { agency: 'Kota Contoh', year: 2026 }

describe('whatever is pressed', () => {
  it('the step names an indicator of the rubric, and the worksheet has no error', () => {
    fc.assert(
      fc.property(walks, ({ rubric, scope, pressed }) => {
        const setup = { rubric, ...owner }
        const { text, steps } = walked(setup, scope, pressed)
        const ids = new Set(indicatorsOf(rubric).map(({ id }) => id))
        for (const { indicator } of steps) expect(ids).toContain(indicator)
        expect(errorsIn(text, setup)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('starting again lands on the first open indicator, else on the list of all', () => {
    const given = fc.constantFrom(...shippedRubrics.map(shippedRubric)).chain((rubric) =>
      fc.record({
        rubric: fc.constant(rubric),
        scope: fc.constantFrom(whole, verifying),
        answered: fc.subarray(indicatorsOf(rubric).map(({ id }) => id)),
        verified: fc.subarray(indicatorsOf(rubric).map(({ id }) => id)),
      }),
    )
    fc.assert(
      fc.property(given, ({ rubric, scope, answered, verified }) => {
        const levels = answered.map((id) => [
          id,
          { claim: 2, verified: verified.includes(id) ? 1 : null },
        ])
        const questions = { rubric, assessment: anAssessment(Object.fromEntries(levels)) }
        const open = indicatorsOf(rubric).filter((each) => isOpen(each, scope, questions))
        const { kind, indicator } = begin(scope, questions).step
        expect([kind, indicator]).toEqual(
          open[0] ? ['level', open[0].id] : ['jump', indicatorsOf(rubric)[0]?.id],
        )
      }),
    )
  })

  it('of a verifier, no claim, reason, note or document is changed', () => {
    fc.assert(
      fc.property(walks, ({ rubric, pressed }) => {
        const setup = { rubric, ...owner }
        const { text } = walked(setup, verifying, pressed)
        const { answers } = worksheetOf(text, setup).assessment
        for (const { claim, documents, remarks } of answers.values()) {
          expect([claim.kind, documents.length]).toEqual(['open', 0])
          expect(remarks.map(({ note }) => note)).toEqual([''])
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('answering the first offered level again and again', () => {
  it.each(shippedRubrics)('comes to the end of %s, each indicator once', (name) => {
    const rubric = shippedRubric(name)
    const questions = { rubric, assessment: anAssessment() }
    let walk = begin(whole, questions)
    const asked: string[] = []
    while (walk.step.kind === 'level') {
      asked.push(walk.step.indicator)
      walk = advance(walk, { kind: 'level', level: 0 }, questions).walk
    }
    expect(walk.step.kind).toBe('end')
    expect(asked).toEqual(indicatorsOf(rubric).map(({ id }) => id))
  })
})
