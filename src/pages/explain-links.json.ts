import type { APIRoute } from 'astro'
import { withBase } from '../notes/base.ts'
import { explainLinks } from '../notes/explain-links.ts'
import { parsePublished } from '../notes/published.ts'
import list from '../notes/published.txt?raw'

/** Where the words of commands lead to, for elements/explain: addresses as they are served. */
export const GET: APIRoute = () => {
  const links = explainLinks(parsePublished(list))
  const served = (_: string, value: unknown) =>
    typeof value === 'string' ? withBase(value, import.meta.env.BASE_URL) : value
  return new Response(JSON.stringify(links, served))
}
