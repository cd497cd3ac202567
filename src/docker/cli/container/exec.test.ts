import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithContainer() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d --name box busybox sleep 1000')
  typist.calls.length = 0
  return typist
}

const prefix = 'OCI runtime exec failed: exec failed: unable to start container process: '

test.each([
  ['box sh -c "echo out; echo err >&2; exit 9"', 9, 'out\n', 'err\n'],
  ['-w /tmp box pwd', 0, '/tmp\n', ''],
  ['-e A=1 box sh -c "echo \\$A"', 0, '1\n', ''],
  ['box nosuch', 127, `${prefix}exec: "nosuch": executable file not found in $PATH\r\n`, ''],
  ['box /etc', 126, `${prefix}exec: "/etc": is a directory: permission denied\r\n`, ''],
  ['-d box nosuch', 1, '', `Error response from daemon: ${prefix}exec: "nosuch": executable file not found in $PATH\n`],
  ['-it box sh', 1, '', 'the input device is not a TTY\n'],
  ['-it nope sh', 1, '', 'Error response from daemon: No such container: nope\n'],
  ['-d box sleep 1', 0, '', ''],
])('docker exec %s', async (args, code, stdout, stderr) => {
  const typist = await typistWithContainer()
  expect(await typist.run(`docker exec ${args}`)).toEqual({ code, stdout, stderr })
})

test('the calls', async () => {
  const typist = await typistWithContainer()
  await typist.run('docker exec box true')
  expect(typist.calls.map(call => call.replaceAll(/[0-9a-f]{64}/g, 'ID').replace('/v1.50', ''))).toEqual([
    'HEAD /_ping',
    'GET /containers/box/json',
    'POST /containers/box/exec',
    'POST /exec/ID/start',
    'GET /exec/ID/json',
  ])
})

test('a terminal', async () => {
  const typist = await typistWithContainer()
  const shown = await typist.show('docker exec -it box sh; echo code $?', 120, [1, 'tty\r', 0.3, 'exit 3\r'])
  expect(shown).toContain('tty\r\n/dev/pts/')
  expect(shown).toMatch(/code 3\r\n$/)
  expect(await typist.show('docker exec -it box sh; echo $?', 120, [1, '\x10\x11'])).toMatch(
    /read escape sequence\r\n1\r\n$/,
  )
})

test('what is typed at a terminal without -t is echoed by it', async () => {
  const typist = await typistWithContainer()
  expect(await typist.show('docker exec -i box sh', 120, [0.5, 'echo hi\r', 0.5, '\x04'])).toBe('echo hi\r\nhi\r\n')
})

test('Ctrl-C leaves a command without a terminal, without an error', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d --name box busybox sleep 99')
  typist.calls.length = 0
  expect(await typist.show('docker exec box sleep 3', 120, [1, '\x03'])).toBe('^C')
  expect(typist.calls.at(-1)).toMatch(/\/exec\/\w+\/start$/)
})

test('what is not shown on a terminal has no size', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d --name box busybox sleep 99')
  typist.calls.length = 0
  await typist.show('docker exec -it box cat > out.txt', 120, [0.7, 'abc\r', '\x04'])
  expect((await typist.run('cat out.txt')).stdout).toBe('abc\r\nabc\r\n')
  expect(typist.calls.filter(call => call.includes('/resize'))).toEqual([])
})
