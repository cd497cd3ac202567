import type { State } from '../../docker/index.ts'
import { h } from './dom.ts'
import { drawChanges, drawTree } from './draw-files.ts'
import { statusBadge } from './draw-cards.ts'
import { factsOf } from './facts.ts'
import { containerTree, type Tree } from './folder.ts'
import { kindNames } from './news.ts'
import { nameOf, parts, type Selection } from './parts.ts'
import { describeContainer } from './picture.ts'
import { verbsFor } from './verbs.ts'

/** What of a thing is shown, and how. */
export interface Look extends Selection {
  readonly part: string
  /** What the part's command printed; undefined before it has. */
  readonly printed: string | undefined
  /** Paths of folders and files that are open. */
  readonly open: ReadonlySet<string>
  /** The command that runs, if one does. */
  readonly running: string | undefined
}

/** A thing's details as HTML: its name, its verbs, and one of its parts. */
export function drawDetails(state: State, details: Look): HTMLElement {
  const { kind, key, running } = details
  const isBusy = running !== undefined
  const container = containerOf(state, details)
  return h(
    'div.engine-details',
    { 'data-key': `${kind}/${key}` },
    h(
      'div.engine-top',
      {},
      h('button.engine-back', { type: 'button', 'data-back': true }, '뒤로'),
      h('h2', { tabindex: '-1' }, h('small', {}, `${kindNames[kind]} `), nameOf(state, details) ?? ''),
      container && statusBadge(describeContainer(container)),
    ),
    h(
      'ul.engine-verbs',
      { role: 'list', 'aria-label': '명령어' },
      ...verbsFor(state, kind, key).map(({ label, verb, line }) =>
        h(
          'li',
          { 'data-key': verb },
          h(
            'button',
            { type: 'button', 'data-line': line, title: line, 'aria-disabled': isBusy && 'true' },
            label,
            ' ',
            h('code', {}, verb),
          ),
        ),
      ),
    ),
    h(
      'p.engine-reason',
      {},
      isBusy ? `‘${running}’ 명령어가 끝나면 누를 수 있어요.` : '누르면 터미널에 명령어를 입력하고 실행해요.',
    ),
    h(
      'div.engine-tabs',
      { role: 'tablist', 'aria-label': '보기' },
      ...Object.entries(parts[kind]).map(([name, { label }]) => {
        const isChosen = name === details.part
        return h(
          'button',
          {
            type: 'button',
            role: 'tab',
            'data-part': name,
            'aria-selected': String(isChosen),
            tabindex: isChosen ? '0' : '-1',
          },
          label,
        )
      }),
    ),
    h(
      'div.engine-part',
      {
        role: 'tabpanel',
        'data-key': details.part,
        'aria-label': parts[kind][details.part]?.label,
        tabindex: '0',
      },
      ...drawPart(state, details),
    ),
  )
}

const containerOf = (state: State, { kind, key }: Selection) =>
  kind === 'container' ? state.containers.find(({ id }) => id === key) : undefined

const note = (text: string) => h('p.engine-note', {}, text)

function drawPart(state: State, details: Look): readonly HTMLElement[] {
  const { kind, key, part, printed, open } = details
  if (part === 'summary') return [drawFacts(state, details)]
  const status = containerOf(state, details)?.state.status
  if (part === 'top' && status !== 'running' && status !== 'paused')
    return [note('실행 중인 컨테이너에만 프로세스가 있어요.')]
  const line = parts[kind][part]?.peek?.(nameOf(state, details) ?? key).join(' ')
  const caption = line === undefined ? [] : [h('p.engine-mono', {}, `$ ${line}`)]
  if (part === 'files') {
    const tree: Tree | undefined =
      kind === 'container' ? containerTree(state, key) : { root: state.volumes[key]!.files, mounts: [] }
    const changes = kind === 'container' && printed !== undefined ? [drawChanges(printed)] : []
    return [...caption, ...changes, ...(tree ? [drawTree(tree, open)] : [])]
  }
  if (printed === undefined) return caption
  return [
    ...caption,
    printed === ''
      ? note('아직 출력한 것이 없어요.')
      : h('pre', { tabindex: '0', 'data-scroll': part === 'logs' && 'end' }, plain(printed)),
  ]
}

/** Without what only a terminal understands. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const plain = (printed: string) => printed.replace(/\x1b\[[\d;?]*[A-Za-z]|\r(?=\n)/g, '').trimEnd()

function drawFacts(state: State, { kind, key }: Selection) {
  const facts = factsOf(state, kind, key).flatMap(([about, values]) => [
    h('dt', {}, about),
    ...values.map(({ text, open }) =>
      h('dd', {}, open ? h('button', { type: 'button', 'data-open': `${open.kind}/${open.key}` }, text) : text),
    ),
  ])
  return h('dl.engine-list', {}, ...facts)
}
