import { defineHastPlugin, type PluginFactoryContext } from 'satteri'
import type { OutlineEntry } from '../notes/outline.ts'
import { type Options, outlineOf } from './outline.ts'

/** What Astro keeps of a note while it is compiled; what is put into the frontmatter is `remarkPluginFrontmatter` of the rendered entry. */
interface Note {
  readonly frontmatter?: { readonly options?: Options; outline?: readonly OutlineEntry[] }
}

/** Writes down what a note can be linked to by, once the other plugins made its HTML: `outline` in its frontmatter. */
export function outlinePlugin({ data }: PluginFactoryContext) {
  const { frontmatter } = (data.astro ?? {}) as Note
  return defineHastPlugin({
    name: 'outline',
    after(root) {
      if (frontmatter !== undefined) frontmatter.outline = outlineOf(root, frontmatter.options ?? {})
    },
  })
}
