import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Node, Renderer } from '@takumi-rs/core'
import { type Card, cardOf } from './card.ts'
import style from './card.css?raw'
import logo from './logo.svg?raw'

/** Pictures that were drawn once; it may be deleted at any time. */
const kept = '.cache/pictures'
const size = { width: 1200, height: 630 }
const fonts = [
  { name: 'Pretendard', weight: 400, file: '@fontsource/pretendard/files/pretendard-latin-400-normal.woff2' },
  { name: 'Pretendard', weight: 700, file: '@fontsource/pretendard/files/pretendard-latin-700-normal.woff2' },
  {
    name: 'JetBrains Mono',
    weight: 400,
    file: '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
  },
  {
    name: 'JetBrains Mono',
    weight: 700,
    file: '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff2',
  },
]
const require = createRequire(import.meta.url)
let tools: Promise<{ readonly renderer: Renderer; readonly version: string }> | undefined

/** A link preview's picture as a PNG of 1200 × 630; only one that changed is drawn. */
export async function draw(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { renderer, version } = await (tools ??= open())
  const tree: Node = cardOf(card)
  const hash = createHash('sha256').update(version).update(JSON.stringify(tree)).digest('hex').slice(0, 32)
  const path = join(kept, `${hash}.png`)
  try {
    return await readFile(path)
  } catch {
    const images = [{ src: 'logo', data: Buffer.from(logo) }]
    const picture = await renderer.render(tree, { ...size, css: [style], images, lang: 'ko' })
    await mkdir(kept, { recursive: true })
    await writeFile(path, picture)
    return picture
  }
}

/** The renderer with its fonts, and a text that changes with either or the looks. */
async function open() {
  const renderer = new Renderer()
  const version = createHash('sha256').update(style).update(logo)
  version.update(await readFile(join(dirname(require.resolve('@takumi-rs/core')), '../package.json')))
  for (const { file, ...font } of fonts) {
    const data = await readFile(require.resolve(file))
    version.update(data)
    await renderer.registerFont({ ...font, data })
  }
  return { renderer, version: version.digest('hex') }
}
