/** Text that is not saved, and what the file was when it was begun; no `base` where there was no file. */
export interface Draft {
  readonly text: string
  readonly base?: string | undefined
}

/** How a file and what was typed stand to each other. */
export type Standing =
  /** Nothing is unsaved. */
  | 'same'
  /** The reader has typed. */
  | 'unsaved'
  /** The reader has typed, and something else has changed the file. */
  | 'changed'
  /** The reader has typed, and the file is no longer there. */
  | 'gone'

const key = 'docker-notes:drafts'

/** The text that a field shows of a file: it knows one kind of line's end. */
export const shown = (text: string): string => text.replaceAll(/\r\n?/g, '\n')

/** How things stand with a file; undefined is one that is not there. */
export function standing(file: string | undefined, draft: Draft | undefined): Standing {
  if (!draft || (file !== undefined && shown(file) === draft.text)) return 'same'
  if (file === draft.base) return 'unsaved'
  return file === undefined ? 'gone' : 'changed'
}

/** What was typed into files and not saved, by path; kept over visits. */
export class Drafts {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage
  }

  get(path: string): Draft | undefined {
    return this.#load()[path]
  }

  get paths(): readonly string[] {
    return Object.keys(this.#load())
  }

  /** Keeps a draft in the place of the one before; undefined takes it away. */
  set(path: string, draft: Draft | undefined): void {
    // Read anew: another tab may have typed into another file.
    const { [path]: _, ...others } = this.#load()
    this.#storage.setItem(key, JSON.stringify(draft ? { ...others, [path]: draft } : others))
  }

  /** A draft goes with its file to another name. */
  move(from: string, to: string): void {
    const draft = this.get(from)
    this.set(from, undefined)
    if (draft) this.set(to, draft)
  }

  #load(): Readonly<Record<string, Draft>> {
    try {
      const all: unknown = JSON.parse(this.#storage.getItem(key) ?? '{}')
      const entries = typeof all === 'object' && all !== null ? Object.entries(all as Record<string, unknown>) : []
      return Object.fromEntries(entries.filter((entry): entry is [string, Draft] => isDraft(entry[1])))
    } catch {
      // Something else has written there.
      return {}
    }
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { text, base } = value as Partial<Draft>
  return typeof text === 'string' && (base === undefined || typeof base === 'string')
}
