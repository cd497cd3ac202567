/** Asks for a file's name in the page. */
export class NameForm {
  readonly #form: HTMLFormElement
  readonly #input: HTMLInputElement
  /** Ends the question that is asked. */
  #answer: (name: string | undefined) => void = () => undefined
  #check: (name: string) => string | undefined = () => undefined

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#input = form.querySelector('input')!
    form.addEventListener('submit', event => {
      event.preventDefault()
      const name = this.#input.value.trim()
      const why = this.#check(name)
      if (why === undefined) this.#answer(name)
      else this.#say(why)
    })
    form.addEventListener('input', () => {
      this.#say('')
    })
    form.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[data-cancel]')) this.#answer(undefined)
    })
    form.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      this.#answer(undefined)
    })
  }

  /** The name that the reader gives, undefined where none; `check` gives a sentence for a name that cannot be. */
  async ask(label: string, name: string, check: (name: string) => string | undefined): Promise<string | undefined> {
    this.#answer(undefined)
    const origin = document.activeElement
    this.#check = check
    this.#form.querySelector('label > span')!.textContent = label
    this.#input.value = name
    this.#say('')
    this.#form.hidden = false
    this.#input.focus()
    this.#input.setSelectionRange(name.lastIndexOf('/') + 1, name.length)
    const answer = await new Promise<string | undefined>(resolve => (this.#answer = resolve))
    this.#form.hidden = true
    if (origin instanceof HTMLElement) origin.focus({ preventScroll: true })
    return answer
  }

  #say(why: string) {
    this.#form.querySelector('[role=alert]')!.textContent = why
    this.#input.ariaInvalid = String(why !== '')
  }
}
