import { CliError, defineCommand } from '../command.ts'

export const command = defineCommand({
  short: '표준 입출력을 엔진에 잇기',
  usage: '',
  options: [],
  args: [0, 0],
  run: () =>
    Promise.reject(
      new CliError(
        '이 시뮬레이터는 엔진과 바이트로 이야기하는 dial-stdio를 흉내 내지 않아요. docker version으로 연결을 확인할 수 있어요.',
      ),
    ),
})
