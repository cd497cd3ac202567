import jsQR from 'jsqr'
import sharp from 'sharp'
import { every, published } from './permalinks.ts'
import { below, expect, test } from './site.ts'

for (const [base, site] of [
  ['http://localhost:4331', 'http://localhost:4321'],
  [below, 'https://example.com/docker-notes'],
] as const) {
  test(`a camera reads the short address from the QR codes below ${base}`, async ({ request }) => {
    for (const { id } of every(20, published)) {
      const response = await request.get(`${base}/s/${id}/qr.svg`)
      expect(response.headers()['content-type']).toBe('image/svg+xml')
      const { data, info } = await sharp(await response.body())
        .resize(400)
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(`${site}/s/${id}/`)
    }
  })
}
