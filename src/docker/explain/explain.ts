import { type Context, say, whole } from './context.ts'
import { expansions } from './expansions.ts'
import { keywords, operators, redirections, variables } from './operators.ts'
import { withParticle } from './particle.ts'
import { explainProgram } from './program.ts'
import { scan, type Token } from './scan.ts'
import type { Word } from './word.ts'

/** What each word of a line is, in the order they stand: programs, Docker's commands, options and values, the shell's signs. */
export async function explain(line: string): Promise<readonly Word[]> {
  const words: Word[] = []
  await explainText(line, 0, 'host', word => words.push(word))
  return words.sort((a, b) => a.start - b.start)
}

async function explainText(text: string, at: number, place: Context['place'], add: Context['add']): Promise<void> {
  const context: Context = {
    place,
    add: word => {
      add({ ...word, start: word.start + at, end: word.end + at })
    },
    nested: (inner, start, where) => explainText(inner, at + start, where, add),
  }
  await explainTokens(scan(text), context)
}

/** Takes a list of commands apart, one after the other. */
async function explainTokens(tokens: readonly Token[], context: Context): Promise<void> {
  let words: Token[] = []
  let cases = 0
  const flush = async () => {
    if (words.length > 0) await explainProgram(words, context)
    words = []
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const isOperator = token.type === 'number' || token.type === 'operator'
    if (token.type === 'word') {
      await explainExpansions(token, context)
      if (words.length > 0 || !beginsCommand(token, context)) {
        words.push(token)
        continue
      }
      if (token.text === 'case') cases++
      if (token.text === 'esac') cases--
      const head = token.text === 'for' || token.text === 'case' ? headOf(tokens, at + 1) : []
      for (const [index, part] of head.entries()) await explainHead(part, index, token.text === 'for', context)
      at += head.length
    } else if (isOperator && isRedirection(tokens, at)) at = await explainRedirection(tokens, at, context)
    else if (cases > 0 && token.text === ')') {
      for (const word of words) say(context, whole(word), 'argument', { title: word.text, text: pattern })
      words = []
      say(context, whole(token), 'operator', { title: ')', text: '이 모양일 때 실행할 명령어가 시작돼요.' })
    } else {
      if (isOperator || token.type === 'newline') await flush()
      explainSign(token, context)
    }
  }
  await flush()
}

const pattern = '값이 이 모양이면 뒤의 명령어를 실행해요. *는 아무 글자나 뜻해요.'

/** Says what a word is that stands where a program's name is expected, and is none; false where it can be one. */
function beginsCommand(token: Token, context: Context): boolean {
  const { text } = token
  const keyword = Object.hasOwn(keywords, text) ? keywords[text] : undefined
  if (keyword !== undefined) say(context, whole(token), 'keyword', { title: text, text: keyword })
  const name = /^([A-Za-z_]\w*)\+?=/.exec(text)?.[1]
  if (name !== undefined) {
    say(context, whole(token), 'variable', {
      title: name,
      text: `${withParticle(name, '이라는/라는')} 변수에 값을 넣어요.`,
    })
  }
  return keyword !== undefined || name !== undefined
}

/** What follows `for` and `case` up to the commands. */
function headOf(tokens: readonly Token[], from: number): readonly Token[] {
  const isCase = tokens[from - 1]!.text === 'case'
  const end = tokens.findIndex(({ type, text }, at) => at >= from && (isCase ? text === 'in' : type !== 'word'))
  return end < 0 ? tokens.slice(from) : tokens.slice(from, isCase ? end + 1 : end)
}

async function explainHead(token: Token, index: number, isFor: boolean, context: Context): Promise<void> {
  const { text } = token
  if (isFor && index === 0) {
    say(context, whole(token), 'variable', { title: text, text: '값이 하나씩 들어갈 변수예요.' })
  } else if (text === 'in') {
    const what = isFor ? '차례로 넣을 값이 시작돼요.' : '견줄 모양이 시작돼요.'
    say(context, whole(token), 'keyword', { title: text, text: what })
  } else {
    await explainExpansions(token, context)
    const what = isFor ? '차례로 변수에 들어갈 값이에요.' : '모양을 견줄 값이에요.'
    say(context, whole(token), 'argument', { title: text, text: what })
  }
}

