import { explain } from '../../docker/index.ts'
import { copy } from '../copy.ts'
import type { Entry, Workspace } from '../workspace/types.ts'
import { happened, toMarkdown, toScript } from './export.ts'

/** The session as a file: what it is called, and of which type. */
const files = {
  script: { name: 'docker-notes.sh', type: 'text/x-shellscript' },
  markdown: { name: 'docker-notes.md', type: 'text/markdown' },
}

/** The button and the dialog that hand the session out; the page holds its HTML (components/SessionExport.astro). */
export class SessionExport extends HTMLElement {
  #workspace!: Workspace
  #briefs: ReadonlyMap<string, string> = new Map()
  #entries: readonly Entry[] = []

  /** Set once. */
  set workspace(workspace: Workspace) {
    this.#workspace = workspace
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button[data-export]')
      if (button) this.#acts[button.dataset.export!]?.(button)
    })
    this.addEventListener('change', this.#show)
    for (const event of ['end', 'timeline'] as const) {
      workspace.on(event, () => {
        if (this.#dialog.open) void this.#read()
      })
    }
  }

  readonly #acts: Readonly<Record<string, (button: HTMLElement) => unknown>> = {
    open: async () => {
      await this.#read()
      this.#dialog.showModal()
    },
    copy: button =>
      copy(this.#field.value, button, () => {
        this.#field.select()
        return '브라우저가 복사를 막았어요. 선택해 둔 글자를 직접 복사해 주세요.'
      }),
    save: () => {
      const { name, type } = files[this.#kind]
      download(name, new Blob([this.#field.value], { type: `${type};charset=utf-8` }))
    },
  }

  async #read() {
    this.#entries = happened(this.#workspace.timeline)
    this.#briefs = await briefsOf(this.#entries)
    this.#show()
  }

  get #dialog() {
    return this.querySelector('dialog')!
  }

  get #field() {
    return this.querySelector('textarea')!
  }

  get #kind() {
    return this.querySelector<HTMLInputElement>('input:checked')?.value === 'markdown' ? 'markdown' : 'script'
  }

  readonly #show = () => {
    const entries = this.#entries
    const context = {
      address: location.origin + location.pathname,
      brief: (line: string) => this.#briefs.get(line),
      clock: (at: number) =>
        new Date(at).toLocaleTimeString('ko-KR', { hour: '2-digit', minute: '2-digit', hour12: false }),
    }
    this.toggleAttribute('data-empty', entries.length === 0)
    this.#field.value = (this.#kind === 'script' ? toScript : toMarkdown)(entries, context)
    this.#field.scrollTop = 0
  }
}

/** What each line does, in a sentence. */
async function briefsOf(entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> {
  const lines = [...new Set(entries.map(({ line }) => line))]
  const briefs = await Promise.all(
    lines.map(async (line): Promise<readonly [string, string] | undefined> => {
      const words = await explain(line)
      const word = words.find(({ kind }) => kind === 'command') ?? words.find(({ kind }) => kind === 'program')
      return word && [line, word.text]
    }),
  )
  return new Map(briefs.filter(brief => brief !== undefined))
}

function download(name: string, blob: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
