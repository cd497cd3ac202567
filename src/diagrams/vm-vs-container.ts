import { box, group, label, note, part, rect, title, words } from './build.ts'
import type { Box, DiagramData, Drawing, Label, Variant } from './geometry.ts'

/** Heights and gaps of one stack; the two stacks have the same rows, so that the missing one shows. */
const measures = {
  wide: { width: 346, title: 34, heading: 32, item: 36, os: 56, base: 38, gap: 6, pad: 8, columns: 12 },
  narrow: { width: 320, title: 28, heading: 27, item: 30, os: 48, base: 34, gap: 5, pad: 7, columns: 9 },
} as const

interface Stack {
  boxes: Box[]
  labels: Label[]
  height: number
}

/** A stack of boxes from the applications down to the hardware, its upper left corner at (x, y). */
function stack(kind: 'vm' | 'container', variant: Variant, x: number, y: number): Stack {
  const m = measures[variant]
  const isVm = kind === 'vm'
  const top = y + m.title
  const appY = top + m.heading
  const libraryY = appY + m.item + m.gap
  const osY = libraryY + m.item + m.gap
  const unitsBottom = osY + m.os + m.pad
  const engineY = unitsBottom + m.gap
  const hostY = engineY + m.base + m.gap
  const hardwareY = hostY + m.os + m.gap
  const row = (id: string) => `${kind}-${id}`
  const units = [1, 2, 3].flatMap(n => {
    const { start, size } = part(m.width, 3, m.columns, n - 1)
    const left = x + start
    const inner = (at: number, h: number) => rect(left + m.pad, at, size - 2 * m.pad, h)
    const bottom = isVm ? unitsBottom : osY - m.gap + m.pad
    return [
      group(
        row(`${n}`),
        isVm ? 'plain' : 'teal',
        rect(left, top, size, bottom - top),
        label(isVm ? `VM ${n}` : `컨테이너 ${n}`),
      ),
      box(row(`${n}-app`), 'blue', inner(appY, m.item), label('앱')),
      box(row(`${n}-library`), 'neutral', inner(libraryY, m.item), label('라이브러리')),
      ...(isVm ? [box(row(`${n}-os`), 'heavy', inner(osY, m.os), label('게스트 OS'), note('자체 커널'))] : []),
    ]
  })
  const full = (at: number, h: number) => rect(x, at, m.width, h)
  const missingY = osY + m.pad
  return {
    height: hardwareY + m.base - y,
    labels: [words('middle', x + m.width / 2, y + m.title / 2 - 4, title(isVm ? '가상머신' : '컨테이너'))],
    boxes: [
      ...units,
      ...(isVm ? [] : [box(row('no-os'), 'ghost', full(missingY, unitsBottom - missingY), label('게스트 OS 없음'))]),
      box(row('engine'), isVm ? 'neutral' : 'blue', full(engineY, m.base), label(isVm ? '하이퍼바이저' : '도커 엔진')),
      box(
        row('host'),
        'heavy',
        full(hostY, m.os),
        label('호스트 OS'),
        note(isVm ? '호스트 커널' : '커널 하나를 함께 씀: namespaces, cgroups'),
      ),
      box(row('hardware'), 'neutral', full(hardwareY, m.base), label('하드웨어')),
    ],
  }
}

function drawing(variant: Variant): Drawing {
  const vm = stack('vm', variant, 0, 0)
  const besides = variant === 'wide'
  const container = stack('container', variant, besides ? 720 - measures.wide.width : 0, besides ? 0 : vm.height + 28)
  return {
    variant,
    height: besides ? vm.height : vm.height + 28 + container.height,
    boxes: [...vm.boxes, ...container.boxes],
    labels: [...vm.labels, ...container.labels],
  }
}

export const vmVsContainer: DiagramData = {
  id: 'vm-vs-container',
  title: '가상머신과 컨테이너의 구조',
  desc:
    '가상머신은 하드웨어, 호스트 OS, 하이퍼바이저 위에 VM이 세 개 있고, VM마다 자체 커널을 가진 게스트 OS와 라이브러리, 앱이 들어 있어요. ' +
    '컨테이너는 하드웨어, 호스트 OS, 도커 엔진 위에 컨테이너가 세 개 있고, 컨테이너마다 라이브러리와 앱만 들어 있어요. ' +
    '게스트 OS 자리가 비어 있고, 모든 컨테이너가 호스트 커널 하나를 namespaces와 cgroups로 나눠 써요.',
  caption: '가상머신에는 게스트 OS가 하나씩 들어 있지만, 컨테이너는 호스트의 커널 하나를 함께 써요.',
  wide: drawing('wide'),
  narrow: drawing('narrow'),
}
