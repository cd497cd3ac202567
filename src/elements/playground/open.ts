import { loadTerminal } from '../terminal-door.ts'
import { openWorkspace } from '../workspace/open.ts'
import { ExampleList } from './example-list.ts'
import { FileEditor } from './file-editor.ts'
import { SessionExport } from './session-export.ts'

/** Makes the playground's own parts work: files, examples, export. */
export async function openPlayground(playground: Element): Promise<void> {
  const terminal = await loadTerminal()
  if (!terminal) return
  const workspace = await openWorkspace()
  customElements.define('file-editor', FileEditor)
  customElements.define('example-list', ExampleList)
  customElements.define('session-export', SessionExport)
  playground.querySelector<FileEditor>('file-editor')!.workspace = workspace
  playground.querySelector<ExampleList>('example-list')!.terminal = terminal
  playground.querySelector<SessionExport>('session-export')!.workspace = workspace
}
