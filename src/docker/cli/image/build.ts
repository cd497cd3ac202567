import { checkArguments } from '../arguments.ts'
import { CliError, defineCommand } from '../command.ts'
import { buildDeclaration } from './options/build.ts'

/** BuildKit is a program of its own, which counts its arguments by itself; it is not simulated. */
export const command = defineCommand({
  ...buildDeclaration,
  run({ path }, args) {
    checkArguments({ ...buildDeclaration, args: [1, 1] }, path, args.length)
    const instead = 'docker run으로 컨테이너를 실행해 고친 다음 docker commit으로 이미지를 만들어 볼 수 있어요.'
    return Promise.reject(new CliError(`이 시뮬레이터는 아직 Dockerfile을 빌드하지 않아요. ${instead}`))
  },
  failure: message => new CliError(`ERROR: ${message}`),
})
