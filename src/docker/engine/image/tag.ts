import { EngineError } from '../errors.ts'
import { putImage, type State } from '../state.ts'
import { recordImageEvent } from './events.ts'
import { findImage } from './find.ts'
import { familiarName, familiarString, parseReference, type Reference, withTag } from './reference.ts'

/** The state in which a tag such as `ubuntu:latest` is that image's, and no other's. */
export function putTag(state: State, id: string, tag: string): State {
  const holder = Object.values(state.images).find(({ tags }) => tags.includes(tag))
  if (holder?.id === id) return state
  const freed = holder ? putImage(state, { ...holder, tags: holder.tags.filter(other => other !== tag) }) : state
  const image = freed.images[id]!
  return putImage(freed, { ...image, tags: [...image.tags, tag] })
}

/** Gives an image a tag, taking it from the image that has it. Throws notFound, invalidParameter. */
export function tagImage(state: State, ref: string, name: string, now: number): State {
  return tagWith(state, findImage(state, ref).id, newTag(name), now)
}

/** A name that an image can be given. Throws invalidParameter. */
export function newTag(name: string): Reference {
  const reference = withTag(parseReference(name))
  if (familiarName(reference) === 'sha256') {
    const text = 'refusing to create an ambiguous tag using digest algorithm as name'
    throw new EngineError('invalidParameter', text)
  }
  return reference
}

/** Gives an image a tag and records it. */
export function tagWith(state: State, id: string, reference: Reference, now: number): State {
  const tag = familiarString(reference)
  const tagged = putTag(state, id, tag)
  const next = putImage(tagged, { ...tagged.images[id]!, lastTagged: now })
  return recordImageEvent(next, 'tag', id, tag, now)
}
