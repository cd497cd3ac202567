import { text, type Tool } from './tool.ts'

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

/** Shells, what runs other commands, and what shells do themselves. */
export const shells: Readonly<Record<string, Tool>> = {
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
}
