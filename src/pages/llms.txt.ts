import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { withBase } from '../notes/base.ts'
import { markdownOf } from '../notes/markdown-address.ts'
import { pageOf } from '../notes/sections.ts'
import { groups } from '../notes/sidebar.ts'

/** The site for language models: llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => new URL(withBase(path, import.meta.env.BASE_URL), site).href
  const notes = new Map((await getCollection('docs')).map(({ id, data }) => [id, data]))
  const home = notes.get('index')
  const line = (slug: string) => {
    const { title = slug, description = '' } = notes.get(slug) ?? {}
    return `- [${title}](${absolute(markdownOf(pageOf(slug)))}): ${description}`
  }
  const parts = [
    '# 도커 노트',
    `> ${home?.description ?? ''}`,
    '페이지마다 주소 끝의 `/`를 `.md`로 바꾸면 명령어의 출력까지 담긴 Markdown이 나와요. 절과 명령어에는 바뀌지 않는 짧은 주소가 있어요.',
    ...groups.map(({ label, slugs }) => `## ${label}\n\n${slugs.map(line).join('\n')}`),
    `## Optional\n\n- [모든 절과 명령어의 목록](${absolute('/sections.json')}): 아이디, 제목, 주소, 설명을 담은 JSON이에요.\n- [바뀐 페이지](${absolute('/feed.xml')}): Atom 피드예요.`,
  ]
  return new Response(`${parts.join('\n\n')}\n`)
}
