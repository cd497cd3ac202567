import { accountOf } from './account.ts'
import type { Text, Word } from './ast.ts'
import type { Shell } from './shell.ts'

/** `~`, `~/x` and `~user` at a word's beginning; in assignments after each colon too. */
export function expandTilde(shell: Shell, word: Word, assignment = false): Word {
  return word.flatMap((part, index): Word => {
    if (part.type !== 'text' || part.quoted || !part.text.includes('~') || (index > 0 && !assignment)) return [part]
    const pattern = assignment ? /(^|:)~([^/:]*)(?=[/:]|$)/g : /(^)~([^/]*)(?=\/|$)/g
    const parts: Text[] = []
    let done = 0
    for (const found of part.text.matchAll(pattern)) {
      const [all, before = '', user = ''] = found
      const end = found.index + all.length
      const isBegin = before === '' && index > 0
      const isCut = end === part.text.length && index < word.length - 1
      const home = isBegin || isCut ? undefined : homeOf(shell, user)
      if (home === undefined) continue
      parts.push({ ...part, text: part.text.slice(done, found.index) + before }, { ...part, text: home, quoted: true })
      done = end
    }
    return [...parts, { ...part, text: part.text.slice(done) }].filter(({ text }) => text !== '')
  })
}

/** The home of a user, by `/etc/passwd`; of the shell's own user by `HOME`. */
export function homeOf(shell: Shell, user = ''): string | undefined {
  const home = user === '' ? shell.variables.get('HOME') : undefined
  return home ?? accountOf(shell.host, user)?.[5]
}
