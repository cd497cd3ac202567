import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runPiped, TerminalUser } from './testing.ts'

const [enter, up, tab, ctrlC, ctrlD] = ['\r', '\x1b[A', '\t', '\x03', '\x04']

// `script` of util-linux makes the terminal.
describe.skipIf(process.platform !== 'linux')('in a terminal', { timeout: 60_000 }, () => {
  const state = mkdtempSync(join(tmpdir(), 'docker-notes-'))
  let user: TerminalUser

  beforeAll(async () => {
    user = new TerminalUser({ XDG_STATE_HOME: state, FORCE_COLOR: '', NO_COLOR: '' })
    await user.readTo('/work $ ')
  }, 60_000)

  afterAll(() => {
    user.leave()
    rmSync(state, { recursive: true })
  })

  test('a command prints what Docker prints', async () => {
    const shown = await user.run('docker run hello-world')
    expect(shown).toContain(
      "Unable to find image 'hello-world:latest' locally\nlatest: Pulling from library/hello-world\n",
    )
    expect(shown).toContain('\nHello from Docker!\n')
  })

  test("a hint follows the shell's own words, in another colour", async () => {
    expect(await user.run('dokcer ps')).toContain(
      '\nbash: dokcer: command not found\n도움말: 철자를 확인해 보세요. dokcer → docker\n',
    )
    expect(user.bytes).toContain('\x1b[33m도움말: ')
  })

  test('Tab completes commands of the shell and of docker, and names', async () => {
    user.type(`dock${tab}ru${tab}--name w${enter}`)
    await user.readTo('docker run --name w')
    await user.readTo('\n/work $ ')
    user.type(`ls /us${tab}${tab}bi${tab}`)
    await user.readTo('ls /usr/bin/')
    user.type(ctrlC)
    await user.readTo('^C\n/work $ ')
  })

  test('Tab twice lists what there is', async () => {
    user.type(`docker r${tab}${tab}`)
    expect((await user.readTo('run')).split(/\s+/)).toEqual(expect.arrayContaining(['rename', 'restart', 'rm', 'rmi']))
    user.type(ctrlC)
    await user.readTo('^C\n/work $ ')
  })

  test('↑ brings lines back', async () => {
    await user.run('echo one')
    await user.run('echo two')
    user.type(`${up}${up}`)
    await user.readTo('echo one')
    user.type(enter)
    expect(await user.readTo('\n/work $ ')).toBe('\none\n/work $ ')
  })

  test('keys go to what runs in a container', async () => {
    user.type(`docker run -it busybox${enter}`)
    await user.readTo('/ # ')
    user.type(`ls${enter}`)
    expect(await user.readTo('/ # ')).toContain('bin   dev   etc')
    user.type(`exit${enter}`)
    expect(await user.readTo('/work $ ')).toBe('exit\n/work $ ')
  })

  test('Ctrl-C ends what runs, however early it comes', async () => {
    user.type(`while true; do echo round; sleep 1; done${enter}`)
    await user.readTo('\nround\nround\n')
    user.type(ctrlC)
    await user.readTo('^C\n/work $ ')
    user.type(`while true; do sleep 1; done${enter}${ctrlC}`)
    await user.readTo('done\n')
    await user.readTo('/work $ ')
  })

  test('Ctrl-C drops a line that is not finished', async () => {
    user.type(`echo "dropped${enter}`)
    await user.readTo('\n> ')
    user.type(`too${ctrlC}`)
    await user.readTo('^C\n/work $ ')
    expect(await user.run('echo kept')).toContain('\nkept\n/work $ ')
  })

  test('lines that are pasted at once run one after the other, and go on after a backslash', async () => {
    user.type(`docker create --name web \\${enter}  busybox${enter}docker ps -a --format {{.Names}}${enter}`)
    expect(await user.readTo('/work $ ')).toMatch(/\n> {3}busybox\n[\da-f]{64}\n\/work \$ $/)
    await user.readTo('docker ps -a --format {{.Names}}\nweb\n')
    await user.readTo('/work $ ')
  })

  test('what is typed while nothing reads it stands at the next prompt', async () => {
    user.type(`sleep 1${enter}echo early`)
    await user.readTo('/work $ echo early')
    user.type(enter)
    expect(await user.readTo('\n/work $ ')).toBe('\nearly\n/work $ ')
  })

  test('the prompt begins its own line', async () => {
    expect(await user.run('printf hi')).toMatch(/\nhi\n\/work \$ $/)
    expect(await user.run('cd /usr/..; cd /work')).toMatch(/work\n\/work \$ $/)
  })

  test('Ctrl-D leaves, and the next run knows what was typed in this one', async () => {
    await user.run('echo goodbye')
    user.type(ctrlD)
    await user.readTo('exit\n')
    expect(await user.exit).toBe(0)

    user = new TerminalUser({ XDG_STATE_HOME: state, NO_COLOR: '1' })
    await user.readTo('/work $ ')
    user.type(up)
    await user.readTo('echo goodbye')
    expect(user.bytes).not.toContain('\x1b[36m')
    user.type(`${enter}exit${enter}`)
    await user.readTo('exit\n')
    expect(await user.exit).toBe(0)
  })
})

describe('without a terminal', { timeout: 60_000 }, () => {
  test('lines of standard input run as in a script', async () => {
    const { code, stdout, stderr } = await runPiped(
      'docker run --rm hello-world | head -2\nfor i in 1 2; do\n  echo $i\ndone\ndokcer ps\n',
    )
    expect({ code, stdout }).toEqual({ code: 127, stdout: '\nHello from Docker!\n1\n2\n' })
    expect(stderr).toMatch(/^Unable to find image 'hello-world:latest' locally\n/)
    expect(stderr).toMatch(/\nbash: line 5: dokcer: command not found\n$/)
  })

  test('the exit code is the last one', async () => {
    expect(await runPiped('docker ps -q')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await runPiped('docker ps -q; exit 3\necho never\n')).code).toBe(3)
  })
})
