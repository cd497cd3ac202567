import type { PageText } from '../search/section.ts'

/** As many pages as asked for, made of real ones; every copy has words of its own among those it copies. */
export function syntheticPages(pages: readonly PageText[], count: number): readonly PageText[] {
  return Array.from({ length: count }, (_, at) => {
    const page = pages[at % pages.length]!
    const copy = Math.floor(at / pages.length)
    if (copy === 0) return page
    return {
      ...page,
      path: `/copy-${copy}${page.path}`,
      title: altered(page.title, copy),
      sections: page.sections.map(section => ({
        ...section,
        id: section.id === '' ? '' : `c${copy}-${section.id}`,
        title: altered(section.title, copy),
        text: altered(section.text, copy),
      })),
    }
  })
}

/** Every seventh word of two syllables or more with other syllables, which differ from copy to copy. */
function altered(text: string, copy: number): string {
  let word = 0
  return text.replaceAll(/[가-힣]{2,}/g, found => (++word % 7 === 0 ? shifted(found, copy) : found))
}

const [first, syllables] = [0xac00, 11172]

const shifted = (word: string, by: number): string =>
  [...word].map(char => String.fromCharCode(first + ((char.charCodeAt(0) - first + by * 28) % syllables))).join('')
