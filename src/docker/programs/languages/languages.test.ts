import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const plain = (screen: string) => screen.replaceAll('\r', '')

async function withImage(image: string): Promise<(words: string) => Promise<string>> {
  const typist = new Typist()
  await typist.run(`docker pull -q ${image}`)
  return async words => {
    const { code, stdout, stderr } = await typist.run(`docker run --rm ${words}`)
    return stdout + stderr + (code === 0 ? '' : `[${code}]`)
  }
}

test('python tells its version and runs one-liners', async () => {
  const run = await withImage('python:3.13')
  const python = (code: string) => run(`python:3.13 python -c '${code}'`)
  expect(await run('python:3.13 python --version')).toBe('Python 3.13.9\n')
  expect(await python('print("hi", 7//2, -7%3, 2**100, 1e16, 0.1+0.2, [1, (2,)], {"a": None})')).toBe(
    "hi 3 2 1267650600228229401496703205376 1e+16 0.30000000000000004 [1, (2,)] {'a': None}\n",
  )
  expect(await python('name = "kim"; print(f"{name.upper()} {3.14159:.2f}", len("한글"), sep="-")')).toBe(
    'KIM 3.14-2\n',
  )
  expect(await python('import sys, os; print(sys.version.split()[0], os.getpid())')).toBe('3.13.9 1\n')
  expect(await python('print(1 + "a")')).toBe(`Traceback (most recent call last):
  File "<string>", line 1, in <module>
    print(1 + "a")
          ~~^~~~~
TypeError: unsupported operand type(s) for +: 'int' and 'str'
[1]`)
  expect(await python('import requests')).toContain("ModuleNotFoundError: No module named 'requests'\n[1]")
  expect(await python('print(ord("한"), chr(54620))')).toBe('54620 한\n')
  expect(await python('ord("ab")')).toContain('TypeError: ord() expected a character, but string of length 2 found\n')
  expect(await python('ord(5)')).toContain('TypeError: ord() expected string of length 1, but int found\n')
  expect(await python('exit(3)')).toBe('[3]')
  for (const code of [
    'for i in range(3): print(i)',
    'eval("1")',
    'print(2**10**9)',
    'print("a" * 10**12)',
    'lambda: 1',
    '1 < 2 < 3',
  ]) {
    expect(await python(code), code).toMatch(/^python: 시뮬레이터의 python에서는 .* 실행할 수 없어요: .*\n\[1\]$/)
  }
})

test('python runs files and says which are not there', async () => {
  const run = await withImage('python')
  expect(await run(`python sh -c 'printf "x = 2\\nprint(x * 21)\\nprint(y)\\n" > a.py; python a.py'`)).toBe(`42
Traceback (most recent call last):
  File "/a.py", line 3, in <module>
    print(y)
          ^
NameError: name 'y' is not defined
[1]`)
  expect(await run('-w /app python python main.py')).toBe(
    "python: can't open file '/app/main.py': [Errno 2] No such file or directory\n[2]",
  )
})

test('node tells its version and runs one-liners', async () => {
  const run = await withImage('node:24')
  const node = (code: string, option = '-e') => run(`node:24 node ${option} '${code}'`)
  expect(await run('node:24 --version')).toBe('v24.11.1\n')
  expect(await node('console.log("hi", 7/2, -7%3, 0.1+0.2, [1, ["a"]], {a: null}, process.version)')).toBe(
    "hi 3.5 -1 0.30000000000000004 [ 1, [ 'a' ] ] { a: null } v24.11.1\n",
  )
  expect(await node('const n = "kim"; console.log(`${n.toUpperCase()} ${(3.14159).toFixed(2)}`)')).toBe('KIM 3.14\n')
  expect(await node('[1, "a"].length + 1', '-p')).toBe('3\n')
  expect(
    await node('require("fs").writeFileSync("/tmp/a", "x"); console.log(require("fs").readFileSync("/tmp/a", "utf8"))'),
  ).toBe('x\n')
  expect(await node('console.log(foo)')).toBe(`[eval]:1
console.log(foo)
            ^

ReferenceError: foo is not defined
    at [eval]:1:13

Node.js v24.11.1
[1]`)
  expect(await node('console.error("e"); process.exit(4)')).toBe('e\n[4]')
  for (const code of [
    '[1].map(x => x)',
    'eval("1")',
    'require("http")',
    'while (true) {}',
    'new Date()',
    'class A {}',
    '"a".repeat(1e9)',
  ]) {
    expect(await node(code), code).toMatch(/^node: 시뮬레이터의 node에서는 .* 실행할 수 없어요: .*\n\[1\]$/)
  }
  expect(await run('-w /app node:24 index.js')).toContain("Error: Cannot find module '/app/index.js'\n")
})

test('both have a prompt', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q python; docker pull -q node')
  const type = async (image: string, ...keys: string[]) =>
    plain(
      await typist.show(
        `docker run -it --rm ${image}`,
        120,
        keys.flatMap(key => [1, key]),
      ),
    )
  const python = await type('python', 'x = 20\r', 'x + 1\r', 'print(\r', "'a')\r", 'x / 0\r', '\x03', 'exit()\r')
  expect(python.slice(python.indexOf('>>>'))).toBe(`>>> x = 20
>>> x + 1
21
>>> print(
... 'a')
a
>>> x / 0
Traceback (most recent call last):
  File "<python-input-3>", line 1, in <module>
    x / 0
    ~~^~~
ZeroDivisionError: division by zero
>>> ^C
KeyboardInterrupt
>>> exit()
`)
  const node = await type('node', "const x = 'a'\r", 'x + 1\r', 'x = 2\r', '\x03', '.exit\r')
  expect(node).toBe(`Welcome to Node.js v25.2.0.
Type ".help" for more information.
> const x = 'a'
undefined
> x + 1
'a1'
> x = 2
Uncaught TypeError: Assignment to constant variable.
> ^C
(To exit, press Ctrl+C again or Ctrl+D or type .exit)
> .exit
`)
})

test('python -m http.server serves files, and keeps its greeting back', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q python; mkdir www; echo 안녕 > www/a.txt')
  await typist.run(
    'docker run -d --name web -p 8000:8000 -v /work/www:/www -w /www python python -m http.server; sleep 1',
  )
  expect((await typist.run('curl -s localhost:8000/a.txt')).stdout).toBe('안녕\n')
  expect((await typist.run('curl -s localhost:8000')).stdout).toContain('<li><a href="a.txt">a.txt</a></li>\n')
  expect((await typist.run('docker logs web')).stdout).toBe('')
  expect((await typist.run('docker logs web')).stderr).toMatch(
    /^172\.17\.0\.1 - - \[24\/Nov\/2026 09:00:\d\d\] "GET \/a\.txt HTTP\/1\.1" 200 -\n/,
  )
  await typist.run('docker run -d --name loud -e PYTHONUNBUFFERED=1 python python -m http.server 80; sleep 1')
  expect((await typist.run('docker logs loud')).stdout).toBe(
    'Serving HTTP on 0.0.0.0 port 80 (http://0.0.0.0:80/) ...\n',
  )
})
