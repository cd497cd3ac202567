import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
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

/** Where Starlight's own Korean does not speak as the notes do. */
const frame = {
  id: 'ko',
  'skipLink.label': '본문으로 건너뛰기',
  'page.previousLink': '이전',
  'page.nextLink': '다음',
  'tableOfContents.onThisPage': '이 페이지의 내용',
  'tableOfContents.overview': '처음',
}

export const collections = {
  i18n: defineCollection({ loader: () => [frame], schema: i18nSchema() }),
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
