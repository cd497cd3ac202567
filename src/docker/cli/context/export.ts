import { CliError, type Command, defineCommand, type Declaration } from '../command.ts'
import { exportDeclaration } from './options/export.ts'
import { importDeclaration } from './options/import.ts'
import { checkName, readContext } from './store.ts'

const instead = '다른 이름으로 복사하려면 docker context create 새이름 --from 이름을 쓸 수 있어요.'

const unsimulated = (declaration: Declaration, readsFirst: boolean): Command =>
  defineCommand({
    ...declaration,
    run({ process, globals }, [name = '']) {
      checkName(name)
      if (readsFirst) readContext(process, globals, name)
      const message = `이 시뮬레이터는 컨텍스트를 파일로 내보내거나 가져오지 않아요. ${instead}`
      return Promise.reject(new CliError(message))
    },
  })

export const contextExport = unsimulated(exportDeclaration, true)
export const contextImport = unsimulated(importDeclaration, false)
