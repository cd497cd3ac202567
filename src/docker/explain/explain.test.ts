import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explain } from './explain.ts'
import type { Word } from './word.ts'

/** Each word of a line and what is said of it: `-p [option] -p, --publish: …`. */
async function said(line: string): Promise<readonly string[]> {
  return (await explain(line)).map(word => `${typed(line, word)} [${word.kind}] ${word.title}: ${word.text}`)
}

const typed = (line: string, { start, end }: Word) => line.slice(start, end)

async function word(line: string, text: string): Promise<Word> {
  const found = (await explain(line)).find(each => typed(line, each) === text)
  expect(found, `${text} of ${line}`).toBeDefined()
  return found!
}

/** What is said of one word of a line. */
const of = async (line: string, text: string) => (await word(line, text)).text
const kindOf = async (line: string, text: string) => (await word(line, text)).kind

test('a whole line, from the program to the arguments in the container', async () => {
  expect(await said('docker run -d -p 8080:80 --name web nginx:1.29 sh -c "sleep 5"')).toEqual([
    'docker [program] docker: 도커 클라이언트예요. 명령어를 API 요청으로 바꿔서 도커 엔진(서버)에 보내요.',
    'run [command] docker run: 이미지로 컨테이너를 만들고 실행해요.',
    '-d [option] -d, --detach: 백그라운드에서 실행하고 컨테이너 ID만 보여 줘요.',
    '-p [option] -p, --publish: 컨테이너의 포트를 호스트에 연결해요 (호스트:컨테이너).',
    '8080:80 [value] 8080:80: 호스트의 8080 포트를 컨테이너의 80 포트로 이어요.',
    '--name [option] --name: 컨테이너 이름을 정해요.',
    'web [value] web: 컨테이너에 붙일 이름이에요. 다른 명령어에서 이 이름으로 가리켜요.',
    'nginx:1.29 [image] nginx:1.29: nginx 이미지예요. 1.29 태그를 골랐어요. 없으면 도커 허브에서 내려받아요.',
    'sh [inside] sh: 셸이에요. 명령어를 입력받아 실행해요. 컨테이너 안에서 실행해요.',
    '-c [option] -c: 따옴표 안의 글을 명령어로 읽어 실행해요.',
    'sleep [inside] sleep: 정한 시간 동안 기다려요. 컨테이너 안에서 실행해요.',
    '5 [argument] 5: 기다릴 시간이에요. 단위를 쓰지 않으면 초예요.',
  ])
})

describe('options are read as pflag reads them', () => {
  test('a bundle explains each letter, the last of which may take a value', async () => {
    const { title, parts } = await word('docker run -dp 80:80 nginx', '-dp')
    expect([title, parts?.map(part => part.title)]).toEqual(['-dp', ['-d, --detach', '-p, --publish']])
    expect(parts?.[1]?.option).toEqual({ command: 'docker run', name: 'publish' })
    expect(await kindOf('docker run -dp 80:80 nginx', '80:80')).toBe('value')
  })

  test('a value stands behind =, right behind the letter, or in the next word', async () => {
    for (const line of ['docker run --name=x nginx', 'docker run --name x nginx', 'docker run --name="x" nginx']) {
      expect(await kindOf(line, 'nginx'), line).toBe('image')
      expect(
        (await explain(line)).filter(each => each.kind === 'unknown').map(each => each.title),
        line,
      ).toEqual(['x'])
    }
    expect((await explain('docker run -m512m nginx')).map(each => each.title)).toContain('512m')
    expect(await of('docker attach --sig-proxy=false web', 'false')).toBe('이 옵션을 꺼요.')
  })

  test('they end at the image for run, create and exec, and nowhere for others', async () => {
    expect(await of('docker run ubuntu -it', '-it')).toContain('도커의 옵션은 이미지 이름보다 앞에 써요.')
    expect(await of('docker exec web -it', '-it')).toContain('컨테이너 이름보다 앞에 써요.')
    expect(await kindOf('docker run mysql --character-set-server=utf8', '--character-set-server=utf8')).toBe('inside')
    expect(await kindOf('docker rm web -f', '-f')).toBe('option')
    expect(await kindOf('docker rm -- -f', '-f')).toBe('argument')
  })

  test('docker has options of its own before the command', async () => {
    expect(await kindOf('docker --context build ps -a', 'ps')).toBe('command')
    expect(await of('docker -H tcp://1.2.3.4 ps', 'tcp://1.2.3.4')).toBe('tcp://1.2.3.4 주소의 도커 엔진에 접속해요.')
  })
})

