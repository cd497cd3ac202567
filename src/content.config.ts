import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { glob } from 'astro/loaders'
import { findOption } from './notes/cli-options.ts'

/** Option descriptions of a page: full command (`docker ps`) → long option name (`all`) → Korean description. */
const options = z.record(z.string(), z.record(z.string(), z.string())).superRefine((commands, context) => {
  for (const [command, descriptions] of Object.entries(commands)) {
    for (const name of Object.keys(descriptions)) {
      if (findOption(command, name) === undefined) {
        context.addIssue({ code: 'custom', path: [command, name], message: `\`${command}\` has no option --${name}` })
      }
    }
  }
})

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.mdx' }),
    schema: docsSchema({
      extend: z.object({
        description: z.string(),
        /** Images that are there before the page's first block runs. */
        images: z.array(z.string()).default([]),
        options: options.default({}),
      }),
    }),
  }),
}
