import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { pagefindAlone } from '../../indexing/pagefind-alone.ts'
import { queries } from '../../indexing/queries.ts'
import { overall, type Relevance, relevance } from '../../indexing/relevance.ts'
import { readPages, writeIndex } from '../../indexing/search-index.ts'
import { searchInNode } from '../../indexing/search-in-node.ts'
import { syntheticPages } from '../../indexing/synthetic-pages.ts'
import { kb, ms, print } from './figures.ts'

const site = 'dist'
const folder = join(site, 'pagefind')
const manyPages = 2000
const budget = '≤ 120 KB'

/** How well the search of the built site finds, beside Pagefind alone; how long it takes; what it loads. */
export async function search(): Promise<void> {
  if (!existsSync(join(folder, 'site-index.json'))) {
    print('search: there is no built site', 'npm run build')
    return
  }
  await quality()
  await time()
  await firstQuery()
  await sizes()
}

async function quality() {
  const ours = await searchInNode(folder)
  const alone = await pagefindAlone(site)
  const rows = await relevance(async text => (await ours.search.search(text)).hits.map(({ address }) => address))
  const others = await relevance(alone)
  print(`search: ${queries.length} queries, in the first 3 (reciprocal rank)`, 'ours', 'Pagefind alone')
  for (const [at, row] of [...rows, overall(rows)].entries()) {
    const other = [...others, overall(others)][at]!
    print(`… ${row.kind}`, rate(row), rate(other))
  }
  for (const text of overall(rows).missed) console.log(`  not in the first 3: ${text}`)
}

const rate = ({ queries, inFirst3, meanReciprocalRank }: Relevance) =>
  `${((100 * inFirst3) / queries).toFixed(0)} % (${meanReciprocalRank.toFixed(2)})`

async function time() {
  const { search } = await searchInNode(folder)
  const round = async () => {
    const times: number[] = []
    for (const { text } of queries) {
      const before = performance.now()
      await search.search(text)
      times.push(performance.now() - before)
    }
    return times.sort((a, b) => a - b)
  }
  await round()
  const times = await round()
  print('search: a query once loaded, median', ms(times[Math.floor(times.length / 2)]!), '≤ 50 ms')
  print('… 95th percentile', ms(times[Math.floor(times.length * 0.95)]!), '≤ 50 ms')
}

/** What is loaded until the first query is answered, for the median query and the greediest. */
async function firstQuery() {
  const code = await codeSize()
  const totals: number[] = []
  for (const { text } of queries) {
    const { search, read } = await searchInNode(folder)
    await search.search(text)
    let total = code
    for (const file of read) total += transferred(file, await readFile(join(folder, file)))
    totals.push(total)
  }
  totals.sort((a, b) => a - b)
  print('search: loaded for the first query, gz: its code', kb(code))
  print('… with Pagefind and the index, median', kb(totals[Math.floor(totals.length / 2)]!), budget)
  print('… most', kb(totals.at(-1)!), budget)
}

/** Bytes over the wire: what Pagefind has compressed already is not compressed again. */
const transferred = (file: string, content: Buffer): number =>
  /\.(js|json)$/.test(file) ? gzipSync(content).length : content.length

async function codeSize(): Promise<number> {
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: 'src/elements/search/load-search.ts', preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput
  return output.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code).length : 0), 0)
}

async function sizes() {
  const pages = await readPages(site)
  await report(`search: index of ${pages.length} pages`, folder)
  const temporary = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const before = performance.now()
    await writeIndex(syntheticPages(pages, manyPages), temporary)
    print(`search: writing the index of ${manyPages} pages`, `${((performance.now() - before) / 1000).toFixed(1)} s`)
    await report(`search: index of ${manyPages} pages`, temporary)
  } finally {
    await rm(temporary, { recursive: true })
  }
}

async function report(what: string, place: string) {
  const files = (await readdir(place, { recursive: true, withFileTypes: true })).filter(file => file.isFile())
  let all = 0
  for (const { parentPath, name } of files) all += (await stat(join(parentPath, name))).size
  const always = ['site-index.json', ...files.map(({ name }) => name).filter(name => name.endsWith('.pf_meta'))]
  const sizes = await Promise.all(always.map(async name => transferred(name, await readFile(join(place, name)))))
  print(`${what}, all files`, kb(all))
  print('… outline and list of sections, loaded always, gz', kb(sizes.reduce((sum, size) => sum + size, 0)))
}
