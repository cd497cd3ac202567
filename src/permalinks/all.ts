import { getCollection, render } from 'astro:content'
import type { OutlineEntry } from '../notes/outline.ts'
import { type Permalink, permalinksOf } from '../notes/permalinks.ts'
import { parsePublished } from '../notes/published.ts'
import list from '../notes/published.txt?raw'
import { Landings } from '../notes/redirects.ts'
import { pageOf } from '../notes/sections.ts'

let known: Promise<readonly Permalink[]> | undefined

/** Every place of the site that has a permanent id, page after page; what the plugins saw when the notes were compiled. */
export function permalinks(): Promise<readonly Permalink[]> {
  // While one edits, the notes change between requests.
  if (import.meta.env.DEV) return read()
  return (known ??= read())
}

async function read(): Promise<readonly Permalink[]> {
  const notes = await getCollection('docs', ({ id }) => id !== '404')
  const pages = await Promise.all(
    notes.map(async note => {
      const { outline } = (await render(note)).remarkPluginFrontmatter as { outline: readonly OutlineEntry[] }
      return permalinksOf(pageOf(note.id), note.data.title, outline)
    }),
  )
  return pages.flat()
}

/** Every id that was ever published, with the place that stands for it today. */
export async function everyId(): Promise<readonly { readonly id: string; readonly permalink: Permalink }[]> {
  const live = new Map((await permalinks()).map(permalink => [permalink.id, permalink]))
  const published = parsePublished(list)
  const landings = new Landings(published)
  return published.map(({ id }) => {
    const permalink = live.get(landings.idOf(id) ?? '')
    if (permalink === undefined) throw new Error(`The id \`${id}\` was published, and no page shows it.`)
    return { id, permalink }
  })
}
