import type { Timeline, Workspace } from '../workspace/types.ts'

/** The list of commands that one can return to; those taken back stay in it until something new is typed. */
export class Past {
  readonly #menu: HTMLElement
  readonly #workspace: Workspace
  readonly #goTo: (position: number) => Promise<void>

  constructor(menu: HTMLElement, workspace: Workspace, goTo: (position: number) => Promise<void>) {
    this.#menu = menu
    this.#workspace = workspace
    this.#goTo = goTo
    menu.addEventListener('beforetoggle', event => {
      if (event.newState === 'open') this.#fill(this.#workspace.timeline)
    })
    menu.addEventListener('toggle', event => {
      if (event.newState !== 'open') return
      const now = menu.querySelector<HTMLElement>('[aria-current]')
      now?.scrollIntoView({ block: 'nearest' })
      now?.focus()
    })
    menu.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button')
      if (!button) return
      menu.hidePopover()
      void this.#goTo(Number(button.dataset.position))
    })
  }

  #fill({ entries, position }: Timeline) {
    const lines = ['처음 상태', ...entries.map(({ line }) => line)]
    const items = lines.map((line, at) => {
      const item = document.createElement('li')
      const button = document.createElement('button')
      button.type = 'button'
      button.dataset.position = String(at)
      button.textContent = line
      if (at === position) button.ariaCurrent = 'step'
      if (at > position) button.dataset.undone = ''
      item.append(button)
      return item
    })
    this.#menu.querySelector('ol')!.replaceChildren(...items)
  }
}
