import type { Diagnostic } from '../../src/core/diagnostic.js'
import { type Relation, relations } from '../../src/features/rubric/convert/map.js'

const known = ['kasn-2018', 'kasn-2019']
const isRelation = (name: string): name is Relation => Object.hasOwn(relations, name)

/** What no map of the corpus shows, with facts as a run would have them. */
export const convertFindings: readonly Diagnostic[] = [
  ...Object.keys(relations)
    .filter(isRelation)
    .map(
      (relation) =>
        ({
          code: 'map-cardinality',
          facts: { relation, from: 3, to: 0 },
          at: { file: 'peta.yaml', line: 6, column: 5 },
        }) as const,
    ),
  {
    code: 'map-unknown',
    facts: { from: 'kasn-2018', to: 'panrb-2026', known: ['kasn-2018 > kasn-2019'] },
    at: null,
  },
  { code: 'map-unrelated', facts: { rubric: 'panrb-2026', map: 'peta', known }, at: null },
  { code: 'target-rubric-missing', facts: { known: ['kasn-2018 > kasn-2019'] }, at: null },
  {
    code: 'source-rubric-assumed',
    facts: { rubric: 'kasn-2018', year: 2024 },
    at: { file: 'kertas.csv', line: 2, column: 1 },
  },
]
