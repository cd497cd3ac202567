import { expect, test } from 'vitest'
import { curlOf } from './curl.ts'

const socket = '--unix-socket /var/run/docker.sock'
const at = 'http://localhost/v1.50'

test('a call is written as curl sends it', () => {
  expect(curlOf({ method: 'GET', path: '/v1.50/containers/json?all=1', status: 200, reply: [] })).toBe(
    `curl ${socket} '${at}/containers/json?all=1'`,
  )
  expect(curlOf({ method: 'HEAD', path: '/_ping', status: 200 })).toBe(`curl ${socket} --head 'http://localhost/_ping'`)
  expect(curlOf({ method: 'DELETE', path: '/v1.50/containers/web', status: 204 })).toBe(
    `curl ${socket} -X DELETE '${at}/containers/web'`,
  )
})

test('what a body holds, quotes too, reaches the daemon whole', () => {
  const request = { Cmd: ['sh', '-c', "echo 'hi' $HOME"] }
  expect(curlOf({ method: 'POST', path: '/v1.50/containers/create', status: 201, request })).toBe(
    `curl ${socket} -X POST -H 'Content-Type: application/json' -d '{"Cmd":["sh","-c","echo '\\''hi'\\'' $HOME"]}' '${at}/containers/create'`,
  )
})

test('streams are not held back, and archives go into and come from a file', () => {
  const post = { method: 'POST', status: 200, stream: 'json' } as const
  expect(curlOf({ ...post, path: '/v1.50/images/create?fromImage=alpine' })).toContain('-X POST --no-buffer ')
  expect(curlOf({ ...post, path: '/v1.50/images/load' })).toContain(' --data-binary @files.tar ')
  expect(curlOf({ method: 'GET', path: '/v1.50/containers/web/export', status: 200, stream: 'bytes' })).toContain(
    ' --output files.tar ',
  )
  expect(curlOf({ method: 'GET', path: '/v1.50/containers/web/logs', status: 200, stream: 'bytes' })).toContain(
    ' --output - ',
  )
  expect(curlOf({ ...post, path: '/v1.50/containers/web/attach', status: 101, stream: 'bytes' })).toContain(
    "-H 'Upgrade: tcp'",
  )
})
