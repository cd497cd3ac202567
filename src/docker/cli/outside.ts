/** Parts of the docker client that are known by name only, each with what does work here. */
interface Outside {
  readonly name: string
  /** Under which heading `docker --help` lists it; nowhere where it is absent. */
  readonly listed?: 'Management Commands' | 'Swarm Commands' | 'Common Commands'
  readonly short: string
  readonly instead: string
}

const swarm = '컨테이너 하나하나는 docker run으로 실행해 볼 수 있어요.'
const build = '컨테이너를 고쳐서 docker commit으로 이미지를 만들어 볼 수 있어요.'
const push = '이미지는 docker push로 올려 볼 수 있어요.'

export const outside: readonly Outside[] = [
  { name: 'bake', listed: 'Common Commands', short: '파일에 적은 대로 빌드하기', instead: build },
  { name: 'builder', listed: 'Management Commands', short: '빌드 다루기', instead: build },
  { name: 'buildx', listed: 'Management Commands', short: '도커 빌드 확장', instead: build },
  { name: 'checkpoint', short: '체크포인트 다루기', instead: '잠시 멈추려면 docker pause를 쓸 수 있어요.' },
  {
    name: 'compose',
    short: '여러 컨테이너를 한꺼번에 다루기',
    instead: 'docker network create로 네트워크를 만들고 docker run을 차례로 실행해 볼 수 있어요.',
  },
  { name: 'config', short: '스웜 설정 다루기', instead: swarm },
  { name: 'init', short: '프로젝트에 도커 파일 만들기', instead: build },
  {
    name: 'manifest',
    listed: 'Management Commands',
    short: '이미지 매니페스트 다루기',
    instead: '이미지의 정보는 docker image inspect로 볼 수 있어요.',
  },
  { name: 'node', short: '스웜 노드 다루기', instead: swarm },
  {
    name: 'plugin',
    listed: 'Management Commands',
    short: '플러그인 다루기',
    instead: '드라이버는 docker info에서 볼 수 있어요.',
  },
  { name: 'scout', short: '이미지 취약점 찾기', instead: '이미지의 정보는 docker image inspect로 볼 수 있어요.' },
  { name: 'secret', short: '스웜 비밀 값 다루기', instead: swarm },
  { name: 'service', short: '스웜 서비스 다루기', instead: swarm },
  { name: 'stack', short: '스웜 스택 다루기', instead: swarm },
  { name: 'swarm', listed: 'Swarm Commands', short: '스웜 다루기', instead: swarm },
  { name: 'trust', listed: 'Management Commands', short: '이미지 서명 다루기', instead: push },
]

/** The sentence that says that `docker NAME` is not simulated, and what works instead; undefined where it is not known. */
export function outsideMessage(name: string): string | undefined {
  const found = outside.find(part => part.name === name)
  return found && `이 시뮬레이터는 docker ${name}(${found.short})를 흉내 내지 않아요. ${found.instead}`
}
