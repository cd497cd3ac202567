import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWith(...images: readonly string[]) {
  const typist = new Typist()
  for (const image of images) await typist.run(`docker pull -q ${image}`)
  return typist
}

const help = "\n\nRun 'docker run --help' for more information\n"
const runc =
  'docker: Error response from daemon: failed to create task for container: failed to create shim task: ' +
  'OCI runtime create failed: runc create failed: unable to start container process: error during container init: '

test('an image that is not there is pulled, with what happens on stderr', async () => {
  const typist = await typistWith()
  const { code, stdout, stderr } = await typist.run('docker run --rm busybox echo hi')
  expect([code, stdout]).toEqual([0, 'hi\n'])
  expect(stderr).toMatch(/^Unable to find image 'busybox:latest' locally\nlatest: Pulling from library\/busybox\n/)
  expect(typist.calls.map(call => call.replaceAll(/[0-9a-f]{64}/g, 'ID').replace('/v1.50', ''))).toEqual([
    'HEAD /_ping',
    'POST /containers/create',
    'POST /images/create?fromImage=docker.io%2Flibrary%2Fbusybox&tag=latest',
    'POST /containers/create',
    'POST /containers/ID/attach?stderr=1&stdout=1&stream=1',
    'POST /containers/ID/wait?condition=removed',
    'POST /containers/ID/start',
  ])
})

test('--pull and --quiet', async () => {
  const typist = await typistWith('busybox')
  expect(await typist.type('docker run --pull never alpine')).toBe(
    `$ docker run --pull never alpine\ndocker: Error response from daemon: No such image: alpine:latest${help}[125]\n`,
  )
  expect((await typist.run('docker run --rm --pull always busybox true')).stderr).toContain('Image is up to date')
  expect(await typist.run('docker run --rm -q --pull always busybox true')).toMatchObject({ code: 0, stderr: '' })
  expect((await typist.run('docker create --pull foo busybox')).stderr).toBe(
    `docker: invalid pull option: 'foo': must be one of "always", "missing" or "never"${help.replace('run', 'create')}`,
  )
})

test.each([
  ['docker run --rm busybox sh -c "exit 3"', 3, ''],
  ['docker run --rm busybox nosuch', 127, `${runc}exec: "nosuch": executable file not found in $PATH${help}`],
  ['docker run --rm busybox /etc', 126, `${runc}exec: "/etc": is a directory: permission denied${help}`],
  ['docker run --rm -it busybox', 1, 'the input device is not a TTY\n'],
  ['docker run -d -a stdout busybox', 1, 'conflicting options: cannot specify both --attach and --detach\n'],
  ['docker run --rm --detach-keys foo busybox', 1, 'unable to upgrade to tcp, received 400\n'],
  [
    'docker run --rm --restart always busybox',
    125,
    `docker: conflicting options: cannot specify both --restart and --rm${help}`,
  ],
  [
    'docker run BusyBox',
    125,
    `docker: invalid reference format: repository name (library/BusyBox) must be lowercase${help}`,
  ],
])('%s → %d', async (line, code, stderr) => {
  const typist = await typistWith('busybox')
  expect(await typist.run(line)).toEqual({ code, stdout: '', stderr })
})

test('input reaches a container only with -i', async () => {
  const typist = await typistWith('busybox')
  expect((await typist.run('echo piped | docker run -i --rm busybox cat')).stdout).toBe('piped\n')
  expect((await typist.run('echo piped | docker run --rm busybox cat')).stdout).toBe('')
})

test('-a chooses the streams', async () => {
  const typist = await typistWith('busybox')
  const command = `busybox sh -c 'echo out; echo err >&2'`
  expect(await typist.run(`docker run --rm -a stdout ${command}`)).toEqual({ code: 0, stdout: 'out\n', stderr: '' })
  expect(await typist.run(`docker run --rm -a stderr ${command}`)).toEqual({ code: 0, stdout: '', stderr: 'err\n' })
})

test('-d prints the id, even of a container that cannot start', async () => {
  const typist = await typistWith('busybox')
  const { code, stdout } = await typist.run('docker run -d busybox nosuch')
  expect([code, stdout]).toEqual([127, expect.stringMatching(/^[0-9a-f]{64}\n$/)])
})

test('the id goes to --cidfile, which must not be there before', async () => {
  const typist = await typistWith('busybox')
  expect((await typist.run('docker run -d --cidfile c busybox true; wc -c < c')).stdout).toMatch(
    /^([0-9a-f]{64})\n64\n$/,
  )
  expect((await typist.run('docker create --cidfile c busybox')).stderr).toBe(
    "container ID file found, make sure the other container isn't running or delete c\n",
  )
  expect((await typist.run('docker create --cidfile no/c busybox')).stderr).toBe(
    'failed to create the container ID file: open no/c: no such file or directory\n',
  )
  expect((await typist.run('docker create --cidfile d --name _ busybox; ls d')).stderr).toContain('d')
})

test('signals go on to the container', async () => {
  const typist = await typistWith('busybox')
  const script = `trap "echo bye; exit 4" TERM; while true; do sleep 0.1; done`
  const { code, stdout } = await typist.run(`timeout --preserve-status 1 docker run --rm busybox sh -c '${script}'`)
  expect([code, stdout]).toEqual([4, 'bye\n'])
})

test('a terminal: keys go to the container, the size with them', async () => {
  const typist = await typistWith('busybox')
  const shown = await typist.show('docker run -it --rm busybox', 100, [1, 'tty\r', 0.5, 'exit 3\r'])
  expect(shown).toContain('tty\r\n/dev/pts/0\r\n')
  expect(typist.calls.at(-1)).toMatch(/\/resize\?h=40&w=100$/)
})

