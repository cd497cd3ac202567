import { cut } from './flags/go.ts'

/** `key=value` texts as a record; without a value it is empty. */
export function pairs(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map(text => {
      const [key, value = ''] = cut(text, '=')
      return [key, value]
    }),
  )
}
