import { expect, test } from 'vitest'
import { busyboxTree } from '../registry/tree-busybox.ts'
import { debianTree } from '../registry/tree-debian.ts'
import { TestMachine } from '../testing.ts'

const debian = () => new TestMachine(debianTree(12))
const ctrlC = '\x03'
const ctrlD = '\x04'

test('bash prompts as root of Debian, echoes exit, and ends with what exit says', async () => {
  expect(await debian().show(['bash'], 'cd /usr/lib\n', 'nosuch\n', 'cd\n', 'exit 3\n')).toBe(
    `root@box:/# cd /usr/lib
root@box:/usr/lib# nosuch
bash: nosuch: command not found
root@box:/usr/lib# cd
root@box:~# exit 3
exit
`,
  )
})

test('dash counts lines, BusyBox greets', async () => {
  expect(await debian().show(['sh'], 'nosuch\n', 'nosuch\n', ctrlD)).toBe(
    `# nosuch
sh: 1: nosuch: not found
# nosuch
sh: 2: nosuch: not found
# 
`,
  )
  expect(await new TestMachine(busyboxTree()).show(['sh'], 'nosuch\n', ctrlD)).toMatch(
    /^\n\nBusyBox v[^\n]* built-in shell \(ash\)\nEnter 'help' for a list of built-in commands\.\n\n\/ # nosuch\nsh: nosuch: not found\n\/ # \n$/,
  )
})

test('Ctrl-C drops a line, ends a command and a loop; the shell goes on', async () => {
  const keys = [
    'abc',
    ctrlC,
    'sleep 60; echo no\n',
    1,
    ctrlC,
    'echo $?\n',
    'while :; do :; done\n',
    0.1,
    ctrlC,
    'exit\n',
  ]
  expect(await debian().show(['bash'], ...keys)).toBe(
    `root@box:/# abc^C
root@box:/# sleep 60; echo no
^C
root@box:/# echo $?
130
root@box:/# while :; do :; done
^C
root@box:/# exit
exit
`,
  )
})

test('Ctrl-C reaches all that a command has started, and cuts reading short', async () => {
  const machine = debian()
  const keys = ["sh -c 'sleep 60; echo no' | cat\n", 1, ctrlC, 'read x\n', ctrlC, 'exit\n']
  expect(await machine.show(['bash'], ...keys)).toBe(
    `root@box:/# sh -c 'sleep 60; echo no' | cat
^C
root@box:/# read x
^C
root@box:/# exit
exit
`,
  )
  expect(machine.machine.processes()).toEqual([])
})

test('Ctrl-D ends the shell with the status of the last command', async () => {
  expect(await debian().show('bash; echo "ended with $?"', 'false\n', ctrlD)).toBe(
    'root@box:/# false\nroot@box:/# \nexit\nended with 1\n',
  )
})

test('a command that is not whole is asked for on more lines', async () => {
  const keys = ['if true\n', 'then echo "a\n', 'b"; fi\n', 'cat <<E\n', 'x\n', 'E\n', 'echo a \\\n', 'b\n', 'exit\n']
  expect(await debian().show(['sh'], ...keys)).toBe(
    `# if true
> then echo "a
> b"; fi
a
b
# cat <<E
> x
> E
x
# echo a \\
> b
a b
# exit
`,
  )
})

test('a mistake costs its line only', async () => {
  const keys = [
    'echo )\n',
    'echo ${x:?gone}; echo no\n',
    'echo $((1/0)); echo no\n',
    'exit 1 2\n',
    'echo on\n',
    'exit\n',
  ]
  expect(await debian().show(['bash'], ...keys)).toBe(
    `root@box:/# echo )
bash: syntax error near unexpected token \`)'
root@box:/# echo \${x:?gone}; echo no
bash: x: gone
root@box:/# echo $((1/0)); echo no
bash: 1/0: division by 0 (error token is "0")
root@box:/# exit 1 2
exit
bash: exit: too many arguments
root@box:/# echo on
on
root@box:/# exit
exit
`,
  )
})

