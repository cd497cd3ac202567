import { box, label, note, part, rect, title, words } from './build.ts'
import type { DiagramData, Drawing, Tone } from './geometry.ts'

interface Event {
  year: number
  name: string
  /** One line each in the wide drawing, all on one line in the narrow one. */
  notes: readonly [string, string]
  joint?: string
}

const events: readonly Event[] = [
  { year: 1979, name: 'chroot', notes: ['루트 폴더를', '바꾸는 유닉스 기능'] },
  { year: 2000, name: 'FreeBSD jail', notes: ['한 시스템을 여러', '감옥(jail)으로 나눔'] },
  { year: 2008, name: 'LXC', notes: ['cgroups가 들어간', '리눅스 2.6.24 활용'] },
  { year: 2013, name: '도커 공개', notes: ['dotCloud가', 'PyCon US에서 발표'] },
  { year: 2014, name: '도커 1.0', notes: ['libcontainer(0.9)', '쿠버네티스 공개'], joint: ', ' },
  { year: 2015, name: 'OCI와 runc', notes: ['컨테이너 표준과', '표준 실행 도구'] },
  { year: 2017, name: 'containerd', notes: ['CNCF에 기부', 'Moby 프로젝트'], joint: ', ' },
  { year: 2020, name: 'Docker Desktop', notes: ['WSL 2 백엔드', '정식 출시(GA)'] },
  { year: 2022, name: '쿠버네티스 1.24', notes: ['도커 연결 부품', 'dockershim 삭제'] },
  { year: 2023, name: '도커 23.0', notes: ['BuildKit이', '기본 빌드 도구'] },
]

const toneOf = ({ year }: Event): Tone => (year < 2013 ? 'neutral' : year === 2013 ? 'strong' : 'blue')

const perRow = 5
const pill = { w: 64, h: 30 }
const rowHeight = 164
const axisOf = (row: number) => row * rowHeight + pill.h / 2
const columnOf = (i: number) => part(720, perRow, 8, i % perRow).start
const turn = rowHeight - 28

const wide: Drawing = {
  variant: 'wide',
  height: rowHeight + 112,
  rules: [
    [
      { x: pill.w / 2, y: axisOf(0) },
      { x: 712, y: axisOf(0) },
      { x: 712, y: turn },
      { x: pill.w / 2, y: turn },
      { x: pill.w / 2, y: axisOf(1) },
      { x: columnOf(perRow - 1), y: axisOf(1) },
    ],
  ],
  boxes: events.map((event, i) => {
    const y = axisOf(Math.floor(i / perRow)) - pill.h / 2
    return box(`year-${event.year}`, toneOf(event), rect(columnOf(i), y, pill.w, pill.h), title(`${event.year}`))
  }),
  labels: events.map(({ name, notes }, i) =>
    words('start', columnOf(i), axisOf(Math.floor(i / perRow)) + 58, label(name), ...notes.map(note)),
  ),
}

const step = 52

const narrow: Drawing = {
  variant: 'narrow',
  height: events.length * step - 8,
  rules: [[0, events.length - 1].map(i => ({ x: 28, y: i * step + 22 }))],
  boxes: events.map((event, i) =>
    box(`year-${event.year}`, toneOf(event), rect(0, i * step + 8, 56, 28), title(`${event.year}`)),
  ),
  labels: events.map(({ name, notes, joint = ' ' }, i) =>
    words('start', 72, i * step + 22, label(name), note(notes.join(joint))),
  ),
}

export const historyTimeline: DiagramData = {
  id: 'history-timeline',
  title: '컨테이너와 도커의 연표',
  desc:
    '1979년 chroot, 2000년 FreeBSD jail, 2008년 LXC와 cgroups(리눅스 2.6.24)를 거쳐 2013년 dotCloud가 도커를 공개했어요. ' +
    '2014년에는 libcontainer를 쓴 도커 0.9와 도커 1.0, 쿠버네티스가 나왔고 2015년 OCI와 runc, 2017년 containerd 기부와 Moby 프로젝트로 표준이 자리 잡았어요. ' +
    '2020년 Docker Desktop의 WSL 2 백엔드 정식 출시, 2022년 쿠버네티스 1.24의 dockershim 삭제, 2023년 도커 23.0의 BuildKit 기본 적용이 뒤를 이어요.',
  caption: '컨테이너 기술은 도커보다 오래됐고, 2013년 도커가 나오면서 널리 쓰이기 시작했어요.',
  wide,
  narrow,
}
