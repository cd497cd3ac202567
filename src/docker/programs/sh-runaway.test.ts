import fc from 'fast-check'
import { expect, test } from 'vitest'
import { debianTree } from '../registry/tree-debian.ts'
import { TestMachine } from '../testing.ts'

/** What becomes of a command that runs away, killed after as many milliseconds, and how many processes are left then. */
async function runAway(source: string, milliseconds: number, shell = 'bash') {
  const box = new TestMachine(debianTree(12))
  const { machine, world } = box
  const end = world.now() + milliseconds
  void world.sleep(milliseconds).then(() => {
    for (const { pid } of machine.processes()) machine.kill(pid, 'KILL')
  })
  const outcome = await box.run([shell, '-c', source])
  while (machine.processes().length > 0 && world.now() < end + 1) await world.run(world.sleep(10))
  return { ...outcome, left: machine.processes().length }
}

test('fork bombs end by themselves', async () => {
  const { stderr, left } = await runAway(':(){ :|:& };:; sleep 1', 5000)
  expect(stderr).toContain('fork: retry: Resource temporarily unavailable\n')
  expect(left).toBe(0)
  const script = await runAway("echo 'sh /tmp/bomb & sh /tmp/bomb' > /tmp/bomb; sh /tmp/bomb", 5000, 'sh')
  expect(script.stderr).toContain('Cannot fork\n')
  expect(script.left).toBe(0)
})

test('recursion ends by itself', async () => {
  expect(await runAway('f() { f; }; f; echo no', 5000)).toMatchObject({
    code: 1,
    stderr: 'bash: line 1: f: maximum function nesting level exceeded (1000)\n',
  })
  expect(await runAway('f() { (f); }; f', 5000)).toMatchObject({ code: 254 })
  expect(await runAway('f() { echo $(f); }; f', 5000)).toMatchObject({ left: 0 })
})

test.each([
  'while :; do :; done',
  'until false; do x=1; done',
  'for ((;;)); do :; done',
  'yes',
  'yes | cat >/dev/null',
])('%s lets time pass and can be killed', async source => {
  expect(await runAway(source, 300)).toMatchObject({ left: 0 })
})

test('texts do not grow without end', async () => {
  const full = 'bash: line 1: xrealloc: cannot allocate memory\n'
  expect(await runAway('x=1; while :; do x=$x$x; done', 5000)).toMatchObject({ code: 2, stderr: full })
  expect(await runAway('x=$(yes); echo no', 5000)).toMatchObject({ code: 2, stdout: '' })
  expect((await runAway('echo {1..99999999}', 5000)).stderr).toContain('failed to allocate memory')
})

test('nesting that is too deep is a mistake', async () => {
  const deep = (open: string, close = '') => open.repeat(5000) + close.repeat(5000)
  expect((await runAway(`eval '${deep('(')}'`, 5000, 'sh')).stderr).toContain('nested too deeply')
  expect((await runAway(`echo ${deep('$(')}`, 5000)).stderr).toContain('maximum nesting level exceeded')
  expect((await runAway(`echo $((${deep('(', ')')}))`, 5000)).stderr).toContain('recursion level exceeded')
})

test('patterns take no time to speak of', async () => {
  const start = performance.now()
  const source = `x=${'a'.repeat(20_000)}; case $x in *a*a*a*a*a*a*a*b) echo no;; *) echo done;; esac; echo \${#x} \${x##*a}`
  expect(await runAway(source, 5000)).toMatchObject({ stdout: 'done\n20000\n' })
  expect(performance.now() - start).toBeLessThan(2000)
})

test('random scripts neither throw nor stay', async () => {
  const words =
    'echo a $x "$@" $( ) ` { } ( ; & | && || if then fi for in do done while case esac < >f <<E E [ ] [[ ${x:- $(( )) \' " ' +
    '\\ x=1 f() exit cd * 한글 ! read set -e trap wait ~ eval sleep 1 false &> <<< ${x//a/b} {1..3} local return break'
  const script = fc
    .array(fc.oneof(fc.constantFrom(...words.split(' ')), fc.constantFrom('\n', '\0')), { maxLength: 14 })
    .map(parts => parts.join(' '))
  await fc.assert(
    fc.asyncProperty(script, fc.constantFrom('bash', 'sh'), async (source, shell) => {
      const { code, left } = await runAway(source, 3000, shell)
      expect(code).toBeLessThan(256)
      expect(left).toBe(0)
    }),
    { numRuns: 300 },
  )
})

test('a tool gets through a very long stream', async () => {
  const machine = new TestMachine(debianTree(12))
  const line = 'yes | head -c 3000000 | wc -lc; seq 300000 | sort -rn | tail -1'
  expect(await machine.run(['bash', '-c', line])).toEqual({ code: 0, stdout: '1500000 3000000\n1\n', stderr: '' })
})
