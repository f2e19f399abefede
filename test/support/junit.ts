/** An element of an XML document, with its text where it holds no other elements. */
interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** What an element may have: attributes with the form of their values, and parts in their order. */
interface ElementRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>
  /** A regular expression over the names of the parts, each with a space after it. */
  readonly parts: RegExp
  readonly hasText: boolean
}

interface AttributeRule {
  readonly form: RegExp
  readonly isOptional?: boolean
}

const anything: AttributeRule = { form: /^/ }
const something: AttributeRule = { form: /\S/ }
const whole: AttributeRule = { form: /^\d+$/ }
const decimal: AttributeRule = { form: /^\d+(\.\d+)?$/ }

/**
 * The rules of JUnit.xsd by Windy Road, "JUnit test result schema for the Apache Ant JUnit and
 * JUnitReport tasks": required attributes, their types, and the order of parts. Jenkins' junit-10.xsd
 * allows all that they allow, but for attributes and parts that never stand here.
 */
const rules: Readonly<Record<string, ElementRule>> = {
  testsuites: { attributes: {}, parts: /^(testsuite )*$/, hasText: false },
  testsuite: {
    attributes: {
      name: something,
      tests: whole,
      failures: whole,
      errors: whole,
      skipped: { ...whole, isOptional: true },
      package: anything,
      id: whole,
      timestamp: { form: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/ },
      hostname: something,
      time: decimal,
    },
    parts: /^properties (testcase )*system-out system-err $/,
    hasText: false,
  },
  properties: { attributes: {}, parts: /^(property )*$/, hasText: false },
  property: { attributes: { name: something, value: anything }, parts: /^$/, hasText: false },
  testcase: {
    attributes: { name: anything, classname: anything, time: decimal },
    parts: /^((skipped|error|failure) )?$/,
    hasText: false,
  },
  skipped: {
    attributes: { message: { ...anything, isOptional: true } },
    parts: /^$/,
    hasText: true,
  },
  failure: {
    attributes: { message: { ...anything, isOptional: true }, type: anything },
    parts: /^$/,
    hasText: true,
  },
  'system-out': { attributes: {}, parts: /^$/, hasText: true },
  'system-err': { attributes: {}, parts: /^$/, hasText: true },
}

/** Every way in which a document is not well-formed or breaks the schema; none: it is valid. */
export function junitFaults(xml: string): readonly string[] {
  const { root, faults } = parse(xml)
  if (!root || faults.length > 0) return ['not well-formed', ...faults]
  if (root.name !== 'testsuites') return [`root is ${root.name}`]
  return faultsOf(root)
}

function faultsOf(element: Element): readonly string[] {
  const rule = rules[element.name]
  if (!rule) return [`unknown element ${element.name}`]
  const names = Object.keys(element.attributes)
  const sequence = element.children.map(({ name }) => `${name} `).join('')
  return [
    ...names.filter((name) => !rule.attributes[name]).map((name) => `${element.name}: ${name}`),
    ...Object.entries(rule.attributes).flatMap(([name, { form, isOptional }]) => {
      const value = element.attributes[name]
      if (value === undefined) return isOptional ? [] : [`${element.name} lacks ${name}`]
      return form.test(value) ? [] : [`${element.name}: ${name}="${value}"`]
    }),
    ...(rule.parts.test(sequence) ? [] : [`${element.name} holds ${sequence.trim()}`]),
    ...(rule.hasText || element.text.trim() === '' ? [] : [`${element.name} holds text`]),
    ...countFaults(element),
    ...element.children.flatMap(faultsOf),
  ]
}

/** The figures of a suite are those of its cases. */
function countFaults({ name, attributes, children }: Element): readonly string[] {
  if (name !== 'testsuite') return []
  const cases = children.filter((child) => child.name === 'testcase')
  const holding = (part: string) =>
    cases.filter((each) => each.children.some((child) => child.name === part)).length
  const counted = {
    tests: cases.length,
    failures: holding('failure'),
    skipped: holding('skipped'),
  }
  return Object.entries(counted)
    .filter(([key, count]) => Number(attributes[key]) !== count)
    .map(([key, count]) => `${key} should be ${count}`)
}

/** Tags nest and close, and no bare sign of markup stands in texts and attributes. */
function parse(xml: string): { readonly root: Element | undefined; readonly faults: string[] } {
  const faults: string[] = []
  const open: Element[] = []
  let root: Element | undefined
  const tokens = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*) ?(\/?)>|([^<]+)|(<)/g
  for (const token of xml.replace(/^<\?xml[^?]*\?>\n/, '').matchAll(tokens)) {
    const [, closing, name, attributes = '', single, text, stray] = token
    const top = open.at(-1)
    if (stray) faults.push('stray <')
    if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(token[0])) faults.push('stray &')
    if (text !== undefined && top) top.text += text
    if (name === undefined) continue
    if (closing) {
      if (open.pop()?.name !== name) faults.push(`</${name}>`)
      continue
    }
    const element = { name, attributes: attributesIn(attributes), children: [], text: '' }
    if (top) top.children.push(element)
    else if (root) faults.push('two roots')
    root ??= element
    if (!single) open.push(element)
  }
  return { root, faults: open.length > 0 ? [...faults, 'left open'] : faults }
}

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
