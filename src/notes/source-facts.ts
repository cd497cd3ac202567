/** A fact of the note that the site grew out of, by its line there, and the sections that tell it. */
interface SourceFact {
  readonly line: number
  readonly fact: string
  /** Addresses of sections (`/history/#history-idea`). */
  readonly at: readonly string[]
}

const row = (line: number, fact: string, ...at: readonly string[]): SourceFact => ({ line, fact, at })

export const sourceFacts: readonly SourceFact[] = [
  row(9, '2013년에 나온 컨테이너 기반 가상화 도구', '/history/#history-2013'),
  row(10, '서버가 늘고 개발 환경이 복잡해진 배경', '/history/#history-background'),
  row(11, '한 컴퓨터의 개발 환경을 다른 컴퓨터에 똑같이', '/history/#history-idea'),
  row(12, '개발용과 배포용 환경을 같게', '/history/#history-idea', '/why-docker/#why-docker-deploy'),
  row(14, '같은 플랫폼의 서로 다른 버전을 함께', '/history/#history-idea', '/why-docker/#why-docker-two-versions'),
  row(16, '라이브러리, 버전, 패키지를 담는 이미지', '/history/#history-idea', '/glossary/#term-image'),
  row(21, 'docker --version', '/commands/version/#version-short'),
  row(22, 'docker pull', '/commands/pull/#pull-syntax'),
  row(23, 'docker images', '/commands/images/#images-syntax'),
  row(24, 'docker create', '/commands/create/#create-syntax'),
  row(25, 'docker run, 없으면 내려받기까지', '/commands/run/#run-pull', '/commands/run/#run-syntax'),
  row(26, 'docker start', '/commands/start/#start-syntax'),
  row(27, 'docker restart', '/commands/restart/#restart-syntax'),
  row(28, 'docker attach', '/commands/attach/#attach-syntax'),
  row(29, 'docker stop, ID나 이름으로', '/commands/stop/#stop-syntax'),
  row(30, 'docker ps', '/commands/ps/#ps-running'),
  row(31, 'docker ps -a', '/commands/ps/#ps-all'),
  row(32, 'docker rename', '/commands/rename/#rename-syntax'),
  row(33, 'docker rm', '/commands/rm/#rm-syntax'),
  row(34, 'docker rmi', '/commands/rmi/#rmi-syntax'),
  row(35, 'docker exec로 접속하기', '/commands/exec/#exec-shell'),
  row(36, 'docker logs와 -f', '/commands/logs/#logs-syntax', '/commands/logs/#logs-examples'),
  row(37, 'docker network connect', '/commands/network/#network-connect'),
  row(42, '-d: 백그라운드 모드', '/options/#opt-detach'),
  row(43, '-p: (외부):(내부) 포트 연결', '/options/#opt-publish'),
  row(48, '실행할 프로세스가 없으면 바로 종료', '/commands/run/#run-ends-at-once'),
  row(50, 'docker run --rm -it ubuntu /bin/sh', '/commands/run/#run-interactive', '/options/#opt-rm'),
  row(
    57,
    '격리된 프로세스, 커널 기술, 이미지 단위 환경',
    '/history/#history-idea',
    '/vm-vs-container/#vm-kernel-features',
  ),
  row(58, '서버 관리의 어려움', '/why-docker/#why-docker-hard'),
  row(59, '버전 문제와 계속 바뀌는 환경', '/why-docker/#why-docker-hard'),
  row(60, '서버 관리와 개발 방식을 바꾼 컨테이너', '/why-docker/#why-docker-container-way'),
  row(61, '한 서버의 같은 프로그램 두 개와 충돌', '/why-docker/#why-docker-two-copies'),
  row(62, '유저, 환경, 방화벽, 네트워크, 개발 도구, git', '/why-docker/#why-docker-chores'),
  row(63, '가상머신보다 빠르고 효율적', '/vm-vs-container/#vm-comparison'),
  row(64, '서버 상태를 관리하는 방법의 발전', '/why-docker/#why-docker-evolution'),
  row(67, 'OS를 나누지 않아 가벼움', '/vm-vs-container/#vm-layers'),
  row(68, '배포 방법의 표준화', '/why-docker/#why-docker-deploy'),
  row(70, '가상머신과 컨테이너 그림', '/vm-vs-container/#vm-layers'),
  row(72, '컨테이너의 미래와 쿠버네티스', '/kubernetes/#kubernetes-parts'),
  row(73, '여러 서버와 여러 서비스 관리', '/kubernetes/#kubernetes-jobs'),
  row(74, '자원 관리와 로드 밸런싱', '/kubernetes/#kubernetes-scheduling', '/kubernetes/#kubernetes-load-balancing'),
  row(78, '리눅스에서 실행되는 도커', '/install/#install-linux-kernel'),
  row(79, 'Mac에서는 가상머신 위에서', '/install/#install-linux-kernel', '/install/#install-macos'),
  row(
    80,
    'docker version에 나오는 클라이언트와 서버',
    '/install/#install-check-version',
    '/commands/version/#version-both',
  ),
  row(85, '클라이언트 → 서버 → 클라이언트', '/client-server/#client-server-run-calls'),
  row(87, '클라이언트와 서버 그림', '/client-server/#client-server-api'),
  row(93, '참고 자료 셋', '/references/#ref-notes'),
]
