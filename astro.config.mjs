import sitemap from '@astrojs/sitemap'
import starlight from '@astrojs/starlight'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { codeSplitting } from './src/sim/chunks.ts'
import { consolePlugin } from './src/markdown/console-plugin.ts'
import { headingsPlugin } from './src/markdown/headings-plugin.ts'
import { inlineCodePlugin } from './src/markdown/inline-code-plugin.ts'
import { linksPlugin } from './src/markdown/links-plugin.ts'
import { markdownPages } from './src/markdown/markdown-pages.ts'
import { outlinePlugin } from './src/markdown/outline-plugin.ts'
import { particlesPlugin } from './src/markdown/particles-plugin.ts'
import { sectionsCheck } from './src/markdown/sections-check.ts'
import { tablesPlugin } from './src/markdown/tables-plugin.ts'
import { searchIndex } from './src/indexing/search-index.ts'
import { isOwnPage } from './src/notes/own-page.ts'
import { groups } from './src/notes/sidebar.ts'

const site = process.env['SITE_URL'] || 'http://localhost:4321'
const base = process.env['BASE_PATH'] || '/'

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // src/elements/prefetch.ts does it in fewer bytes.
  prefetch: false,
  markdown: {
    processor: satteri({
      features: { headingAttributes: true, smartPunctuation: false },
      hastPlugins: [
        tablesPlugin,
        particlesPlugin,
        inlineCodePlugin,
        consolePlugin,
        headingsPlugin,
        linksPlugin(base),
        outlinePlugin,
      ],
    }),
    syntaxHighlight: { type: 'shiki', excludeLangs: ['console'] },
    shikiConfig: { theme: 'css-variables' },
  },
  vite: {
    build: {
      rolldownOptions: {
        output: { codeSplitting },
        // Astro marks pages with directives of its own, which say nothing to the author of a note.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
  },
  integrations: [
    sectionsCheck(),
    markdownPages(),
    sitemap({ filter: url => isOwnPage(url, base) }),
    starlight({
      title: '도커 노트',
      locales: { root: { label: '한국어', lang: 'ko' } },
      favicon: '/favicon.svg',
      // The build writes an index of its own: src/indexing/.
      pagefind: false,
      expressiveCode: false,
      credits: false,
      routeMiddleware: './src/overrides/route-data.ts',
      markdown: { headingLinks: false, processedDirs: ['./content'] },
      customCss: [
        './src/styles/tokens.css',
        './src/styles/base.css',
        './src/styles/prose.css',
        './src/styles/ansi.css',
        './src/styles/console.css',
        './src/styles/landing.css',
        './src/styles/home.css',
        './src/styles/search.css',
        './src/styles/terminal-toggle.css',
        './src/styles/print.css',
      ],
      components: {
        Footer: './src/overrides/Footer.astro',
        Hero: './src/overrides/Hero.astro',
        Head: './src/overrides/Head.astro',
        LanguageSelect: './src/overrides/LanguageSelect.astro',
        PageFrame: './src/overrides/PageFrame.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Search: './src/overrides/Search.astro',
        SiteTitle: './src/overrides/SiteTitle.astro',
      },
      sidebar: groups.map(({ label, slugs }) => ({ label, items: [...slugs] })),
    }),
    searchIndex(),
  ],
})
