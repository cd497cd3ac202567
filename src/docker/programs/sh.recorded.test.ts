import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withEntry } from '../engine/files/tree.ts'
import { busyboxTree } from '../registry/tree-busybox.ts'
import { debianTree } from '../registry/tree-debian.ts'
import { TestMachine } from '../testing.ts'

// Recorded from bash 5.2, dash 0.5.12 and BusyBox 1.35, a block each: the shells that answered so and, where it was not
// the argument of -c, `stdin`; the script; its exit code; its stdout (a backslash stands for a newline that is missing);
// its stderr.
const recorded = readFileSync(join(import.meta.dirname, 'recorded/shells.txt'), 'utf8')

const called: Readonly<Record<string, string>> = { bash: 'bash', dash: 'sh', ash: 'sh' }

const cases = recorded
  .split(/^#### /m)
  .slice(1)
  .flatMap(block => {
    const [, words = '', script = '', rest = ''] = /^(.*)\n([^]*?)\n---- (\d+\n[^]*)$/.exec(block) ?? []
    return words
      .split(' ')
      .filter(word => word !== 'stdin')
      .map(dialect => ({ dialect, fromStdin: words.endsWith(' stdin'), script, expected: rest }))
  })

test.each(cases)('$dialect: $script', async ({ dialect, fromStdin, script, expected }) => {
  const tree = dialect === 'ash' ? busyboxTree() : debianTree(12)
  const folder = { type: 'directory', mode: 0o755, uid: 0, gid: 0, mtime: 0, entries: {} } as const
  const machine = new TestMachine(withEntry(withEntry(tree, ['w'], folder, 0), ['tmp'], folder, 0))
  const env = ['env', '-i', 'PATH=/usr/bin:/bin', 'HOME=/root', 'LANG=C.UTF-8']
  const argv = [...env, called[dialect]!, ...(fromStdin ? [] : ['-c', script])]
  const { code, stdout, stderr } = await machine.run(argv, { cwd: '/w', ...(fromStdin && { input: `${script}\n` }) })
  const end = stdout === '' || stdout.endsWith('\n') ? '' : '\\\n'
  expect(`${code}\n${stdout}${end}${stderr === '' ? '' : `---- stderr\n${stderr}`}`).toBe(expected)
})
