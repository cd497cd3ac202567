import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSearch } from '../search/engine.ts'
import { type Pagefind, type PagefindModule, scoresOf } from '../search/pagefind.ts'
import type { SectionExcerpts } from '../search/section.ts'
import type { SiteIndex } from '../search/site-index.ts'
import type { Search } from '../search/types.ts'

export interface NodeSearch {
  readonly search: Search
  /** Files read so far, below the index's folder. */
  readonly read: ReadonlySet<string>
}

/** The search of a built site in Node, from the folder that the build wrote its index to. */
export async function searchInNode(folder: string): Promise<NodeSearch> {
  const read = new Set<string>()
  const json = async <Value>(path: string) => {
    read.add(path)
    return JSON.parse(await readFile(join(folder, path), 'utf8')) as Value
  }
  const pagefind = await pagefindInNode(folder, read)
  const search = createSearch({
    index: await json<SiteIndex>('site-index.json'),
    texts: page => json<readonly SectionExcerpts[]>(`text/${String(page)}.json`),
    body: words => scoresOf(pagefind, words),
  })
  return { search, read }
}

let instances = 0

/** Pagefind's script in Node: what it fetches is read from the folder, and noted in `read`. */
export async function pagefindInNode(folder: string, read = new Set<string>()): Promise<Pagefind> {
  const origin = `http://pagefind.invalid/${String(++instances)}/`
  const original = globalThis.fetch
  globalThis.fetch = async (...asked) => {
    const [address] = asked
    if (typeof address !== 'string' || !address.startsWith(origin)) return original(...asked)
    const path = address.slice(origin.length).replace(/\?.*/, '')
    read.add(path)
    return new Response(await readFile(join(folder, path)))
  }
  read.add('pagefind.js')
  const { createInstance } = (await import(pathToFileURL(resolve(folder, 'pagefind.js')).href)) as PagefindModule
  const pagefind = createInstance({ basePath: origin, baseUrl: '/', noWorker: true })
  await pagefind.init()
  return pagefind
}
