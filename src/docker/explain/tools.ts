/** What is known of a program that a command line runs, on the host or in a container. */
export interface Tool {
  readonly text: string
  /** What its options do, by their names (`s|silent`); a value is named behind `=` (`o|output=파일 이름`); `#` is a number. */
  readonly options?: Readonly<Record<string, string>>
  /** Long options have one dash. */
  readonly single?: boolean
  /** What its first argument can be. */
  readonly words?: Readonly<Record<string, string>>
  /** What its arguments are; the last of several stands for all that follow. */
  readonly args?: string | readonly string[]
  /** It runs what follows so many arguments. */
  readonly runs?: number
  readonly isShell?: boolean
}

const path = '파일이나 폴더의 경로예요.'
const file = '읽을 파일이에요.'
const host = '상대의 이름이나 주소예요.'
const text = '출력할 글이에요.'
const recursive = '하위 폴더까지 모두 다뤄요.'

const shell: Tool = {
  text: '셸이에요. 명령어를 입력받아 실행해요.',
  isShell: true,
  options: {
    c: '따옴표 안의 글을 명령어로 읽어 실행해요.',
    e: '명령어 하나가 실패하면 거기서 멈춰요.',
    x: '명령어를 실행하기 전에 보여 줘요.',
    l: '로그인 셸로 시작해요.',
    i: '대화형으로 시작해요.',
  },
}

