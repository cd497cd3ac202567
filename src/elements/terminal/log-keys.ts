/** What clicks and keys at the log do. */
export interface LogActions {
  /** Gives the input the focus. */
  readonly focus: () => void
  readonly interrupt: () => void
  /** Gives the focus away. */
  readonly leave: () => void
}

/** Lets clicks in the terminal and typing at its log go to the input; Ctrl-C there copies what is selected, else interrupts. */
export function listenAtLog(scroll: HTMLElement, log: HTMLElement, { focus, interrupt, leave }: LogActions): void {
  scroll.addEventListener('click', ({ target }) => {
    // Text that was selected is to be copied; words of commands explain themselves.
    const isOther = (target as Element).closest('button, a, [data-command], [popover]')
    if (isNothingSelected() && !isOther) focus()
  })
  log.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    if (key === 'Escape') leave()
    else if (ctrlKey && key === 'c' && isNothingSelected()) interrupt()
    else if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) focus()
  })
}

const isNothingSelected = () => getSelection()?.isCollapsed !== false
