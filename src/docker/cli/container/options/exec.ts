import { checkEnv } from '../../flags/checks.ts'
import type { Declaration, OptionSpec } from '../../command.ts'

export const execOptions: readonly OptionSpec[] = [
  { name: 'detach', short: 'd', type: 'bool', description: '명령을 백그라운드에서 실행하기' },
  { name: 'detach-keys', type: 'string', description: '컨테이너에서 빠져나오는 키 바꾸기 (기본은 Ctrl-P Ctrl-Q)' },
  { name: 'env', short: 'e', type: 'list', check: checkEnv, description: '환경 변수 정하기' },
  { name: 'env-file', type: 'list', description: '환경 변수를 파일에서 읽기' },
  { name: 'interactive', short: 'i', type: 'bool', description: '표준 입력을 열어 두기' },
  { name: 'privileged', type: 'bool', description: '명령에 모든 권한 주기' },
  { name: 'tty', short: 't', type: 'bool', description: '가상 터미널(TTY) 만들기' },
  { name: 'user', short: 'u', type: 'string', description: '실행할 사용자 (형식: <이름|uid>[:<그룹|gid>])' },
  { name: 'workdir', short: 'w', type: 'string', description: '컨테이너 안의 작업 폴더' },
]

export const execDeclaration: Declaration = {
  short: '실행 중인 컨테이너에서 명령 실행하기',
  usage: '[OPTIONS] CONTAINER COMMAND [ARG...]',
  args: [2, Infinity],
  optionsFirst: true,
  completes: ['running'],
  options: execOptions,
}
