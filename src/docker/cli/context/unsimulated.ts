import { CliError, type Command, type Declaration, defineCommand } from '../command.ts'
import { checkName, readContext } from './store.ts'

const instead = '다른 이름으로 복사하려면 docker context create 새이름 --from 이름을 쓸 수 있어요.'

/** `export` and `import`, which check the name and go no further. */
export function unsimulated(declaration: Declaration, readsFirst: boolean): Command {
  return defineCommand({
    ...declaration,
    run({ process, globals }, [name = '']) {
      checkName(name)
      if (readsFirst) readContext(process, globals, name)
      const message = `이 시뮬레이터는 컨텍스트를 파일로 내보내거나 가져오지 않아요. ${instead}`
      return Promise.reject(new CliError(message))
    },
  })
}
