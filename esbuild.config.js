// Builds dist/: the program in one file per command, the built-in rubrics as JSON (parsing their
// YAML at every start would cost more than all the rest), and the licences of what is bundled.

import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import asc from 'assemblyscript/asc'
import { build } from 'esbuild'

/**
 * Parts of packages that nothing here uses and that would cost a third of the start. Commander loads
 * child_process for subcommands that are programs of their own; table carries 80 kB of generated
 * checks of its configuration, which is ours and typed; chalk asks terminals what they can, and we
 * have asked already.
 */
const leftOut = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    const nothing = { path: 'nothing', namespace: 'left-out' }
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? nothing : undefined,
    )
    onResolve({ filter: /^\.\/validateConfig$/ }, ({ importer }) =>
      /node_modules.table/.test(importer) ? nothing : undefined,
    )
    onResolve({ filter: /supports-color/ }, ({ importer }) =>
      importer.includes('chalk') ? nothing : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'exports.validateConfig = () => undefined; exports.stdout = exports.stderr = false',
    }))
  },
}

/**
 * docx holds node's own modules as they were rewritten for browsers, and thirty packages that only
 * these need. Node's own take their place, and what nothing asks for any more is left out.
 */
const nodesOwn = {
  name: 'nodes-own',
  setup({ onLoad }) {
    const modules = {
      requireStreamBrowserify: 'node:stream',
      requireBuffer: 'node:buffer',
      requireEvents: 'node:events',
      requireUtil: 'node:util',
      requireString_decoder: 'node:string_decoder',
    }
    onLoad({ filter: /docx.dist.index\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8')
      for (const [name, module] of Object.entries(modules)) {
        const whole = new RegExp(`^function ${name}\\(\\) \\{$[^]*?^\\}$`, 'm')
        if (!whole.test(contents)) throw new Error(`docx has no ${name} any more`)
        contents = contents.replace(whole, `function ${name}() { return require('${module}') }`)
      }
      return { contents }
    })
  },
}

/** What packages hold of others in the files that they ship, whose licences they do not name. */
const carried = {
  docx: [
    ...['jszip', 'lie', 'immediate', 'pako', 'setimmediate', 'sax', 'xml-js', 'xml'],
    ...['hash.js', 'inherits', 'minimalistic-assert', 'docx/node_modules/nanoid'],
  ],
}

/**
 * Table is made ready when it is first called: most runs draw nothing that needs it. Of the package only
 * this is taken: it cannot tell the build that its streams and borders are not used.
 */
const whenCalled = {
  name: 'when-called',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^table$/ }, ({ namespace }) =>
      namespace === 'when-called' ? undefined : { path: 'table', namespace: 'when-called' },
    )
    onLoad({ filter: /.*/, namespace: 'when-called' }, () => ({
      contents: "exports.table = (...given) => require('table/dist/src/table').table(...given)",
      resolveDir: '.',
    }))
  },
}

/**
 * Each module that is loaded on demand becomes one file with all that it needs. Shared parts are in
 * several files, so the package is larger, but a start opens six files instead of forty, and opening
 * is what takes the time.
 */
const onDemand = {
  name: 'on-demand',
  setup(builder) {
    builder.onResolve(
      { filter: /.*/ },
      async ({ kind, path, importer, resolveDir, pluginData }) => {
        const isApart = kind === 'dynamic-import' || (kind !== 'entry-point' && hasState.test(path))
        if (!isApart || pluginData === onDemand) return undefined
        const found = await builder.resolve(path, {
          kind: 'import-statement',
          importer,
          resolveDir,
          pluginData: onDemand,
        })
        if (found.external) return undefined
        const name = nameOf(found.path)
        const { extension } = formats[builder.initialOptions.format]
        if (!built.has(name + extension)) waiting.set(name + extension, found.path)
        return { path: `./${name}${extension}`, external: true }
      },
    )
  },
}

/** Of what is kept for a whole run there is one, however many files ask for it. */
const hasState = /[/\\]code-registry\.js$/

/** `src/features/score/run.ts` becomes `features-score-run`, a package its own name. */
const nameOf = (path) =>
  relative('.', path)
    .replace(/^.*node_modules.((?:@[^/\\]+.)?[^/\\]+).*$/, '$1')
    .replace(/^src.|\.tsx?$/g, '')
    .replaceAll(/[/\\]/g, '-')

/** HiGHS asks for the address of its module. To make one in every file would take time at each start. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad, initialOptions }) {
    if (initialOptions.format !== 'cjs') return
    const address = "process.getBuiltinModule('node:url').pathToFileURL(__filename).href"
    onLoad({ filter: /highs\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', address),
    }))
  },
}

await rm('dist', { recursive: true, force: true })

/**
 * The program is CommonJS, because node starts its loader of modules only for a program that has
 * any, and that takes as long as half of an empty start. What is imported by others is a module.
 */
const formats = {
  cjs: {
    extension: '.cjs',
    define: { 'import.meta.dirname': '__dirname' },
    // What is loaded on demand is required, too.
    supported: { 'dynamic-import': false },
    banner: '',
  },
  // Some packages are CommonJS: they ask for node's own modules by require, and for their name.
  // createRequire in every file would cost a millisecond or two at each start.
  esm: {
    extension: '.js',
    define: {},
    supported: {},
    banner:
      'const require=(name)=>process.getBuiltinModule(name);const __filename=import.meta.url;',
  },
}

