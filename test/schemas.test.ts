import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { expect, it } from 'vitest'
import { answersSchema } from '../src/features/fill/answers-schema.js'
import { mapSchema } from '../src/features/rubric/convert/map-schema.js'
import { projectSchema } from '../src/files/yaml/project-schema.js'
import { rubricSchema } from '../src/files/yaml/rubric-schema.js'
import { resultSchema } from '../src/pages/findings/document-schema.js'

/** The schemas that check files are the ones that editors get; `npm test -- -u` writes them anew. */
it.each([
  ['rubric', 'Rubrik sistem merit', rubricSchema],
  ['result', 'Hasil merit score --format json', resultSchema],
  ['project', 'merit.yaml', projectSchema],
  ['answers', 'Jawaban merit fill --answers', answersSchema],
  ['map', 'Peta antarrubrik', mapSchema],
] satisfies [string, string, GenericSchema][])(
  'the shipped schema of %s is current',
  async (name, title, schema) => {
    const $schema = 'http://json-schema.org/draft-07/schema#'
    const json = {
      $schema,
      title,
      ...toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }),
    }
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(
      `../rubrics/${name}.schema.json`,
    )
  },
)