describe('what docker would refuse is said, with what is near', () => {
  test.each([
    ['docker run -rm nginx', '-rm', 'docker run에는 -r 옵션이 없어요. 긴 옵션 앞에는 -를 두 번 써요: --rm'],
    ['docker run --nmae web nginx', '--nmae', 'docker run에는 --nmae 옵션이 없어요. 혹시 --name을 쓰려고 했나요?'],
    ['docker ps -Q', '-Q', 'docker ps에는 -Q 옵션이 없어요. 대소문자를 가려요. 혹시 -q를 쓰려고 했나요?'],
    ['docker ps -x', '-x', 'docker ps에는 -x 옵션이 없어요.'],
    ['docker rnu nginx', 'rnu', '도커에는 이런 명령어가 없어요. 혹시 docker run을 쓰려고 했나요?'],
    [
      'docker network creat x',
      'creat',
      'docker network에는 이런 명령어가 없어요. 혹시 docker network create를 쓰려고 했나요?',
    ],
    ['dokcer ps', 'dokcer', '이 시뮬레이터가 모르는 프로그램이에요. 혹시 docker를 쓰려고 했나요?'],
    ['docker run it ubuntu', 'it', '이미지 이름으로 읽어요. 옵션이라면 앞에 -를 붙여요: -it'],
    ['docker pull Ubuntu', 'Ubuntu', '이미지 이름은 모두 소문자로 써요.'],
    ['docker version nginx', 'nginx', 'docker version은 인자를 받지 않아요.'],
    ['docker rename a b c', 'c', 'docker rename은 인자를 2개까지만 받아요.'],
    ['docker run --cpus two nginx', 'two', '--cpus가 받을 수 없는 값이에요. 0.5, 2처럼 써요.'],
    [
      'docker run --restart sometimes nginx',
      'sometimes',
      '쓸 수 있는 값이 아니에요. no, always, unless-stopped, on-failure[:횟수] 가운데 하나를 써요.',
    ],
    ['docker images --filter name=x', 'name=x', 'docker images에는 name 조건이 없어요.'],
    ['docker logs --since 1d web', '1d', '시간(h), 분(m), 초(s)나 날짜로 써요. 하루는 24h예요.'],
  ])('%s', async (line, text, sentence) => {
    expect(await of(line, text)).toBe(sentence)
    expect(await kindOf(line, text)).toBe('unknown')
  })

  test('what is meant by a misspelt option takes the value behind it', async () => {
    expect(await kindOf('docker run --nmae web nginx', 'nginx')).toBe('image')
    expect(await kindOf('docker run -name web nginx', 'nginx')).toBe('image')
  })

  test('what is not simulated says so', async () => {
    expect(await of('docker compose up', 'compose')).toContain('흉내 내지 않아요')
    expect(await kindOf('sudo frobnicate --now', 'frobnicate')).toBe('unknown')
  })
})

