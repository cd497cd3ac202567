import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { duplicates, sectionsOf } from '../notes/sections.ts'
import { AuthorError } from './author-error.ts'

/** Every section of every note below a folder, read from the sources. */
export async function readSections(folder: string) {
  const paths = (await readdir(folder, { recursive: true })).filter(path => path.endsWith('.mdx')).sort()
  const notes = await Promise.all(paths.map(async path => sectionsOf(path, await readFile(join(folder, path), 'utf8'))))
  return notes.flatMap((sections, index) =>
    sections.map(section => ({ ...section, file: join(folder, paths[index] ?? '') })),
  )
}

/** Stops the build where two places of the site have the same id. */
export function sectionsCheck(folder = 'content'): AstroIntegration {
  return {
    name: 'sections-check',
    hooks: {
      'astro:build:start': async () => {
        const [again] = duplicates(await readSections(folder))
        if (again === undefined) return
        throw new AuthorError(
          `The id \`${again.id}\` is taken: ${again.first.file}:${again.first.line} has it already.`,
          'Ids are unique in the whole site. Begin this one with the name of its page, or choose another.',
          again,
        )
      },
    },
  }
}
