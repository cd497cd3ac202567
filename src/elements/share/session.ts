import type { Timeline } from '../workspace/types.ts'

/** What a link holds: commands, and the images that were there before the first of them. */
export interface SharedSession {
  readonly images: readonly string[]
  readonly lines: readonly string[]
}

/** Why something cannot be shared or opened: one sentence for the reader. */
export interface Problem {
  readonly problem: string
}

export const mostLines = 50
export const mostImages = 10
/** Characters of a command, one that writes a file too. */
export const longestLine = 4000

// A name reaches `docker pull`: nothing in it may mean anything to a shell.
const imageName = /^[a-z\d][\w.:/@-]{0,199}$/i

/** Characters that no command needs, and what they would do to one who reads it. */
const refused: readonly (readonly [characters: RegExp, sentence: string])[] = [
  [/\p{Cs}/u, '명령어에 깨진 문자가 있어요. 깨진 문자는 링크로 주고받을 수 없어요.'],
  [/[^\P{Cc}\n\t]|[\u2028\u2029]/u, '명령어에 보이지 않는 제어 문자가 있어요. 제어 문자는 링크로 주고받을 수 없어요.'],
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    '명령어에 글자 순서를 뒤바꾸는 문자가 있어요. 이런 문자는 링크로 주고받을 수 없어요.',
  ],
]

/** What keeps a session from being in a link; undefined where nothing does. */
export function problemOf({ images, lines }: SharedSession): string | undefined {
  if (lines.length === 0 || lines.some(line => line.trim() === '')) return '링크에 명령어가 없어요.'
  if (lines.length > mostLines) return `명령어가 너무 많아요. 링크 하나에 ${mostLines}개까지 담을 수 있어요.`
  if (lines.some(line => line.length > longestLine))
    return `너무 긴 명령어가 있어요. 명령어 하나는 ${longestLine.toLocaleString('ko')}자까지 담을 수 있어요.`
  if (images.length > mostImages || !images.every(image => imageName.test(image)))
    return '링크에 적힌 이미지 이름이 올바르지 않아요.'
  return refused.find(([characters]) => lines.some(line => characters.test(line)))?.[1]
}

/** The commands that led to where the reader is: all since the last new engine, with those run to prepare it. */
export function sessionOf({ entries, position }: Timeline): SharedSession {
  const happened = entries.slice(0, position)
  const first = happened.findLastIndex(({ start }) => start !== undefined)
  const { images = [], before = [] } = happened[first]?.start ?? {}
  return { images, lines: [...before, ...happened.slice(Math.max(0, first)).map(({ line }) => line)] }
}
