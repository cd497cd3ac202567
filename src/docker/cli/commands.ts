import type { Command } from './command.ts'

/** A command as it is known before it is used. */
export interface CommandEntry {
  /** Every full name; the first is the management form: `docker container rename`, `docker rename`. */
  readonly names: readonly string[]
  /** What usage lines call it where that is none of its names: `docker buildx build`. */
  readonly path?: string
  /** Our own, in Korean; its help shows all of it, lists show its first line. */
  readonly short: string
  /** Not listed in its group's help. */
  readonly hidden?: boolean
  readonly load: () => Promise<Command>
}

/** Every command of the client; each is loaded when it is first used. */
export const commands: readonly CommandEntry[] = [
  {
    names: ['docker container attach', 'docker attach'],
    short: '실행 중인 컨테이너의 입출력에 연결하기',
    load: async () => (await import('./container/attach.ts')).containerAttach,
  },
  {
    names: ['docker container commit', 'docker commit'],
    short: '컨테이너의 변경 사항으로 새 이미지 만들기',
    load: async () => (await import('./container/commit.ts')).containerCommit,
  },
  {
    names: ['docker container cp', 'docker cp'],
    short:
      "컨테이너와 내 컴퓨터 사이에 파일 복사하기\n\n원본이 '-'이면 표준 입력의 tar를 컨테이너의 디렉터리에 풀고,\n대상이 '-'이면 컨테이너의 파일을 tar로 표준 출력에 씁니다.",
    load: async () => (await import('./container/cp.ts')).containerCp,
  },
  {
    names: ['docker container create', 'docker create'],
    short: '컨테이너를 만들기만 하고 실행하지 않기',
    load: async () => (await import('./container/create.ts')).containerCreate,
  },
  {
    names: ['docker container diff', 'docker diff'],
    short: '컨테이너에서 바뀐 파일 보기',
    load: async () => (await import('./container/diff.ts')).containerDiff,
  },
  {
    names: ['docker container exec', 'docker exec'],
    short: '실행 중인 컨테이너에서 명령 실행하기',
    load: async () => (await import('./container/exec.ts')).containerExec,
  },
  {
    names: ['docker container export', 'docker export'],
    short: '컨테이너의 파일을 tar로 내보내기',
    load: async () => (await import('./container/export.ts')).containerExport,
  },
  {
    names: ['docker container inspect'],
    short: '컨테이너의 자세한 정보 보기',
    load: async () => (await import('./container/inspect.ts')).containerInspect,
  },
  {
    names: ['docker container kill', 'docker kill'],
    short: '실행 중인 컨테이너를 강제로 끝내기',
    load: async () => (await import('./container/kill.ts')).containerKill,
  },
  {
    names: ['docker container logs', 'docker logs'],
    short: '컨테이너의 로그 보기',
    load: async () => (await import('./container/logs.ts')).containerLogs,
  },
  {
    names: ['docker container pause', 'docker pause'],
    short: '컨테이너의 모든 프로세스 일시 정지하기',
    load: async () => (await import('./container/pause.ts')).containerPause,
  },
  {
    names: ['docker container port', 'docker port'],
    short: '컨테이너의 포트 연결 보기',
    load: async () => (await import('./container/port.ts')).containerPort,
  },
  {
    names: ['docker container prune'],
    short: '정지한 컨테이너 모두 지우기',
    load: async () => (await import('./container/prune.ts')).containerPrune,
  },
  {
    names: ['docker container ls', 'docker container list', 'docker container ps', 'docker ps'],
    short: '컨테이너 목록 보기',
    load: async () => (await import('./container/ps.ts')).containerPs,
  },
  {
    names: ['docker container rename', 'docker rename'],
    short: '컨테이너 이름 바꾸기',
    load: async () => (await import('./container/rename.ts')).containerRename,
  },
  {
    names: ['docker container restart', 'docker restart'],
    short: '컨테이너 다시 시작하기',
    load: async () => (await import('./container/restart.ts')).containerRestart,
  },
  {
    names: ['docker container rm', 'docker container remove', 'docker rm'],
    short: '컨테이너 지우기',
    load: async () => (await import('./container/rm.ts')).containerRm,
  },
  {
    names: ['docker container run', 'docker run'],
    short: '이미지로 컨테이너를 만들고 실행하기',
    load: async () => (await import('./container/run.ts')).containerRun,
  },
  {
    names: ['docker container start', 'docker start'],
    short: '정지한 컨테이너 시작하기',
    load: async () => (await import('./container/start.ts')).containerStart,
  },
  {
    names: ['docker container stats', 'docker stats'],
    short: '컨테이너의 자원 사용량을 실시간으로 보기',
    load: async () => (await import('./container/stats.ts')).containerStats,
  },
  {
    names: ['docker container stop', 'docker stop'],
    short: '실행 중인 컨테이너 정지하기',
    load: async () => (await import('./container/stop.ts')).containerStop,
  },
  {
    names: ['docker container top', 'docker top'],
    short: '컨테이너에서 실행 중인 프로세스 보기',
    load: async () => (await import('./container/top.ts')).containerTop,
  },
  {
    names: ['docker container unpause', 'docker unpause'],
    short: '일시 정지한 컨테이너 계속하기',
    load: async () => (await import('./container/unpause.ts')).containerUnpause,
  },
  {
    names: ['docker container update', 'docker update'],
    short: '컨테이너의 자원 제한과 재시작 정책 바꾸기',
    load: async () => (await import('./container/update.ts')).containerUpdate,
  },
  {
    names: ['docker container wait', 'docker wait'],
    short: '컨테이너가 끝날 때까지 기다렸다가 종료 코드 보기',
    load: async () => (await import('./container/wait.ts')).containerWait,
  },
  {
    names: ['docker build', 'docker builder build', 'docker image build', 'docker buildx b'],
    path: 'docker buildx build',
    short: 'Dockerfile로 이미지 만들기',
    load: async () => (await import('./image/build.ts')).build,
  },
  {
    names: ['docker image history', 'docker history'],
    short: '이미지가 만들어진 과정 보기',
    load: async () => (await import('./image/history.ts')).history,
  },
  {
    names: ['docker image ls', 'docker image list', 'docker images'],
    short: '이미지 목록 보기',
    load: async () => (await import('./image/images.ts')).images,
  },
  {
    names: ['docker image import', 'docker import'],
    short: 'tar 파일로 이미지 만들기',
    load: async () => (await import('./image/import.ts')).importImage,
  },
  {
    names: ['docker image inspect'],
    short: '이미지의 자세한 정보 보기',
    load: async () => (await import('./image/inspect.ts')).imageInspect,
  },
  {
    names: ['docker image load', 'docker load'],
    short: 'tar 파일이나 표준 입력에서 이미지 불러오기',
    load: async () => (await import('./image/load.ts')).load,
  },
  {
    names: ['docker image prune'],
    short: '쓰지 않는 이미지 지우기',
    load: async () => (await import('./image/prune.ts')).imagePrune,
  },
  {
    names: ['docker image pull', 'docker pull'],
    short: '레지스트리에서 이미지 내려받기',
    load: async () => (await import('./image/pull.ts')).pull,
  },
  {
    names: ['docker image push', 'docker push'],
    short: '레지스트리에 이미지 올리기',
    load: async () => (await import('./image/push.ts')).push,
  },
  {
    names: ['docker image rm', 'docker image remove', 'docker rmi'],
    short: '이미지 지우기',
    load: async () => (await import('./image/rmi.ts')).rmi,
  },
  {
    names: ['docker image save', 'docker save'],
    short: '이미지를 tar 파일로 저장하기',
    load: async () => (await import('./image/save.ts')).save,
  },
  {
    names: ['docker image tag', 'docker tag'],
    short: '이미지에 새 이름(태그) 붙이기',
    load: async () => (await import('./image/tag.ts')).tag,
  },
  {
    names: ['docker network connect'],
    short: '컨테이너를 네트워크에 연결하기',
    load: async () => (await import('./network/connect.ts')).networkConnect,
  },
  {
    names: ['docker network create'],
    short: '네트워크 만들기',
    load: async () => (await import('./network/create.ts')).networkCreate,
  },
  {
    names: ['docker network disconnect'],
    short: '컨테이너를 네트워크에서 떼어 내기',
    load: async () => (await import('./network/disconnect.ts')).networkDisconnect,
  },
  {
    names: ['docker network inspect'],
    short: '네트워크의 자세한 정보 보기',
    load: async () => (await import('./network/inspect.ts')).networkInspect,
  },
  {
    names: ['docker network ls', 'docker network list'],
    short: '네트워크 목록 보기',
    load: async () => (await import('./network/ls.ts')).networkLs,
  },
  {
    names: ['docker network prune'],
    short: '쓰지 않는 네트워크 모두 지우기',
    load: async () => (await import('./network/prune.ts')).networkPrune,
  },
  {
    names: ['docker network rm', 'docker network remove'],
    short: '네트워크 지우기',
    load: async () => (await import('./network/rm.ts')).networkRm,
  },
  {
    names: ['docker volume create'],
    short: '볼륨 만들기',
    load: async () => (await import('./volume/create.ts')).volumeCreate,
  },
  {
    names: ['docker volume inspect'],
    short: '볼륨의 자세한 정보 보기',
    load: async () => (await import('./volume/inspect.ts')).volumeInspect,
  },
  {
    names: ['docker volume ls', 'docker volume list'],
    short: '볼륨 목록 보기',
    load: async () => (await import('./volume/ls.ts')).volumeLs,
  },
  {
    names: ['docker volume prune'],
    short: '쓰지 않는 볼륨 지우기',
    load: async () => (await import('./volume/prune.ts')).volumePrune,
  },
  {
    names: ['docker volume rm', 'docker volume remove'],
    short: '볼륨 지우기 (컨테이너가 쓰는 볼륨은 지울 수 없음)',
    load: async () => (await import('./volume/rm.ts')).volumeRm,
  },
  {
    names: ['docker volume update'],
    short: '볼륨 바꾸기 (클러스터 볼륨만)',
    hidden: true,
    load: async () => (await import('./volume/update.ts')).volumeUpdate,
  },
  {
    names: ['docker system df'],
    short: '도커가 쓰는 디스크 용량 보기',
    load: async () => (await import('./system/df.ts')).systemDf,
  },
  {
    names: ['docker system dial-stdio'],
    short: '표준 입출력을 엔진에 잇기',
    hidden: true,
    load: async () => (await import('./system/dial-stdio.ts')).systemDialStdio,
  },
  {
    names: ['docker system events', 'docker events'],
    short: '도커 엔진의 이벤트를 실시간으로 보기',
    load: async () => (await import('./system/events.ts')).systemEvents,
  },
  {
    names: ['docker system info', 'docker info'],
    short: '도커 전체 정보 보기',
    load: async () => (await import('./system/info.ts')).systemInfo,
  },
  {
    names: ['docker inspect'],
    short: '도커 객체의 자세한 정보 보기',
    load: async () => (await import('./system/inspect.ts')).inspect,
  },
  {
    names: ['docker login'],
    short: '레지스트리에 로그인하기',
    load: async () => (await import('./system/login.ts')).login,
  },
  {
    names: ['docker logout'],
    short: '레지스트리에서 로그아웃하기',
    load: async () => (await import('./system/logout.ts')).logout,
  },
  {
    names: ['docker system prune'],
    short: '쓰지 않는 데이터 지우기',
    load: async () => (await import('./system/prune.ts')).systemPrune,
  },
  {
    names: ['docker search'],
    short: '도커 허브에서 이미지 찾기',
    load: async () => (await import('./system/search.ts')).search,
  },
  {
    names: ['docker version'],
    short: '도커 버전 정보 보기',
    load: async () => (await import('./system/version.ts')).version,
  },
  {
    names: ['docker context create'],
    short: '컨텍스트 만들기',
    load: async () => (await import('./context/create.ts')).contextCreate,
  },
  {
    names: ['docker context export'],
    short: '컨텍스트를 tar 파일로 내보내기',
    load: async () => (await import('./context/export.ts')).contextExport,
  },
  {
    names: ['docker context import'],
    short: 'tar나 zip 파일에서 컨텍스트 가져오기',
    load: async () => (await import('./context/export.ts')).contextImport,
  },
  {
    names: ['docker context inspect'],
    short: '컨텍스트의 자세한 정보 보기',
    load: async () => (await import('./context/inspect.ts')).contextInspect,
  },
  {
    names: ['docker context ls', 'docker context list'],
    short: '컨텍스트 목록 보기',
    load: async () => (await import('./context/ls.ts')).contextLs,
  },
  {
    names: ['docker context rm', 'docker context remove'],
    short: '컨텍스트 지우기',
    load: async () => (await import('./context/rm.ts')).contextRm,
  },
  {
    names: ['docker context show'],
    short: '지금 쓰는 컨텍스트 이름 보기',
    load: async () => (await import('./context/show.ts')).contextShow,
  },
  {
    names: ['docker context update'],
    short: '컨텍스트 바꾸기',
    load: async () => (await import('./context/update.ts')).contextUpdate,
  },
  {
    names: ['docker context use'],
    short: '쓸 컨텍스트 고르기',
    load: async () => (await import('./context/use.ts')).contextUse,
  },
]

/** Loads all commands at once, for a world whose clock jumps on while nothing runs. */
export async function preloadCommands(): Promise<void> {
  await Promise.all([import('./help.ts'), ...commands.map(({ load }) => load())])
}
