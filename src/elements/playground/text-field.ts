/** What is done with what is typed. */
export interface TextActions {
  readonly change: (text: string) => void
  readonly save: () => void
}

const indent = '  '

/** The field that a file's text is changed in. Tab goes on to what follows, unless the reader wants it to indent. */
export class TextField {
  readonly #area: HTMLTextAreaElement
  readonly #switch: HTMLElement
  readonly #actions: TextActions

  constructor(area: HTMLTextAreaElement, indenting: HTMLElement, actions: TextActions) {
    this.#area = area
    this.#switch = indenting
    this.#actions = actions
    area.addEventListener('input', () => {
      actions.change(area.value)
    })
    area.addEventListener('keydown', this.#onKey)
    indenting.addEventListener('click', () => {
      indenting.ariaPressed = String(indenting.ariaPressed !== 'true')
    })
  }

  get text(): string {
    return this.#area.value
  }

  /** Text that is there already is left alone, with the cursor in it. */
  set text(text: string) {
    const { value, selectionStart, scrollTop } = this.#area
    if (value === text) return
    this.#area.value = text
    if (document.activeElement === this.#area) this.#area.setSelectionRange(selectionStart, selectionStart)
    this.#area.scrollTop = scrollTop
  }

  set isOff(isOff: boolean) {
    this.#area.disabled = isOff
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (event.isComposing) return
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 's') this.#actions.save()
    else if (this.#switch.ariaPressed !== 'true' || ctrlKey || metaKey || altKey || shiftKey) return
    else if (key === 'Tab') {
      const { selectionStart, selectionEnd } = this.#area
      this.#area.setRangeText(indent, selectionStart, selectionEnd, 'end')
      this.#actions.change(this.#area.value)
    } else if (key === 'Escape') this.#switch.focus()
    else return
    event.preventDefault()
  }
}
