import * as v from 'valibot'
import { type ResultDocument, resultSchema } from '../../src/pages/findings/document-schema.js'

/** The JSON document of a run, checked against its published schema. */
export const parseResult = (text: string): ResultDocument => v.parse(resultSchema, JSON.parse(text))
