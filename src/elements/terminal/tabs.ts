/** Tabs and their panels as in the ARIA pattern: arrow keys choose, and only the chosen tab is in Tab's way. */
export class Tabs {
  readonly #list: HTMLElement

  constructor(list: HTMLElement) {
    this.#list = list
    list.addEventListener('click', ({ target }) => {
      const tab = (target as Element).closest<HTMLElement>('[role=tab]')
      if (tab) this.choose(tab)
    })
    list.addEventListener('keydown', this.#onKey)
  }

  /** Where there is room, the first panel is always in view and its tab away: another one is chosen beside it. */
  refresh(): void {
    const [next] = this.#shown
    if (next && !this.#shown.some(tab => tab.ariaSelected === 'true')) this.choose(next)
  }

  /** Shows the first panel, where it is not in view anyway. */
  chooseFirst(): void {
    const first = this.#list.querySelector<HTMLElement>('[role=tab]')!
    if (first.offsetParent !== null) this.choose(first)
  }

  get #shown() {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=tab]')].filter(tab => tab.offsetParent !== null)
  }

  choose(chosen: HTMLElement): void {
    for (const tab of this.#list.querySelectorAll<HTMLElement>('[role=tab]')) {
      const isChosen = tab === chosen
      tab.ariaSelected = String(isChosen)
      tab.tabIndex = isChosen ? 0 : -1
      document.getElementById(tab.getAttribute('aria-controls') ?? '')?.toggleAttribute('data-chosen', isChosen)
    }
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const tabs = this.#shown
    const at = tabs.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const tab = next === undefined ? undefined : tabs.at(next % tabs.length)
    if (!tab) return
    event.preventDefault()
    this.choose(tab)
    tab.focus()
  }
}
