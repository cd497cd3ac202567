import { deflate, inflate } from './deflate.ts'
import { longestLine, mostLines, type Problem, problemOf, type SharedSession } from './session.ts'
import { checkOf, fromAddress, sessionIn, textOf, toAddress } from './text.ts'

/** How the fragment of every link begins. */
export const mark = '#run='
/** Characters of a fragment, its mark too. */
export const longestFragment = 8192
const version = 1
/** Bytes that a compressed session can have. */
const mostBytes = 4 * longestLine * mostLines

const sentences = {
  large: '링크에 담긴 것이 너무 커서 열지 않았어요.',
  newer: '이 페이지보다 나중에 나온 형식의 링크예요. 페이지를 새로 고친 다음 다시 열어 보세요.',
  broken: '링크가 잘렸거나 바뀌어서 읽을 수 없어요. 보낸 사람에게 다시 받아 주세요.',
}

/** Not made before it is asked for: it takes a browser long to learn how numbers are written. */
const tooLong = (): Problem => ({
  problem: `링크가 너무 길어서 열지 않았어요. ${longestFragment.toLocaleString('ko')}자까지 열 수 있어요.`,
})

/**
 * A session as the fragment of a link: `#run=1.t.ubuntu;docker+ps.9k3f`. After the version come the form (`t`: text,
 * `z`: compressed, whichever is shorter), images and commands, and four check digits. Version 1 is read for ever.
 */
export async function encode(session: SharedSession): Promise<string | Problem> {
  const problem = problemOf(session)
  if (problem !== undefined) return { problem }
  const text = textOf(session)
  const [plain, compressed] = [`t.${toAddress(text)}`, `z.${await deflate(text)}`]
  const fragment = `${mark}${version}.${plain.length <= compressed.length ? plain : compressed}.${checkOf(text)}`
  return fragment.length > longestFragment ? tooLong() : fragment
}

/** The session that a fragment holds; whatever the fragment is, at worst a sentence. */
export async function decode(fragment: string): Promise<SharedSession | Problem> {
  if (fragment.length > longestFragment) return tooLong()
  const [, number = '', payload = ''] = /^#run=(\d{1,9})\.(.*)$/s.exec(fragment) ?? []
  if (Number(number) > version) return { problem: sentences.newer }
  const [, form, body = '', check] = /^([tz])\.(.*)\.([\da-z]{4})$/s.exec(payload) ?? []
  if (Number(number) !== version || form === undefined) return { problem: sentences.broken }
  try {
    const text = form === 't' ? fromAddress(body) : await inflate(body, mostBytes)
    if (text === undefined) return { problem: sentences.large }
    if (checkOf(text) !== check) return { problem: sentences.broken }
    const session = sessionIn(text)
    const problem = problemOf(session)
    return problem === undefined ? session : { problem }
  } catch {
    return { problem: sentences.broken }
  }
}
