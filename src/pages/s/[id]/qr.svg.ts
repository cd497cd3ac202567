import type { APIRoute, GetStaticPaths } from 'astro'
import { renderSVG } from 'uqr'
import { withBase } from '../../../notes/base.ts'
import { everyId } from '../../../permalinks/all.ts'

/** A QR code of every short address, for what is printed or projected. */
export const getStaticPaths = (async () =>
  (await everyId()).map(({ id, permalink: { short } }) => ({
    params: { id },
    props: { short },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ short: string }> = ({ props, site }) => {
  const address = new URL(withBase(props.short, import.meta.env.BASE_URL), site).href
  const code = renderSVG(address, { ecc: 'M', border: 4, pixelSize: 1 })
  // Its squares have no seams at any size.
  return new Response(code.replace('<svg ', '<svg shape-rendering="crispEdges" '))
}
