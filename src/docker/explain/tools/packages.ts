import type { Tool } from './tool.ts'

/** What installs software, and what clusters and servers are run with. */
export const packages: Readonly<Record<string, Tool>> = {
  apt: packager('우분투와 데비안의 패키지 관리자예요.'),
  'apt-get': packager('우분투와 데비안의 패키지 관리자예요.'),
  apk: {
    text: '알파인 리눅스의 패키지 관리자예요.',
    words: { add: '패키지를 설치해요.', del: '패키지를 지워요.', update: '패키지 목록을 새로 받아요.' },
    args: '패키지 이름이에요.',
    options: { 'no-cache': '받은 목록을 남기지 않아요.' },
  },
  dpkg: {
    text: '설치한 데비안 패키지를 다뤄요.',
    args: '패키지 이름이에요.',
    options: {
      'get-selections': '이름에 맞는 패키지의 상태를 보여 줘요.',
      'print-architecture': 'CPU의 종류를 보여 줘요.',
      l: '설치한 패키지를 보여 줘요.',
    },
  },
  brew: {
    text: 'macOS의 패키지 관리자예요.',
    words: { install: '패키지를 설치해요.', uninstall: '패키지를 지워요.' },
    args: '패키지 이름이에요.',
    options: { cask: '화면이 있는 앱을 다뤄요.' },
  },
  npm: {
    text: 'Node.js의 패키지 관리자예요.',
    words: { install: '패키지를 설치해요.', run: 'package.json에 적은 명령어를 실행해요.', start: '앱을 시작해요.' },
  },
  pip: {
    text: '파이썬의 패키지 관리자예요.',
    words: { install: '패키지를 설치해요.', list: '설치한 패키지를 보여 줘요.' },
  },
  kubectl: {
    text: '쿠버네티스 클러스터에 요청을 보내요.',
    words: {
      apply: '파일에 적은 대로 만들거나 고쳐요.',
      scale: '같은 파드의 개수를 바꿔요.',
      set: '설정의 한 부분을 바꿔요.',
      rollout: '배포를 보거나 되돌려요.',
      get: '목록을 봐요.',
      describe: '자세한 정보를 봐요.',
      logs: '파드의 로그를 봐요.',
      delete: '지워요.',
      'port-forward': '내 컴퓨터의 포트를 클러스터 안으로 이어요.',
    },
    args: '다룰 대상이나 그 값이에요.',
    options: {
      'f|filename=설정 파일': '설정 파일을 정해요.',
      'replicas=파드의 개수': '유지할 파드의 개수를 정해요.',
      'n|namespace=네임스페이스': '네임스페이스를 정해요.',
    },
  },
  kind: {
    text: '내 컴퓨터에 연습용 쿠버네티스 클러스터를 만들어요.',
    words: { create: '새로 만들어요.', delete: '지워요.', get: '목록을 봐요.' },
    args: '다룰 대상이에요.',
  },
  dockerd: { text: '도커 엔진(서버)이에요. 클라이언트의 요청을 받아 컨테이너를 다뤄요.' },
  containerd: { text: '컨테이너와 이미지를 다루는 서버예요. 도커 엔진이 일을 맡겨요.' },
  nginx: {
    text: '웹 서버예요.',
    options: {
      'g=설정': '설정을 더해 시작해요.',
      t: '설정 파일이 올바른지 봐요.',
      's=보낼 시그널': '실행 중인 서버에 시그널을 보내요.',
      v: '버전을 보여 줘요.',
    },
  },
  httpd: { text: '웹 서버예요.', options: { f: '앞에서 실행해요.' } },
  node: {
    text: '자바스크립트를 실행해요.',
    args: '실행할 파일이에요.',
    options: { 'e|eval=실행할 코드': '코드를 바로 실행해요.', v: '버전을 보여 줘요.' },
  },
  python: python('파이썬을 실행해요.'),
  python3: python('파이썬을 실행해요.'),
  'redis-server': { text: '레디스 서버예요.' },
  'redis-cli': {
    text: '레디스 클라이언트예요.',
    words: { ping: '서버가 답하는지 봐요.', set: '값을 넣어요.', get: '값을 꺼내요.' },
    options: { 'h=서버의 주소': '접속할 서버를 정해요.', 'p=포트': '접속할 포트를 정해요.' },
  },
  mysql: {
    text: 'MySQL 클라이언트예요.',
    options: {
      'u|user=사용자': '사용자를 정해요.',
      p: '비밀번호를 써요.',
      'h|host=서버의 주소': '접속할 서버를 정해요.',
      'e|execute=실행할 SQL': 'SQL을 실행하고 끝내요.',
    },
    args: '쓸 데이터베이스예요.',
  },
  psql: {
    text: 'PostgreSQL 클라이언트예요.',
    options: {
      'U|username=사용자': '사용자를 정해요.',
      'h|host=서버의 주소': '접속할 서버를 정해요.',
      'd|dbname=데이터베이스': '데이터베이스를 정해요.',
      'c|command=실행할 SQL': 'SQL을 실행하고 끝내요.',
    },
    args: '쓸 데이터베이스예요.',
  },
  postgres: { text: 'PostgreSQL 서버예요.' },
  mysqld: { text: 'MySQL 서버예요.' },
  busybox: { text: '작은 도구를 모아 둔 프로그램이에요.', runs: 0 },
}

function packager(name: string): Tool {
  return {
    text: name,
    words: {
      update: '설치할 수 있는 패키지의 목록을 새로 받아요.',
      upgrade: '설치한 패키지를 새 버전으로 바꿔요.',
      install: '패키지를 설치해요.',
      remove: '패키지를 지워요.',
      purge: '설정까지 지워요.',
    },
    args: '패키지 이름이에요.',
    options: {
      'y|yes': '묻지 않고 진행해요.',
      'no-install-recommends': '꼭 필요한 것만 설치해요.',
      'q|quiet': '진행 상황을 줄여 보여 줘요.',
    },
  }
}

function python(what: string): Tool {
  return {
    text: what,
    args: '실행할 파일이에요.',
    options: {
      'c=실행할 코드': '코드를 바로 실행해요.',
      'm=모듈': '모듈을 실행해요.',
      'V|version': '버전을 보여 줘요.',
    },
  }
}
