import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { oneOf } from '../../cli/option-readers.js'
import { defineRubricChanges } from './command-changes.js'
import { schemaSubjects } from './schemas.js'

/** The group of commands about rubrics; each subcommand has one name in both languages. */
export function defineRubric(rubric: Command, cli: CliTexts, definition: Definition): void {
  const { rubric: texts } = cli
  const { choose, examples } = definition
  const load = () => import('./run.js')
  const list = rubric
    .command('list')
    .description(texts.list)
    .action(() => choose(async (session) => (await load()).list(session)))
  const show = rubric
    .command('show')
    .description(texts.show)
    .argument('<rubric>', texts.name)
    .option('--yaml', texts.yaml)
    .action((name, options) =>
      choose(async (session) => (await load()).show(name, options, session)),
    )
  const check = rubric
    .command('check')
    .description(texts.check)
    .argument('<rubrics...>', texts.name)
    .action((names) => choose(async (session) => (await load()).check(names, session), 'none'))
  const test = rubric
    .command('test')
    .description(texts.test)
    .argument('<rubrics...>', texts.name)
    .action((names) => choose(async (session) => (await load()).test(names, session), 'none'))
  const schema = rubric
    .command('schema')
    .description(texts.schema)
    .argument('[schema]', texts.subject, oneOf(schemaSubjects), 'rubric')
    .action((subject) => choose(async () => (await load()).schema(subject)))
  defineRubricChanges(rubric, cli, definition)
  const sql = rubric
    .command('sql')
    .description(texts.sql)
    .argument('<rubric>', texts.name)
    .option('--table <table>', texts.table, 'kertas_kerja')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((name, options) =>
      choose(async (session) => (await import('./sql/run.js')).sql(name, options, session)),
    )
  examples
    .set(list, texts.listExamples)
    .set(show, texts.showExamples)
    .set(check, texts.checkExamples)
    .set(test, texts.testExamples)
    .set(schema, texts.schemaExamples)
    .set(sql, texts.sqlExamples)
}
