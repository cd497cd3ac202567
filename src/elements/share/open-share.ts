import type { Workspace } from '../workspace/types.ts'
import { ShareSession } from './share-session.ts'

/** Makes the page's share buttons work. */
export function openShare(workspace: Workspace): void {
  customElements.define('share-session', ShareSession)
  for (const share of document.querySelectorAll<ShareSession>('share-session')) share.workspace = workspace
}
