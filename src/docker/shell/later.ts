function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}

/** What typed lines need now and then, loaded when it is first asked for. */
export const rest = once(() => import('./rest.ts'))

/** What scripts need, and few lines that are typed; loaded when it is first asked for. */
export const scripting = once(() => import('./scripting.ts'))

/** Loads all of the shell, for a world whose clock jumps on while nothing runs. */
export async function loadShell(): Promise<void> {
  await Promise.all([rest(), scripting()])
}
