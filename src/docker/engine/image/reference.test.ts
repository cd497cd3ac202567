import { expect, test } from 'vitest'
import { familiarString, fullString, parseNameOrId, parseReference, withTag } from './reference.ts'

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`

test.each([
  ['ubuntu', 'docker.io/library/ubuntu:latest', 'ubuntu:latest'],
  ['ubuntu:24.04', 'docker.io/library/ubuntu:24.04', 'ubuntu:24.04'],
  ['me/app', 'docker.io/me/app:latest', 'me/app:latest'],
  ['docker.io/nginx', 'docker.io/library/nginx:latest', 'nginx:latest'],
  ['index.docker.io/library/nginx', 'docker.io/library/nginx:latest', 'nginx:latest'],
  ['library/a/b', 'docker.io/library/a/b:latest', 'library/a/b:latest'],
  ['localhost/x', 'localhost/x:latest', 'localhost/x:latest'],
  ['localhost:5000/x:1', 'localhost:5000/x:1', 'localhost:5000/x:1'],
  ['Host/x', 'Host/x:latest', 'Host/x:latest'],
  ['[::1]:5000/x', '[::1]:5000/x:latest', '[::1]:5000/x:latest'],
  ['a__b.c-d', 'docker.io/library/a__b.c-d:latest', 'a__b.c-d:latest'],
  [`ubuntu:24.04@${digest}`, `docker.io/library/ubuntu:24.04@${digest}`, `ubuntu:24.04@${digest}`],
])('%s', (text, full, familiar) => {
  const reference = withTag(parseReference(text))
  expect([fullString(reference), familiarString(reference)]).toEqual([full, familiar])
})

test.each([
  ['', 'invalid reference format'],
  ['Ubuntu', 'invalid reference format: repository name (library/Ubuntu) must be lowercase'],
  ['me/Ubuntu:1', 'invalid reference format: repository name (me/Ubuntu) must be lowercase'],
  ['a:b:c', 'invalid reference format'],
  ['ubuntu:', 'invalid reference format'],
  ['ubuntu@sha256:123', 'invalid reference format'],
  ['https://hub.docker.com/ubuntu', 'invalid reference format'],
  ['a b', 'invalid reference format'],
  ['우분투', 'invalid reference format'],
  [`a@md5:${'0'.repeat(32)}`, 'unsupported digest algorithm'],
  [`a@sha256:${'0'.repeat(32)}`, 'invalid checksum digest length'],
  ['a'.repeat(256), 'repository name must not be more than 255 characters'],
  ['0'.repeat(64), `invalid repository name (${'0'.repeat(64)}), cannot specify 64-byte hexadecimal strings`],
])('what is no name: %s', (text, message) => {
  expect(() => parseReference(text)).toThrow(message)
})

test('a whole id is told from a name', () => {
  expect(parseNameOrId(digest)).toBe(digest)
  expect(parseNameOrId(digest.slice(7))).toBe(digest)
  expect(parseNameOrId('sha256:0123')).toMatchObject({ path: 'library/sha256', tag: '0123' })
})
