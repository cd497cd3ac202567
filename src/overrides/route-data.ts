import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { withBase } from '../notes/base.ts'

/** Completes the head that Starlight makes: the link preview's picture, its locale, the home page's title, and the note's images. */
export const onRequest = defineRouteMiddleware(({ locals, site }) => {
  const { head, entry } = locals.starlightRoute
  const isHome = entry.data.hero !== undefined
  for (const tag of head) {
    if (tag.attrs?.property === 'og:locale') tag.attrs.content = 'ko_KR'
    if (tag.attrs?.property === 'og:type' && isHome) tag.attrs.content = 'website'
    if (tag.tag === 'title' && isHome) tag.content = `${entry.data.title} | ${entry.data.hero?.title ?? ''}`
  }
  const { images } = entry.data
  if (images.length > 0) head.push({ tag: 'meta', attrs: { name: 'docker-images', content: images.join(' ') } })
  const picture = (property: string, content: string) => head.push({ tag: 'meta', attrs: { property, content } })
  picture('og:image', new URL(withBase('/og.png', import.meta.env.BASE_URL), site).href)
  picture('og:image:width', '1200')
  picture('og:image:height', '630')
  picture('og:image:alt', '도커 노트: 명령어 하나씩 배우는 도커')
})
