import styles from '../../styles/share.css?url'
import { loadStyleSheet } from '../style-sheet.ts'
import { panel, showTerminal } from '../terminal-door.ts'
import { decode } from './link.ts'
import { SharedCommands } from './shared-commands.ts'

customElements.define('shared-commands', SharedCommands)

/** Shows in the terminal what a link's fragment holds; `closes`: what closes it closes the panel, too. */
export async function openLink(fragment: string, closes: boolean): Promise<void> {
  await loadStyleSheet(styles)
  const card = new SharedCommands(await decode(fragment), closes)
  const view = panel().querySelector('#terminal-view')!
  view.querySelector('shared-commands')?.remove()
  view.prepend(card)
  // As a command would, it brings the terminal to the front of the views.
  panel().dispatchEvent(new Event('command'))
  card.focus()
  const terminal = await showTerminal()
  terminal?.show(document.querySelector<HTMLElement>('terminal-toggle button') ?? undefined)
  if (document.activeElement === document.body) card.focus()
}
