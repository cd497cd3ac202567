import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { Feed } from 'feed'
import { pageDates } from '../changes/page-dates.ts'
import { withBase } from '../notes/base.ts'
import list from '../notes/dates.txt?raw'
import { pageOf } from '../notes/sections.ts'

/** An Atom feed of the pages, the one that changed last first. */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => new URL(withBase(path, import.meta.env.BASE_URL), site).href
  const dates = pageDates(list)
  const notes = await getCollection('docs', ({ id }) => id !== '404')
  const pages = notes
    .flatMap(({ id, data }) => {
      const page = pageOf(id)
      const date = dates.get(page)
      return date === undefined ? [] : [{ page, date, title: data.title, description: data.description }]
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.page.localeCompare(b.page))
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: '도커 노트',
    description: '바뀐 페이지',
    language: 'ko',
    copyright: 'MIT',
    feedLinks: { atom: absolute('/feed.xml') },
    author: { name: '도커 노트' },
    ...(pages[0] !== undefined && { updated: new Date(pages[0].date) }),
  })
  for (const { page, date, title, description } of pages) {
    // A page that changes again is new to readers of the feed: its time is part of its id.
    feed.addItem({ id: `${absolute(page)}#${date}`, link: absolute(page), title, description, date: new Date(date) })
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
