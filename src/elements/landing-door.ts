import { takeOver } from './search/hand-over.ts'

let loading: Promise<typeof import('./search/landing.ts')> | undefined

/** Marks what was searched for where a hit is opened; what does it loads when there is something to mark. */
export function watchLandings(): void {
  window.addEventListener('popstate', () => void land())
  void land()
}

/** Marks what brought the reader here, and takes away what was marked before. */
export async function land(): Promise<void> {
  const searched = takeOver()
  if (!searched && !loading) return
  try {
    const { markSearched } = await (loading ??= import('./search/landing.ts'))
    await markSearched(searched)
  } catch {
    // Offline: the section is there, though nothing in it is marked.
    loading = undefined
  }
}
