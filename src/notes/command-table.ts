/** A command and what it does, as a table of the page of commands says it. */
export interface CommandRow {
  /** `docker logs -f` */
  readonly command: string
  /** Where one can read more, without the base path: its page, or the section that names it. */
  readonly address: string
  /** One sentence; code stands between backquotes. */
  readonly text: string
}

const heading = /^#+ .*\{#([^}\s]+)\}\s*$/
const head = '| 명령어 | 하는 일 |'
const row = /^\| (?:\[`([^`]+)`\]\(([^)]+)\)|`([^`]+)`) \| (.*?) \|/

/** The rows of all tables of commands in a page's source. */
export function commandRows(source: string, page: string): readonly CommandRow[] {
  let section = page
  let isTable = false
  return source.split('\n').flatMap(line => {
    const id = heading.exec(line)?.[1]
    if (id !== undefined) section = `${page}#${id}`
    isTable = line.startsWith(head) || (isTable && line.startsWith('|'))
    const [, linked, address, plain, text] = (isTable ? row.exec(line) : null) ?? []
    const command = linked ?? plain
    return command === undefined || text === undefined ? [] : [{ command, address: address ?? section, text }]
  })
}
