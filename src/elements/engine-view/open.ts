import { openWorkspace } from '../workspace/open.ts'
import { EngineView } from './engine-view.ts'

/** Makes the page's engine views work. */
export async function openEngineViews(): Promise<void> {
  const workspace = await openWorkspace()
  customElements.define('engine-view', EngineView)
  for (const view of document.querySelectorAll<EngineView>('engine-view')) view.workspace = workspace
}
