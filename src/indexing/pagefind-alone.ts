import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { pagefindInNode } from './search-in-node.ts'

interface Loaded {
  readonly url: string
  readonly sub_results: readonly { readonly url: string }[]
}

const pagesLooked = 5

/** Pagefind as it comes, on the pages of a built site: for each page found, its sections in Pagefind's order. */
export async function pagefindAlone(site: string): Promise<(text: string) => Promise<readonly string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'))
  const { index } = await createIndex()
  await index?.addDirectory({ path: site })
  await index?.writeFiles({ outputPath: folder })
  await close()
  const pagefind = await pagefindInNode(folder)
  return async text => {
    const { results } = await pagefind.search(text)
    const pages = await Promise.all(
      results.slice(0, pagesLooked).map(result => (result as unknown as { data(): Promise<Loaded> }).data()),
    )
    return pages.flatMap(({ url, sub_results }) => sub_results.map(hit => addressOf(hit.url, url)))
  }
}

/** The beginning of a page is `#_top` to Pagefind. */
function addressOf(url: string, page: string): string {
  const { pathname, hash } = new URL(url, new URL(page, 'http://pagefind.invalid'))
  return pathname + (hash === '#_top' ? '' : hash)
}
