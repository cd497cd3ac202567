import { isNounTail } from './endings.ts'
import type { PageText } from './section.ts'
import type { SiteIndex } from './site-index.ts'

/** The outline of a site; `resultOf` tells Pagefind's name of a place, `aliasesOf` other names of a page's command. */
export function makeIndex(
  pages: readonly PageText[],
  words: readonly string[],
  common: Iterable<string>,
  files: readonly string[],
  resultOf: (address: string) => string,
  aliasesOf: (title: string) => readonly string[],
): SiteIndex {
  return {
    pages: pages.map(({ path, title, sections }) => [
      path,
      title,
      aliasesOf(title),
      sections
        .filter(({ id }) => id !== '')
        .map(section => [`${String(section.level)} ${section.id} ${section.title}`, ...section.names].join('\t'))
        .join('\n'),
      sections.map(({ id }) => resultOf(id === '' ? path : `${path}#${id}`)).join(' '),
    ]),
    words: words.join(' '),
    common: [...common].join(' '),
    files: files.join(' '),
  }
}

/**
 * Words of texts, without particles and endings: what comes before two different tails, or stands by itself. Found by
 * counting alone, so that no list of Korean words is needed.
 */
export function wordsOf(texts: readonly string[]): readonly string[] {
  const tails = new Map<string, Set<string>>()
  const english = new Set<string>()
  for (const text of texts) {
    for (const [word] of text.matchAll(/[가-힣]+|(?<![\w./-])[a-z][a-z-]+(?![\w/])/gi)) {
      if (/^[a-z]/i.test(word)) {
        if (!/^[a-f\d]+$/.test(word)) english.add(word.toLowerCase())
        continue
      }
      for (let at = 2; at <= word.length; at++) {
        const tail = word.slice(at)
        if (!isNounTail(tail)) continue
        const head = word.slice(0, at)
        tails.set(head, (tails.get(head) ?? new Set()).add(tail))
      }
    }
  }
  const words = [...tails].filter(([, ends]) => ends.size > 1).map(([word]) => word)
  const known = new Set(words)
  // 커널이 is 커널 and a particle, though 커널이다 and 커널이 make it look like a word.
  const whole = words.filter(word => {
    for (let at = 2; at < word.length; at++) {
      if (known.has(word.slice(0, at)) && isNounTail(word.slice(at)) && (tails.get(word)?.size ?? 0) < 4) return false
    }
    return true
  })
  return [...english, ...whole].sort()
}
