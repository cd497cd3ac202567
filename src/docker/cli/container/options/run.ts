import type { Declaration, OptionSpec } from '../../command.ts'
import { checkEnv, checkLabel } from '../../flags/checks.ts'

/** Options that are used every day; what they ask for is in `settings/create-body.ts`. */
export const runOptions: readonly OptionSpec[] = [
  { name: 'detach', short: 'd', type: 'bool', description: '백그라운드에서 실행하고 컨테이너 ID만 보기' },
  { name: 'detach-keys', type: 'string', description: '컨테이너에서 빠져나오는 키 바꾸기 (기본은 Ctrl-P Ctrl-Q)' },
  { name: 'domainname', type: 'string', description: '컨테이너의 NIS 도메인 이름' },
  { name: 'entrypoint', type: 'string', description: '이미지의 ENTRYPOINT 바꾸기' },
  { name: 'env', short: 'e', type: 'list', check: checkEnv, description: '환경 변수 정하기' },
  { name: 'env-file', type: 'list', description: '환경 변수를 파일에서 읽기' },
  { name: 'expose', type: 'list', description: '포트나 포트 범위를 노출한다고 표시하기' },
  { name: 'help', type: 'bool', description: '사용법 보기' },
  { name: 'hostname', short: 'h', type: 'string', description: '컨테이너의 호스트 이름' },
  { name: 'interactive', short: 'i', type: 'bool', description: '표준 입력을 열어 두기' },
  { name: 'label', short: 'l', type: 'list', check: checkLabel, description: '레이블 붙이기' },
  { name: 'label-file', type: 'list', description: '레이블을 파일에서 읽기' },
  { name: 'name', type: 'string', description: '컨테이너 이름 정하기' },
  { name: 'platform', type: 'string', description: '여러 플랫폼을 지원하는 서버에서 쓸 플랫폼' },
  { name: 'publish', short: 'p', type: 'list', description: '컨테이너의 포트를 호스트에 연결하기 (호스트:컨테이너)' },
  {
    name: 'pull',
    type: 'string',
    default: 'missing',
    description: '이미지를 내려받을 때 ("always", "missing", "never")',
  },
  { name: 'quiet', short: 'q', type: 'bool', description: '이미지를 내려받는 과정 감추기' },
  { name: 'restart', type: 'string', default: 'no', description: '컨테이너가 끝났을 때의 재시작 정책' },
  { name: 'rm', type: 'bool', description: '끝나면 컨테이너와 이름 없는 볼륨을 자동으로 지우기' },
  { name: 'sig-proxy', type: 'bool', default: 'true', description: '받은 시그널을 프로세스에 전달하기' },
  { name: 'tty', short: 't', type: 'bool', description: '가상 터미널(TTY) 만들기' },
  { name: 'user', short: 'u', type: 'string', description: '실행할 사용자 (형식: <이름|uid>[:<그룹|gid>])' },
  { name: 'volume', short: 'v', type: 'list', description: '볼륨이나 폴더 연결하기 (호스트:컨테이너)' },
  { name: 'workdir', short: 'w', type: 'string', description: '컨테이너 안의 작업 폴더' },
]

export const runDeclaration: Declaration = {
  short: '이미지로 컨테이너를 만들고 실행하기',
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  args: [1, Infinity],
  optionsFirst: true,
  completes: ['image'],
  options: runOptions,
  moreOptions: async () => (await import('./run-more.ts')).moreRunOptions,
}