/** Of all sources: what an older program has kept in the user's cache is not this one's. */
const buildId = createHash('sha256')
for (const { parentPath, name } of await sourceFiles()) {
  buildId.update(`${name}\n`).update(await readFile(join(parentPath, name)))
}
const BUILD_ID = JSON.stringify(buildId.digest('hex'))

const built = new Set()
const waiting = new Map([
  ['main.cjs', 'src/cli/main.ts'],
  ['features-score-tally-thread.cjs', 'src/features/score/tally-thread.ts'],
  ['index.js', 'src/index.ts'],
])
const inputs = new Set()

while (waiting.size > 0) {
  const files = [...waiting]
  for (const name of waiting.keys()) built.add(name)
  waiting.clear()
  for (const format of Object.keys(formats)) {
    await bundle(
      files.filter(
        ([name]) =>
          name.endsWith(formats[format].extension) && (format === 'cjs') === name.endsWith('.cjs'),
      ),
      format,
    )
  }
}

async function bundle(files, format) {
  if (files.length === 0) return
  const { extension, define, supported, banner } = formats[format]
  const { metafile } = await build({
    entryPoints: Object.fromEntries(
      files.map(([name, path]) => [name.slice(0, -extension.length), path]),
    ),
    outdir: 'dist',
    outExtension: { '.js': extension },
    bundle: true,
    format,
    define: { ...define, BUILD_ID },
    supported,
    platform: 'node',
    target: 'node20',
    metafile: true,
    plugins: [leftOut, nodesOwn, whenCalled, ownAddress, onDemand],
    // Less to read at every start; --debug maps a stack trace back to the sources.
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: banner },
  })
  for (const input of Object.keys(metafile.inputs)) inputs.add(input)
}

// The solver of merit plan is a WebAssembly of its own, read when it is needed.
await copyFile('node_modules/highs/build/highs.wasm', 'dist/highs.wasm')

await compileKernel()
await compileRubrics()
await collectLicences([...inputs])

async function sourceFiles() {
  const entries = await readdir('src', { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .sort((left, right) =>
      join(left.parentPath, left.name) < join(right.parentPath, right.name) ? -1 : 1,
    )
}

/** The loop over the rows of large evidence, which is WebAssembly made of AssemblyScript. */
async function compileKernel() {
  const { error, stderr } = await asc.main([
    'src/files/tally/wasm/index.ts',
    ...['--outFile', 'dist/tally.wasm'],
    ...['-O3', '--converge', '--noAssert', '--enable', 'simd'],
    // It makes no objects: there is nothing to collect, and no text of its own to fail with.
    ...['--runtime', 'stub', '--use', 'abort='],
  ])
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`)
}

async function compileRubrics() {
  const { readRubric } = await import('./dist/index.js')
  await mkdir('dist/rubrics')
  const files = (await readdir('rubrics')).filter((name) => name.endsWith('.yaml'))
  for (const name of files) {
    const { value, diagnostics } = readRubric(await readFile(`rubrics/${name}`), `rubrics/${name}`)
    if (!value) throw new Error(`rubrics/${name}: ${JSON.stringify(diagnostics)}`)
    await writeFile(`dist/rubrics/${name.replace('.yaml', '.json')}`, JSON.stringify(value))
  }
}

async function collectLicences(inputs) {
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0])
  const bundled = [...new Set(folders)].filter((folder) => folder !== undefined)
  // The loop over large evidence holds parts of AssemblyScript's library.
  const packages = [...bundled, 'node_modules/assemblyscript'].sort()
  const texts = await Promise.all(
    packages.flatMap((folder) => [
      licenceOf(folder),
      ...(carried[folder.replace(/^.*node_modules./, '')] ?? []).map((name) =>
        licenceOf(join('node_modules', name), folder),
      ),
    ]),
  )
  await writeFile('dist/LICENSES.txt', texts.join('\n\n'))
}

/** A package that another one holds may be of another version than the one that is installed. */
async function licenceOf(folder, holder) {
  const { name, version, license } = await packageIn(folder)
  const entries = await readdir(folder)
  const file = entries.find((entry) => /^licen[cs]e/i.test(entry))
  const notice = entries.includes('NOTICE') ? await readFile(join(folder, 'NOTICE'), 'utf8') : ''
  const text = file ? await readFile(join(folder, file), 'utf8') : await licenceInReadme(folder)
  const held = holder && (await packageIn(holder))
  const title = held ? `${name}, in ${held.name} ${held.version}` : `${name} ${version}`
  return `${title} (${license})\n\n${text.trim()}${notice && `\n\n${notice.trim()}`}`
}

async function packageIn(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

async function licenceInReadme(folder) {
  const readme = await readFile(join(folder, 'README.md'), 'utf8')
  const [, text] = /^#+ licen[cs]e\s*$([\s\S]*?)(?:^#|(?![\s\S]))/im.exec(readme) ?? []
  if (!text) throw new Error(`${folder} states no licence`)
  return text.replaceAll(/^\[.*$/gm, '')
}
