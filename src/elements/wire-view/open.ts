import styles from '../../styles/wire-view.css?url'
import { loadStyleSheet } from '../style-sheet.ts'
import type { Workspace } from '../workspace/types.ts'
import { WireView } from './wire-view.ts'

/** Makes the page's wire view show a workspace. */
export async function openWireView(workspace: Workspace): Promise<void> {
  await loadStyleSheet(styles)
  customElements.define('wire-view', WireView)
  for (const view of document.querySelectorAll<WireView>('wire-view')) view.workspace = workspace
}
