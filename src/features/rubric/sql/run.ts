import {
  type CommandResult,
  deliver,
  type OutputOptions,
  refuse,
  type Session,
} from '../../../cli/command.js'
import { inUnits } from '../../../core/points.js'
import { wholeMean } from '../../../core/whole-mean.js'
import { inLanguage } from '../../../core/words.js'
import { loadRubric } from '../load.js'
import { scoringSql, sqlColumnsOf, tableName } from './index.js'
import { loadSqlTexts } from './words.js'

export interface SqlOptions extends OutputOptions {
  /** Of worksheet rows. */
  readonly table: string
}

/** The scoring of claimed totals as SQL, for engines that hold more rows than one machine. */
export async function sql(
  name: string,
  options: SqlOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts } = session
  const { value: rubric, diagnostics } = await loadRubric(name, world)
  if (!rubric) return refuse(diagnostics)
  const isMean = rubric.method === 'weighted-mean'
  const mean = isMean ? wholeMean(rubric) : undefined
  if (isMean && !mean) {
    return refuse([{ code: 'weights-fine', facts: { rubric: rubric.id }, at: null }])
  }
  const table = tableName(options.table)
  const { heading } = await loadSqlTexts(texts.language)
  const facts = {
    rubric: rubric.id,
    version: rubric.version,
    status: texts.words.rubricStatuses[rubric.status],
    title: inLanguage(rubric.title, texts.language),
    maximum: texts.number(inUnits(rubric.maximum)),
    sha256: rubric.sha256,
    table,
    columns: sqlColumnsOf(rubric),
  }
  const output = scoringSql(rubric, mean, { table, heading: heading(facts) })
  return deliver({ output, diagnostics }, options, session)
}
