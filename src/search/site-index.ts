/** A place one can be led to: the beginning of a page, a heading's section, the row of an option. */
export interface Place {
  readonly page: Page
  /** Empty for the page itself. */
  readonly id: string
  /** The heading, or an option's names: `-a, --all`. */
  readonly title: string
  /** 1 for a page, 2–6 for headings, 7 for an option's row. */
  readonly level: number
  /** Commands that it tells of by the way, or other names of a page's command. */
  readonly names: readonly string[]
  /** Headings above it, the page's title first. */
  readonly above: readonly string[]
  readonly kind: Kind
  /** Pagefind's name for it in results; empty for a heading that says nothing by itself. */
  readonly result: string
}

export const kinds = ['개념', '명령어', '실습', '오류'] as const
export type Kind = (typeof kinds)[number]

export interface Page {
  /** Without the base path: `/commands/ps/`. */
  readonly path: string
  readonly title: string
}

/** What the build writes beside Pagefind's index: the outline of every page, and the words of the site. */
export interface SiteIndex {
  readonly pages: readonly PageOutline[]
  /** Words that the notes use, without particles and endings, parted by spaces. */
  readonly words: string
  /** Words of so many sections that Pagefind's index leaves them out, parted by spaces. */
  readonly common: string
  /** A word of each file of Pagefind's index, parted by spaces: what to look up to have them all. */
  readonly files: string
}

export type PageOutline = readonly [
  path: string,
  title: string,
  /** Other names of its command: `docker container ls`. */
  aliases: readonly string[],
  /** `level id title`, and names of commands after tabs, one a line. */
  places: string,
  /** Pagefind's names of the page and its places, parted by spaces. */
  results: string,
]

/** The index as places, in the order of the site. */
export function placesOf({ pages }: SiteIndex): readonly Place[] {
  return pages.flatMap(([path, title, aliases, lines, results]) => {
    const page = { path, title }
    const found = results.split(' ')
    const first: Place = {
      page,
      id: '',
      title,
      level: 1,
      names: aliases,
      above: [],
      kind: kindOf(path, []),
      result: found[0] ?? '',
    }
    // The headings that a place stands below, each with its level.
    let open: readonly Place[] = [first]
    const rows = lines === '' ? [] : lines.split('\n')
    const rest = rows.map((line, at) => {
      const [heading = '', ...names] = line.split('\t')
      const [, digit, id = '', title = ''] = /^(\d) (\S+) (.*)$/.exec(heading) ?? []
      const level = Number(digit)
      open = open.filter(above => above.level < level)
      const kind = kindOf(path, [...open.map(above => above.id), id])
      const above = open.map(({ title }) => title)
      const place = { page, id, title, level, names, above, kind, result: found[at + 1] ?? '' }
      open = [...open, place]
      return place
    })
    return [first, ...rest]
  })
}

function kindOf(path: string, ids: readonly string[]): Kind {
  if (path.startsWith('/troubleshooting/') || ids.some(id => id.endsWith('-problems'))) return '오류'
  if (path.startsWith('/labs/') || path === '/playground/') return '실습'
  return /^\/(commands|options|cheatsheet)\//.test(path) ? '명령어' : '개념'
}

export const addressOf = ({ page, id }: Pick<Place, 'page' | 'id'>): string =>
  id === '' ? page.path : `${page.path}#${id}`
