/** A command of a block, as it is handed on. */
export interface SharedCommand {
  /** The command alone; a long one may have several lines. */
  readonly text: string
  readonly note?: string
  readonly output?: string
  /** The site's own words on how it ended: `종료 코드 1`. */
  readonly remarks: readonly string[]
}

/** A command block that is handed on. */
export interface SharedBlock {
  /** Whole address of the page that shows it alone. */
  readonly embed: string
  readonly commands: readonly SharedCommand[]
}

/** A place of the site that is handed on to a forum, a chat or another page. */
export interface Shared {
  readonly title: string
  readonly pageTitle: string
  /** Its whole permanent address. */
  readonly url: string
  /** A section's first sentence; empty where it has none. */
  readonly sentence: string
  readonly block?: SharedBlock
}

/** What a link to a place says: the page first, for `문법` says little without it, unless the title says it already. */
export function labelOf({ title, pageTitle }: Pick<Shared, 'title' | 'pageTitle'>): string {
  return title.startsWith(pageTitle) ? title : `${pageTitle}: ${title}`
}

/** The command that says most of a block: the first with a note, else the first. */
export function toldCommand({ commands }: SharedBlock): SharedCommand | undefined {
  return commands.find(({ note }) => note !== undefined) ?? commands[0]
}

/** A block as a terminal shows it: commands after `$ ` with their notes as comments, and what they print. */
export function terminalText({ commands }: Pick<SharedBlock, 'commands'>): string {
  const lines = commands.flatMap(({ text, note, output, remarks }) => [
    `$ ${text.replaceAll('\n', '\n> ')}${note === undefined ? '' : `   # ${note}`}`,
    ...(output === undefined ? [] : [output]),
    ...remarks.map(remark => `# ${remark}`),
  ])
  return lines.join('\n')
}
