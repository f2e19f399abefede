// Loaded before the program: tells, when it ends, what it has loaded and how many bytes it has read.
const fs = require('node:fs')
const { basename } = require('node:path')

const { readSync } = fs
let read = 0
fs.readSync = (...args) => {
  const count = readSync(...args)
  read += count
  return count
}

process.on('exit', () => {
  const files = Object.keys(require.cache).filter((path) => path !== __filename)
  fs.writeFileSync(
    process.env.LOADED_TO,
    JSON.stringify({
      files: files.map((path) => basename(path)).sort(),
      bytes: files.reduce((sum, path) => sum + fs.statSync(path).size, 0),
      builtIns: process.moduleLoadList.map((name) => name.replace(/^NativeModule /, '')),
      read,
    }),
  )
})
