import { EngineError } from '../errors.ts'
import type { State } from '../state.ts'
import { platformMismatch } from './platform.ts'
import {
  familiarName,
  familiarString,
  fullString,
  parseNameOrId,
  parseReference,
  type Reference,
  withTag,
} from './reference.ts'
import type { Image } from './types.ts'

/** An image by tag, digest, id or the beginning of its id. Throws `No such image: …`, and notFound for another platform. */
export function findImage(state: State, ref: string, platform = ''): Image {
  const parsed = parseNameOrId(ref)
  const image = typeof parsed === 'string' ? state.images[parsed] : (imageNamed(state, parsed) ?? imageById(state, ref))
  if (!image) {
    const name = typeof parsed === 'string' ? parsed : familiarString(withTag(parsed))
    throw new EngineError('notFound', `No such image: ${name}`)
  }
  const mismatch = platform === '' ? undefined : platformMismatch(image, ref, platform)
  if (mismatch !== undefined) throw new EngineError('notFound', mismatch)
  return image
}

/** The image that has this tag (`latest` where none is given) or digest; a digest counts before a tag. */
export function imageNamed(state: State, reference: Reference): Image | undefined {
  const name = familiarName(reference)
  const { tag = 'latest', digest } = reference
  return Object.values(state.images).find(({ tags, digests }) =>
    digest === undefined ? tags.includes(`${name}:${tag}`) : digests.includes(`${name}@${digest}`),
  )
}

/** The only image whose id begins so. */
function imageById(state: State, start: string): Image | undefined {
  const hex = start.replace(/^sha256:/, '')
  if (!/^[0-9a-f]+$/.test(hex)) return undefined
  const found = Object.values(state.images).filter(({ id }) => id.startsWith(`sha256:${hex}`))
  return found.length === 1 ? found[0] : undefined
}

/** Whether a reference is an image's id or the beginning of it, as moby decides between untagging and deleting. */
export const isIdPrefix = ({ id }: Image, ref: string) => id.startsWith(ref) || id.startsWith(`sha256:${ref}`)

/** The images made from an image here, by a commit. */
export const childrenOf = (state: State, id: string): readonly Image[] =>
  Object.values(state.images).filter(({ parent }) => parent === id)

/** Tags and digests of an image in the daemon's order: `docker.io/library/b` before `localhost:5000/a`. */
export function referencesTo({ tags, digests }: Pick<Image, 'tags' | 'digests'>): readonly string[] {
  const full = (name: string) => fullString(parseReference(name))
  return sortBy([...tags, ...digests], full)
}

/** An image's tags and digests apart, each in the daemon's order. */
export function repoNames(image: Pick<Image, 'tags' | 'digests'>) {
  const names = referencesTo(image)
  return {
    RepoTags: names.filter(name => image.tags.includes(name)),
    RepoDigests: names.filter(name => image.digests.includes(name)),
  }
}

/** A list in the order of what `key` makes of its items, by code units as Go compares strings. */
export function sortBy<T>(items: readonly T[], key: (item: T) => string | number): readonly T[] {
  return items
    .map(item => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
