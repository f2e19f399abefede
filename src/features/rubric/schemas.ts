/** What JSON Schemas are shipped for, beside the rubrics. */
export const schemaSubjects = ['rubric', 'result', 'project', 'answers', 'map'] as const
export type SchemaSubject = (typeof schemaSubjects)[number]
