/** The part of Pagefind's browser API that the search uses: pagefind.app/docs/api. */
export interface Pagefind {
  /** Undefined where a newer search has overtaken this one. */
  debouncedSearch(query: string, options: object, milliseconds: number): Promise<{ results: readonly Result[] } | null>
  init(): Promise<void>
}

export interface Result {
  data(): Promise<Page>
}

export interface Page {
  readonly url: string
  readonly meta: { readonly title?: string }
  readonly sub_results: readonly Hit[]
}

/** A section of a page; `excerpt` is HTML whose only markup is `<mark>`. */
export interface Hit {
  readonly title: string
  readonly url: string
  readonly excerpt: string
}

/** Loads Pagefind's script, which the build puts beside the site. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind
  await pagefind.init()
  return pagefind
}