test('jobs are told of', async () => {
  expect(await debian().show(['bash'], 'sleep 1 &\n', 'jobs\n', 2, '\n', 'kill %1\n', 'exit\n')).toBe(
    `root@box:/# sleep 1 &
[1] 2
root@box:/# jobs
[1]+  Running                 sleep 1 &
root@box:/# 
[1]+  Done                    sleep 1
root@box:/# kill %1
bash: kill: %1: no such job
root@box:/# exit
exit
`,
  )
})

test('variables and functions stay; commands read what is typed', async () => {
  const keys = ['x=5; f() { echo "f $1"; }\n', 'f $x\n', 'read y\n', 'typed\n', 'echo $y\n', 'cat\n', 'line\n', ctrlD]
  expect(await debian().show(['sh'], ...keys, 'exit\n')).toBe(
    '# x=5; f() { echo "f $1"; }\n# f $x\nf 5\n# read y\ntyped\n# echo $y\ntyped\n# cat\nline\nline\n# exit\n',
  )
})

test('lines are edited, recalled and completed', async () => {
  const [up, left] = ['\x1b[A', '\x1b[D']
  const edited = [up, '\x7f\x7f\x7ftwo\n', `cho three${left.repeat(9)}e\n`]
  const shown = await debian().show(['bash'], 'echo one\n', ...edited, 'cat /etc/os-r\t\n', 'cd /us\tli\t\n', 'exit\n')
  for (const output of ['\none\n', '\ntwo\n', '\nthree\n', 'cat /etc/os-release \n', 'cd /usr/li']) {
    expect(shown).toContain(output)
  }
})

test('PS1 is honoured', async () => {
  const keys = ["PS1='\\u@\\h \\W $x> '\n", 'x=1\n', 'cd /usr/lib\n', 'exit\n']
  expect(await debian().show(['bash'], ...keys)).toContain(
    'root@box / > x=1\nroot@box / 1> cd /usr/lib\nroot@box lib 1> exit\n',
  )
})

test('a resized window shows the prompt again', async () => {
  const machine = debian()
  const shown = machine.show(['bash'], 'ls', 0.1, '\x15', 'exit\n')
  void machine.world.sleep(50).then(() => machine.machine.kill(1, 'WINCH'))
  expect(await shown).toContain('root@box:/# ls\rroot@box:/# ls')
})

test('Ctrl-Z stops a command, bg and fg let it go on, exit warns of it once', async () => {
  const ctrlZ = '\x1a'
  const keys = ['sleep 30\n', 1, ctrlZ, 'echo $?\n', 'bg\n', 'jobs\n', 'fg\n', 1, ctrlZ, 'exit\n', 'exit\n']
  expect(await debian().show(['bash'], ...keys)).toBe(
    `root@box:/# sleep 30
^Z
[1]+  Stopped                 sleep 30
root@box:/# echo $?
148
root@box:/# bg
[1]+ sleep 30 &
root@box:/# jobs
[1]+  Running                 sleep 30 &
root@box:/# fg
sleep 30
^Z
[1]+  Stopped                 sleep 30
root@box:/# exit
exit
There are stopped jobs.
root@box:/# exit
exit
`,
  )
  expect(await debian().show(['sh'], 'sleep 30\n', 1, ctrlZ, 'exit\n', 'fg\n', 1, ctrlC, 'exit 4\n')).toBe(
    `# sleep 30
^Z[1] + Stopped                    sleep 30
# exit
You have stopped jobs.
# fg
sleep 30
^C
# exit 4
`,
  )
})

test('a command that is stopped leaves what is typed to the shell', async () => {
  expect(await debian().show(['bash'], 'cat | sort\n', 1, '\x1a', 'fg\n', 'b\na\n', ctrlD, 'exit\n')).toBe(
    `root@box:/# cat | sort
^Z
[1]+  Stopped                 cat | sort
root@box:/# fg
cat | sort
b
a
a
b
root@box:/# exit
exit
`,
  )
})

