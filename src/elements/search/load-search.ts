import { createSearch } from '../../search/engine.ts'
import { type Pagefind, type PagefindModule, scoresOf } from '../../search/pagefind.ts'
import type { SectionExcerpts } from '../../search/section.ts'
import type { SiteIndex } from '../../search/site-index.ts'
import type { Search } from '../../search/types.ts'

/** Pages up to which all of the index is fetched beforehand, so that the search goes on without a network. */
const fewPages = 100

/** Loads the search of the site at `base` (`/`, `/docker-notes/`); throws where a part of it cannot be fetched. */
export async function loadSearch(base: string): Promise<Search> {
  const folder = `${base.replace(/\/$/, '')}/pagefind/`
  const [pagefind, index] = await Promise.all([loadPagefind(folder), fetchJson<SiteIndex>(`${folder}site-index.json`)])
  const texts = new Map<number, Promise<readonly SectionExcerpts[]>>()
  const textsOf = (page: number) => {
    const known = texts.get(page) ?? fetchJson<readonly SectionExcerpts[]>(`${folder}text/${String(page)}.json`)
    texts.set(page, known)
    known.catch(() => texts.delete(page))
    return known
  }
  whenIdle(() => warmUp(index, pagefind, textsOf))
  return createSearch({
    index,
    texts: textsOf,
    body: words => scoresOf(pagefind, words),
  })
}

async function loadPagefind(folder: string): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule
  // A worker would be one more download; a query takes a few milliseconds.
  const pagefind = createInstance({ basePath: folder, noWorker: true })
  await pagefind.init()
  return pagefind
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`${address}: ${String(reply.status)}`)
  return (await reply.json()) as Value
}

/** Fetches what the search has not asked for yet; it is asked again where this fails. */
async function warmUp(
  index: SiteIndex,
  pagefind: Pagefind,
  textsOf: (page: number) => Promise<unknown>,
): Promise<void> {
  if (index.pages.length > fewPages || savesData()) return
  try {
    for (const word of index.files.split(' ')) await pagefind.preload(word)
    for (const page of index.pages.keys()) await textsOf(page)
  } catch {
    // Offline, or the site has been built anew.
  }
}

const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true

function whenIdle(work: () => Promise<void>): void {
  const start = () => void work()
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 3000 })
  else setTimeout(start, 500)
}
