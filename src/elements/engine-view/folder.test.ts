import { expect, test } from 'vitest'
import { Typist } from '../../docker/session/testing.ts'
import { containerTree, rowsOf } from './folder.ts'

test('a container shows its own files, its volumes and the folders of the host', async () => {
  const typist = new Typist()
  await typist.type(
    'mkdir site',
    'echo hi > site/index.html',
    'docker run -d --name box -v data:/data -v /work/site:/srv/site busybox sleep 1000',
    'docker exec box sh -c "echo 1 > /data/one; mkdir /etc/mine; touch /etc/mine/here"',
  )
  const { state } = typist.session
  const tree = containerTree(state, state.containers[0]!.id)!
  const names = (folder: string) => rowsOf(tree, folder)?.map(({ name }) => name)
  expect(names('/')).toEqual(expect.arrayContaining(['bin', 'data', 'etc', 'srv']))
  expect(names('/data')).toEqual(['one'])
  expect(names('/srv/site')).toEqual(['index.html'])
  expect(names('/etc/mine')).toEqual(['here'])
  expect(names('/etc/mine/here')).toBeUndefined()
  expect(names('/nowhere')).toBeUndefined()
  expect(rowsOf(tree, '/')?.find(({ name }) => name === 'data')).toMatchObject({ source: 'data' })
  expect(rowsOf(tree, '/srv')).toMatchObject([{ name: 'site', source: '/work/site' }])
})

test('folders stand before files', async () => {
  const typist = new Typist()
  await typist.type('docker run --name box busybox sh -c "mkdir /x; cd /x; touch a c; mkdir b d"')
  const { state } = typist.session
  const tree = containerTree(state, state.containers[0]!.id)!
  expect(rowsOf(tree, '/x')?.map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c'])
})
