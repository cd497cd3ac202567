import { getCollection } from 'astro:content'
import { labelOf } from '../formats/shared.ts'
import type { ShownBlock } from '../notes/outline.ts'
import type { Permalink } from '../notes/permalinks.ts'
import { pageOf } from '../notes/sections.ts'
import { everyId, permalinks } from './all.ts'

/** A command block that is shown alone. */
export interface Embed {
  /** Its own id, or one that it took over from. */
  readonly id: string
  readonly permalink: Permalink
  readonly block: ShownBlock
  readonly label: string
  /** Images that its page begins with. */
  readonly images: readonly string[]
  /** The page's commands that have to have run before it. */
  readonly before: readonly string[]
}

/** Every command block that was ever published, as it is shown alone. */
export async function embeds(): Promise<readonly Embed[]> {
  const all = await permalinks()
  const notes = await getCollection('docs')
  const images = new Map(notes.map(({ id, data }) => [pageOf(id), data.images]))
  return (await everyId()).flatMap(({ id, permalink }) => {
    const { block, page } = permalink
    if (block === undefined) return []
    const before = commandsBefore(permalink, all)
    return [{ id, permalink, block, label: labelOf(permalink), images: images.get(page) ?? [], before }]
  })
}

/** The commands of a page's blocks before one, since the last fresh one. */
function commandsBefore({ id, page, block: own }: Permalink, all: readonly Permalink[]): readonly string[] {
  if (own?.fresh) return []
  const blocks = all.filter(permalink => permalink.page === page && permalink.block?.norun === false)
  const earlier = blocks.slice(
    0,
    blocks.findIndex(permalink => permalink.id === id),
  )
  const first = earlier.findLastIndex(({ block }) => block?.fresh)
  return earlier.slice(Math.max(0, first)).flatMap(({ block }) => block?.commands.map(({ text }) => text) ?? [])
}
