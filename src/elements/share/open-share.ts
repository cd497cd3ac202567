import styles from '../../styles/share.css?url'
import { loadStyleSheet } from '../style-sheet.ts'
import type { Workspace } from '../workspace/types.ts'
import { ShareSession } from './share-session.ts'

/** Makes the page's share buttons work. */
export async function openShare(workspace: Workspace): Promise<void> {
  await loadStyleSheet(styles)
  customElements.define('share-session', ShareSession)
  for (const share of document.querySelectorAll<ShareSession>('share-session')) share.workspace = workspace
}
