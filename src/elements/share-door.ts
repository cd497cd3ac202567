import { panel, showTerminal } from './terminal-door.ts'

/** Shows what a link to the page holds, now and whenever the address changes. */
export function watchLinks(): void {
  window.addEventListener('hashchange', () => void open())
  void open()
}

async function open() {
  const { hash } = location
  if (!hash.startsWith('#run=')) return
  const wasHidden = panel().hidden !== false
  void showTerminal()
  const { openLink } = await import('./share/open.ts')
  await openLink(hash, wasHidden)
}