test('a job that kill has ended is told of at the prompt after the next', async () => {
  expect(await debian().show(['bash'], 'sleep 30 &\n', 'kill %1\n', 'jobs\n', 'exit\n')).toMatch(
    /^root@box:\/# sleep 30 &\n\[1\] \d+\nroot@box:\/# kill %1\nroot@box:\/# jobs\n\[1\]\+ {2}Terminated {14}sleep 30\n/,
  )
})

test('dash leaves its line to the terminal: no history, Ctrl-W takes a word back', async () => {
  expect(await debian().show(['sh'], 'echo a\n', 'echo ab cd\x17x\n', 'echo \x1b[A\n', 'ab', ctrlC, 'exit\n')).toBe(
    '# echo a\na\n# echo ab cd\b \b\b \bx\nab x\n# echo ^[[A\n\x1b[A\n# ab^C\n# exit\n',
  )
})

test('bash knows how large its terminal is', async () => {
  expect(await debian().show(['bash'], 'echo $COLUMNS\n', 'stty size\n', 'exit\n')).toContain('\n120\n')
})

test('bash tells once more of a stopped job that kill was sent to, then of its end', async () => {
  expect(await debian().show(['bash'], 'sleep 50\n', 0.4, '\x1a', 'kill %1\n', 0.3, '\n', 0.1, 'exit\n')).toBe(
    `root@box:/# sleep 50
^Z
[1]+  Stopped                 sleep 50
root@box:/# kill %1

[1]+  Stopped                 sleep 50
root@box:/# 
[1]+  Terminated              sleep 50
root@box:/# exit
exit
`,
  )
})

test('bash goes on with the history of earlier sessions, and knows its own path', async () => {
  const machine = debian()
  await machine.show(['bash'], 'echo one\n', 'echo two\n', 'exit\n')
  expect(await machine.show(['bash'], 'history | tail -n 2\n', 'echo $SHELL\n', 'exit\n')).toBe(
    `root@box:/# history | tail -n 2
    3  exit
    4  history | tail -n 2
root@box:/# echo $SHELL
/bin/bash
root@box:/# exit
exit
`,
  )
  expect(machine.machine.files.read('/root/.bash_history')).toBe(
    'echo one\necho two\nexit\nhistory | tail -n 2\necho $SHELL\nexit\n',
  )
})

test('bash puts earlier lines where ! asks for them, and shows what it runs', async () => {
  const keys = ['echo first\n', 'echo second\n', '!!\n', '!echo\n', "echo 'hi!'\n", '!nope\n', 'exit\n']
  expect(await debian().show(['bash'], ...keys)).toBe(
    `root@box:/# echo first
first
root@box:/# echo second
second
root@box:/# !!
echo second
second
root@box:/# !echo
echo second
second
root@box:/# echo 'hi!'
hi!
root@box:/# !nope
bash: !nope: event not found
root@box:/# exit
exit
`,
  )
})

test('a job that wait has waited for is told of at the next prompt', async () => {
  expect(await debian().show(['bash'], 'sleep 2 &\n', 'wait\n', 2.4, 'exit\n')).toMatch(
    /^root@box:\/# sleep 2 &\n\[1\] \d+\nroot@box:\/# wait\n\[1\]\+ {2}Done {20}sleep 2\nroot@box:\/# exit\nexit\n$/,
  )
})

test('read -n does not wait for the line', async () => {
  expect(await debian().show(['bash'], "read -p 'ok [y/n] ' -n 1 a\n", 'y', 'echo "<$a>"\n', 'exit\n')).toBe(
    `root@box:/# read -p 'ok [y/n] ' -n 1 a
ok [y/n] yroot@box:/# echo "<$a>"
<y>
root@box:/# exit
exit
`,
  )
})

