import { arrow, bottom, box, code, group, label, left, note, rect, right, title, top, words } from './build.ts'
import type { Badge, DiagramData, Drawing, Label } from './geometry.ts'

const steps = [
  '명령어를 API 요청으로 바꿔 데몬에 보냄',
  '이미지가 없으면 레지스트리에서 내려받음',
  'containerd에 컨테이너 시작을 맡김',
  'containerd가 shim과 runc를 실행',
  'runc가 컨테이너 프로세스를 시작',
  '결과를 API 응답으로 클라이언트에 돌려줌',
] as const

/** The list of steps: a badge and a sentence each, the first at `y`. */
function key(x: number, y: number, pitch: number, indent: number): { badges: Badge[]; labels: Label[] } {
  return {
    badges: steps.map((_, i) => ({ x, y: y + i * pitch, step: i + 1 })),
    labels: steps.map((text, i) => ({ ...words('start', x + indent, y + i * pitch, note(text)), step: i + 1 })),
  }
}

function wide(): Drawing {
  const client = box('client', 'blue', rect(0, 44, 164, 76), label('도커 클라이언트'), code('docker run nginx'))
  const host = group('host', 'plain', rect(358, 0, 212, 436), title('도커 호스트'))
  const dockerd = box('dockerd', 'blue', rect(371, 44, 186, 76), label('도커 데몬'), code('dockerd'))
  const containerd = box('containerd', 'neutral', rect(371, 166, 186, 46), code('containerd'))
  const shim = box('shim', 'neutral', rect(371, 258, 186, 60), code('containerd-shim'), code('runc'))
  const container = box('container', 'teal', rect(371, 364, 186, 58), label('컨테이너'), note('nginx 프로세스'))
  const registry = box('registry', 'amber', rect(624, 44, 96, 76), label('레지스트리'), note('Docker Hub'))
  const list = key(11, 196, 40, 22)
  return {
    variant: 'wide',
    height: 436,
    boxes: [client, host, dockerd, containerd, shim, container, registry],
    arrows: [
      arrow('request', client, dockerd, [right(client, 66), left(dockerd, 66)], 1),
      arrow('pull', dockerd, registry, [right(dockerd, 66), left(registry, 66)], 2),
      arrow('layers', registry, dockerd, [left(registry, 98), right(dockerd, 98)], 2),
      arrow('start', dockerd, containerd, [bottom(dockerd), top(containerd)], 3),
      arrow('create', containerd, shim, [bottom(containerd), top(shim)], 4),
      arrow('process', shim, container, [bottom(shim), top(container)], 5),
      arrow('reply', dockerd, client, [left(dockerd, 98), right(client, 98)], 6),
    ],
    badges: [
      { x: 261, y: 66, step: 1 },
      { x: 597, y: 66, step: 2 },
      { x: 443, y: 141, step: 3 },
      { x: 443, y: 233, step: 4 },
      { x: 443, y: 339, step: 5 },
      { x: 261, y: 98, step: 6 },
      ...list.badges,
    ],
    labels: [
      words('middle', 261, 40, label('도커 API (HTTP)')),
      words('middle', 261, 124, code('/var/run/docker.sock')),
      words('middle', 597, 40, code('pull')),
      words('middle', 597, 124, note('이미지')),
      ...list.labels,
    ],
  }
}

function narrow(): Drawing {
  const client = box('client', 'blue', rect(0, 0, 196, 52), label('도커 클라이언트'), code('docker run nginx'))
  const host = group('host', 'plain', rect(0, 106, 196, 352), title('도커 호스트'))
  const dockerd = box('dockerd', 'blue', rect(12, 136, 172, 52), label('도커 데몬'), code('dockerd'))
  const containerd = box('containerd', 'neutral', rect(12, 228, 172, 38), code('containerd'))
  const shim = box('shim', 'neutral', rect(12, 306, 172, 48), code('containerd-shim'), code('runc'))
  const container = box('container', 'teal', rect(12, 394, 172, 52), label('컨테이너'), note('nginx 프로세스'))
  const registry = box('registry', 'amber', rect(236, 136, 84, 52), label('레지스트리'), note('Docker Hub'))
  const list = key(10, 488, 27, 20)
  return {
    variant: 'narrow',
    height: 634,
    boxes: [client, host, dockerd, containerd, shim, container, registry],
    arrows: [
      arrow('request', client, dockerd, [bottom(client, 22), top(dockerd, 22)], 1),
      arrow('pull', dockerd, registry, [right(dockerd, 154), left(registry, 154)], 2),
      arrow('layers', registry, dockerd, [left(registry, 172), right(dockerd, 172)], 2),
      arrow('start', dockerd, containerd, [bottom(dockerd), top(containerd)], 3),
      arrow('create', containerd, shim, [bottom(containerd), top(shim)], 4),
      arrow('process', shim, container, [bottom(shim), top(container)], 5),
      arrow('reply', dockerd, client, [top(dockerd, 52), bottom(client, 52)], 6),
    ],
    badges: [
      { x: 22, y: 84, step: 1 },
      { x: 216, y: 136, step: 2 },
      { x: 78, y: 206, step: 3 },
      { x: 78, y: 284, step: 4 },
      { x: 78, y: 372, step: 5 },
      { x: 52, y: 84, step: 6 },
      ...list.badges,
    ],
    labels: [words('start', 76, 79, label('도커 API (HTTP)'), code('/var/run/docker.sock')), ...list.labels],
  }
}

export const clientServer: DiagramData = {
  id: 'client-server',
  title: '도커 클라이언트와 서버의 동작',
  desc:
    '도커 클라이언트가 /var/run/docker.sock으로 HTTP 요청을 보내면 도커 데몬 dockerd가 받아요. ' +
    'dockerd는 이미지가 없으면 레지스트리(Docker Hub)에서 내려받고, containerd에 일을 맡기며, containerd는 containerd-shim과 runc를 거쳐 컨테이너 프로세스를 시작해요. ' +
    '끝나면 dockerd가 결과를 클라이언트에 돌려줘요.',
  caption: '클라이언트는 요청만 보내고, 실제 일은 도커 호스트의 데몬이 한 뒤 결과를 돌려줘요.',
  wide: wide(),
  narrow: narrow(),
}
