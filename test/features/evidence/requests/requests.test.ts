import { describe, expect, it } from 'vitest'
import type { Document, Remark } from '../../../../src/core/evidence.js'
import { byUnit, requestsOf } from '../../../../src/features/evidence/requests/requests.js'
import {
  aDocument,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  scoreOf,
} from '../../../support/builders.js'

const rubric = aRubric({
  indicators: [
    anIndicator({ id: '1.1', evidence: [aRequirement({ id: 'sk' }), aRequirement({ id: 'lap' })] }),
    anIndicator({ id: '1.2', evidence: [aRequirement({ id: 'pedoman' })] }),
  ],
})

interface Rows {
  readonly claim?: number
  readonly documents?: readonly Partial<Document>[]
  readonly units?: readonly string[]
}

const remark = (unit: string): Remark => ({
  unit,
  note: '',
  verifierNote: '',
  response: '',
  at: line(1, 'a.csv'),
})

/** What is owed on the last day of October, a line each. */
function owed(answers: Readonly<Record<string, Rows>>, agency = 'Kota Contoh') {
  const given = Object.entries(answers).map(([id, { claim, documents = [] }]) => [
    id,
    { claim: claim ?? ('open' as const), documents: documents.map(aDocument) },
  ])
  const assessment = anAssessment(Object.fromEntries(given), { agency })
  const withUnits = new Map(
    [...assessment.answers].map(([id, answer]) => [
      id,
      { ...answer, remarks: (answers[id]?.units ?? []).map(remark) },
    ]),
  )
  const asOf = '2024-10-31'
  return requestsOf([scoreOf(rubric, { ...assessment, answers: withUnits }, { asOf })], asOf)
}

const lines = (requests: ReturnType<typeof owed>) =>
  requests.map((each) =>
    [
      each.due ?? '-',
      each.isOverdue ? 'overdue' : 'open',
      each.unit,
      each.indicator.id,
      each.requirement?.id ?? '*',
      each.reason,
    ].join(' '),
  )

describe('what units owe', () => {
  it.each(['requested', 'draft', 'unsigned', 'absent'] as const)(
    'is a document that is %s',
    (status) => {
      const documents = [{ requirement: 'sk', status, unit: 'Biro' }]
      expect(lines(owed({ '1.1': { documents } }))).toEqual([`- open Biro 1.1 sk ${status}`])
    },
  )

  it('is what the claimed level lacks, from the unit that most rows name', () => {
    const documents = [{ requirement: 'sk', unit: 'A' }]
    const units = ['A', 'B', 'B']
    expect(lines(owed({ '1.1': { claim: 2, documents, units } }))).toEqual([
      '- open B 1.1 lap missing',
    ])
  })

  it('is asked once, though the level lacks what is already requested', () => {
    const documents = [{ requirement: 'pedoman', status: 'draft', unit: 'A' } as const]
    expect(lines(owed({ '1.2': { claim: 2, documents } }))).toEqual(['- open A 1.2 pedoman draft'])
  })

  it('is asked anew where a document has expired', () => {
    const documents = [{ requirement: 'pedoman', unit: 'A', validUntil: '2024-01-01' }]
    expect(lines(owed({ '1.2': { claim: 2, documents } }))).toEqual([
      '- open A 1.2 pedoman expired',
    ])
  })

  it('is nothing for a level that is proved, not claimed, or does not apply', () => {
    const documents = [{ requirement: 'pedoman' }]
    expect(owed({ '1.2': { claim: 2, documents }, '1.1': {} })).toEqual([])
    expect(owed({ '1.2': { claim: 0 } })).toEqual([])
  })

  it('stands overdue first, then by day, unit and indicator; the due day itself is in time', () => {
    const asked = (unit: string, due?: string) =>
      ({ requirement: 'sk', status: 'requested', unit, due }) as const
    const requests = owed({
      '1.1': {
        documents: [
          asked('B', '2024-11-01'),
          asked('Z'),
          asked('', '2024-11-01'),
          asked('A', '2024-10-31'),
        ],
      },
      '1.2': {
        documents: [asked('C', '2024-10-30'), asked('A', '2024-11-01'), asked('B', '2024-11-01')],
      },
    })
    expect(lines(requests).map((each) => each.split(' ').slice(0, 4).join(' '))).toEqual([
      '2024-10-30 overdue C 1.2',
      '2024-10-31 open A 1.1',
      '2024-11-01 open A 1.2',
      '2024-11-01 open B 1.1',
      '2024-11-01 open B 1.2',
      '2024-11-01 open  1.1',
      '- open Z 1.1',
    ])
  })

  it('is gathered by agency, year and unit, what has no unit last', () => {
    const documents = ['B', '', 'A', 'B'].map(
      (unit) => ({ status: 'requested', unit, requirement: 'sk' }) as const,
    )
    const groups = byUnit([
      ...owed({ '1.1': { documents } }),
      ...owed({ '1.1': { documents } }, 'Kab'),
    ])
    expect(
      groups.map(({ agency, unit, requests }) => `${agency} ${unit} ${requests.length}`),
    ).toEqual([
      'Kab A 1',
      'Kab B 2',
      'Kab  1',
      'Kota Contoh A 1',
      'Kota Contoh B 2',
      'Kota Contoh  1',
    ])
  })
})
