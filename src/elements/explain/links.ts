import type { Explanation } from '../../docker/index.ts'

/** What pages/explain-links.json.ts writes. */
export interface Links {
  readonly commands: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface Link {
  readonly href: string
  readonly text: string
}

let loading: Promise<Links> | undefined

/** Where words lead to; without a network nowhere, and the next call tries again. */
export function loadLinks(): Promise<Links> {
  return (loading ??= fetchLinks())
}

async function fetchLinks(): Promise<Links> {
  try {
    const reply = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/explain-links.json`)
    if (!reply.ok) throw new Error(reply.statusText)
    return (await reply.json()) as Links
  } catch {
    loading = undefined
    return { commands: {}, options: {} }
  }
}

/** Where one can read more about a word. */
export function linkFor({ title, option, command }: Explanation, { commands, options }: Links): Link | undefined {
  if (option) {
    const href = options[option.command]?.[option.name]
    return href === undefined ? undefined : { href, text: `--${option.name} 옵션 더 알아보기` }
  }
  const href = command === undefined ? undefined : commands[command]
  return href === undefined
    ? undefined
    : { href, text: command === 'docker' ? '도커 명령어 모두 보기' : `${title} 더 알아보기` }
}
