import { kept } from '../kept.ts'

const key = 'docker-notes:searched'
/** A new tab may load a while after the click. */
const lifetime = 60_000
const most = 8

/** What was searched for where a hit was opened. */
export interface Searched {
  readonly text: string
  readonly forms: readonly string[]
}

interface Handed extends Searched {
  /** Path and fragment of the hit. */
  readonly address: string
  /** When it was opened, in milliseconds since 1970. */
  readonly time: number
}

/** Tells the page that opens at this address, in this tab or a new one, what was searched for. */
export function handOver(href: string, { text, forms }: Searched): void {
  const { pathname, hash } = new URL(href, location.href)
  const handed: Handed = { text, forms, address: pathname + hash, time: Date.now() }
  keep([handed, ...waiting().filter(({ address }) => address !== handed.address)].slice(0, most))
}

/** What was searched for to come here: handed over now, or before the page was reloaded or returned to. */
export function takeOver(): Searched | undefined {
  const here = location.pathname + location.hash
  const all = waiting()
  const handed = all.find(({ address }) => address === here)
  if (handed) {
    keep(all.filter(other => other !== handed))
    const { text, forms } = handed
    remember({ text, forms })
  }
  return (history.state as { searched?: Searched } | null)?.searched
}

/** Keeps it with the entry of the tab's history, so that the address stays plain; undefined forgets it. */
export function remember(searched: Searched | undefined): void {
  history.replaceState({ ...(history.state as object | null), searched }, '')
}

function waiting(): readonly Handed[] {
  const text = kept('localStorage').getItem(key)
  if (text === null || text === '[]') return []
  try {
    return (JSON.parse(text) as Handed[]).filter(({ time }) => Date.now() - time < lifetime)
  } catch {
    return []
  }
}

function keep(handed: readonly Handed[]) {
  kept('localStorage').setItem(key, JSON.stringify(handed))
}
