import type { Answer, Assessment, Remark } from '../../../src/core/evidence.js'
import type { Questions, Scope } from '../../../src/features/fill/scope.js'
import type { Step } from '../../../src/features/fill/step.js'
import type { Walk } from '../../../src/features/fill/walk.js'
import {
  type AnswerParts,
  anAspect,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  type ClaimParts,
  line,
} from '../../support/builders.js'

/** Two aspects; in the second of them two questions exclude each other. */
export const rubric = aRubric({
  method: 'weighted-mean',
  aspects: [
    anAspect({
      id: '1',
      weight: 50,
      indicators: [
        anIndicator({
          id: '1.1',
          applies: { id: 'Bila TPP dibayarkan', en: 'Where TPP is paid' },
          evidence: [
            aRequirement({ id: 'sk', fromLevel: 2 }),
            aRequirement({ id: 'laporan', fromLevel: 3 }),
          ],
        }),
        anIndicator({ id: '1.2', evidence: [aRequirement({ id: 'daftar', fromLevel: 1 })] }),
      ],
    }),
    anAspect({
      id: '2',
      weight: 50,
      indicators: [
        anIndicator({ id: '2.1a', oneOf: 'skj' }),
        anIndicator({ id: '2.1b', oneOf: 'skj' }),
        anIndicator({ id: '2.2' }),
      ],
    }),
  ],
})

export const whole: Scope = {
  mode: 'fill',
  aspect: undefined,
  unit: undefined,
  isOpenOnly: false,
}

export const verifying: Scope = { ...whole, mode: 'verify' }

export const standingAt = (step: Step, scope: Scope = whole): Walk => ({ scope, step })

export const levelOf = (indicator: string): Step => ({ kind: 'level', indicator })

export const documentsOf = (indicator: string): Step => ({ kind: 'documents', indicator })

type Parts = ClaimParts | (AnswerParts & { readonly remarks?: readonly Partial<Remark>[] })

/** The office's rubric, answered so: `questions({ '1.1': 3 })`. */
export function questions(given: Readonly<Record<string, Parts>> = {}): Questions {
  const assessment = anAssessment(given)
  const answers = [...assessment.answers].map(([id, answer]): [string, Answer] => {
    const parts = given[id]
    const remarks = typeof parts === 'object' ? (parts.remarks ?? []) : []
    return [id, { ...answer, remarks: remarks.map(aRemark) }]
  })
  return { rubric, assessment: { ...assessment, answers: new Map(answers) } satisfies Assessment }
}

const aRemark = (parts: Partial<Remark>): Remark => ({
  unit: '',
  note: '',
  verifierNote: '',
  response: '',
  at: line(2, 'bukti.csv'),
  ...parts,
})
