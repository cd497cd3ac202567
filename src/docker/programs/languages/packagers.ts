import type { Program } from '../../engine/process/types.ts'

/** npm's versions by node's. */
const npmVersions: Readonly<Record<string, string>> = { 25: '11.6.2', 24: '11.6.1', 22: '10.9.4' }

/** `npm --version`; packages cannot be installed. */
export const npm: Program = async ({ argv, env, stdout, stderr }) => {
  if (argv[1] === '--version' || argv[1] === '-v') {
    await stdout.write(`${npmVersions[Number.parseInt(env.NODE_VERSION ?? '25')] ?? '11.6.2'}\n`)
    return 0
  }
  await stderr.write('npm: 시뮬레이터에서는 패키지를 설치하거나 실행할 수 없고 npm --version만 돼요.\n')
  return 1
}

/** `pip --version`; packages cannot be installed. */
export const pip: Program = async ({ argv, env, stdout, stderr }) => {
  if (argv[1] === '--version' || argv[1] === '-V') {
    const minor = (env.PYTHON_VERSION ?? '3.14.0').split('.').slice(0, 2).join('.')
    await stdout.write(`pip 25.3 from /usr/local/lib/python${minor}/site-packages/pip (python ${minor})\n`)
    return 0
  }
  await stderr.write('pip: 시뮬레이터에서는 패키지를 설치할 수 없고 pip --version만 돼요.\n')
  return 1
}
