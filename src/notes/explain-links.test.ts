import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainLinks } from './explain-links.ts'

const published = readFileSync('src/notes/published.txt', 'utf8').trim().split('\n')
const { commands, options } = explainLinks(published)

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
  const rows = published.filter(address => address.includes('-option-') && !/\/(?:run|create)\/#/.test(address))
  const linked = new Set(Object.values(options).flatMap(names => Object.values(names)))
  // Headings that happen to be called so.
  const headings = ['/commands/run/#run-option-order']
  expect(rows.filter(row => !linked.has(row) && !headings.includes(row))).toEqual([])
})
