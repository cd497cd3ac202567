import { openWorkspace } from '../workspace/open.ts'
import { DockerTerminal } from './docker-terminal.ts'

/** Makes the page's terminal work, and after it the views beside it. */
export async function openTerminal(panel: DockerTerminal): Promise<DockerTerminal> {
  const workspace = await openWorkspace()
  customElements.define('docker-terminal', DockerTerminal)
  panel.workspace = workspace
  // What was asked for goes first.
  setTimeout(() => void openViews())
  return panel

  async function openViews() {
    const { openShare } = await import('../share/open-share.ts')
    await openShare(workspace)
    const { openEngineViews } = await import('../engine-view/open.ts')
    await openEngineViews()
    const { openWireView } = await import('../wire-view/open.ts')
    await openWireView(workspace)
  }
}