describe('values', () => {
  test.each([
    [
      '-p 127.0.0.1:8080:80/udp',
      '호스트의 127.0.0.1 주소에서 8080 포트를 컨테이너의 80 포트로 이어요(UDP). 다른 컴퓨터에서는 접속할 수 없어요.',
    ],
    ['-p 80', '호스트의 비어 있는 아무 포트를 컨테이너의 80 포트로 이어요.'],
    ['-p 8000-8010:80-90', '호스트의 8000~8010 포트를 컨테이너의 80~90 포트로 이어요.'],
    ['-v data:/var/lib/mysql', 'data 볼륨을 컨테이너의 /var/lib/mysql 경로에 붙여요. 없으면 새로 만들어요.'],
    [
      '-v /srv/www:/usr/share/nginx/html:ro',
      '내 컴퓨터의 /srv/www 경로를 컨테이너의 /usr/share/nginx/html 경로에 이어요(바인드 마운트). 컨테이너는 읽기만 해요.',
    ],
    ['-v /cache', '컨테이너의 /cache 경로에 이름 없는 볼륨을 새로 만들어 붙여요.'],
    ['--mount type=volume,src=a,dst=/b', 'a 볼륨을 컨테이너의 /b 경로에 붙여요.'],
    ['-e MODE=dev', '환경 변수 MODE의 값을 dev로 정해요.'],
    ['-e MODE', '내 컴퓨터의 환경 변수 MODE의 값을 그대로 넘겨요.'],
    ['--network host', '네트워크를 나누지 않고 호스트의 네트워크를 그대로 써요.'],
    ['--network shop', 'shop 네트워크에 연결해요. 같은 네트워크의 컨테이너끼리 이름으로 찾아요.'],
    ['--network container:web', 'web 컨테이너의 네트워크를 함께 써요.'],
    ['--restart on-failure:3', '실패로 끝났을 때만(종료 코드가 0이 아닐 때) 다시 시작해요. 3번까지만 다시 시작해요.'],
    ['--restart always', '끝나면 늘 다시 시작해요. 도커가 시작될 때도 다시 시작해요.'],
    ['-m 512m', '메모리를 512메가바이트까지만 쓸 수 있어요.'],
    ['-m 512', '512바이트라서 도커가 받지 않아요. 6m(메가바이트) 이상으로 써요.'],
    ['--health-interval 1m30s', '1분 30초예요.'],
    ['-u 1000:staff', '번호가 1000인 사용자, staff 그룹으로 실행해요.'],
    ['--pull never', '내려받지 않아요. 없으면 실패해요.'],
    ['--entrypoint ls', '이미지가 정한 프로그램 대신 ls를 실행해요.'],
    ['--net shop', 'shop 네트워크에 연결해요. 같은 네트워크의 컨테이너끼리 이름으로 찾아요.'],
  ])('docker run %s', async (option, sentence) => {
    const text = option.split(' ')[1]!
    expect(await of(`docker run ${option} nginx`, text)).toBe(sentence)
  })

  test('an old name of an option says which is the new one, and leads to it', async () => {
    const { text, option } = await word('docker run --net shop nginx', '--net')
    expect(text).toBe('컨테이너를 네트워크에 연결해요. --network의 옛 이름이에요.')
    expect(option).toEqual({ command: 'docker run', name: 'network' })
  })
})

describe('images', () => {
  test.each([
    ['nginx', 'nginx 이미지예요. 태그를 쓰지 않아서 latest를 뜻해요. 없으면 도커 허브에서 내려받아요.'],
    ['bitnami/redis:7', 'bitnami 계정의 redis 이미지예요. 7 태그를 골랐어요. 없으면 도커 허브에서 내려받아요.'],
    ['localhost:5000/team/app', 'localhost:5000 레지스트리의 team/app 이미지예요. 태그를 쓰지 않아서 latest를 뜻해요.'],
    ['https://nginx', '이미지 이름에는 https://를 쓰지 않아요.'],
  ])('%s', async (name, sentence) => {
    expect(await of(`docker pull ${name}`, name)).toBe(sentence)
  })
})

