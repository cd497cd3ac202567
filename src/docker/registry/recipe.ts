import { type Directory, emptyDirectory } from '../engine/files/tree.ts'
import { digestOf, fingerprint } from '../engine/image/digest.ts'
import { applyInstruction, emptyConfig, list } from '../engine/image/instruction.ts'
import { imageId } from '../engine/image/manifest.ts'
import type { Image, ImageConfig } from '../engine/image/types.ts'

/** An image as its makers' Dockerfile describes it. */
export interface Recipe {
  /** `nginx`. */
  readonly name: string
  /** Apart by blanks; all of them are this image. */
  readonly tags: string
  /** The image it begins with, such as `debian:13-slim`. */
  readonly from?: string
  /** The day it was made. */
  readonly created: string
  /**
   * Lines of a Dockerfile, each after the bytes of the layer that it makes; `-` stands before a line that makes none, `=`
   * before one that is not in the history. `IMPORT` and lines that begin with `#` stand for layers made without a Dockerfile.
   */
  readonly steps: string
  /** Its files, made from those of `from`. */
  readonly files: (base: Directory) => Directory
}

/** How BuildKit writes a line into the history. */
function written(name: string, text: string): string {
  const items = list(text)
  if (name === 'CMD' || name === 'ENTRYPOINT')
    return `${name} [${(items ?? []).map(item => JSON.stringify(item)).join(' ')}]`
  if (name === 'EXPOSE')
    return `EXPOSE [${text
      .split(' ')
      .map(port => `${port}/tcp`)
      .join(' ')}]`
  if (name === 'VOLUME') return `VOLUME [${(items ?? [text]).join(' ')}]`
  if (name === 'RUN') return `RUN /bin/sh -c ${text} # buildkit`
  return name === 'COPY' || name === 'ADD' ? `${name} ${text} # buildkit` : `${name} ${text}`
}

const buildkitConfig: ImageConfig = {
  ...emptyConfig,
  ArgsEscaped: true,
  Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
}

/** The image that a recipe describes; `base` is the one it begins with. */
export function cook(recipe: Recipe, base: Image | undefined): Image {
  // Some time of that day.
  const created = Date.parse(recipe.created) + 5 * Number.parseInt(fingerprint(recipe.name).slice(0, 6), 16)
  const history = [...(base?.history ?? [])]
  const layers = [...(base?.layers ?? [])]
  let config = base?.config ?? emptyConfig
  for (const line of recipe.steps.trim().split('\n')) {
    const [, cost = '', step = '', name = '', text = ''] = /^\s*(\S+) ((\S+) ?(.*))$/.exec(line) ?? []
    const isBuilt = name !== 'IMPORT' && name !== '#'
    if (isBuilt && cost !== '=') {
      config = { ...buildkitConfig, ...config, ArgsEscaped: true, Env: config.Env ?? buildkitConfig.Env }
    }
    if (isBuilt && !['RUN', 'COPY', 'ADD'].includes(name)) config = applyInstruction(config, step)
    if (cost === '=') continue
    history.push({
      created,
      createdBy: isBuilt ? written(name, text) : name === '#' ? step : '',
      comment: isBuilt ? 'buildkit.dockerfile.v0' : name === '#' ? 'debuerreotype 0.16' : 'Imported from -',
      empty: cost === '-',
      size: cost === '-' ? 0 : Number(cost),
    })
    if (cost !== '-') layers.push(digestOf(`${recipe.name} ${recipe.created} ${line}`))
  }
  const content = { architecture: 'amd64', config, created, history, layers }
  return {
    ...content,
    id: imageId(content),
    tags: [],
    digests: [],
    parent: '',
    comment: history.at(-1)?.comment ?? '',
    author: '',
    size: history.reduce((sum, { size }) => sum + size, 0),
    files: recipe.files(base?.files ?? emptyDirectory),
    origin: `library/${recipe.name}:${recipe.tags.split(' ')[0]!}`,
  }
}
