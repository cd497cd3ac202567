import type { Process } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { header } from '../net/message.ts'
import { Client, connect } from '../sql/client.ts'
import type { WebRequest, WebResponse } from './web.ts'

/**
 * What WordPress's PHP answers, as far as its setup goes: without wp-config.php it asks for one, with one it needs its
 * database, and with that it wants to be installed. There is no PHP; the pages behind say so.
 */
export async function answerPhp(
  process: Process,
  root: string,
  script: string,
  request: WebRequest,
): Promise<WebResponse> {
  const { status, location, body } = await wordpress(process, root, script)
  const host = header(request.message, 'host') ?? 'localhost'
  const headers = [
    ['X-Powered-By', `PHP/${process.env.PHP_VERSION ?? ''}`],
    ...(location === undefined
      ? []
      : [['X-Redirect-By', 'WordPress'] as const, ['Location', `http://${host}${location}`] as const]),
    ['Content-Type', 'text/html; charset=utf-8'],
  ] as const
  return { status, headers, body }
}

interface Page {
  readonly status: number
  readonly location?: string
  readonly body: string
}

async function wordpress(process: Process, root: string, script: string): Promise<Page> {
  const isConfigured = entryAt(process, `${root}/wp-config.php`) !== undefined
  const setup = isConfigured ? '/wp-admin/install.php' : '/wp-admin/setup-config.php'
  if (isConfigured && !(await hasDatabase(process))) {
    return { status: 500, body: page('Database Error', '<h1>Error establishing a database connection</h1>') }
  }
  if (script !== setup) return { status: 302, location: setup, body: '' }
  const text = isConfigured
    ? '데이터베이스에는 연결됐어요.'
    : 'WORDPRESS_DB_HOST 같은 환경 변수로 데이터베이스를 알려 주세요.'
  return {
    status: 200,
    body: page('WordPress', `<p>시뮬레이터에는 PHP가 없어서 WordPress 설치 화면은 여기까지예요. ${text}</p>`),
  }
}

const page = (title: string, body: string) =>
  `<!DOCTYPE html>\n<html lang="en-US">\n<head>\n\t<meta charset="utf-8">\n\t<title>${title}</title>\n</head>\n<body id="error-page">\n\t<div class="wp-die-message">${body}</div>\n</body>\n</html>\n`

/** Whether the database that the environment names lets WordPress in. */
async function hasDatabase(process: Process): Promise<boolean> {
  const { env } = process
  const [host = '', port = '3306'] = (env.WORDPRESS_DB_HOST ?? 'mysql').split(':')
  const client = await connect(process, { host, port: Number(port) })
  if (!(client instanceof Client)) return false
  const reply = await client.ask({
    user: env.WORDPRESS_DB_USER ?? 'example username',
    password: env.WORDPRESS_DB_PASSWORD ?? 'example password',
    database: env.WORDPRESS_DB_NAME ?? 'wordpress',
  })
  client.close()
  return reply?.server !== undefined
}
