import type { Workspace } from '../workspace/types.ts'
import { WireView } from './wire-view.ts'

/** Makes the page's wire view show a workspace. */
export function openWireView(workspace: Workspace): void {
  customElements.define('wire-view', WireView)
  for (const view of document.querySelectorAll<WireView>('wire-view')) view.workspace = workspace
}
