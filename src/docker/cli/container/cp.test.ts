import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithFiles() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d --name box busybox sleep 1000')
  await typist.run('mkdir -p dir/sub; echo a > dir/a; echo b > dir/sub/b; ln -s a dir/link; echo f > file')
  await typist.run(`docker exec box sh -c 'mkdir -p /d/s; echo x > /d/x; ln -s x /d/ln; ln -s /d /dl; echo f > /f'`)
  return typist
}

test.each([
  ['file box:/d', '/d/file'],
  ['file box:/new', '/new'],
  ['file box:new', '/new'],
  ['dir box:/n', '/n/sub/b'],
  ['dir/. box:/n', '/n/sub/b'],
  ['dir box:/d', '/d/dir/sub/b'],
  ['dir/. box:/d', '/d/sub/b'],
  ['dir box:/dl', '/d/dir/sub/b'],
  ['-L dir/link box:/new', '/new'],
])('docker cp %s makes %s', async (args, path) => {
  const typist = await typistWithFiles()
  expect(await typist.run(`docker cp ${args}; docker exec box test -f ${path}`)).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  })
})

test.each([
  ['box:/d new', 'new/x'],
  ['box:/d/. new', 'new/x'],
  ['box:/d dir', 'dir/d/x'],
  ['box:/d/. dir', 'dir/x'],
  ['box:/d/x dir', 'dir/x'],
  ['box:/dl/ new', 'new/x'],
  ['-L box:/d/ln new', 'new'],
  ['box:/ new', 'new/d/x'],
])('docker cp %s makes %s', async (args, path) => {
  const typist = await typistWithFiles()
  expect(await typist.run(`docker cp ${args}; test -f ${path} -a ! -h ${path}`)).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  })
})

test.each([
  ['file box:/no/', 'no such directory'],
  ['dir box:/f', 'cannot copy directory'],
  ['nope box:/', 'lstat /work/nope: no such file or directory'],
  ['nope/dir/x box:/', 'lstat /work/nope: no such file or directory'],
  ['nope/. box:/', 'lstat /work/nope: no such file or directory'],
  ['/nope box:/', 'lstat //nope: no such file or directory'],
  ['/nope/dir/x box:/', 'lstat /nope: no such file or directory'],
  ['-L /nope box:/', 'lstat /nope: no such file or directory'],
  ['file nope:/x', 'Error response from daemon: No such container: nope'],
  ['file box:/no/dir/x', 'Error response from daemon: Could not find the file /no/dir in container box'],
  ['box:/nope .', 'Error response from daemon: Could not find the file /nope in container box'],
  ['box:/d/x no/x', 'invalid output path: directory "/work/no" does not exist'],
  ['box:/d/x no/', 'no such directory'],
  ['box:/d file', 'cannot copy directory'],
  ['box:/f /dev/null', 'invalid output path: "/dev/null" must be a directory or a regular file: got a device'],
  ['box:/f box:/g', 'copying between containers is not supported'],
  ['file other', 'must specify at least one container source'],
  ['"" box:/', 'source can not be empty'],
  ['file ""', 'destination can not be empty'],
  ['- box:/f < file', 'destination "box:/f" must be a directory'],
  ['- box:/d < file', 'Error response from daemon: unexpected EOF'],
])('docker cp %s fails', async (args, message) => {
  const typist = await typistWithFiles()
  expect(await typist.run(`docker cp ${args}`)).toEqual({ code: 1, stdout: '', stderr: `${message}\n` })
})

test('archives go through pipes', async () => {
  const typist = await typistWithFiles()
  expect((await typist.run('docker cp box:/d - | tar t')).stdout).toBe('d/\nd/ln\nd/s/\nd/x\n')
  await typist.run('tar c dir | docker cp - box:/d')
  expect((await typist.run('docker exec box cat /d/dir/sub/b')).stdout).toBe('b\n')
})

test('a terminal hears how much it was', async () => {
  const typist = await typistWithFiles()
  expect(await typist.show('docker cp file box:/g')).toBe('Successfully copied 2.05kB to box:/g\r\n')
  expect(await typist.show('docker cp box:/d new')).toBe('Successfully copied 3.58kB to /work/new\r\n')
  expect(await typist.show('docker cp -q file box:/g')).toBe('')
})
