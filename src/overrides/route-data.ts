import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { withBase } from '../notes/base.ts'
import { pagePicture, pictureOf, pictureSize } from '../notes/pictures.ts'
import { pageOf } from '../notes/sections.ts'

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
  const meta = (property: string, content: string) => head.push({ tag: 'meta', attrs: { property, content } })
  // The home page has a picture of its own, and so has a page that is not a note.
  const picture = isHome || entry.id === '404' ? '/og.png' : pictureOf(pagePicture(pageOf(entry.id)))
  const alt = isHome ? '도커 노트: 명령어 하나씩 배우는 도커' : `도커 노트: ${entry.data.title}`
  meta('og:image', new URL(withBase(picture, import.meta.env.BASE_URL), site).href)
  meta('og:image:width', pictureSize.width.toString())
  meta('og:image:height', pictureSize.height.toString())
  meta('og:image:alt', alt)
})
