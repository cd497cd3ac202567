import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../styles/diagrams.css'), 'utf8')

type Rgb = [number, number, number]

/** CSS Color 4, hsl to rgb; channels from 0 to 1. */
function rgb(h: number, s: number, l: number): Rgb {
  const channel = (n: number) => {
    const k = (n + h / 30) % 12
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

/** WCAG 2.2 relative luminance. */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The colours declared in the block that begins with `selector`, by name. */
function palette(selector: string): Record<string, Rgb> {
  const block = css.slice(css.indexOf(selector)).split('}')[0]!
  const declared = block.matchAll(/--diagram-([a-z-]+): hsl\(([\d.]+) ([\d.]+)% ([\d.]+)%\)/g)
  return Object.fromEntries([...declared].map(([, name, h, s, l]) => [name!, rgb(+h!, +s! / 100, +l! / 100)]))
}

const light = palette(':root {')
const dark = palette(":root:not([data-theme='light']) {")
const themes: { theme: string; colors: Record<string, Rgb> }[] = [
  { theme: 'light and paper', colors: { ...light, page: rgb(0, 0, 1) } },
  { theme: 'dark', colors: { ...dark, page: rgb(216, 0.24, 0.095) } },
]

/** Ink and what it may lie on. */
const grounds: Record<string, string[]> = {
  ink: ['page', 'plain-fill', 'neutral-fill'],
  muted: ['page', 'plain-fill', 'neutral-fill', 'amber-fill'],
  'heavy-ink': ['heavy-fill'],
  'strong-ink': ['strong-fill'],
  'blue-ink': ['blue-fill'],
  'teal-ink': ['teal-fill', 'open-fill'],
  'amber-ink': ['amber-fill', 'layer-fill'],
}
/** Strokes that carry meaning, and what they must stand out from (WCAG 1.4.11). */
const strokes: Record<string, string[]> = {
  line: ['page', 'plain-fill'],
  'neutral-stroke': ['page', 'plain-fill'],
  'blue-stroke': ['page', 'plain-fill'],
  'teal-stroke': ['page', 'plain-fill'],
  'amber-stroke': ['page', 'plain-fill'],
}
const pairsOf = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([front, backs]) => backs.map(back => [front, back] as const))

test('both themes declare the same colours', () => {
  expect(Object.keys(light).length).toBeGreaterThan(20)
  expect(Object.keys(dark)).toEqual(Object.keys(light))
})

test.each(themes)('$theme: words have a contrast of 4.5 or more, lines of 3', ({ colors }) => {
  const weak = (table: Record<string, string[]>, least: number) =>
    pairsOf(table)
      .map(([front, back]) => ({ front, back, ratio: contrast(colors[front]!, colors[back]!) }))
      .filter(({ ratio }) => !(ratio >= least))
  expect(weak(grounds, 4.5)).toEqual([])
  expect(weak(strokes, 3)).toEqual([])
})

test('colours are set in one place: no rule below the palettes names one', () => {
  const rules = css.slice(css.indexOf('.diagram {'))
  expect(rules.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/gi)).toBeNull()
})
