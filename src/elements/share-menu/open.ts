import styles from '../../styles/share-menu.css?url'
import { loadStyleSheet } from '../style-sheet.ts'
import { ShareMenu } from './share-menu.ts'
import { sharedOf } from './shared-of.ts'

let menu: ShareMenu | undefined
/** The button that was pressed last. */
let asked: HTMLElement | undefined

/** Opens the share menu of a button at its first or last item, or closes it where it is open. */
export async function toggleMenu(button: HTMLElement, edge: 'first' | 'last'): Promise<void> {
  asked = button
  if (menu?.button === button) {
    menu.close()
    return
  }
  const [shared] = await Promise.all([sharedOf(button), loadStyleSheet(styles)])
  menu ??= new ShareMenu()
  if (asked === button) menu.open(button, shared, edge)
}
