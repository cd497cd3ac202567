import type { APIRoute } from 'astro'
import { withBase } from '../notes/base.ts'
import { permalinks } from '../permalinks/all.ts'

/** All places one can link to, for other tools: id, kind, title, page, addresses and description. */
export const GET: APIRoute = async ({ site }) => {
  const served = (address: string) => new URL(withBase(address, import.meta.env.BASE_URL), site).href
  const sections = (await permalinks()).map(
    ({ id, kind, title, page, pageTitle, address, short, description, trail }) => ({
      id,
      kind,
      title,
      page: pageTitle,
      pageUrl: served(page),
      url: served(address),
      shortUrl: served(short),
      description,
      trail: trail.map(step => step.title),
    }),
  )
  return Response.json(sections)
}
