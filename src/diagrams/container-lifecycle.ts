import { arrow, bottom, box, code, label, left, note, rect, right, top, words } from './build.ts'
import type { DiagramData, Drawing, Rect } from './geometry.ts'

/** The states, and the image they all come from; `docker ps -a` shows the English names. */
const states = {
  image: (at: Rect) => box('image', 'amber', at, label('이미지')),
  created: (at: Rect) => box('created', 'blue', at, label('생성됨'), code('created')),
  running: (at: Rect) => box('running', 'teal', at, label('실행 중'), code('running')),
  paused: (at: Rect) => box('paused', 'neutral', at, label('일시 정지'), code('paused')),
  exited: (at: Rect) => box('exited', 'neutral', at, label('종료됨'), code('exited')),
  removed: (at: Rect) => box('removed', 'ghost', at, label('삭제됨'), code('removed')),
}

function wide(): Drawing {
  const image = states.image(rect(0, 0, 152, 60))
  const created = states.created(rect(0, 172, 152, 76))
  const running = states.running(rect(284, 172, 152, 76))
  const paused = states.paused(rect(284, 0, 152, 60))
  const exited = states.exited(rect(568, 172, 152, 76))
  const removed = states.removed(rect(284, 336, 152, 60))
  const upper = 194
  const lower = 226
  const aside = 218
  const removedY = 366
  return {
    variant: 'wide',
    height: 396,
    boxes: [image, created, running, paused, exited, removed],
    arrows: [
      arrow('create', image, created, [bottom(image), top(created)]),
      arrow('run', image, running, [
        right(image, 46),
        { x: aside, y: 46 },
        { x: aside, y: upper },
        left(running, upper),
      ]),
      arrow('start', created, running, [right(created, lower), left(running, lower)]),
      arrow('pause', running, paused, [top(running, 344), bottom(paused, 344)]),
      arrow('unpause', paused, running, [bottom(paused, 376), top(running, 376)]),
      arrow('stop', running, exited, [right(running, upper), left(exited, upper)]),
      arrow('restart', exited, running, [left(exited, lower), right(running, lower)]),
      arrow('rm-created', created, removed, [bottom(created), { x: 76, y: removedY }, left(removed)]),
      arrow('rm-force', running, removed, [bottom(running), top(removed)]),
      arrow('rm', exited, removed, [bottom(exited), { x: 644, y: removedY }, right(removed)]),
    ],
    labels: [
      words('start', 84, 112, code('docker create')),
      words('start', 160, 20, code('docker run'), note('create + start')),
      words('middle', 218, 243, code('docker start')),
      words('end', 336, 96, code('docker pause')),
      words('start', 384, 96, code('docker unpause')),
      words('middle', 502, 160, note('프로세스 종료'), code('docker stop'), code('docker kill')),
      words('middle', 502, 254, code('docker start'), code('docker restart')),
      words('middle', 180, 351, code('docker rm')),
      words('start', 370, 302, code('docker rm -f')),
      words('middle', 540, 351, code('docker rm')),
    ],
  }
}

function narrow(): Drawing {
  const image = states.image(rect(20, 0, 120, 40))
  const created = states.created(rect(20, 84, 120, 48))
  const running = states.running(rect(20, 174, 300, 48))
  const paused = states.paused(rect(20, 338, 138, 48))
  const exited = states.exited(rect(182, 338, 138, 48))
  const removed = states.removed(rect(20, 444, 300, 48))
  const lane = 6
  return {
    variant: 'narrow',
    height: 492,
    boxes: [image, created, running, paused, exited, removed],
    arrows: [
      arrow('create', image, created, [bottom(image, 60), top(created, 60)]),
      arrow('run', image, running, [right(image), { x: 264, y: 20 }, top(running, 264)]),
      arrow('start', created, running, [bottom(created, 60), top(running, 60)]),
      arrow('pause', running, paused, [bottom(running, 30), top(paused, 30)]),
      arrow('unpause', paused, running, [top(paused, 148), bottom(running, 148)]),
      arrow('stop', running, exited, [bottom(running, 192), top(exited, 192)]),
      arrow('restart', exited, running, [top(exited, 310), bottom(running, 310)]),
      arrow('rm-created', created, removed, [left(created), { x: lane, y: 108 }, { x: lane, y: 468 }, left(removed)]),
      arrow('rm-force', running, removed, [bottom(running, 170), top(removed, 170)]),
      arrow('rm', exited, removed, [bottom(exited, 310), top(removed, 310)]),
    ],
    labels: [
      words('start', 68, 62, code('docker create')),
      words('end', 256, 108, code('docker run'), note('create + start')),
      words('start', 68, 153, code('docker start')),
      words('start', 38, 254, code('docker pause')),
      words('end', 140, 306, code('docker unpause')),
      words('start', 200, 254, code('docker stop'), code('docker kill'), note('프로세스 종료')),
      words('end', 302, 306, code('docker start'), code('docker restart')),
      words('start', 14, 405, code('docker rm')),
      words('start', 178, 405, code('docker rm -f')),
      words('end', 302, 424, code('docker rm')),
    ],
  }
}

export const containerLifecycle: DiagramData = {
  id: 'container-lifecycle',
  title: '컨테이너의 상태와 상태를 바꾸는 명령',
  desc:
    'docker create는 이미지로 생성됨(created) 상태의 컨테이너를 만들고 docker start가 실행하며, docker run은 이 둘을 한 번에 해요. ' +
    '실행 중(running)인 컨테이너는 docker pause와 docker unpause로 일시 정지(paused)를 오가고, docker stop이나 docker kill, 프로세스 종료로 종료됨(exited)이 되며, docker start나 docker restart로 다시 실행돼요. ' +
    'docker rm은 생성됨이나 종료됨 상태의 컨테이너를, docker rm -f는 실행 중인 컨테이너까지 지워요.',
  caption: '컨테이너는 종료돼도 남아 있어서 다시 시작할 수 있고, docker rm으로 지워야 사라져요.',
  wide: wide(),
  narrow: narrow(),
}
