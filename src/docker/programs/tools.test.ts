import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { busyboxTree } from '../registry/tree-busybox.ts'
import { debianTree } from '../registry/tree-debian.ts'
import { TestMachine } from '../testing.ts'

/**
 * Recorded in containers of real images: what each line printed on both streams, `%` where it did not end
 * its line, and its exit code where that was not 0.
 */
const recorded = (name: string) => readFileSync(`${import.meta.dirname}/testdata/${name}.txt`, 'utf8')

test.each([
  ['gnu', debianTree(12)],
  ['busybox', busyboxTree()],
])('the tools print what they print on a real %s system', async (name, tree) => {
  const machine = new TestMachine(tree)
  const before = recorded(name)
  let printed = ''
  for (const [, line = ''] of before.matchAll(/^\$ (.*)$/gm)) {
    const { code, stdout } = await machine.run(`cd /d 2>/dev/null; (${line}\n) 2>&1`)
    const end = stdout === '' || stdout.endsWith('\n') ? '' : '%\n'
    printed += `$ ${line}\n${stdout}${end}${code === 0 ? '' : `[${code}]\n`}`
  }
  expect(printed).toBe(before)
})
