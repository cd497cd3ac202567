/** Makes a command a toolbar of its words and gives one of them the focus; `description` is the id of what explains it. */
export function moveAmong(
  command: HTMLElement,
  words: readonly HTMLElement[],
  to: HTMLElement,
  description: string,
): void {
  if (!command.role) {
    command.role = 'toolbar'
    command.ariaLabel = '명령어의 낱말'
    command.tabIndex = -1
  }
  for (const word of words) {
    word.role = 'button'
    word.tabIndex = word === to ? 0 : -1
    if (word === to) word.setAttribute('aria-describedby', description)
    else word.removeAttribute('aria-describedby')
  }
  to.focus()
}

/** Makes a command text again. */
export function leaveWords(command: HTMLElement): void {
  command.removeAttribute('role')
  command.removeAttribute('aria-label')
  command.tabIndex = 0
  for (const word of command.querySelectorAll('[data-word]')) {
    for (const name of ['role', 'tabindex', 'aria-describedby']) word.removeAttribute(name)
  }
}

/** The word that a key leads to from another, which at either end is that word itself; undefined for other keys. */
export function neighbour<Item>(key: string, from: Item, words: readonly Item[]): Item | undefined {
  const at = words.indexOf(from)
  if (key === 'ArrowRight') return words[at + 1] ?? from
  if (key === 'ArrowLeft') return words[at - 1] ?? from
  if (key === 'Home') return words[0]
  if (key === 'End') return words.at(-1)
  return undefined
}
