let loaded: Promise<typeof import('./rest.ts')> | undefined

/** The rest of the shell, loaded when it is first asked for. */
export const rest = (): Promise<typeof import('./rest.ts')> => (loaded ??= import('./rest.ts'))
