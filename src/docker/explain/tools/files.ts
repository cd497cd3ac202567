import { path, file, recursive, type Tool } from './tool.ts'

/** What looks at files and folders, and changes them. */
export const files: Readonly<Record<string, Tool>> = {
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
  basename: { text: '경로에서 파일 이름만 남겨요.', args: path },
  dirname: { text: '경로에서 폴더만 남겨요.', args: path },
}
