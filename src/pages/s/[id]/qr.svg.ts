import type { APIRoute, GetStaticPaths } from 'astro'
import { withBase } from '../../../notes/base.ts'
import { everyId } from '../../../permalinks/all.ts'
import { qrCode } from '../../../pictures/qr.ts'

/** A QR code of every short address, for what is printed or projected. */
export const getStaticPaths = (async () =>
  (await everyId()).map(({ id, permalink: { short } }) => ({
    params: { id },
    props: { short },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ short: string }> = ({ props, site }) =>
  new Response(qrCode(new URL(withBase(props.short, import.meta.env.BASE_URL), site).href))
