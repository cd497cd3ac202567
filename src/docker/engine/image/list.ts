// Behaviour: moby/moby daemon/images/images.go
import { EngineError } from '../errors.ts'
import { parseFilters } from '../filters.ts'
import type { State } from '../state.ts'
import { childrenOf, findImage, sortBy } from './find.ts'
import { familiarName, familiarString, parseReference } from './reference.ts'
import type { Image } from './types.ts'

/** An image of a list, with those of its names that the filters leave. */
export type Listed = Pick<Image, 'tags' | 'digests'> & { readonly image: Image }

/** The images that `docker images` shows, newest first. Throws invalidParameter. */
export function listImages(state: State, all: boolean, filters: string | undefined, now: number): readonly Listed[] {
  const wanted = parseFilters(filters, 'dangling label label! before since reference until')
  const dangling = wanted.flag('dangling')
  const times = (key: string) => wanted.values(key).map(ref => findImage(state, ref).created)
  const before = Math.min(...times('before'), Infinity)
  const since = Math.max(...times('since'), -Infinity)
  const until = wanted.until(now) ?? Infinity
  const patterns = wanted.values('reference')
  const isParent = ({ id }: Image) => childrenOf(state, id).length > 0
  const named = (name: string) => patterns.length === 0 || patterns.some(pattern => matchesReference(pattern, name))
  return sortBy(Object.values(state.images), ({ created }) => -created)
    .filter(({ created }) => created < before && created > since && created <= until)
    .filter(({ config }) => wanted.matchesLabels(config.Labels))
    .map(image => ({ image, tags: image.tags.filter(named), digests: image.digests.filter(named) }))
    .filter(({ image, tags, digests }) => {
      if (dangling === true && (tags.length > 0 || isParent(image))) return false
      if (tags.length + digests.length > 0) return true
      return dangling !== false && patterns.length === 0 && (all || !isParent(image))
    })
}

/** Whether `ub*`, `ubuntu:24*` or `*\/busybox` means a name. Behaviour: distribution/reference FamiliarMatch. */
function matchesReference(pattern: string, name: string): boolean {
  const reference = parseReference(name)
  const glob = globExpression(pattern)
  return glob.test(familiarString(reference)) || glob.test(familiarName(reference))
}

/** Go's path.Match as a regular expression. Throws `syntax error in pattern`. */
function globExpression(pattern: string): RegExp {
  const source = pattern.replace(
    /\\(.)|\[(\^?)((?:\\.|[^\]\\])+)\]|[*?]|[^\w]/g,
    (char, escaped?: string, not?: string, set?: string) => {
      if (escaped !== undefined) return `\\${escaped}`
      if (set !== undefined) return `[${not ?? ''}${set.replace(/[[\]^]/g, '\\$&')}]`
      return char === '*' ? '[^/]*' : char === '?' ? '[^/]' : `\\${char}`
    },
  )
  try {
    if (source.includes('\\[')) throw new Error(pattern)
    return new RegExp(`^${source}$`)
  } catch {
    throw new EngineError('invalidParameter', 'syntax error in pattern')
  }
}
