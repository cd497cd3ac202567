import { type Attributes, type Child, h } from './dom.ts'
import { badge, cardAttributes, containerCard, imageCard, list, opener, volumeCard } from './draw-cards.ts'
import type { Kind, NetworkCard, Picture } from './model.ts'
import { kindNames } from './news.ts'

const note = (...children: readonly Child[]) => h('p.engine-note', {}, ...children)

/** The picture as HTML. */
export function drawPicture(picture: Picture): HTMLElement {
  const { networks, homeless, images, volumes, isEmpty } = picture
  if (isEmpty) {
    const sentence = note('아직 아무것도 없어요. ', h('code', {}, 'docker run'), '으로 첫 컨테이너를 만들어 보세요.')
    return h('div.engine-empty', { 'data-key': 'empty' }, sentence)
  }
  const isUsed = (one: NetworkCard) => !one.isBuiltIn || one.containers.length + one.guests.length > 0
  const frames = networks.filter(isUsed).map(networkFrame)
  if (homeless.length > 0)
    frames.push(frame({ 'data-key': 'homeless' }, ['네트워크 없음'], homeless.map(containerCard)))
  const unused = networks
    .filter(one => !isUsed(one))
    .map(one => h('li', cardAttributes('network', one), opener('network', one)))
  return h(
    'div.engine-picture',
    { 'data-key': 'picture' },
    h(
      'section',
      {},
      title(picture, 'container'),
      frames.length > 0 ? list('ul.engine-frames', frames) : note('아직 컨테이너가 없어요.'),
      unused.length > 0 && h('div.engine-unused', {}, note('비어 있는 기본 네트워크'), list('ul', unused)),
    ),
    h(
      'div.engine-side',
      {},
      group(picture, 'image', images.map(imageCard)),
      group(picture, 'volume', volumes.map(volumeCard)),
    ),
  )
}

function title({ counts, shown }: Picture, kind: Kind) {
  const [count, seen] = [counts[kind], shown[kind]]
  return h('h2', {}, kindNames[kind], h('span', {}, count > seen ? ` ${count}개 중 ${seen}개만 보여요.` : ` ${count}`))
}

const group = (picture: Picture, kind: Kind, cards: readonly HTMLElement[]) =>
  cards.length > 0 && h('section', {}, title(picture, kind), list('ul.engine-cards', cards))

function networkFrame(network: NetworkCard) {
  const { containers, guests, subnet, driver } = network
  const others = guests.map(guest =>
    h(
      'li.engine-guest',
      { 'data-key': `guest/${guest.key}` },
      opener('container', guest),
      note('컨테이너도 연결됐어요.'),
    ),
  )
  return frame(
    cardAttributes('network', network),
    [opener('network', network), h('span.engine-id', {}, subnet ?? driver), badge(network)],
    [...containers.map(containerCard), ...others],
  )
}

const frame = (attributes: Attributes, head: readonly Child[], cards: readonly HTMLElement[]) =>
  h(
    'li.engine-frame',
    attributes,
    h('div.engine-head', {}, ...head),
    cards.length > 0 ? list('ul.engine-cards', cards) : note('연결된 컨테이너가 없어요.'),
  )
