import { openWorkspace } from '../workspace/open.ts'
import type { Workspace } from '../workspace/types.ts'
import { DockerTerminal } from './docker-terminal.ts'

/** Makes the page's terminal work, and after it the views beside it. */
export async function openTerminal(panel: DockerTerminal): Promise<DockerTerminal> {
  const workspace = await openWorkspace()
  customElements.define('docker-terminal', DockerTerminal)
  panel.workspace = workspace
  setTimeout(() => void firstNews(workspace).then(openViews))
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

/** Resolves once what was asked for has printed something, or has ended; at once where nothing was. */
function firstNews(workspace: Workspace): Promise<void> {
  return new Promise(resolve => {
    if (!workspace.isBusy) resolve()
    workspace.on('output', text => {
      if (text !== '') resolve()
    })
    workspace.on('end', () => {
      resolve()
    })
    workspace.on('notice', () => {
      resolve()
    })
  })
}
