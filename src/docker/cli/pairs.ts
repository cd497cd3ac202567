import { sorted } from '../api/settings.ts'
import { cut } from './flags/go.ts'

/** `key=value` texts as a record in the order of its keys; without a value it is empty. */
export function pairs(texts: readonly string[]): Readonly<Record<string, string>> {
  const all = texts.map(text => {
    const [key, value = ''] = cut(text, '=')
    return [key, value] as const
  })
  return sorted(Object.fromEntries(all))
}
