import { expect, test } from 'vitest'
import { busyboxTree } from '../registry/tree-busybox.ts'
import { ubuntuTree } from '../registry/tree-ubuntu.ts'
import { TestMachine } from '../testing.ts'

test('ls lays names out in columns as GNU does, with tabs between them', async () => {
  // Recorded in a terminal of 120 columns.
  expect(await new TestMachine(ubuntuTree('24.04')).show('ls')).toBe(
    'bin  boot  dev\tetc  home  lib\tlib64  media  mnt  opt\tproc  root  run  sbin  srv  sys  tmp  usr  var\n',
  )
})

test('ls quotes names with blanks on a terminal alone, and makes room for quotes', async () => {
  const machine = new TestMachine(ubuntuTree('24.04'))
  await machine.run(`mkdir /d; cd /d; touch a b 'c d' "e'f"`)
  expect(await machine.show('ls /d')).toBe(` a   b\t'c d'  "e'f"\n`)
  expect(await machine.type('ls /d')).toBe("$ ls /d\na\nb\nc d\ne'f\n")
})

test("BusyBox's columns are of one width", async () => {
  expect(await new TestMachine(busyboxTree()).show('ls /')).toBe(
    'bin   dev   etc   home  proc  root  sys   tmp   usr   var\n',
  )
})

test('wide characters take two columns', async () => {
  const machine = new TestMachine(ubuntuTree('24.04'))
  await machine.run('mkdir /d; touch /d/한글 /d/ab /d/c')
  expect(await machine.show('ls /d')).toBe('ab  c  한글\n')
})

test('ls --color paints what is not a plain file', async () => {
  const machine = new TestMachine(ubuntuTree('24.04'))
  await machine.run('mkdir /d; cd /d; mkdir s; touch f; ln -s f l')
  expect(await machine.show('ls --color=auto /d')).toBe('f  \x1b[01;36ml\x1b[0m  \x1b[01;34ms\x1b[0m\n')
  expect(await machine.type('ls --color=auto /d')).toBe('$ ls --color=auto /d\nf\nl\ns\n')
})

test('rm -i asks', async () => {
  const machine = new TestMachine(ubuntuTree('24.04'))
  await machine.run('touch /a')
  expect(await machine.show('rm -i /a', 'n\r')).toContain("rm: remove regular empty file '/a'? ")
  expect(await machine.type('ls /a')).toBe('$ ls /a\n/a\n')
  await machine.show('rm -i /a', 'y\r')
  expect((await machine.run('ls /a')).code).toBe(2)
})

test('cat gives back the lines that are typed, until Ctrl-D', async () => {
  expect(await new TestMachine(ubuntuTree('24.04')).show('cat', 'ab\rc\r\x04')).toBe('ab\nab\nc\nc\n')
})

test('top shows one screen with -bn1, and goes on until q on a terminal', async () => {
  const machine = new TestMachine(ubuntuTree('24.04'))
  const { stdout } = await machine.run('top -bn1')
  expect(stdout).toMatch(/^top - 09:00:00 up {2}1:00, {2}0 user, {2}load average: [\d., ]+\nTasks: {3}1 total/)
  expect(stdout).toMatch(/^ {6}\d root {6}20 {3}0 .* top$/m)
  expect((await machine.show('top', 'q')).startsWith('\x1b[H\x1b[Jtop - 09:00')).toBe(true)
})

test('stdin, stdout and stderr of a terminal are known as such', async () => {
  const machine = new TestMachine(ubuntuTree('24.04'))
  expect(await machine.show('tty; test -t 0 && echo yes')).toBe('/dev/pts/0\nyes\n')
  expect(await machine.type('tty')).toBe('$ tty\nnot a tty\n[1]\n')
})
