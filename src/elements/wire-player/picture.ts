import { fitted } from './line.ts'

/** Characters that fit into the client's box. */
const most = 17

/** The diagram that the page holds (diagrams/ClientServer.astro), wide and narrow: shows a command and the way of a call. */
export class Picture {
  readonly #root: HTMLElement

  constructor(root: HTMLElement) {
    this.#root = root
  }

  /** The diagram is about another command than the one that it was drawn for. */
  name(line: string): void {
    for (const text of this.#all('[data-node=client] .diagram-code')) text.textContent = fitted(line, most)
    for (const text of this.#all('[data-node=container] .diagram-note')) text.textContent = '격리된 프로세스'
  }

  /** Lights arrows one after the other, with the boxes that they join. */
  light(way: readonly string[]): void {
    for (const lit of this.#all('[data-lit]')) lit.removeAttribute('data-lit')
    // What was lit and is lit again begins anew only if it was seen without light.
    this.#root.getBoundingClientRect()
    way.forEach((id, hop) => {
      for (const arrow of this.#all(`[data-arrow='${id}']`)) {
        const { from = '', to = '' } = arrow.dataset
        for (const part of [arrow, ...arrow.parentElement!.querySelectorAll<SVGElement>(boxes(from, to))]) {
          if (part.dataset.lit !== undefined) continue
          part.dataset.lit = ''
          part.style.setProperty('--hop', String(hop))
        }
      }
    })
  }

  #all(selector: string) {
    return this.#root.querySelectorAll<SVGElement>(selector)
  }
}

const boxes = (...ids: readonly string[]) => ids.map(id => `[data-node='${id}']`).join(', ')
