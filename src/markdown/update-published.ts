import { readFileSync, writeFileSync } from 'node:fs'
import { readSections } from './sections-check.ts'

/** Adds the addresses of new sections to the list of all that were ever published; takes none away. */
const list = 'src/notes/published.txt'
const before = readFileSync(list, 'utf8').split('\n').filter(Boolean)
const now = (await readSections('content')).map(({ page, id }) => `${page}#${id}`)
const after = [...new Set([...before, ...now])].sort()
writeFileSync(list, after.map(address => `${address}\n`).join(''))
console.log(`${(after.length - before.length).toString()} new, ${after.length.toString()} in all`)
