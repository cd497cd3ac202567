import { type Attributes, h } from './dom.ts'
import type { Card, ContainerCard, ImageCard, Kind, Mount, Port, VolumeCard } from './model.ts'
import { kindNames, statusNames } from './news.ts'

/** Attributes of a card's element; `links` are the keys of what it belongs to. */
export const cardAttributes = (kind: Kind, { key, change }: Card, links?: readonly string[]): Attributes => ({
  'data-key': `${kind}/${key}`,
  'data-change': change,
  'data-links': links?.join(' '),
})

/** The name of a thing; a button that shows more of it while it is there. */
export function opener(kind: Kind, { key, name, change }: Omit<Card, 'changes'>, text = name): HTMLElement {
  if (change === 'gone') return h('del.engine-name', {}, text)
  const attributes = { type: 'button', 'data-open': `${kind}/${key}`, title: name }
  return h('button.engine-name', attributes, text, hidden(` ${kindNames[kind]} 자세히 보기`))
}

const words = { new: '새로 생김', changed: '바뀜', gone: '사라짐' }

/** What the last command did to a thing, if it did something. */
export function badge({ change, changes }: Card): HTMLElement | undefined {
  return change && h('span.engine-badge', {}, [words[change], changes.join(', ')].filter(Boolean).join(': '))
}

/** A state's word with its shape, which the style draws. */
export function statusBadge({ status, exitCode, health }: Pick<ContainerCard, 'status' | 'exitCode' | 'health'>) {
  const more = status === 'exited' ? String(exitCode) : status === 'running' ? health : undefined
  return h('span.engine-status', { 'data-status': status }, statusNames[status], more !== undefined && ` (${more})`)
}

const hidden = (text: string) => h('span.sr-only', {}, text)
const arrow = () => h('i', { 'aria-hidden': 'true' })
const head = (...children: Parameters<typeof h>[2][]) => h('div.engine-head', {}, ...children)
const id = (text: string) => h('span.engine-id', {}, text)

/** A list of cards or of lines of one. */
export const list = (selector: string, items: readonly HTMLElement[], label?: string): HTMLElement =>
  h(selector, { role: 'list', 'aria-label': label }, ...items)

export function containerCard(container: ContainerCard): HTMLElement {
  const { image, imageKey, command, status, ports, mounts } = container
  const links = [`image/${imageKey}`, ...mounts.map(({ source }) => `volume/${source}`)]
  return h(
    'li.engine-card',
    { ...cardAttributes('container', container, links), 'data-status': status },
    head(opener('container', container), statusBadge(container), badge(container)),
    h('p.engine-facts', {}, h('b', {}, image), id(container.id)),
    h('code.engine-command', { title: command }, command),
    ports.length > 0 && list('ul.engine-ports', ports.map(portLine), '포트'),
    mounts.length > 0 && list('ul.engine-mounts', mounts.map(mountLine), '마운트'),
  )
}

function portLine({ outer, inner }: Port) {
  if (outer === undefined) return h('li', {}, h('b', {}, inner))
  const [from, to, end] = ['호스트 ', '에서 컨테이너 ', '로'].map(hidden)
  return h('li', {}, from, h('b', {}, outer), arrow(), to, h('b', {}, inner), end)
}

function mountLine({ type, source, place, isReadonly }: Mount) {
  const name = type === 'tmpfs' ? '메모리' : short(source)
  const note = isReadonly && h('small', {}, '읽기 전용')
  return h(
    'li',
    { 'data-type': type, title: `${source} → ${place}` },
    h('b', {}, name),
    arrow(),
    h('code', {}, place),
    note,
  )
}

/** Names that nobody gave are long. */
const short = (name: string) => (/^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 12)}…` : name)

export function imageCard(image: ImageCard): HTMLElement {
  const { tags, size, users } = image
  return h(
    'li.engine-card',
    cardAttributes('image', image),
    head(opener('image', image), badge(image)),
    ...tags.slice(1).map(tag => h('p.engine-facts', {}, tag)),
    h('p.engine-facts', {}, h('b', {}, size), id(image.id), users > 0 && `컨테이너 ${users}개`),
  )
}

export function volumeCard(volume: VolumeCard): HTMLElement {
  const { name, isAnonymous, users } = volume
  const more = users.length > 3 ? ` 외 ${users.length - 3}개` : ''
  const use = users.length > 0 ? `${users.slice(0, 3).join(', ')}${more}에서 써요` : '쓰는 컨테이너가 없어요'
  return h(
    'li.engine-card',
    cardAttributes('volume', volume),
    head(opener('volume', volume, short(name)), badge(volume)),
    h('p.engine-facts', {}, isAnonymous && '이름 없는 볼륨 · ', use),
  )
}
