import type { HitList } from './hit-list.ts'

export interface KeyActions {
  /** Opens a hit, in a new tab if asked. */
  openInNewTab(): void
  close(): void
  /** Copies the command that is shown; false where there is none. */
  copy(): boolean
  /** Goes on below the input where no list is. */
  leaveDown(): void
}

/** The keys of the search's input, as the ARIA APG has them for a combobox; true where a key did something. */
export function onSearchKey(event: KeyboardEvent, list: HitList, actions: KeyActions): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const withCommand = ctrlKey || metaKey
  if (key === 'Enter' && withCommand) {
    actions.openInNewTab()
    return true
  }
  if (key === 'c' && withCommand) return isNothingSelected(event.target) && actions.copy()
  if (withCommand || altKey || shiftKey) return false
  if (key === 'Escape') actions.close()
  else if (key === 'ArrowDown' && list.size === 0) actions.leaveDown()
  else if (key === 'ArrowDown') list.move(1)
  else if (key === 'ArrowUp') list.move(-1)
  else return list.chosen !== undefined && onListKey(key, list)
  return true
}

/** Keys that belong to the list while an option is chosen, and to the text otherwise. */
function onListKey(key: string, list: HitList): boolean {
  if (key === 'Home') list.choose(0)
  else if (key === 'End') list.chooseLast()
  else {
    // The text is edited on: nothing is chosen any more.
    if (key === 'ArrowLeft' || key === 'ArrowRight') list.choose(-1)
    return false
  }
  return true
}

const isNothingSelected = (input: EventTarget | null): boolean =>
  !(input instanceof HTMLInputElement) || input.selectionStart === input.selectionEnd
