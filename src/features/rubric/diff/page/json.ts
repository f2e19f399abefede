import { inUnits } from '../../../../core/points.js'
import type { Aspect, Band, Requirement } from '../../../../core/rubric.js'
import type { Words } from '../../../../core/words.js'
import { rubricOf } from '../../../../pages/rubric-identity.js'
import { isSame, type ListDifference, type Reworded } from '../difference.js'
import type { FactChange, Shown } from '../facts.js'
import type { IndicatorPair, Placed } from '../pairs.js'
import type { DiffReporter } from './view.js'

/** One compact line; keys are English, texts stand in both languages. */
export const json: DiffReporter = ({ tool, difference }) => {
  const { from, to, rubric, bands, aspects, added, removed, moved, reweighted } = difference
  const document = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    from: rubricOf(from),
    to: rubricOf(to),
    same: isSame(difference),
    rubric: rubric.map(changeOf),
    bands: listOf(bands, bandOf),
    aspects: listOf(aspects, aspectOf),
    added: added.map(placedOf),
    removed: removed.map(placedOf),
    moved: moved.map((pair) => ({
      from: placeOf(pair.from),
      to: placeOf(pair.to),
      name: nameOf(pair),
    })),
    reweighted: reweighted.map((each) => ({
      ...idsOf(each),
      from: inUnits(each.weights.from),
      to: inUnits(each.weights.to),
    })),
    reworded: difference.reworded.map(rewordedOf),
    details: difference.details.map((each) => ({
      ...idsOf(each),
      changes: each.changes.map(changeOf),
    })),
  }
  return `${JSON.stringify(document)}\n`
}

const changeOf = ({ key, from, to }: FactChange): object => ({
  key,
  from: plain(from),
  to: plain(to),
})

function plain(fact: Shown): string | number | Words | null {
  if (fact === null) return null
  if (fact.kind === 'points') return inUnits(fact.points)
  return fact.kind === 'words' ? fact.words : fact.text
}

const placeOf = ({ aspect, indicator }: Placed): object => ({ aspect, id: indicator.id })

const placedOf = ({ aspect, indicator }: Placed): object => ({
  id: indicator.id,
  aspect,
  name: indicator.name,
  weight: inUnits(indicator.weight),
})

const nameOf = ({ to }: IndicatorPair): Words => to.indicator.name

/** The id that the old rubric has, where it is another one. */
const idsOf = ({ from, to }: IndicatorPair): object => ({
  id: to.indicator.id,
  ...(from.indicator.id !== to.indicator.id && { oldId: from.indicator.id }),
})

const bandOf = ({ id, category, from, name }: Band): object => ({
  id,
  category,
  from: inUnits(from),
  name,
})

const aspectOf = ({ id, name }: Aspect): object => ({ id, name })

const requirementOf = ({ id, name, fromLevel, validFor }: Requirement): object => ({
  id,
  name,
  fromLevel,
  validFor: validFor ?? null,
})

const rewordedOf = (reworded: Reworded): object => ({
  ...idsOf(reworded),
  name: reworded.name,
  levels: reworded.levels,
  requirements: listOf(reworded.requirements, requirementOf),
})

const listOf = <Item extends { readonly id: string }, Key extends string>(
  { added, removed, changed }: ListDifference<Item, Key>,
  plainOf: (item: Item) => object,
): object => ({
  added: added.map(plainOf),
  removed: removed.map(plainOf),
  changed: changed.map(({ to, changes }) => ({ id: to.id, changes: changes.map(changeOf) })),
})
