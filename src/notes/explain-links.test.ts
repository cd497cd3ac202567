import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainLinks } from './explain-links.ts'
import { parsePublished } from './published.ts'

const list = parsePublished(readFileSync('src/notes/published.txt', 'utf8'))
const published = list.map(({ id, page }) => `${page}#${id}`)
const { commands, options } = explainLinks(list)

test('every link leads to a published address', () => {
  const pages = new Set(published.map(address => address.replace(/#.*/, '')))
  for (const page of Object.values(commands)) expect(pages).toContain(page)
  for (const address of Object.values(options).flatMap(names => Object.values(names))) {
    expect(published).toContain(address)
  }
})

test('a command leads to its page, a command of a group to the page of the group', () => {
  expect(commands['docker run']).toBe('/commands/run/')
  expect(commands['docker network create']).toBe('/commands/network/')
  expect(commands.docker).toBe('/commands/')
  expect(commands['docker swarm init']).toBeUndefined()
})

test('an option leads to its section among the common ones, or to its row', () => {
  expect(options['docker run']).toMatchObject({
    detach: '/options/#opt-detach',
    tty: '/options/#opt-interactive',
    pull: '/commands/run/#run-option-pull',
  })
  expect(options['docker exec']?.detach).toBe('/commands/exec/#exec-option-detach')
  expect(options['docker network connect']?.alias).toBe('/commands/network/#network-connect-option-alias')
  expect(options['docker run']?.gpus).toBeUndefined()
})

test('every row of an option table is led to, but where a section tells more', () => {
  const rows = list.filter(({ kind, page }) => kind === 'option' && !/\/(?:run|create)\/$/.test(page))
  const linked = new Set(Object.values(options).flatMap(names => Object.values(names)))
  expect(rows.filter(({ id, page }) => !linked.has(`${page}#${id}`))).toEqual([])
})
