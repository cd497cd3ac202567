import { expect, test } from 'vitest'
import { linkFor } from './links.ts'

const links = {
  commands: { docker: '/commands/', 'docker run': '/commands/run/' },
  options: { 'docker run': { detach: '/options/#opt-detach' } },
}
const said = { title: 'docker run', text: '' }

test('a command leads to its page, an option to its section', () => {
  expect(linkFor({ ...said, command: 'docker run' }, links)).toEqual({
    href: '/commands/run/',
    text: 'docker run 더 알아보기',
  })
  expect(linkFor({ ...said, option: { command: 'docker run', name: 'detach' } }, links)).toEqual({
    href: '/options/#opt-detach',
    text: '--detach 옵션 더 알아보기',
  })
})

test('what no page tells of leads nowhere', () => {
  expect(linkFor(said, links)).toBeUndefined()
  expect(linkFor({ ...said, command: 'docker swarm' }, links)).toBeUndefined()
  expect(linkFor({ ...said, option: { command: 'docker run', name: 'gpus' } }, links)).toBeUndefined()
})
