import type { APIRoute, GetStaticPaths } from 'astro'
import { embedHeight } from '../../formats/embed-height.ts'
import { iframe } from '../../formats/html.ts'
import { withBase } from '../../notes/base.ts'
import { type Embed, embeds } from '../../permalinks/embeds.ts'

/** An oEmbed document (oembed.com, version 1.0) for every command block. */
export const getStaticPaths = (async () =>
  (await embeds()).map(embed => ({ params: { id: embed.id }, props: { embed } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ embed: Embed }> = ({ props: { embed }, site }) => {
  const served = (address: string) => new URL(withBase(address, import.meta.env.BASE_URL), site).href
  const { id, permalink, block, label } = embed
  const shared = { embed: served(`/embed/${id}/`), commands: block.commands }
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: label,
    provider_name: '도커 노트',
    provider_url: served('/'),
    html: iframe({ ...permalink, url: served(permalink.short), sentence: '', block: shared }),
    width: 640,
    height: embedHeight(shared),
  })
}