function isRedirection(tokens: readonly Token[], at: number): boolean {
  const operator = tokens[at]!.type === 'number' ? tokens[at + 1] : tokens[at]
  return operator?.type === 'operator' && Object.hasOwn(redirections, operator.text)
}

/** Says what a redirection and its target are; returns the place of its last token. */
async function explainRedirection(tokens: readonly Token[], from: number, context: Context): Promise<number> {
  const first = tokens[from]!
  const at = first.type === 'number' ? from + 1 : from
  const operator = tokens[at]!
  const target = tokens[at + 1]?.type === 'word' ? tokens[at + 1] : undefined
  const { text, target: what } = redirections[operator.text]!
  const stream = first.type === 'number' && first.text === '2' ? '표준 에러' : '출력'
  const isJoined = operator.text === '>&' && /^\d$/.test(target?.text ?? '')
  const end = isJoined ? target!.end : operator.end
  const title = `${first.type === 'number' ? first.text : ''}${operator.text}${isJoined ? target!.text : ''}`
  const other = target?.text === '2' ? '표준 에러' : '표준 출력'
  const said = isJoined
    ? `${withParticle(stream, '을/를')} ${withParticle(other, '과/와')} 같은 곳으로 보내요.`
    : text.replace(/^출력을/, withParticle(stream, '을/를'))
  context.add({ start: first.start, end, kind: 'operator', title, text: said })
  if (!target) return at
  if (!isJoined) {
    await explainExpansions(target, context)
    const isNothing = target.value === '/dev/null'
    say(context, whole(target), 'argument', {
      title: target.value,
      text: isNothing ? '받은 것을 모두 버리는 파일이에요. 화면에 아무것도 남지 않아요.' : what,
    })
  }
  return at + 1
}

function explainSign(token: Token, { add }: Context): void {
  const { type, text: title, start, end } = token
  const word = (kind: Word['kind'], text: string) => {
    add({ start, end, kind, title, text })
  }
  if (type === 'comment') word('comment', '주석이에요. 셸은 # 뒤를 읽지 않아요.')
  else if (type === 'continuation') word('operator', '명령어가 다음 줄로 이어져요.')
  else if (type === 'document') word('argument', '앞 명령어의 입력으로 들어가는 글이에요.')
  else if (Object.hasOwn(operators, title)) word('operator', operators[title]!)
}

/** Says what the shell puts in place of parts of a word. */
async function explainExpansions(token: Token, context: Context): Promise<void> {
  for (const { type, start, end, name, substitution } of expansions(token)) {
    const add = (kind: Word['kind'], title: string, text: string) => {
      context.add({ start, end, kind, title, text })
    }
    if (type === 'variable') add('variable', `$${name}`, variableText(name, context.place))
    else if (type === 'arithmetic') add('variable', '$((…))', '안의 식을 계산한 수로 바뀌어요.')
    else if (type === 'backquotes') add('operator', '`…`', substituted)
    else if (substitution) {
      context.add({ start, end: start + 2, kind: 'operator', title: '$(…)', text: substituted })
      await explainTokens(substitution.tokens, context)
      if (end > substitution.end && end <= token.end) {
        context.add({
          start: substitution.end,
          end,
          kind: 'operator',
          title: '$(…)',
          text: '먼저 실행할 명령어가 여기까지예요.',
        })
      }
    }
  }
}

const substituted = '안의 명령어를 먼저 실행하고, 그 출력을 이 자리에 넣어요.'

function variableText(name: string, place: Context['place']): string {
  const known = Object.hasOwn(variables, name) ? variables[name] : undefined
  if (known !== undefined) return known
  if (/^\d+$/.test(name)) return `${name}번째 인자로 바뀌어요.`
  const shell = place === 'host' ? '명령어를 실행하기 전에 이 컴퓨터의 셸이' : '컨테이너 안의 셸이'
  return `${shell} ${withParticle(name, '이라는/라는')} 변수의 값으로 바꿔요.`
}
