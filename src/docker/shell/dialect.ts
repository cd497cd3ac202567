/** Whose grammar and texts: GNU bash's, Debian's sh (dash) or BusyBox's sh (ash). */
export type Dialect = 'bash' | 'dash' | 'ash'

const places = { bash: 0, dash: 1, ash: 2 } as const

/** One of three, by dialect. */
export const pickBy = <T>(dialect: Dialect, bash: T, dash: T, ash: T): T => [bash, dash, ash][places[dialect]]!
