/** The colours that styles/ansi.css has a readable tone of in both themes; bright ones look as plain ones do. */
const palette = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white', 'gray'] as const
export type Color = (typeof palette)[number]

/** How characters look. */
export interface Style {
  readonly bold?: boolean | undefined
  readonly dim?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
  readonly inverse?: boolean | undefined
  readonly strike?: boolean | undefined
  readonly color?: Color | undefined
  readonly background?: Color | undefined
}

export const plain: Style = {}

/** Class names for a style: `ansi-bold ansi-red ansi-on-cyan`; empty for plain text. */
export function classesOf({ color, background, ...marks }: Style): string {
  const names = Object.entries(marks).flatMap(([name, isOn]) => (isOn ? [name] : []))
  if (color) names.push(color)
  if (background) names.push(`on-${background}`)
  return names.map(name => `ansi-${name}`).join(' ')
}

const changes: Readonly<Record<number, Style>> = {
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  4: { underline: true },
  7: { inverse: true },
  9: { strike: true },
  22: { bold: undefined, dim: undefined },
  23: { italic: undefined },
  24: { underline: undefined },
  27: { inverse: undefined },
  29: { strike: undefined },
  39: { color: undefined },
  49: { background: undefined },
}

/** The style after an SGR sequence: `ESC [ 1 ; 31 m` has the numbers 1 and 31. */
export function restyle(style: Style, numbers: readonly number[]): Style {
  let next = style
  const rest = [...numbers]
  for (let code = rest.shift(); code !== undefined; code = rest.shift()) {
    const isBackground = code === 48 || (code >= 40 && code <= 47) || (code >= 100 && code <= 107)
    const color = code === 38 || code === 48 ? extended(rest) : code < 30 ? undefined : named(code)
    if (code === 0) next = plain
    else if (color) next = { ...next, [isBackground ? 'background' : 'color']: color }
    else next = { ...next, ...changes[code] }
  }
  return next
}

/** 30–37 and 40–47 are the plain colours, 90–97 and 100–107 the bright ones. */
function named(code: number): Color | undefined {
  const index = code % 10
  if (index > 7 || (code >= 50 && code < 90)) return undefined
  return tone(index + (code < 90 ? 0 : 8))
}

/** One of the sixteen colours of a terminal. */
const tone = (index: number) => (index === 8 ? 'gray' : palette[index % 8])

/** Takes the numbers of a colour out of 256, `5 ; n`, or of red, green and blue, `2 ; r ; g ; b`. */
function extended(rest: number[]): Color | undefined {
  const kind = rest.shift()
  if (kind === 2) return nearest(rest.splice(0, 3))
  const index = kind === 5 ? (rest.shift() ?? 0) : 0
  if (index < 16) return tone(index)
  if (index >= 232) return nearest(Array<number>(3).fill(8 + (index - 232) * 10))
  const cube = index - 16
  return nearest([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level => level * 51))
}

/** The tone nearest to red, green and blue of 0–255. */
function nearest(rgb: readonly number[]): Color | undefined {
  const [high, low] = [Math.max(...rgb), Math.min(...rgb)]
  if (high - low < 40) return high < 64 ? 'black' : high < 192 ? 'gray' : 'white'
  return palette[rgb.reduce((bits, part, at) => bits + (part > (high + low) / 2 ? 1 << at : 0), 0)]
}
