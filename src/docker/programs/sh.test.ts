import { expect, test } from 'vitest'
import { busyboxTree } from '../registry/tree-busybox.ts'
import { debianTree } from '../registry/tree-debian.ts'
import { TestMachine } from '../testing.ts'

const debian = (kind: 'host' | 'container' = 'host') => new TestMachine(debianTree(12), kind)

test('a script file runs with its name and arguments', async () => {
  const machine = debian()
  await machine.run("printf 'echo $0 $1 $#\\ncd /nosuch\\n' > /tmp/s")
  expect(await machine.run(['bash', '/tmp/s', 'a b'])).toEqual({
    code: 1,
    stdout: '/tmp/s a b 1\n',
    stderr: '/tmp/s: line 2: cd: /nosuch: No such file or directory\n',
  })
  expect(await machine.run(['sh', '/nosuch'])).toMatchObject({
    code: 2,
    stderr: 'sh: 0: cannot open /nosuch: No such file\n',
  })
  expect(await machine.run(['bash', '/nosuch'])).toMatchObject({
    code: 127,
    stderr: 'bash: /nosuch: No such file or directory\n',
  })
})

test('options of the command line', async () => {
  expect(await debian().run(['bash', '-euo', 'pipefail', '-c', 'echo $-; false | true; echo no'])).toMatchObject({
    code: 1,
    stdout: 'ehuBc\n',
  })
  expect(await debian().run(['sh', '-xc', 'echo a'])).toMatchObject({ stdout: 'a\n', stderr: '+ echo a\n' })
  expect(await debian().run(['bash', '-c'])).toMatchObject({
    code: 2,
    stderr: 'bash: -c: option requires an argument\n',
  })
  expect(await debian().run(['sh', '-Z'])).toMatchObject({ code: 2, stderr: 'sh: 0: Illegal option -Z\n' })
})

test('the last command takes the place of the shell, as in real ones', async () => {
  const box = () => new TestMachine(busyboxTree(), 'container')
  expect((await box().run('ps')).stdout).toMatch(/^PID .*\n +1 root +0:00 ps\n$/)
  expect((await box().run('ps; true')).stdout).toMatch(/ 1 root +0:00 sh -c ps; true\n +7 root +0:00 ps\n$/)
  expect((await box().run("trap 'echo bye' EXIT; ps")).stdout).toMatch(/ 7 root +0:00 ps\nbye\n$/)
})

test('signals that the first process of a container does not handle do not end it', async () => {
  const machine = debian('container')
  const exit = machine.run('sleep 3; echo went on')
  machine.machine.kill(1, 'TERM')
  expect(await exit).toMatchObject({ code: 0, stdout: 'went on\n' })
})

test('a trap runs when the foreground command ends, and at once while the shell waits', async () => {
  const stop = async (script: string) => {
    const machine = debian('container')
    const start = machine.world.now()
    const exit = machine.run(`trap 'echo stopping; exit 0' TERM; ${script}`)
    void machine.world.sleep(1000).then(() => machine.machine.kill(1, 'TERM'))
    return { ...(await exit), seconds: Math.round((machine.world.now() - start) / 1000) }
  }
  const stopped = { code: 0, stdout: 'stopping\n' }
  expect(await stop('while :; do sleep 4; done')).toMatchObject({ ...stopped, seconds: 4 })
  expect(await stop('sleep 60 & wait; echo no')).toMatchObject({ ...stopped, seconds: 1 })
})

test('commands in the background outlive their shell on the host', async () => {
  expect(await debian().run("sh -c '(sleep 1; echo late) & echo early'; sleep 2")).toMatchObject({
    stdout: 'early\nlate\n',
  })
})

test('bash leaves what it has not run yet on stdin to its commands; dash has read it', async () => {
  const input = 'read x\nto read\necho "got $x"\ncat\nto cat\n'
  expect(await debian().run(['bash'], { input })).toMatchObject({ stdout: 'got to read\nto cat\n' })
  expect(await debian().run(['sh'], { input })).toMatchObject({
    stdout: 'got \n',
    stderr: 'sh: 2: to: not found\nsh: 5: to: not found\n',
  })
})

test.each([
  ['tee >(cat)', 'bash: -c: line 1: >(…): 시뮬레이터의 셸에는 없는 문법이에요\n'],
  ['select x in a; do :; done', 'bash: -c: line 1: select: 시뮬레이터의 셸에는 없는 문법이에요\n'],
  ['compgen -c', 'bash: line 1: compgen: 시뮬레이터의 셸에는 없는 명령어예요\n'],
])('%s is not simulated, and says so', async (line, stderr) => {
  expect(await debian().run(['bash', '-c', line])).toMatchObject({ stderr })
})

test('permissions count for users other than root', async () => {
  const line = '[ -w /etc/passwd ] || echo not writable; [ -r /etc/passwd ] && echo readable; cd /root'
  expect(await debian().run(line, { uid: 1000 })).toMatchObject({
    code: 2,
    stdout: 'not writable\nreadable\n',
    stderr: "sh: 1: cd: can't cd to /root\n",
  })
})

test('kill -l translates numbers, exit codes and, but for dash, names', async () => {
  const line = 'kill -l 15 143; kill -l TERM sigint; kill -l foo'
  expect(await debian().run(['bash', '-c', line])).toEqual({
    code: 1,
    stdout: 'TERM\nTERM\n15\n2\n',
    stderr: 'bash: line 1: kill: foo: invalid signal specification\n',
  })
  expect(await debian().run(['sh', '-c', line])).toEqual({
    code: 2,
    stdout: 'TERM\nTERM\n',
    stderr: 'sh: 1: kill: Illegal number: TERM\nsh: 1: kill: Illegal number: foo\n',
  })
  expect(await new TestMachine(busyboxTree()).run(['sh', '-c', line])).toMatchObject({
    code: 1,
    stdout: 'TERM\nTERM\n15\n2\n',
    stderr: "sh: unknown signal 'foo'\n",
  })
})
