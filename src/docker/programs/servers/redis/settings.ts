import { joinPath } from '../../../engine/files/path.ts'
import type { Process } from '../../../engine/process/types.ts'
import { entryAt } from '../../flavour.ts'

/** Settings by name, as `--name value` and a configuration file give them. */
export type Settings = Readonly<Record<string, string>>

/** What a command line and the file that it names first set. */
export function settingsOf(process: Process): Settings {
  const words = process.argv.slice(1)
  const file = words[0]?.startsWith('-') === false ? words.shift() : undefined
  const path = file === undefined ? undefined : joinPath(process.cwd, file)
  const text = path !== undefined && entryAt(process, path)?.type === 'file' ? process.files.read(path) : ''
  const lines = text.split('\n').filter(line => /^\s*[\w-]+\s+\S/.test(line))
  const own = words
    .join('\0')
    .split(/(?:^|\0)--/)
    .slice(1)
    .map(part => part.replaceAll('\0', ' '))
  return Object.fromEntries(
    [...lines, ...own].map(line => {
      const [, name = '', value = ''] = /^\s*([\w-]+)\s*(.*?)\s*$/.exec(line) ?? []
      return [name.toLowerCase(), value.replace(/^"(.*)"$/, '$1')]
    }),
  )
}

/** The version that the image's environment names. */
export const versionOf = ({ env }: Pick<Process, 'env'>) =>
  /(\d+\.\d+\.\d+)/.exec(env.REDIS_DOWNLOAD_URL ?? env.REDIS_VERSION ?? '')?.[1] ?? '8.2.3'
