import { file, text, recursive, type Tool } from './tool.ts'

/** What reads, searches and changes text. */
export const texts: Readonly<Record<string, Tool>> = {
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
  sha256sum: { text: '파일의 SHA-256 값을 보여 줘요.', args: file },
  md5sum: { text: '파일의 MD5 값을 보여 줘요.', args: file },
  base64: { text: '글을 base64로 바꿔요.', args: file, options: { 'd|decode': 'base64를 원래대로 되돌려요.' } },
  jq: {
    text: 'JSON을 보기 좋게 보여 주거나 골라내요.',
    args: ['골라낼 것이에요. .은 전체예요.', file],
    options: { r: '따옴표 없이 출력해요.' },
  },
  vi: { text: '글 편집기예요.', args: '고칠 파일이에요.' },
  vim: { text: '글 편집기예요.', args: '고칠 파일이에요.' },
  nano: { text: '글 편집기예요.', args: '고칠 파일이에요.' },
  less: { text: '글을 화면 단위로 넘겨 봐요.', args: file },
  seq: { text: '수를 차례대로 출력해요.', args: '첫 수나 마지막 수예요.' },
  yes: { text: '같은 글을 끝없이 출력해요.', args: text },
}
