import type { Card, ContainerCard, Kind, Picture } from './model.ts'
import { cardsOf } from './picture.ts'

const most = 3

export const kindNames: Readonly<Record<Kind, string>> = {
  container: '컨테이너',
  image: '이미지',
  network: '네트워크',
  volume: '볼륨',
}

/** A container's state in a word, as the notes call it. */
export const statusNames: Readonly<Record<ContainerCard['status'], string>> = {
  created: '생성됨',
  running: '실행 중',
  paused: '일시 정지',
  restarting: '재시작 중',
  removing: '삭제 중',
  exited: '종료됨',
  dead: '오류',
}

/** What became of things, in a few short sentences; empty where nothing did. */
export function news(picture: Picture): string {
  const sentences = cardsOf(picture).flatMap(([kind, card]) => sentence(kind, card))
  const more = sentences.length - most
  return [...sentences.slice(0, most), ...(more > 0 ? [`그 밖에 ${more}가지가 바뀌었어요.`] : [])].join(' ')
}

function sentence(kind: Kind, card: Card): readonly string[] {
  const { name, change, changes } = card
  const subject = `${name} ${kindNames[kind]}${kind === 'volume' ? '이' : '가'}`
  if (change === 'gone') return [`${subject} 사라졌어요.`]
  if (kind === 'container' && (change === 'new' || changes.includes('상태')))
    return [`${subject} ${statusSentence(card as ContainerCard)}`]
  if (change === 'new') return [`${subject} 생겼어요.`]
  // Programs write files all the time.
  const told = changes.filter(what => what !== '파일')
  return told.length > 0 ? [`${subject} 바뀌었어요: ${told.join(', ')}.`] : []
}

function statusSentence({ status, exitCode }: ContainerCard): string {
  if (status === 'running') return '실행 중이에요.'
  if (status === 'exited') return `종료됐어요 (종료 코드 ${exitCode}).`
  if (status === 'created') return '만들어졌어요. 아직 시작하지 않았어요.'
  if (status === 'paused') return '일시 정지됐어요.'
  if (status === 'restarting') return '재시작하고 있어요.'
  return '멈췄어요.'
}