describe('the shell', () => {
  test.each([
    ['docker ps | head -2', '|', '앞 명령어의 출력을 뒤 명령어의 입력으로 보내요(파이프).'],
    ['docker ps && echo ok', '&&', '앞 명령어가 성공했을 때만(종료 코드 0) 뒤 명령어를 실행해요.'],
    ['docker logs web 2>&1', '2>&1', '표준 에러를 표준 출력과 같은 곳으로 보내요.'],
    ['docker logs web 2> err', '2>', '표준 에러를 화면 대신 파일에 써요. 파일이 있으면 덮어써요.'],
    ['docker ps > /dev/null', '/dev/null', '받은 것을 모두 버리는 파일이에요. 화면에 아무것도 남지 않아요.'],
    ['echo $?', '$?', '바로 앞 명령어의 종료 코드로 바뀌어요. 0이면 성공이에요.'],
    ['docker run -e A=b nginx echo $A', '$A', '명령어를 실행하기 전에 이 컴퓨터의 셸이 A라는 변수의 값으로 바꿔요.'],
    ["docker run nginx sh -c 'echo $A'", '$A', '컨테이너 안의 셸이 A라는 변수의 값으로 바꿔요.'],
    ['docker ps # 목록', '# 목록', '주석이에요. 셸은 # 뒤를 읽지 않아요.'],
    ['docker run \\\n  nginx', '\\', '명령어가 다음 줄로 이어져요.'],
    ['for i in 1 2; do docker run nginx; done', 'i', '값이 하나씩 들어갈 변수예요.'],
    ['case $x in a*) docker ps;; esac', 'a*', '값이 이 모양이면 뒤의 명령어를 실행해요. *는 아무 글자나 뜻해요.'],
    ['cat <<EOF\nhello\nEOF\n', 'hello\nEOF\n', '앞 명령어의 입력으로 들어가는 글이에요.'],
    ['MODE=dev docker ps', 'MODE=dev', 'MODE라는 변수에 값을 넣어요.'],
  ])('%s', async (line, text, sentence) => {
    expect(await of(line, text)).toBe(sentence)
  })

  test('what is run first is explained like any line, quoted or not', async () => {
    for (const line of ['docker rm $(docker ps -aq)', 'docker rm "$(docker ps -aq)"']) {
      expect((await explain(line)).map(each => typed(line, each).replaceAll('"', ''))).toEqual([
        'docker',
        'rm',
        '$(',
        'docker',
        'ps',
        '-aq',
        ')',
      ])
    }
  })

  test('what stands in the words of a loop in a container is explained too', async () => {
    const line = "docker run busybox sh -c 'i=0; while true; do i=$((i+1)); sleep 1; done'"
    expect((await explain(line)).slice(5).map(each => typed(line, each))).toEqual([
      'i=0',
      ';',
      'while',
      'true',
      ';',
      'do',
      'i=',
      '$((i+1))',
      ';',
      'sleep',
      '1',
      ';',
      'done',
    ])
  })

  test('a line that is still being typed says what is there', async () => {
    expect((await explain('docker run --name "my')).map(({ title }) => title)).toEqual([
      'docker',
      'docker run',
      '--name',
      '"my',
    ])
    expect(await of('docker run --name', '--name')).toBe('컨테이너 이름을 정해요. 뒤에 값을 써요.')
    expect(await explain('')).toEqual([])
    expect((await explain('docker rm $(docker')).length).toBeGreaterThan(2)
    expect((await explain('((((')).length).toBeGreaterThan(0)
  })
})

describe('every command of every note', () => {
  const commands = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.mdx'))
    .flatMap(path => commandsIn(readFileSync(`content/${path}`, 'utf8')))

  test('there are many', () => {
    expect(commands.length).toBeGreaterThan(400)
  })

  test.each([...new Set(commands)])('%s', async line => {
    const words = await explain(line)
    let at = 0
    for (const { start, end, title, text } of words) {
      expect(line.slice(at, start), 'between words stands nothing else').toMatch(/^[\s"']*$/)
      expect(end).toBeGreaterThan(start)
      expect(title).not.toBe('')
      expect(text).toMatch(/요[.:?(]|요 \(/)
      expect(text).not.toMatch(/undefined|NaN|시뮬레이터가 모르는|주는 옵션이에요/)
      at = end
    }
    expect(line.slice(at)).toMatch(/^[\s"']*$/)
  })
})

/** The commands of a note's console blocks, without their comments. */
function commandsIn(note: string): readonly string[] {
  const blocks = [...note.matchAll(/^```console.*\n([^]*?)^```$/gm)].map(([, body = '']) => body)
  return blocks.flatMap(body =>
    [...body.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, line = '']) => line.replace(/\s+# .*$/, '')),
  )
}
