/** The folder whose files are shown, where commands are typed at first. */
export const workFolder = '/work'

/** A word as a shell reads it back: quoted only where it has to be. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/** A file's path as one types it in a folder: `site/index.html`, `../other`. */
export function pathFrom(cwd: string, path: string): string {
  if (path.startsWith(`${cwd}/`)) return safe(path.slice(cwd.length + 1))
  const above = cwd.split('/').slice(0, -1).join('/')
  return cwd.startsWith(`${workFolder}/`) ? `../${pathFrom(above, path)}` : path
}

const safe = (path: string) => (path.startsWith('-') ? `./${path}` : path)

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))

/** Text as a file has it: a last line has an end. */
export const wholeLines = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

/** Writes a file; `isNewFolder` where the folder it is in has to be made. */
export function writeLine(cwd: string, path: string, text: string, isNewFolder = false): string {
  const target = quote(pathFrom(cwd, path))
  const make = isNewFolder ? `mkdir -p ${quote(pathFrom(cwd, folderOf(path)))} && ` : ''
  if (text === '') return `${make}: > ${target}`
  const lines = wholeLines(text)
  return `${make}cat > ${target} <<'${endOf(lines)}'\n${lines}${endOf(lines)}`
}

/** A mark for the end of a text that no line of it is. */
function endOf(text: string): string {
  const lines = new Set(text.split('\n'))
  let mark = 'EOF'
  for (let n = 2; lines.has(mark); n++) mark = `EOF${n}`
  return mark
}

export const removeLine = (cwd: string, path: string): string => `rm ${quote(pathFrom(cwd, path))}`

export function moveLine(cwd: string, from: string, to: string, isNewFolder = false): string {
  const make = isNewFolder ? `mkdir -p ${quote(pathFrom(cwd, folderOf(to)))} && ` : ''
  return `${make}mv ${quote(pathFrom(cwd, from))} ${quote(pathFrom(cwd, to))}`
}

/** The file that a line writes, if it is one of `writeLine`. */
export function writtenBy(line: string): string | undefined {
  const found = /^(?:mkdir -p (?:'[^']+'|\S+) && )?(?:: > |cat > (?=.* <<'EOF\d*'\n))('[^']+'|\S+)/.exec(line)?.[1]
  return found?.replace(/^'(.*)'$/, '$1')
}
