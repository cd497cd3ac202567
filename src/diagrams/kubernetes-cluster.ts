import { arrow, bottom, box, group, label, left, note, rect, right, title, top, words } from './build.ts'
import type { Arrow, Box, DiagramData, Drawing, Gauge, Label, Rect } from './geometry.ts'

/** The three servers: pods on them, and how much of their CPU and memory is taken. */
const nodes = [
  { n: 1, pods: 3, cpu: 0.85, memory: 0.7 },
  { n: 2, pods: 3, cpu: 0.65, memory: 0.9 },
  { n: 3, pods: 1, cpu: 0.25, memory: 0.3 },
] as const

/** The i-th place for a pod on a node: taken, free, or (the last one of node 3) being filled. */
function slot(n: number, i: number, pods: number, at: Rect): Box {
  const id = `node-${n}-pod-${i + 1}`
  if (i < pods) return box(id, 'teal', at, label('파드'))
  return i === 2 ? box(id, 'new', at, label('새 파드')) : box(id, 'ghost', at, note('빈자리'))
}

interface Node {
  boxes: Box[]
  pods: Box[]
  gauges: Gauge[]
  labels: Label[]
}

function wideNode({ n, pods: count, cpu, memory }: (typeof nodes)[number]): Node {
  const x = (n - 1) * 246
  const pods = [0, 1, 2].map(i => slot(n, i, count, rect(x + 14, 188 + i * 50, 112, 42)))
  const gauge = (at: number, share: number): Gauge => ({ ...rect(x + at - 12, 228, 24, 76), share, direction: 'up' })
  return {
    boxes: [group(`node-${n}`, 'plain', rect(x, 172, 228, 174)), ...pods],
    pods,
    gauges: [gauge(153, cpu), gauge(199, memory)],
    labels: [
      words('middle', x + 176, 203, title(`노드 ${n}`)),
      words('middle', x + 153, 322, note('CPU')),
      words('middle', x + 199, 322, note('메모리')),
    ],
  }
}

function wide(): Drawing {
  const drawn = nodes.map(wideNode)
  const users = box('users', 'neutral', rect(290, 0, 140, 40), label('사용자'))
  const service = box(
    'service',
    'blue',
    rect(0, 74, 720, 56),
    label('서비스(Service)'),
    note('로드 밸런싱: 요청을 파드에 나눠 보냄'),
  )
  const plane = group('control-plane', 'plain', rect(0, 394, 720, 84))
  const api = box('api-server', 'blue', rect(176, 409, 140, 54), label('API 서버'))
  const scheduler = box(
    'scheduler',
    'blue',
    rect(424, 409, 276, 54),
    label('스케줄러'),
    note('자원이 남은 노드를 고름'),
  )
  const target = drawn[2]!.pods[2]!
  const toPods = drawn.map(({ pods: [pod] }, i): Arrow => {
    const end = top(pod!)
    return arrow(`balance-${i + 1}`, service, pod!, [{ x: end.x, y: 130 }, end])
  })
  return {
    variant: 'wide',
    height: 478,
    boxes: [users, service, ...drawn.flatMap(({ boxes }) => boxes), plane, api, scheduler],
    arrows: [
      arrow('request', users, service, [bottom(users), top(service)]),
      ...toPods,
      arrow('schedule', api, scheduler, [right(api), left(scheduler)]),
      arrow('place', scheduler, target, [top(scheduler), bottom(target)]),
    ],
    gauges: drawn.flatMap(({ gauges }) => gauges),
    labels: [
      ...drawn.flatMap(({ labels }) => labels),
      words('start', 20, 436, title('컨트롤 플레인')),
      words('start', 572, 370, note('새 파드 배치')),
    ],
  }
}

function narrowNode({ n, pods: count, cpu, memory }: (typeof nodes)[number]): Node {
  const y = 136 + (n - 1) * 94
  const pods = [0, 1, 2].map(i => slot(n, i, count, rect(38 + i * 59, y + 33, 54, 40)))
  const gauge = (at: number, share: number): Gauge => ({ ...rect(260, y + at - 6, 50, 12), share, direction: 'right' })
  return {
    boxes: [{ ...group(`node-${n}`, 'plain', rect(26, y, 294, 84), title(`노드 ${n}`)), place: 'top-start' }, ...pods],
    pods,
    gauges: [gauge(42, cpu), gauge(64, memory)],
    labels: [words('start', 218, y + 42, note('CPU')), words('start', 218, y + 64, note('메모리'))],
  }
}

function narrow(): Drawing {
  const drawn = nodes.map(narrowNode)
  const users = box('users', 'neutral', rect(100, 0, 120, 34), label('사용자'))
  const service = box(
    'service',
    'blue',
    rect(0, 62, 320, 50),
    label('서비스(Service)'),
    note('로드 밸런싱: 요청을 파드에 나눠 보냄'),
  )
  const plane = group('control-plane', 'plain', rect(0, 452, 320, 92), title('컨트롤 플레인'))
  const api = box('api-server', 'blue', rect(10, 484, 84, 50), label('API 서버'))
  const scheduler = box(
    'scheduler',
    'blue',
    rect(124, 484, 186, 50),
    label('스케줄러'),
    note('자원이 남은 노드를 고름'),
  )
  const target = drawn[2]!.pods[2]!
  const placeX = target.x + target.w / 2
  const toPods = drawn.map(({ pods: [pod] }, i): Arrow => {
    const end = left(pod!)
    const lane = 19 - i * 6
    return arrow(`balance-${i + 1}`, service, pod!, [bottom(service, lane), { x: lane, y: end.y }, end])
  })
  return {
    variant: 'narrow',
    height: 544,
    boxes: [users, service, ...drawn.flatMap(({ boxes }) => boxes), { ...plane, place: 'top-start' }, api, scheduler],
    arrows: [
      arrow('request', users, service, [bottom(users), top(service)]),
      ...toPods,
      arrow('schedule', api, scheduler, [right(api), left(scheduler)]),
      arrow('place', scheduler, target, [top(scheduler, placeX), bottom(target)]),
    ],
    gauges: drawn.flatMap(({ gauges }) => gauges),
    labels: [...drawn.flatMap(({ labels }) => labels), words('start', placeX + 10, 430, note('새 파드 배치'))],
  }
}

export const kubernetesCluster: DiagramData = {
  id: 'kubernetes-cluster',
  title: '쿠버네티스 클러스터의 구조',
  desc:
    '사용자의 요청은 서비스(Service)가 받아 노드 세 개에 흩어진 파드에 나눠 보내요. ' +
    '노드 1과 2는 CPU와 메모리를 많이 쓰고 있고 노드 3은 여유가 있어요. ' +
    '컨트롤 플레인의 스케줄러는 자원이 남은 노드 3을 골라 빈자리에 새 파드를 배치해요.',
  caption: '쿠버네티스는 요청을 여러 파드에 나눠 보내고, 새 파드는 자원이 남은 노드(서버)에 배치해요.',
  wide: wide(),
  narrow: narrow(),
}
