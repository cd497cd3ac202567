import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { pageOf } from '../../notes/sections.ts'
import { pagePicture } from '../../notes/pictures.ts'
import { everyId } from '../../permalinks/all.ts'
import type { Card } from '../../pictures/card.ts'
import { draw } from '../../pictures/draw.ts'

/** The pictures of link previews: one for each permanent id, and one for each page. */
export const getStaticPaths = (async () => {
  const links = (await everyId()).map(({ id, permalink: { kind, pageTitle, title, description, trail, block } }) => {
    const above = trail.at(-1)?.title
    return {
      params: { name: id },
      props: {
        kind,
        page: pageTitle,
        title,
        description,
        ...(above !== undefined && above !== title && { above }),
        ...(block !== undefined && { block }),
      } satisfies Card,
    }
  })
  const notes = await getCollection('docs', ({ id }) => id !== '404' && id !== 'index')
  const pages = notes.map(({ id, data }) => ({
    params: { name: pagePicture(pageOf(id)) },
    props: { title: data.title, description: data.description } satisfies Card,
  }))
  return [...links, ...pages]
}) satisfies GetStaticPaths

export const GET: APIRoute<Card> = async ({ props }) =>
  new Response(await draw(props), { headers: { 'content-type': 'image/png' } })
