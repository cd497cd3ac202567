import type { Stage } from './stage.ts'

/** The diagram of client and server, on which the API calls of a command play; the page holds its HTML (components/WirePlayer.astro). */
export class WirePlayer extends HTMLElement {
  #stage: Promise<Stage> | undefined

  connectedCallback(): void {
    this.addEventListener('submit', event => {
      event.preventDefault()
      void this.#play(this.querySelector('input')!.value)
    })
    this.addEventListener('click', ({ target }) => {
      const { line } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {}
      if (line === undefined) return
      this.querySelector('input')!.value = line
      void this.#play(line)
    })
  }

  async #play(line: string) {
    this.toggleAttribute('data-loading', true)
    try {
      const stage = await (this.#stage ??= this.#load())
      await stage.play(line.trim())
    } catch {
      this.#stage = undefined
      this.toggleAttribute('data-loading', false)
      this.querySelector('.player-message')!.textContent =
        '시뮬레이터를 불러오지 못했어요. 인터넷 연결을 확인하고 다시 눌러 주세요.'
    }
  }

  /** The simulator loads with the first command that is picked. */
  async #load() {
    const { Stage } = await import('./stage.ts')
    return new Stage(this)
  }
}
