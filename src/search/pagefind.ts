/** The part of Pagefind's browser API that the search uses: pagefind.app/docs/api. */
export interface Pagefind {
  init(): Promise<void>
  /** Loads the part of the index that words with this beginning are in. */
  preload(word: string): Promise<void>
  search(query: string): Promise<{ readonly results: readonly { readonly id: string; readonly score: number }[] }>
}

/** What Pagefind's script exports. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl?: string; noWorker?: boolean }): Pagefind
}

/** Sections that Pagefind finds for words: its name of each → its score. */
export async function scoresOf(pagefind: Pagefind, words: string): Promise<ReadonlyMap<string, number>> {
  const { results } = await pagefind.search(words)
  return new Map(results.map(({ id, score }) => [id, score]))
}