/** Programs by the names they are called by. */
export const tools: Readonly<Record<string, Tool>> = {
  sh: shell,
  bash: shell,
  ash: shell,
  dash: shell,
  sudo: {
    text: '뒤의 명령어를 관리자(root) 권한으로 실행해요.',
    options: { 'u|user=실행할 사용자': '이 사용자로 실행해요.', E: '환경 변수를 그대로 넘겨요.' },
    runs: 0,
  },
  env: { text: '환경 변수를 보여 줘요. 뒤에 명령어를 쓰면 바꾼 환경으로 실행해요.', runs: 0 },
  xargs: {
    text: '입력으로 받은 낱말을 뒤 명령어의 인자로 붙여 실행해요.',
    options: {
      'n=개수': '한 번에 이 개수만큼만 붙여요.',
      r: '입력이 비었으면 실행하지 않아요.',
      'I=자리 표시': '이 자리 표시를 받은 낱말로 바꿔요.',
    },
    runs: 0,
  },
  timeout: {
    text: '뒤 명령어를 정한 시간까지만 실행해요.',
    args: '기다릴 시간이에요. 단위를 쓰지 않으면 초예요.',
    options: {
      's|signal=보낼 시그널': '시간이 지나면 이 시그널을 보내요.',
      'k|kill-after=시간': '그래도 끝나지 않으면 이 시간 뒤에 강제로 끝내요.',
    },
    runs: 1,
  },
  nohup: { text: '터미널을 닫아도 뒤 명령어가 계속 실행되게 해요.', runs: 0 },
  exec: { text: '셸을 뒤의 프로그램으로 바꿔요.', runs: 0 },
  watch: {
    text: '뒤 명령어를 되풀이해 실행하고 결과를 보여 줘요.',
    options: { 'n|interval=초': '이 간격으로 되풀이해요.' },
    runs: 0,
  },
  gosu: { text: '다른 사용자로 뒤 명령어를 실행해요.', args: '실행할 사용자예요.', runs: 1 },
  time: { text: '뒤 명령어가 걸린 시간을 재요.', runs: 0 },
  echo: {
    text: '뒤에 쓴 글을 출력해요.',
    args: text,
    options: { n: '줄을 바꾸지 않아요.', e: '\\n 같은 표시를 줄바꿈 등으로 바꿔요.' },
  },
  printf: {
    text: '정한 모양대로 글을 출력해요.',
    args: ['출력할 모양이에요. \\n은 줄바꿈, %s는 뒤의 글이 들어갈 자리예요.', '모양에 들어갈 글이에요.'],
  },
  cat: {
    text: '파일의 내용을 출력해요. 파일을 쓰지 않으면 입력을 그대로 출력해요.',
    args: file,
    options: { n: '줄 번호를 붙여요.' },
  },
  tac: { text: '파일을 마지막 줄부터 출력해요.', args: file },
  head: {
    text: '앞부분만 보여 줘요.',
    args: file,
    options: {
      'n|lines=줄 수': '보여 줄 줄 수를 정해요.',
      'c|bytes=바이트 수': '보여 줄 바이트 수를 정해요.',
      '#': '앞에서 이 줄 수만큼만 보여 줘요.',
    },
  },
  tail: {
    text: '끝부분만 보여 줘요.',
    args: file,
    options: {
      'n|lines=줄 수': '보여 줄 줄 수를 정해요.',
      'f|follow': '새로 붙는 줄을 계속 보여 줘요.',
      F: '파일이 바뀌어도 새로 붙는 줄을 계속 보여 줘요.',
      '#': '끝에서 이 줄 수만큼만 보여 줘요.',
    },
  },
  ls: {
    text: '파일 목록을 보여 줘요.',
    args: path,
    options: {
      l: '권한, 크기, 시각까지 자세히 보여 줘요.',
      'a|all': '.으로 시작하는 파일까지 보여 줘요.',
      h: '크기를 읽기 쉽게 보여 줘요.',
      'R|recursive': '하위 폴더까지 보여 줘요.',
      '1': '한 줄에 하나씩 보여 줘요.',
      d: '폴더 자체를 보여 줘요.',
      t: '최근에 바뀐 것부터 보여 줘요.',
    },
  },
  cd: { text: '작업 폴더를 옮겨요.', args: '옮겨 갈 폴더예요.' },
  pwd: { text: '지금 있는 폴더를 보여 줘요.' },
  mkdir: {
    text: '폴더를 만들어요.',
    args: '만들 폴더예요.',
    options: { 'p|parents': '상위 폴더까지 만들고, 이미 있어도 오류로 보지 않아요.' },
  },
  rmdir: { text: '빈 폴더를 지워요.', args: '지울 폴더예요.' },
  rm: {
    text: '파일을 지워요.',
    args: '지울 파일이에요.',
    options: { 'r|recursive': recursive, 'f|force': '묻지 않고, 없어도 오류로 보지 않아요.' },
  },
  cp: {
    text: '파일을 복사해요.',
    args: ['복사할 파일이에요.', '복사할 곳이에요.'],
    options: { 'r|recursive': recursive, a: '권한과 시각까지 그대로 복사해요.' },
  },
  mv: {
    text: '파일을 옮기거나 이름을 바꿔요.',
    args: ['옮길 파일이에요.', '옮길 곳이나 새 이름이에요.'],
    options: { f: '묻지 않고 덮어써요.' },
  },
  ln: {
    text: '파일에 다른 이름(링크)을 붙여요.',
    args: ['가리킬 파일이에요.', '링크의 이름이에요.'],
    options: { s: '심볼릭 링크를 만들어요.', f: '이미 있으면 덮어써요.' },
  },
  touch: { text: '빈 파일을 만들어요. 이미 있으면 바뀐 시각만 고쳐요.', args: '만들 파일이에요.' },
  chmod: { text: '파일의 권한을 바꿔요.', args: ['새 권한이에요.', path], options: { R: recursive } },
  chown: { text: '파일의 소유자를 바꿔요.', args: ['새 소유자예요.', path], options: { R: recursive } },
  stat: {
    text: '파일의 크기, 권한, 시각을 보여 줘요.',
    args: path,
    options: { 'c|format=출력 형식': '이 형식으로 보여 줘요.' },
  },
  find: {
    text: '조건에 맞는 파일을 찾아요.',
    args: '찾기 시작할 폴더예요.',
    single: true,
    options: {
      'name=찾을 이름': '이름으로 찾아요.',
      'type=종류(f는 파일, d는 폴더)': '종류로 찾아요.',
      'maxdepth=깊이': '이 깊이까지만 찾아요.',
      'size=크기': '크기로 찾아요.',
      delete: '찾은 것을 지워요.',
    },
  },
  du: {
    text: '파일이 차지하는 용량을 보여 줘요.',
    args: path,
    options: { s: '합계만 보여 줘요.', h: '크기를 읽기 쉽게 보여 줘요.' },
  },
  df: { text: '디스크의 남은 용량을 보여 줘요.', args: path, options: { h: '크기를 읽기 쉽게 보여 줘요.' } },
  tee: {
    text: '입력을 화면에 출력하면서 파일에도 써요.',
    args: '쓸 파일이에요.',
    options: { 'a|append': '파일의 끝에 이어 써요.' },
  },
  grep: {
    text: '찾는 글이 있는 줄만 골라 보여 줘요.',
    args: ['찾을 글이에요.', '찾을 파일이에요.'],
    options: {
      'i|ignore-case': '대소문자를 가리지 않아요.',
      'v|invert-match': '그 글이 없는 줄만 보여 줘요.',
      'E|extended-regexp': '확장 정규식으로 찾아요. |는 ‘또는’이에요.',
      'c|count': '줄 수만 세요.',
      'n|line-number': '줄 번호를 붙여요.',
      'r|recursive': recursive,
      'q|quiet': '출력하지 않고 찾았는지만 알려요.',
      'o|only-matching': '맞는 부분만 보여 줘요.',
      F: '정규식이 아니라 글자 그대로 찾아요.',
      'e=찾을 글': '찾을 글을 정해요.',
      'A=줄 수': '뒤의 줄도 함께 보여 줘요.',
      'B=줄 수': '앞의 줄도 함께 보여 줘요.',
    },
  },
  egrep: { text: '확장 정규식으로 줄을 골라 보여 줘요.', args: ['찾을 정규식이에요.', '찾을 파일이에요.'] },
  sed: {
    text: '글을 규칙대로 고쳐 출력해요.',
    args: ['고치는 규칙이에요.', '고칠 파일이에요.'],
    options: {
      'i|in-place': '출력하는 대신 파일을 고쳐요.',
      n: '시킨 줄만 출력해요.',
      'e=규칙': '고치는 규칙을 정해요.',
      E: '확장 정규식을 써요.',
    },
  },
  awk: {
    text: '줄을 칸으로 나눠 다뤄요.',
    args: ['할 일을 적은 프로그램이에요. $1은 첫째 칸이에요.', file],
    options: { 'F=칸을 나누는 글자': '칸을 나누는 글자를 정해요.', 'v=변수=값': '변수에 값을 넣어요.' },
  },
  cut: {
    text: '줄에서 정한 부분만 잘라 보여 줘요.',
    args: file,
    options: {
      'c|characters=자리(1-4는 1~4번째 글자)': '글자의 자리로 잘라요.',
      'd|delimiter=칸을 나누는 글자': '칸을 나누는 글자를 정해요.',
      'f|fields=칸의 번호': '몇째 칸을 볼지 정해요.',
    },
  },
  tr: {
    text: '글자를 다른 글자로 바꿔요.',
    args: ['바꿀 글자예요.', '새 글자예요.'],
    options: { d: '그 글자를 지워요.', s: '이어진 같은 글자를 하나로 줄여요.' },
  },
  sort: {
    text: '줄을 차례대로 늘어놓아요.',
    args: file,
    options: {
      'n|numeric-sort': '수의 크기로 늘어놓아요.',
      'r|reverse': '거꾸로 늘어놓아요.',
      'u|unique': '같은 줄은 하나만 남겨요.',
      'k|key=칸의 번호': '이 칸으로 늘어놓아요.',
    },
  },
  uniq: {
    text: '이어진 같은 줄을 하나로 줄여요.',
    args: file,
    options: { 'c|count': '몇 번 나왔는지 함께 보여 줘요.', d: '겹치는 줄만 보여 줘요.' },
  },
  wc: {
    text: '줄, 낱말, 바이트를 세요.',
    args: file,
    options: { 'l|lines': '줄 수만 세요.', 'w|words': '낱말 수만 세요.', 'c|bytes': '바이트 수만 세요.' },
  },
  seq: { text: '수를 차례대로 출력해요.', args: '첫 수나 마지막 수예요.' },
  sleep: { text: '정한 시간 동안 기다려요.', args: '기다릴 시간이에요. 단위를 쓰지 않으면 초예요.' },
  true: { text: '아무 일도 하지 않고 성공으로 끝나요(종료 코드 0).' },
  false: { text: '아무 일도 하지 않고 실패로 끝나요(종료 코드 1).' },
  test: { text: '조건이 맞는지 봐요.', args: '조건이에요.', single: true },
  '[': { text: '조건이 맞는지 봐요.', args: '조건이에요.', single: true },
  date: { text: '지금 날짜와 시각을 보여 줘요.', args: '보여 줄 모양이에요.' },
  hostname: { text: '컴퓨터의 이름을 보여 줘요.', options: { i: 'IP 주소를 보여 줘요.' } },
  uname: {
    text: '운영체제의 정보를 보여 줘요.',
    options: {
      'a|all': '모두 보여 줘요.',
      'r|kernel-release': '커널의 버전을 보여 줘요.',
      's|kernel-name': '커널의 이름을 보여 줘요.',
      'm|machine': 'CPU의 종류를 보여 줘요.',
    },
  },
  nproc: { text: '쓸 수 있는 CPU의 개수를 보여 줘요.' },
  free: {
    text: '메모리 사용량을 보여 줘요.',
    options: { h: '크기를 읽기 쉽게 보여 줘요.', m: '메가바이트로 보여 줘요.' },
  },
  uptime: { text: '켜진 뒤로 지난 시간과 부하를 보여 줘요.' },
  id: {
    text: '사용자와 그룹의 번호를 보여 줘요.',
    args: '볼 사용자예요.',
    options: { u: '사용자 번호만 보여 줘요.', g: '그룹 번호만 보여 줘요.' },
  },
  whoami: { text: '지금 사용자의 이름을 보여 줘요.' },
  tty: { text: '연결된 터미널을 보여 줘요.' },
  ps: {
    text: '실행 중인 프로세스를 보여 줘요.',
    options: {
      e: '모든 프로세스를 보여 줘요.',
      f: '자세히 보여 줘요.',
      'o|format=보여 줄 칸': '보여 줄 칸을 정해요.',
      A: '모든 프로세스를 보여 줘요.',
    },
    args: '프로세스를 고르거나 보여 주는 방법이에요.',
  },
  top: {
    text: '프로세스와 자원 사용량을 계속 보여 줘요.',
    options: { b: '화면을 지우지 않고 차례로 출력해요.', 'n=횟수': '이 횟수만큼 보고 끝내요.' },
  },
  kill: { text: '프로세스에 시그널을 보내요.', args: '프로세스 번호예요.' },
  pkill: { text: '이름으로 찾은 프로세스에 시그널을 보내요.', args: '프로세스의 이름이에요.' },
  which: { text: '프로그램 파일이 어디에 있는지 찾아요.', args: '찾을 프로그램이에요.' },
  type: { text: '셸이 이 이름을 무엇으로 보는지 알려 줘요.', args: '알아볼 이름이에요.' },
  export: { text: '셸 변수를 환경 변수로 만들어 실행하는 프로그램에 넘겨요.', args: '변수의 이름과 값이에요.' },
  unset: { text: '변수를 없애요.', args: '없앨 변수예요.' },
  set: { text: '셸의 옵션을 켜거나 꺼요.' },
  read: { text: '입력에서 한 줄을 읽어 변수에 넣어요.', args: '값을 넣을 변수예요.' },
  trap: {
    text: '시그널을 받으면 실행할 명령어를 정해 둬요.',
    args: ['시그널을 받으면 실행할 명령어예요.', '기다릴 시그널이에요.'],
  },
  exit: { text: '셸을 끝내요.', args: '종료 코드예요. 0이 아니면 실패예요.' },
  wait: { text: '백그라운드로 실행한 명령어가 끝나기를 기다려요.', args: '기다릴 프로세스 번호예요.' },
  history: { text: '입력했던 명령어를 보여 줘요.' },
  clear: { text: '화면을 지워요.' },
  source: { text: '파일의 명령어를 지금 셸에서 실행해요.', args: '실행할 파일이에요.' },
  '.': { text: '파일의 명령어를 지금 셸에서 실행해요.', args: '실행할 파일이에요.' },
  curl: {
    text: '주소로 요청을 보내고 받은 내용을 출력해요.',
    args: '요청을 보낼 주소예요.',
    options: {
      's|silent': '진행 상황과 오류를 보여 주지 않아요.',
      'S|show-error': '-s를 써도 오류는 보여 줘요.',
      'I|head': '내용 없이 응답 헤더만 받아요.',
      'f|fail': '서버가 오류로 답하면 실패로 끝나요.',
      'L|location': '주소가 옮겨졌으면 새 주소로 따라가요.',
      'i|include': '응답 헤더도 함께 보여 줘요.',
      'v|verbose': '오가는 것을 자세히 보여 줘요.',
      'o|output=받은 내용을 쓸 파일': '받은 내용을 파일에 써요.',
      O: '받은 내용을 주소의 파일 이름으로 저장해요.',
      'X|request=요청 메서드': '요청 메서드를 정해요.',
      'H|header=요청 헤더': '요청 헤더를 더해요.',
      'd|data=보낼 내용': '내용을 담아 보내요. 메서드는 POST가 돼요.',
      'unix-socket=소켓 파일': 'TCP 포트 대신 유닉스 소켓으로 연결해요.',
      'm|max-time=초': '이 시간까지만 기다려요.',
      'w|write-out=출력 형식': '끝난 뒤에 정보를 더 출력해요.',
      'u|user=이름과 비밀번호': '사용자 이름과 비밀번호를 보내요.',
      k: '인증서를 확인하지 않아요.',
    },
  },
  wget: {
    text: '주소의 내용을 내려받아요.',
    args: '내려받을 주소예요.',
    options: {
      'q|quiet': '진행 상황을 보여 주지 않아요.',
      'O|output-document=받은 내용을 쓸 파일(-는 화면)': '받은 내용을 쓸 곳을 정해요.',
      'T|timeout=초': '이 시간까지만 기다려요.',
    },
  },
  ping: {
    text: '상대가 답하는지, 얼마나 걸리는지 봐요.',
    args: host,
    options: {
      'c=보낼 횟수': '보낼 횟수를 정해요.',
      'W=초': '답을 기다릴 시간을 정해요.',
      'i=초': '보내는 간격을 정해요.',
    },
  },
  nslookup: { text: '이름에 맞는 IP 주소를 물어요.', args: host },
  getent: { text: '시스템의 목록에서 찾아요.', args: ['찾을 목록이에요.', '찾을 이름이에요.'] },
  nc: {
    text: '포트에 연결해 글을 주고받아요.',
    args: [host, '포트 번호예요.'],
    options: {
      l: '연결을 기다려요.',
      z: '포트가 열렸는지만 봐요.',
      v: '자세히 보여 줘요.',
      'p=포트': '쓸 포트를 정해요.',
      'w=초': '이 시간까지만 기다려요.',
    },
  },
  ip: {
    text: '네트워크 주소와 경로를 보여 줘요.',
    words: {
      a: 'IP 주소를 보여 줘요(addr).',
      addr: 'IP 주소를 보여 줘요.',
      route: '경로를 보여 줘요.',
      r: '경로를 보여 줘요(route).',
      link: '네트워크 장치를 보여 줘요.',
    },
  },
  ss: {
    text: '열린 포트와 연결을 보여 줘요.',
    options: {
      t: 'TCP만 보여 줘요.',
      u: 'UDP만 보여 줘요.',
      l: '연결을 기다리는 것만 보여 줘요.',
      n: '이름 대신 번호로 보여 줘요.',
      p: '쓰는 프로세스를 함께 보여 줘요.',
    },
  },
  netstat: {
    text: '열린 포트와 연결을 보여 줘요.',
    options: {
      t: 'TCP만 보여 줘요.',
      u: 'UDP만 보여 줘요.',
      l: '연결을 기다리는 것만 보여 줘요.',
      n: '이름 대신 번호로 보여 줘요.',
      p: '쓰는 프로세스를 함께 보여 줘요.',
    },
  },
  tar: {
    text: '파일을 하나로 묶거나 풀어요.',
    args: '묶거나 풀 파일이에요.',
    options: {
      c: '하나로 묶어요.',
      x: '풀어요.',
      t: '무엇이 들었는지 보여 줘요.',
      v: '다루는 파일을 보여 줘요.',
      z: 'gzip으로 압축하거나 풀어요.',
      'f=tar 파일': '다룰 tar 파일을 정해요.',
      'C=폴더': '이 폴더에서 다뤄요.',
    },
  },
  sha256sum: { text: '파일의 SHA-256 값을 보여 줘요.', args: file },
  md5sum: { text: '파일의 MD5 값을 보여 줘요.', args: file },
  base64: { text: '글을 base64로 바꿔요.', args: file, options: { 'd|decode': 'base64를 원래대로 되돌려요.' } },
  vi: { text: '글 편집기예요.', args: '고칠 파일이에요.' },
  vim: { text: '글 편집기예요.', args: '고칠 파일이에요.' },
  nano: { text: '글 편집기예요.', args: '고칠 파일이에요.' },
  less: { text: '글을 화면 단위로 넘겨 봐요.', args: file },
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
  systemctl: {
    text: '리눅스의 서비스를 다뤄요.',
    words: {
      status: '서비스의 상태를 보여 줘요.',
      start: '서비스를 시작해요.',
      stop: '서비스를 멈춰요.',
      restart: '서비스를 다시 시작해요.',
      enable: '컴퓨터를 켤 때 서비스가 시작되게 해요.',
      disable: '컴퓨터를 켜도 서비스가 시작되지 않게 해요.',
    },
    args: '서비스의 이름이에요.',
    options: { now: '지금 바로 시작하거나 멈추기도 해요.' },
  },
  journalctl: {
    text: '서비스가 남긴 로그를 보여 줘요.',
    options: {
      'u|unit=서비스의 이름': '이 서비스의 로그만 봐요.',
      'since=시각': '이 시각 뒤의 로그만 봐요.',
      'f|follow': '새 로그를 계속 봐요.',
      'n|lines=줄 수': '끝에서 볼 줄 수를 정해요.',
    },
  },
  install: {
    text: '파일이나 폴더를 권한까지 정해 만들어요.',
    args: '만들 파일이나 폴더예요.',
    options: { 'm|mode=권한': '권한을 정해요.', d: '폴더를 만들어요.' },
  },
  usermod: {
    text: '사용자의 설정을 바꿔요.',
    args: '바꿀 사용자예요.',
    options: { a: '지금 그룹은 두고 더해요.', 'G|groups=그룹': '속할 그룹을 정해요.' },
  },
  newgrp: { text: '로그아웃하지 않고 새 그룹으로 셸을 시작해요.', args: '그룹의 이름이에요.' },
  groups: { text: '사용자가 속한 그룹을 보여 줘요.' },
  open: {
    text: 'macOS에서 앱이나 파일을 열어요.',
    options: { 'a=앱의 이름': '열 앱을 정해요.' },
    args: '열 파일이나 주소예요.',
  },
  ssh: { text: '다른 컴퓨터에 접속해요.', args: ['접속할 컴퓨터예요.', '그 컴퓨터에서 실행할 명령어예요.'] },
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
  jq: {
    text: 'JSON을 보기 좋게 보여 주거나 골라내요.',
    args: ['골라낼 것이에요. .은 전체예요.', file],
    options: { r: '따옴표 없이 출력해요.' },
  },
  busybox: { text: '작은 도구를 모아 둔 프로그램이에요.', runs: 0 },
  yes: { text: '같은 글을 끝없이 출력해요.', args: text },
  basename: { text: '경로에서 파일 이름만 남겨요.', args: path },
  dirname: { text: '경로에서 폴더만 남겨요.', args: path },
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

/** What is known of a program, by its name or its file's path. */
export function toolNamed(name: string): Tool | undefined {
  const short = /^(?:\/usr)?(?:\/local)?\/s?bin\/(.+)$/.exec(name)?.[1] ?? name
  return Object.hasOwn(tools, short) ? tools[short] : undefined
}