test('Ctrl-P Ctrl-Q leaves a container running', async () => {
  const typist = await typistWith('busybox')
  await typist.show('docker run -it --name det busybox', 120, [1, 'echo a\x10', 0.5, '\x11'])
  expect((await typist.run("docker ps --format '{{.Names}}'")).stdout).toBe('det\n')
  expect(await typist.show('docker attach --detach-keys ctrl-a,b det; echo $?', 120, [1, '\x01b'])).toMatch(
    /read escape sequence\r\n1\r\n$/,
  )
})

test('a pipe that is closed ends the client', async () => {
  const typist = await typistWith('busybox')
  expect(
    await typist.run("docker run --rm busybox sh -c 'echo a; sleep 1; echo b; sleep 1; echo c' | head -1"),
  ).toEqual({
    code: 0,
    stdout: 'a\n',
    stderr: 'write /dev/stdout: broken pipe\n',
  })
})

test('a server listens by the time that its start is told', async () => {
  const typist = await typistWith('nginx')
  expect(
    (await typist.run('docker run -d -p 8080:80 --name web nginx; curl -s localhost:8080 | head -1')).stdout,
  ).toMatch(/^\w{64}\n<!DOCTYPE html>\n$/)
  expect((await typist.run('docker restart web; curl -s localhost:8080 | head -1')).stdout).toBe(
    'web\n<!DOCTYPE html>\n',
  )
})

test('a container has the kernel of the host', async () => {
  const typist = await typistWith('busybox')
  for (const line of ['uname -r', 'cat /proc/version', 'cat /proc/sys/kernel/osrelease', 'nproc']) {
    expect((await typist.run(line)).stdout).toBe((await typist.run(`docker run --rm busybox ${line}`)).stdout)
  }
})

test('the threads of runc take process numbers', async () => {
  const typist = await typistWith('busybox')
  await typist.run('docker run -d --name box busybox sleep 100')
  const numbers = (text: string) => text.match(/^ *\d+/gm)?.map(Number)
  expect(numbers((await typist.run('docker exec box ps')).stdout)).toEqual([1, 7])
  expect(numbers((await typist.run('docker exec box ps')).stdout)).toEqual([1, 13])
  await typist.run('docker run -d --init --name child busybox sleep 100')
  expect(numbers((await typist.run('docker exec child ps')).stdout)).toEqual([1, 7, 8])
})

test.each([
  ['--group-add nosuch', 'unable to find group nosuch: no matching entries in group file'],
  ['--tmpfs /x:foo', 'invalid tmpfs option "foo"'],
  [
    '--mount type=tmpfs,source=/a,target=/x',
    'invalid mount config for type "tmpfs": field Source must not be specified',
  ],
  [
    '--mount type=bind,source=/tmp,target=/x,bind-propagation=foo',
    'invalid mount config for type "bind": invalid propagation mode: foo',
  ],
  ['--mount src=vol,target=/x,volume-opt=foo', 'create vol: invalid option: "foo"'],
  ['--volume-driver nosuch -v vol:/x', 'create vol: error looking up volume plugin nosuch: plugin "nosuch" not found'],
  [
    '--name box -p 192.0.2.7:8090:80',
    'failed to set up container networking: driver failed programming external connectivity on endpoint box (ID): ' +
      'failed to bind host port for 192.0.2.7:8090:172.17.0.2:80/tcp: cannot assign requested address',
  ],
])('run %s is refused', async (options, message) => {
  const typist = await typistWith('busybox')
  const { code, stderr } = await typist.run(`docker run ${options} busybox true`)
  expect(code).toBe(125)
  const refusal = stderr.slice(stderr.indexOf('docker: Error')).replace(/[0-9a-f]{64}/, 'ID')
  expect(refusal).toBe(`docker: Error response from daemon: ${message}${help}`)
})

test('what the kernel cannot do is warned about', async () => {
  const typist = await typistWith('busybox')
  expect(
    await typist.type('docker run --oom-kill-disable busybox true', 'docker run --blkio-weight 300 busybox true'),
  ).toBe(
    '$ docker run --oom-kill-disable busybox true\n' +
      'WARNING: OOM killer is disabled for the container, but no memory limit is set, this can result in the system running out of resources.\n' +
      '$ docker run --blkio-weight 300 busybox true\n' +
      'WARNING: Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.\n',
  )
  expect(await typist.run('docker run --rm --oom-kill-disable -m 64m busybox true')).toMatchObject({ stderr: '' })
  expect((await typist.run("docker inspect -f '{{.HostConfig.BlkioWeight}}' $(docker ps -lq)")).stdout).toBe('0\n')
})

test('top says what ps says of strange options', async () => {
  const typist = await typistWith('busybox')
  await typist.run('docker run -d --name box busybox sleep 100')
  const complaint = async (options: string) => (await typist.run(`docker top box ${options}`)).stderr
  expect(await complaint('-zz')).toBe('Error response from daemon: ps: error: unsupported SysV option\n')
  expect(await complaint('-o foo')).toBe(
    'Error response from daemon: ps: error: unknown user-defined format specifier "foo"\n',
  )
  for (const options of ['-ef', '-aux', 'aux', '-eo pid,args']) expect(await complaint(options)).toBe('')
})

test('Ctrl-C on a terminal goes to all that the first process has started', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q ubuntu')
  const line = `docker run -it --rm ubuntu bash -c "trap 'echo cleaning' EXIT; sleep 30"; echo $?`
  expect(await typist.show(line, 120, [1.4, '\x03'])).toBe('^Ccleaning\r\n130\r\n')
})
