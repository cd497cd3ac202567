import { expect, test } from 'vitest'
import { withBase, withoutBase } from './base.ts'

test.each([
  ['/', '/commands/ps/'],
  ['/docker-notes', '/docker-notes/commands/ps/'],
  ['/docker-notes/', '/docker-notes/commands/ps/'],
])('below %s, /commands/ps/ is served at %s and back', (base, served) => {
  expect(withBase('/commands/ps/', base)).toBe(served)
  expect(withoutBase(served, base)).toBe('/commands/ps/')
})
