import type { Registry } from '../engine.ts'
import type { Image } from './types.ts'

/** The registry's image that an image's files come from. */
export function originalOf(registry: Registry, { origin = '' }: Pick<Image, 'origin'>): Promise<Image | undefined> {
  const [repository = '', tag = ''] = origin.split(':')
  return registry.find(repository, tag)
}
