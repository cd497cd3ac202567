import { expect, test } from 'vitest'
import { AuthorError } from './author-error.ts'
import { parseConsole } from './console.ts'
import { PageRun } from './page-run.ts'
import type { CommandRun } from './reader.ts'

const place = { file: 'content/page.mdx', line: 10 }

/** Runs a page's blocks, each `words | line | line`, and gives what a reader sees. */
async function page(blocks: readonly string[], images: readonly string[] = ['busybox'], name = 'page') {
  const run = new PageRun(name, images)
  const all = blocks.map(block => {
    const [words = '', ...lines] = block.split(' | ')
    return run.run(parseConsole(words, lines.map(line => `$ ${line}`).join('\n'), place), place)
  })
  return (await Promise.all(all)).flat().map(shown)
}

function shown({ lines, code, goesOn }: CommandRun) {
  const text = lines.map(line => line.map(({ text }) => text).join('')).join('\n')
  return text + (code === 0 ? '' : `[${code}]`) + (goesOn ? `[${goesOn}]` : '')
}

const mistake = async (...args: Parameters<typeof page>) => {
  const error: unknown = await page(...args).catch((error: unknown) => error)
  if (error instanceof AuthorError) return `${error.message}\n${error.hint}`
  throw new Error('no mistake was found')
}

test('blocks run in order, in one shell, on the images that the page names', async () => {
  expect(
    await page([
      ' | docker images --format {{.Repository}} | mkdir site; cd site; name=web',
      ' | pwd | docker create --name $name busybox >id; docker ps -a --format {{.Names}}',
    ]),
  ).toEqual(['busybox', '', '/work/site', 'web'])
})

test('`fresh` begins with a new engine, a new host and the images', async () => {
  expect(
    await page([
      ' | docker tag busybox mine | cd /tmp',
      'fresh | docker images --format {{.Repository}} | pwd',
      ' | docker images -q | wc -l',
    ]),
  ).toEqual(['', '', 'busybox', '/work', expect.stringMatching(/^[0-9a-f]{12}$/), expect.any(String)])
})

test('the images are there without a trace', async () => {
  expect(await page([' | docker images --format {{.Repository}}:{{.Tag}}'], ['nginx', 'busybox:1.35'])).toEqual([
    'nginx:latest\nbusybox:1.35',
  ])
  expect(await mistake([' | true'], ['nosuch'])).toBe(
    "content/page.mdx:1: The simulator's registry has no image `nosuch`, which the page's `images` name.\n" +
      'Name one that it has, or make the image in a block.',
  )
})

test('the same page prints the same in every build, another page other ids', async () => {
  const blocks = [' | docker run -d busybox sleep 9 | docker ps | date']
  expect(await page(blocks)).toEqual(await page(blocks))
  expect(await page(blocks)).not.toEqual(await page(blocks, ['busybox'], 'another'))
})

test('progress is shown as it stands at the end', async () => {
  expect(await page([' | docker pull busybox'], [])).toEqual([
    expect.stringMatching(
      /^Using default tag: latest\nlatest: Pulling from library\/busybox\n[0-9a-f]{12}: Pull complete\nDigest: .*\nStatus: Downloaded newer image for busybox:latest\ndocker.io\/library\/busybox:latest$/,
    ),
  ])
})

test('a command that fails stops the build, unless its block says `fails`', async () => {
  expect(await page(['fails | echo one | docker rm nosuch | echo two'])).toEqual([
    'one',
    'Error response from daemon: No such container: nosuch[1]',
    'two',
  ])
  expect(await mistake([' | true', ' | echo one | docker rm nosuch | echo two'])).toBe(
    'content/page.mdx:12: `docker rm nosuch` ends with exit code 1. It printed:\n' +
      'Error response from daemon: No such container: nosuch\n' +
      'Mend the command, or say `fails` after `console` if it is meant to fail.',
  )
})

test('a `fails` block in which nothing fails stops the build', async () => {
  expect(await mistake(['fails | true | echo fine'])).toBe(
    'content/page.mdx:10: Nothing fails in a console block that says `fails`. It printed:\nfine\n' +
      'Take `fails` away, or write what is meant to fail.',
  )
})

test('what goes on for ever is shown for a while, and interrupted', async () => {
  expect(await page([' | docker run --name tick busybox sh -c "while true; do echo tick; sleep 2; done"'])).toEqual([
    'tick\ntick\ntick[output]',
  ])
  expect(
    await page([' | docker run -d --name web nginx | docker logs -f web | docker ps --format {{.Names}}'], ['nginx']),
  ).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringContaining('[output]'), 'web'])
  const [stats] = await page([' | docker stats'])
  expect(stats).toBe(
    'CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O   BLOCK I/O   PIDS[output]',
  )
})

test('what ignores interrupts is left to itself', async () => {
  expect(await page([' | docker run --name deaf busybox sleep 900 | docker ps --format {{.Names}}'])).toEqual([
    '[output]',
    'deaf',
  ])
  expect(await page([' | trap "" INT; sleep 900 | echo next'])).toEqual(['[output]', 'next'])
})

test('a shell that a command opens ends with its input, one that ran before is left running', async () => {
  expect(
    await page([
      ' | docker run -it --hostname box --name new busybox | docker ps --format {{.Names}}',
      ' | docker run -dit --name old busybox >id | docker attach old | docker ps --format {{.Names}}',
    ]),
  ).toEqual([expect.stringMatching(/\n\/ #\[input\]$/), '', '', '/ #[input]', 'old'])
})

test('a command that takes its time ends by itself', async () => {
  expect(await page([' | docker run -d --name slow busybox sleep 900 >id | docker stop slow'])).toEqual(['', 'slow'])
})
