import type { Endpoints } from '../../docker/index.ts'
import type { Call } from '../workspace/types.ts'

type Endpoint = keyof Endpoints

/** What each call is for, in the words of the page on client and server. */
export const sentences: Readonly<Record<Endpoint, string>> = {
  'HEAD /_ping': '서버가 있는지, API 버전이 무엇인지 물어요.',
  'GET /version': '서버의 버전 정보를 물어요.',
  'GET /info': '서버의 상태와 설정을 물어요.',
  'GET /events': '서버에서 일어나는 일을 그때그때 알려 달라고 해요.',
  'GET /system/df': '이미지와 컨테이너, 볼륨이 차지하는 용량을 물어요.',
  'POST /build/prune': '빌드 캐시를 지워요.',
  'GET /plugins/{name}/json': '서버에 그런 플러그인이 있는지 물어요.',
  'GET /plugins': '서버에 있는 플러그인 목록을 물어요.',
  'GET /nodes': '스웜의 노드 목록을 물어요.',
  'GET /services': '스웜의 서비스 목록을 물어요.',
  'GET /secrets': '스웜의 비밀 값 목록을 물어요.',
  'GET /configs': '스웜의 설정 목록을 물어요.',
  'POST /auth': '서버가 레지스트리에 로그인해 봐요.',
  'GET /containers/json': '컨테이너 목록을 물어요.',
  'GET /containers/{id}/json': '컨테이너의 설정과 상태를 물어요.',
  'POST /containers/create': '컨테이너를 만들고 ID를 받아요.',
  'POST /containers/{id}/start': '컨테이너를 시작해요.',
  'POST /containers/{id}/wait': '컨테이너가 끝나면 종료 코드를 알려 달라고 해요.',
  'POST /containers/{id}/attach': '연결을 입출력 통로로 바꿔요. 컨테이너의 출력이 이 통로로 와요.',
  'POST /containers/{id}/resize': '컨테이너에 터미널의 크기를 알려요.',
  'DELETE /containers/{id}': '컨테이너를 지워요.',
  'POST /containers/{id}/stop': '컨테이너를 정지해요. 끝날 때까지 기다렸다가 답이 와요.',
  'POST /containers/{id}/restart': '컨테이너를 정지했다가 다시 시작해요.',
  'POST /containers/{id}/kill': '컨테이너의 프로세스에 시그널을 보내요.',
  'POST /containers/{id}/pause': '컨테이너의 프로세스를 모두 일시 정지해요.',
  'POST /containers/{id}/unpause': '일시 정지를 풀어요.',
  'POST /containers/{id}/rename': '컨테이너의 이름을 바꿔요.',
  'POST /containers/{id}/update': '컨테이너의 설정을 바꿔요.',
  'POST /containers/prune': '정지한 컨테이너를 모두 지워요.',
  'GET /containers/{id}/logs': '컨테이너가 지금까지 출력한 로그를 받아요.',
  'GET /containers/{id}/top': '컨테이너에서 실행 중인 프로세스를 물어요.',
  'GET /containers/{id}/stats': '컨테이너가 쓰는 CPU와 메모리를 물어요.',
  'GET /containers/{id}/changes': '이미지와 달라진 파일을 물어요.',
  'HEAD /containers/{id}/archive': '컨테이너에 그런 파일이 있는지 물어요.',
  'GET /containers/{id}/archive': '컨테이너의 파일을 tar로 받아요.',
  'PUT /containers/{id}/archive': '파일을 tar로 보내 컨테이너에 풀어요.',
  'GET /containers/{id}/export': '컨테이너의 파일을 모두 tar로 받아요.',
  'POST /commit': '컨테이너를 새 이미지로 만들어요.',
  'POST /containers/{id}/exec': '컨테이너에서 실행할 명령을 준비하고 ID를 받아요.',
  'POST /exec/{id}/start': '준비한 명령을 실행하고, 연결을 입출력 통로로 바꿔요.',
  'POST /exec/{id}/resize': '실행 중인 명령에 터미널의 크기를 알려요.',
  'GET /exec/{id}/json': '명령이 끝났는지, 종료 코드가 무엇인지 물어요.',
  'GET /images/json': '이미지 목록을 물어요.',
  'GET /images/{name}/json': '이미지의 설정을 물어요.',
  'GET /images/{name}/history': '이미지의 레이어가 어떻게 만들어졌는지 물어요.',
  'POST /images/create': '서버가 레지스트리에서 이미지를 내려받아요.',
  'POST /images/{name}/tag': '이미지에 새 이름을 붙여요.',
  'DELETE /images/{name}': '이미지를 지워요.',
  'POST /images/prune': '쓰지 않는 이미지를 지워요.',
  'POST /images/{name}/push': '서버가 레지스트리에 이미지를 올려요.',
  'GET /images/get': '이미지를 tar로 받아요.',
  'POST /images/load': '이미지가 담긴 tar를 보내 서버에 풀어요.',
  'GET /images/search': '서버가 레지스트리에서 이미지를 찾아요.',
  'GET /networks': '네트워크 목록을 물어요.',
  'POST /networks/create': '네트워크를 만들고 ID를 받아요.',
  'GET /networks/{id}': '네트워크의 설정과 연결된 컨테이너를 물어요.',
  'DELETE /networks/{id}': '네트워크를 지워요.',
  'POST /networks/{id}/connect': '컨테이너를 네트워크에 연결해요.',
  'POST /networks/{id}/disconnect': '컨테이너를 네트워크에서 떼어 내요.',
  'POST /networks/prune': '쓰지 않는 네트워크를 지워요.',
  'GET /volumes': '볼륨 목록을 물어요.',
  'POST /volumes/create': '볼륨을 만들어요.',
  'GET /volumes/{name}': '볼륨의 설정을 물어요.',
  'DELETE /volumes/{name}': '볼륨을 지워요.',
  'POST /volumes/prune': '쓰지 않는 볼륨을 지워요.',
}

const endpoints = Object.keys(sentences) as Endpoint[]

/** The endpoint that a call went to; names of images may have slashes. */
export function endpointOf({ method, path }: Pick<Call, 'method' | 'path'>): Endpoint | undefined {
  const called = `${method} ${path.replace(/^\/v[\d.]+/, '').replace(/\?.*/, '')}`
  return endpoints.find(endpoint =>
    new RegExp(`^${endpoint.replace('{id}', '[^/]+').replace('{name}', '.+')}$`).test(called),
  )
}

/** What a call is for and, where the server did not do it, why: one or two sentences in Korean. */
export function sentenceOf(call: Call): string {
  const { status, path, reply } = call
  const endpoint = endpointOf(call)
  if (status === 304) return '이미 그런 상태라 서버가 할 일이 없었어요.'
  if (status === 404 && endpoint === 'POST /containers/create' && messageOf(reply).includes('No such image'))
    return '컨테이너를 만들려 했지만 서버에 이미지가 없어요.'
  if (status >= 400) return `서버가 할 수 없다고 답했어요: ${messageOf(reply)}`
  if (endpoint === 'POST /images/create' && path.includes('fromSrc=')) return '파일을 tar로 보내 이미지로 만들어요.'
  return endpoint ? sentences[endpoint] : ''
}

function messageOf(reply: unknown): string {
  return typeof reply === 'object' && reply !== null && 'message' in reply ? String(reply.message) : ''
}