test('without echo what is typed at the prompt is not shown', async () => {
  expect(await debian().show(['bash'], 'stty -echo\n', 'echo seen\n', 'stty echo\n', 'exit\n')).toBe(
    'root@box:/# stty -echo\nroot@box:/# \nseen\nroot@box:/# \nroot@box:/# exit\nexit\n',
  )
})

test('bash lists what could stand there at the second Tab that changes nothing, BusyBox at the second', async () => {
  const keys = ['mkdir /d; touch /d/ab1 /d/ab23\n', 'ls /d/a\t', '\t', '\x15', 'exit\n']
  expect(await debian().show(['bash'], ...keys)).not.toContain('\nab1')
  expect(await debian().show(['bash'], ...keys.slice(0, 3), '\t', '\x15', 'exit\n')).toContain('\nab1   ab23\n')
  expect(await new TestMachine(busyboxTree()).show(['sh'], ...keys)).toContain('\nab1   ab23\n')
})

test('a special builtin’s mistake does not end BusyBox at its prompt; its history counts from 0', async () => {
  expect(await new TestMachine(busyboxTree()).show(['sh'], 'exit abc\n', 'history\n', 'exit\n')).toMatch(
    /\/ # exit abc\nsh: exit: Illegal number: abc\n\/ # history\n {3}0 exit abc\n {3}1 history\n\/ # exit\n$/,
  )
})

test('a comment asks for no earlier line; jobs are seen through a pipe', async () => {
  const keys = ['echo a #!nope\n', 'sleep 9 &\n', 'jobs | wc -l\n', 'kill %1\n', 'exit\n']
  const shown = await debian().show(['bash'], ...keys)
  expect(shown).toContain('echo a #!nope\na\n')
  expect(shown).toContain('jobs | wc -l\n1\n')
})

test('logout ends a login shell alone', async () => {
  expect(await debian().show(['bash'], 'logout\n', 'exit\n')).toBe(
    "root@box:/# logout\nbash: logout: not login shell: use `exit'\nroot@box:/# exit\nexit\n",
  )
  expect(await debian().show(['bash', '-l'], 'logout\n')).toBe('root@box:/# logout\n')
})

test('Ctrl-R searches backwards: once more for an earlier line, Ctrl-G goes back, Enter runs', async () => {
  const ctrlR = '\x12'
  const typed = ['echo one\n', 'echo two\n']
  const first = await debian().show(['bash'], ...typed, ctrlR, 'on', '\r', 'exit\n')
  expect(first).toMatch(
    /\(reverse-i-search\)`on': echo one[^]*root@box:\/# echo one[^]*\none\nroot@box:\/# exit\nexit\n$/,
  )
  const again = await debian().show(['bash'], ...typed, ctrlR, 'ech', ctrlR, '\x05', '!', '\r', 'exit\n')
  expect(again).toContain('\none!\n')
  const back = await debian().show(['bash'], ...typed, 'pwd', ctrlR, 'zz', '\x07', '\r', 'exit\n')
  expect(back).toMatch(/\(failed reverse-i-search\)`zz': pwd[^]*\n\/\nroot@box:\/# exit\nexit\n$/)
})

test('without its file bash prompts with its name and version', async () => {
  expect(await debian().show(['bash', '--norc'], 'exit\n')).toBe('bash-5.2# exit\nexit\n')
})

test('words are jumped over and taken back, and what was taken away comes again', async () => {
  const keys = [
    'echo one two three\x1bb\x1bb\x0b\r',
    'echo \x19\r',
    'cho x\x1b[1;5D\x1b[1;5De\r',
    'echo a-b\x1b\x7fc\r',
    'exit\r',
  ]
  const shown = await debian().show(['bash'], ...keys)
  for (const output of ['\none\n', '\ntwo three\n', '\nx\n', '\na-c\n']) expect(shown).toContain(output)
})
