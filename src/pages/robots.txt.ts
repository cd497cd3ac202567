import type { APIRoute } from 'astro'
import { withBase } from '../notes/base.ts'

/** Lets every crawler in and names the sitemap. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(withBase('/sitemap-index.xml', import.meta.env.BASE_URL), site)
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`)
}
