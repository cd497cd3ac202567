import ogs from 'open-graph-scraper'
import { unfurl } from 'unfurl.js'
import { landings, published } from './permalinks.ts'
import { below, expect, test } from './site.ts'

/** Where the builds are served, and where they say that they live. */
const sites = [
  { served: 'http://localhost:4331', lives: 'http://localhost:4321' },
  { served: below, lives: 'https://example.com/docker-notes' },
]

for (const { served, lives } of sites) {
  test(`public unfurlers read a whole preview from every share page below ${served}`, async () => {
    for (const { id } of published) {
      const url = `${served}/s/${id}/`
      const { result } = await ogs({ url, urlValidatorSettings: localhost })
      const today = landings.idOf(id) ?? ''
      expect(result, id).toMatchObject({
        success: true,
        charset: 'utf-8',
        ogType: 'article',
        ogSiteName: '도커 노트',
        ogLocale: 'ko_KR',
        ogUrl: `${lives}/s/${today}/`,
        twitterCard: 'summary_large_image',
        ogImage: [{ url: `${lives}/og/${today}.png`, width: '1200', height: '630', type: 'image/png' }],
      })
      expect(result.ogTitle, id).toBeTruthy()
      expect(result.ogDescription?.length, id).toBeGreaterThan(4)
      expect(result.ogDescription?.length, id).toBeLessThanOrEqual(200)
      expect(result.twitterTitle, id).toBe(result.ogTitle)
      expect(result.articleSection, id).toBeTruthy()

      const other = await unfurl(url, { oembed: false })
      expect(other.open_graph.title, id).toBe(result.ogTitle)
      expect(other.open_graph.description, id).toBe(result.ogDescription)
      expect(other.open_graph.images?.[0], id).toMatchObject({
        url: `${lives}/og/${today}.png`,
        width: 1200,
        height: 630,
      })
      expect(other.twitter_card.card, id).toBe('summary_large_image')
      expect(other.canonical_url, id).toBe(`${lives}${landings.addressOf(id) ?? ''}`)
    }
  })

  test(`every picture below ${served} is a PNG of 1200 × 630 and at most 60 KB`, async ({ request }) => {
    for (const { id } of published) {
      const response = await request.get(`${served}/og/${landings.idOf(id) ?? ''}.png`)
      const picture = await response.body()
      expect(response.headers()['content-type'], id).toBe('image/png')
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], id).toEqual([1200, 630])
      expect(picture.length, id).toBeLessThanOrEqual(60_000)
    }
  })
}

/** open-graph-scraper's own settings, but that a host need not have a top-level domain. */
const localhost = {
  allow_fragments: true,
  allow_protocol_relative_urls: false,
  allow_query_components: true,
  allow_trailing_dot: false,
  allow_underscores: false,
  protocols: ['http', 'https'],
  require_host: true,
  require_port: false,
  require_protocol: false,
  require_tld: false,
  require_valid_protocol: true,
  validate_length: true,
}
