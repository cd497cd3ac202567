import type { Page } from '../../search/site-index.ts'
import type { Hit } from '../../search/types.ts'

/** A page and the best of what was found on it. */
export interface Group {
  readonly page: Page
  readonly hits: readonly Hit[]
}

const most = { pages: 8, hits: 4 }

/** Hits by page: pages in the order of their best hit, the best of each in their order. */
export function groupByPage(hits: readonly Hit[], limit = most): readonly Group[] {
  const groups = Map.groupBy(hits, ({ place }) => place.page.path)
  return [...groups.values()]
    .slice(0, limit.pages)
    .map(found => ({ page: found[0]!.place.page, hits: found.slice(0, limit.hits) }))
}

/** Where a place stands in its page: the headings above it, without the page's title. */
export function trailOf({ place }: Hit): string {
  return place.above.slice(1).join(' › ')
}
