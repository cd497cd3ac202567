import { backquotes, escaped } from '../../formats/markdown-text.ts'
import type { Entry, Timeline } from '../workspace/types.ts'
import { writtenBy } from './file-commands.ts'
import { plainOutput } from './plain-output.ts'

/** Characters of a post, at most: forums take no more. With more, the oldest commands are left out. */
const longestPost = 50_000

/** What an export says besides the commands. */
export interface ExportContext {
  /** The playground's address. */
  readonly address: string
  /** What a line does, in a short sentence. */
  readonly brief: (line: string) => string | undefined
  /** A time as the reader's clock shows it. */
  readonly clock: (at: number) => string
}

/** What has happened and was not taken back. */
export const happened = ({ entries, position }: Timeline): readonly Entry[] => entries.slice(0, position)

/** The session as a script for a shell, from the last new engine on; what failed stands in it as a comment. */
export function toScript(entries: readonly Entry[], { address, brief, clock }: ExportContext): string {
  const first = entries.findLastIndex(({ start }) => start !== undefined)
  const { images = [], before = [] } = entries[first]?.start ?? {}
  const prepared = [...images.map(image => `docker pull ${image}`), ...before]
  const parts = entries.slice(Math.max(0, first)).map(({ line, code, hint, at }) => {
    const written = writtenBy(line)
    const about = written === undefined ? brief(line) : `${written} 파일을 써요.`
    const failed = code === undefined ? '끝나지 않은 명령어예요.' : `실패해서 주석으로 두었어요 (종료 코드 ${code}).`
    const said = [
      [`[${clock(at)}]`, about].filter(Boolean).join(' '),
      code === 0 ? undefined : failed,
      hint === undefined ? undefined : `도움말: ${hint}`,
    ]
    const command = typed(line)
    return [...said.flatMap(comment), ...(code === 0 ? [command] : comment(command))].join('\n')
  })
  const head = [
    '#!/bin/sh',
    '# 도커 노트의 자유 실습에서 실행한 명령어예요.',
    ...comment(address),
    '# 빈 폴더에서 sh 파일이름으로 실행하세요.',
  ]
  const preparing = prepared.length === 0 ? [] : [['# 먼저 준비해요.', ...prepared.map(typed)].join('\n')]
  return `${[head.join('\n'), ...preparing, ...parts].join('\n\n')}\n`
}

function comment(text: string | undefined): readonly string[] {
  return text === undefined
    ? []
    : typed(text)
        .split('\n')
        .map(line => `# ${line}`.trimEnd())
}

/** The session as Markdown with what the commands printed. */
export function toMarkdown(entries: readonly Entry[], { address }: Pick<ExportContext, 'address'>): string {
  const head = `[도커 노트 자유 실습](${address})에서 실행한 명령어예요.`
  const parts = entries.map(toBlock)
  let size = head.length
  const fits = parts.toReversed().findIndex(part => (size += part.length + 2) > longestPost)
  const shown = fits < 0 ? parts : parts.slice(parts.length - fits)
  const left = parts.length - shown.length
  const gap = left > 0 ? [`(길어서 앞의 명령어 ${left}개는 뺐어요.)`] : []
  return `${[head, ...gap, ...shown].join('\n\n')}\n`
}

function toBlock({ line, code, output, notice, hint }: Entry): string {
  const text = [`$ ${typed(line).replaceAll('\n', '\n> ')}`, ...plainOutput(output)].join('\n')
  const fence = backquotes(text, 3)
  const outcome = code === undefined ? '끝나지 않은 명령어예요.' : code === 0 ? undefined : `종료 코드 ${code}`
  const said = [outcome, hint].filter(text => text !== undefined).map(quoted)
  return [...(notice === undefined ? [] : [quoted(notice)]), `${fence}console\n${text}\n${fence}`, ...said].join('\n\n')
}

/** A sentence in Markdown: nothing in it is a sign. */
const quoted = (text: string) => `> ${escaped(typed(text).replaceAll('\n', ' '))}`

/** Text without what could do something to whoever looks at it. */
function typed(text: string): string {
  // eslint-disable-next-line no-control-regex -- These are what has to go.
  return text.replaceAll(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '').trimEnd()
}
