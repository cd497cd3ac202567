import { queries, type Query } from './queries.ts'

/** How a search did on queries of one kind. */
export interface Relevance {
  readonly kind: string
  readonly queries: number
  /** Queries with a right section among the first three results. */
  readonly inFirst3: number
  /** Mean reciprocal rank, 0–1. */
  readonly meanReciprocalRank: number
  /** Queries without one, as they were typed. */
  readonly missed: readonly string[]
}

const shown = 3

/** Asks every query; `find` gives addresses without the base path, the best first. */
export async function relevance(
  find: (text: string) => Promise<readonly string[]>,
  asked: readonly Query[] = queries,
): Promise<readonly Relevance[]> {
  const ranks = new Map<string, { text: string; rank: number }[]>()
  for (const { kind, text, finds } of asked) {
    const found = await find(text)
    const rank = found.findIndex(address => finds.includes(address)) + 1
    ranks.set(kind, [...(ranks.get(kind) ?? []), { text, rank }])
  }
  return [...ranks].map(([kind, rows]) => summary(kind, rows))
}

/** All kinds together. */
export const overall = (kinds: readonly Relevance[]): Relevance => {
  const queries = kinds.reduce((sum, kind) => sum + kind.queries, 0)
  return {
    kind: '모두',
    queries,
    inFirst3: kinds.reduce((sum, kind) => sum + kind.inFirst3, 0),
    meanReciprocalRank: kinds.reduce((sum, kind) => sum + kind.meanReciprocalRank * kind.queries, 0) / queries,
    missed: kinds.flatMap(kind => kind.missed),
  }
}

function summary(kind: string, rows: readonly { text: string; rank: number }[]): Relevance {
  const isFound = (rank: number) => rank > 0 && rank <= shown
  return {
    kind,
    queries: rows.length,
    inFirst3: rows.filter(({ rank }) => isFound(rank)).length,
    meanReciprocalRank: rows.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / rows.length,
    missed: rows.filter(({ rank }) => !isFound(rank)).map(({ text }) => text),
  }
}
