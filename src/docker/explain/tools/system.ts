import type { Tool } from './tool.ts'

/** What tells of the system and its processes, and changes them. */
export const system: Readonly<Record<string, Tool>> = {
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
}
