import styles from '../../styles/engine-view.css?url'
import { loadStyleSheet } from '../style-sheet.ts'
import { openWorkspace } from '../workspace/open.ts'
import { EngineView } from './engine-view.ts'

/** Makes the page's engine views work. */
export async function openEngineViews(): Promise<void> {
  const [workspace] = await Promise.all([openWorkspace(), loadStyleSheet(styles)])
  customElements.define('engine-view', EngineView)
  for (const view of document.querySelectorAll<EngineView>('engine-view')) view.workspace = workspace
}
