import { arrow, big, bottom, box, code, group, label, left, note, rect, right, title, top, words } from './build.ts'
import type { Box, DiagramData, Drawing, Label } from './geometry.ts'

const rows = [
  { name: 'web1', port: '8080', client: '브라우저' },
  { name: 'web2', port: '8081', client: 'curl' },
] as const

/** The option `-p 8080:80`, its two numbers in boxes with their names below, centred on `x`. */
function option(x: number, y: number, size: { w: number; h: number }): { boxes: Box[]; labels: Label[] } {
  const { w, h } = size
  const host = box('option-host-port', 'blue', rect(x - w - 14, y, w, h), big('8080'))
  const container = box('option-container-port', 'teal', rect(x + 14, y, w, h), big('80'))
  const nameY = y + h + 16
  return {
    boxes: [host, container],
    labels: [
      words('end', host.x - 12, y + h / 2, big('-p')),
      words('middle', x, y + h / 2, big(':')),
      words('middle', host.x + w / 2, nameY, label('호스트 포트')),
      words('middle', container.x + w / 2, nameY, label('컨테이너 포트')),
    ],
  }
}

function wide(): Drawing {
  const host = group('host', 'plain', rect(222, 0, 498, 276), title('호스트'))
  const parts = rows.map(({ name, port, client: clientName }, i) => {
    const y = 101 + i * 116
    const client = box(
      `client-${i + 1}`,
      'neutral',
      rect(0, y - 34, 152, 68),
      label(clientName),
      code(`localhost:${port}`),
    )
    const hostPort = box(`host-port-${port}`, 'blue', rect(222, y - 28, 104, 56), note('호스트 포트'), code(port))
    const container = group(`container-${name}`, 'teal', rect(476, y - 65, 230, 108), label(`컨테이너 ${name}`))
    const port80 = box(`${name}-port-80`, 'open', rect(476, y - 28, 108, 56), note('컨테이너 포트'), code('80'))
    const process = box(`${name}-nginx`, 'plain', rect(620, y - 28, 74, 56), code('nginx'))
    return { y, port, client, hostPort, container, port80, process }
  })
  const written = option(376, 304, { w: 104, h: 46 })
  return {
    variant: 'wide',
    height: 380,
    boxes: [host, ...parts.flatMap(p => [p.client, p.hostPort, p.container, p.port80, p.process]), ...written.boxes],
    arrows: parts.flatMap(({ port, client, hostPort, port80, process }) => [
      arrow(`request-${port}`, client, hostPort, [right(client), left(hostPort)]),
      arrow(`forward-${port}`, hostPort, port80, [right(hostPort), left(port80)]),
      arrow(`reach-${port}`, port80, process, [right(port80), left(process)]),
    ]),
    labels: [...parts.map(({ y, port }) => words('middle', 398, y - 16, code(`-p ${port}:80`))), ...written.labels],
  }
}

function narrow(): Drawing {
  const host = group('host', 'plain', rect(0, 84, 320, 258), title('호스트'))
  const parts = rows.map(({ name, port, client: clientName }, i) => {
    const x = 78 + i * 164
    const client = box(
      `client-${i + 1}`,
      'neutral',
      rect(x - 74, 0, 148, 52),
      label(clientName),
      code(`localhost:${port}`),
    )
    const hostPort = box(`host-port-${port}`, 'blue', rect(x - 46, 84, 92, 46), note('호스트 포트'), code(port))
    const frame = group(`container-${name}`, 'teal', rect(x - 68, 186, 136, 146), label(`컨테이너 ${name}`))
    const container: Box = { ...frame, place: 'bottom' }
    const port80 = box(`${name}-port-80`, 'open', rect(x - 48, 186, 96, 46), note('컨테이너 포트'), code('80'))
    const process = box(`${name}-nginx`, 'plain', rect(x - 48, 258, 96, 38), code('nginx'))
    return { x, port, client, hostPort, container, port80, process }
  })
  const written = option(176, 372, { w: 92, h: 42 })
  return {
    variant: 'narrow',
    height: 438,
    boxes: [host, ...parts.flatMap(p => [p.client, p.hostPort, p.container, p.port80, p.process]), ...written.boxes],
    arrows: parts.flatMap(({ port, client, hostPort, port80, process }) => [
      arrow(`request-${port}`, client, hostPort, [bottom(client), top(hostPort)]),
      arrow(`forward-${port}`, hostPort, port80, [bottom(hostPort), top(port80)]),
      arrow(`reach-${port}`, port80, process, [bottom(port80), top(process)]),
    ]),
    labels: [
      ...parts.map(({ x, port }) => words('start', x + 8, 157, code('-p'), code(`${port}:80`))),
      ...written.labels,
    ],
  }
}

export const portMapping: DiagramData = {
  id: 'port-mapping',
  title: '포트 연결: 호스트 포트에서 컨테이너 포트로',
  desc:
    '브라우저가 localhost:8080으로 보낸 요청은 -p 8080:80 옵션에 따라 컨테이너 web1의 80번 포트 nginx로, ' +
    'curl이 localhost:8081로 보낸 요청은 -p 8081:80 옵션에 따라 컨테이너 web2의 80번 포트 nginx로 가요. ' +
    '-p 옵션은 호스트 포트를 앞에, 컨테이너 포트를 뒤에 써요.',
  caption: '컨테이너 안의 포트는 같은 80번이어도, 호스트 포트가 다르면 둘 다 바깥에서 접속할 수 있어요.',
  wide: wide(),
  narrow: narrow(),
}
