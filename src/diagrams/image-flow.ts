import { arrow, bottom, box, code, group, label, left, note, part, rect, right, title, top, words } from './build.ts'
import type { Box, DiagramData, Drawing, Rect } from './geometry.ts'

const layerNames = ['레이어 3: 설정', '레이어 2: nginx', '레이어 1: Debian'] as const
const repositories = ['nginx', 'redis', 'ubuntu'] as const

/** The layers of the image, one under the other, from `y` on. */
const layers = ({ x, w }: Rect, y: number, h: number, gap: number): Box[] =>
  layerNames.map((name, i) => box(`layer-${3 - i}`, 'layer', rect(x + 10, y + i * (h + gap), w - 20, h), note(name)))

/** A container: its own writable layer, its name on one line or two, over thin copies of the image's layers. */
function container(n: number, { x, y, w, h }: Rect, heading: number, writable: readonly string[]): Box[] {
  const id = `container-${n}`
  const own = rect(x + 8, y + heading, w - 16, 12 + 17 * writable.length)
  const layersY = own.y + own.h + 4
  return [
    group(id, 'teal', rect(x, y, w, h), label(`컨테이너 ${n}`)),
    box(`${id}-writable`, 'open', own, ...writable.map(note)),
    ...layerNames.map((_, i) => box(`${id}-layer-${3 - i}`, 'layer', rect(x + 8, layersY + i * 11, w - 16, 8))),
  ]
}

function wide(): Drawing {
  const host = group('host', 'plain', rect(240, 0, 480, 386), title('도커 호스트'))
  const registry = group('registry', 'amber', rect(0, 108, 124, 188), label('레지스트리'), note('도커 허브'))
  const shelf = repositories.map((name, i) =>
    box(`repository-${name}`, 'plain', rect(12, 162 + i * 41, 100, 34), code(name)),
  )
  const image = group('image', 'amber', rect(254, 102, 160, 200), label('이미지'), code('nginx'))
  const containers = [0, 1, 2].map(i => container(i + 1, rect(566, 35 + i * 114, 140, 106), 34, ['쓰기 가능 레이어']))
  const trunk = 544
  const spread = 16
  return {
    variant: 'wide',
    height: 386,
    boxes: [host, registry, ...shelf, image, ...layers(image, 156, 34, 5), ...containers.flat()],
    arrows: [
      arrow('pull', registry, image, [right(registry, 186), left(image, 186)]),
      arrow('push', image, registry, [left(image, 218), right(registry, 218)]),
      ...containers.map(([box], i) => {
        const end = left(box!)
        const start = right(image, 202 + (i - 1) * spread)
        const bend =
          i === 1
            ? []
            : [
                { x: trunk, y: start.y },
                { x: trunk, y: end.y },
              ]
        return arrow(`run-${i + 1}`, image, box!, [start, ...bend, end])
      }),
    ],
    labels: [
      words('middle', 182, 168, code('docker pull')),
      words('middle', 182, 236, code('docker push')),
      words('middle', 334, 285, note('읽기 전용')),
      words('middle', 478, 168, code('docker run')),
      words('middle', 478, 236, code('docker create')),
    ],
  }
}

function narrow(): Drawing {
  const registry = group('registry', 'amber', rect(0, 0, 320, 76), label('레지스트리: 도커 허브'))
  const shelf = repositories.map((name, i) => {
    const { start, size } = part(300, 3, 8, i)
    return box(`repository-${name}`, 'plain', rect(10 + start, 36, size, 30), code(name))
  })
  const host = group('host', 'plain', rect(0, 132, 320, 404), title('도커 호스트'))
  const image = group('image', 'amber', rect(70, 164, 180, 160), label('이미지'), code('nginx'))
  const containers = [0, 1, 2].map(i => {
    const { start, size } = part(300, 3, 8, i)
    return container(i + 1, rect(10 + start, 410, size, 116), 30, ['쓰기 가능', '레이어'])
  })
  const trunk = 390
  const spread = 16
  return {
    variant: 'narrow',
    height: 536,
    boxes: [registry, ...shelf, host, image, ...layers(image, 210, 26, 4), ...containers.flat()],
    arrows: [
      arrow('pull', registry, image, [bottom(registry, 110), top(image, 110)]),
      arrow('push', image, registry, [top(image, 210), bottom(registry, 210)]),
      ...containers.map(([box], i) => {
        const end = top(box!)
        const start = bottom(image, 160 + (i - 1) * spread)
        const bend =
          i === 1
            ? []
            : [
                { x: start.x, y: trunk },
                { x: end.x, y: trunk },
              ]
        return arrow(`run-${i + 1}`, image, box!, [start, ...bend, end])
      }),
    ],
    labels: [
      words('end', 102, 104, code('docker pull')),
      words('start', 218, 104, code('docker push')),
      words('middle', 160, 311, note('읽기 전용')),
      words('end', 134, 354, code('docker run')),
      words('start', 186, 354, code('docker create')),
    ],
  }
}

export const imageFlow: DiagramData = {
  id: 'image-flow',
  title: '레지스트리, 이미지, 컨테이너의 흐름',
  desc:
    'docker pull은 레지스트리(도커 허브)에서 nginx 이미지를 내려받고, docker push는 이미지를 레지스트리에 올려요. ' +
    '이미지는 읽기 전용 레이어를 쌓은 것이고, docker create나 docker run으로 이미지 하나에서 컨테이너를 여러 개 만들어요. ' +
    '컨테이너마다 같은 이미지 레이어 위에 얇은 쓰기 가능 레이어가 하나씩 더 있어요.',
  caption: '이미지 하나로 만든 컨테이너들은 읽기 전용 레이어를 함께 쓰고, 쓰기 가능 레이어만 따로 가져요.',
  wide: wide(),
  narrow: narrow(),
}
