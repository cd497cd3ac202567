// Behaviour: docker/cli opts/*.go: what values of list options are checked for as they are read.
import { cut } from './go.ts'

export function checkEnv(text: string): void {
  if (cut(text, '=')[0] === '') throw new Error(`invalid environment variable: ${text}`)
}

export function checkLabel(text: string): void {
  const key = cut(text, '=')[0].replace(/^[ \t]+/, '')
  if (key === '') throw new Error(`invalid label '${text}': empty name`)
  if (/[ \t]/.test(key)) throw new Error(`label '${key}' contains whitespaces`)
}
