import official from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {
  type: 'json',
}
import { Ajv } from 'ajv'

/** The official schema is draft-04, whose only difference that matters here is the name of its id. */
const { id: _, $schema: __, ...schema } = official

/** Whether a log fits the official schema 2.1.0; its `errors` say why not. */
export const validateSarif = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema)
