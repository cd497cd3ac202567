/** A command of an example, with what it is for. */
export interface ExampleCommand {
  readonly line: string
  readonly note: string
  /** Its exit code; 0 where nothing is said. */
  readonly code?: number
}

/** Something to start from: files, and commands that work one after the other on a new engine. */
export interface Example {
  readonly id: string
  readonly title: string
  readonly about: string
  /** Images that are there before: what takes long to pull. */
  readonly images?: readonly string[]
  /** Below the folder where commands are typed, by their paths. */
  readonly files?: Readonly<Record<string, string>>
  readonly commands: readonly ExampleCommand[]
  /** What to try after it. */
  readonly next?: string
}

const page = `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8">
    <title>내 페이지</title>
  </head>
  <body>
    <h1>안녕하세요!</h1>
  </body>
</html>
`

const config = `server {
  listen 80;

  location / {
    root /usr/share/nginx/html;
  }

  location /hello {
    default_type text/plain;
    return 200 "hello from nginx\\n";
  }
}
`

const table = `CREATE TABLE books (
  id INT AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(100) NOT NULL
);

INSERT INTO books (title) VALUES ('도커 노트'), ('리눅스 노트');
`

const settings = `# 한 줄에 하나씩, 이름=값
APP_NAME=docker-notes
LOG_LEVEL=info
`

const script = `#!/bin/sh
for n in 1 2 3; do
  echo "$(hostname): $n번째"
done
`

/** The playground's examples, the easier ones first. */
export const examples: readonly Example[] = [
  {
    id: 'first',
    title: '첫 컨테이너',
    about: '이미지를 내려받아 컨테이너를 하나 실행하고, 무엇이 남는지 봐요.',
    commands: [
      { line: 'docker run --name hello hello-world', note: '이미지를 내려받고 컨테이너를 실행해요' },
      { line: 'docker ps', note: '할 일을 끝내고 종료돼서 보이지 않아요' },
      { line: 'docker ps -a', note: '종료된 컨테이너까지 보여 줘요' },
      { line: 'docker rm hello', note: '컨테이너를 지워요' },
      { line: 'docker images', note: '이미지는 그대로 남아 있어요' },
    ],
  },
  {
    id: 'page',
    title: '내 페이지를 보여 주는 웹 서버',
    about: 'index.html을 고치면 컨테이너 안의 nginx가 바로 그 내용을 보내요(바인드 마운트).',
    files: { 'site/index.html': page },
    commands: [
      {
        line: 'docker run -d --name web -p 8080:80 -v "$PWD/site:/usr/share/nginx/html:ro" nginx',
        note: 'site 폴더를 컨테이너에 연결해서 실행해요',
      },
      { line: 'curl localhost:8080', note: '내 페이지가 나와요' },
      { line: "sed -i 's/안녕하세요/반가워요/' site/index.html", note: '호스트에서 파일을 고쳐요' },
      { line: 'curl localhost:8080', note: '컨테이너를 다시 실행하지 않아도 바뀌어 있어요' },
    ],
    next: '파일 탭에서 index.html을 고쳐 저장한 다음 curl localhost:8080을 다시 실행해 보세요.',
  },
  {
    id: 'config',
    title: 'nginx 설정 바꾸기',
    about: '설정 파일 하나를 컨테이너에 연결해서 새 주소에 답하게 해요.',
    files: { 'default.conf': config },
    commands: [
      {
        line: 'docker run -d --name web -p 8080:80 -v "$PWD/default.conf:/etc/nginx/conf.d/default.conf:ro" nginx',
        note: '설정 파일을 연결해서 실행해요',
      },
      { line: 'docker exec web nginx -t', note: '설정에 잘못이 없는지 확인해요' },
      { line: 'curl localhost:8080/hello', note: '설정한 글이 나와요' },
    ],
    next: '파일 탭에서 default.conf를 고치고 docker exec web nginx -s reload로 다시 읽게 해 보세요.',
  },
  {
    id: 'volume',
    title: '지워도 남는 데이터: 볼륨과 Redis',
    about: '컨테이너를 지우고 새로 만들어도 볼륨에 둔 데이터는 그대로예요.',
    commands: [
      { line: 'docker volume create redis-data', note: '볼륨을 만들어요' },
      { line: 'docker run -d --name cache -v redis-data:/data redis', note: '데이터가 쌓이는 /data에 볼륨을 연결해요' },
      { line: 'docker exec cache redis-cli set visits 42', note: '값을 하나 써요' },
      { line: 'docker stop cache', note: '정지하면서 데이터를 파일로 저장해요' },
      { line: 'docker rm cache', note: '컨테이너를 지워요' },
      { line: 'docker run -d --name cache2 -v redis-data:/data redis', note: '같은 볼륨으로 새 컨테이너를 실행해요' },
      { line: 'docker exec cache2 redis-cli get visits', note: '값이 남아 있어요' },
    ],
  },
  {
    id: 'mysql',
    title: '테이블까지 준비된 MySQL',
    about: '초기화 폴더에 둔 SQL 파일을 MySQL이 처음 실행할 때 읽어요.',
    images: ['mysql'],
    files: { 'init/books.sql': table },
    commands: [
      { line: 'docker run --name db mysql', note: '비밀번호를 정하지 않아서 실패해요', code: 1 },
      { line: 'docker rm db', note: '실패한 컨테이너를 지워요' },
      {
        line: 'docker run -d --name db -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=shop -v "$PWD/init:/docker-entrypoint-initdb.d:ro" mysql',
        note: '비밀번호와 데이터베이스를 정해서 실행해요',
      },
      {
        line: 'until docker exec db mysql -psecret shop -e "SELECT 1 FROM books" > /dev/null 2>&1; do sleep 1; done',
        note: '준비될 때까지 기다려요',
      },
      { line: 'docker exec db mysql -psecret shop -e "SELECT * FROM books"', note: '테이블에 데이터가 들어 있어요' },
    ],
  },
  {
    id: 'network',
    title: '이름으로 연결하는 두 컨테이너',
    about: '같은 네트워크에 있으면 IP 주소를 몰라도 컨테이너 이름으로 찾아가요.',
    commands: [
      { line: 'docker network create app', note: '네트워크를 만들어요' },
      { line: 'docker run -d --name cache --network app redis', note: '네트워크에 연결해서 실행해요' },
      { line: 'docker run --rm --network app redis redis-cli -h cache ping', note: 'cache라는 이름으로 접속해요' },
      {
        line: 'docker run --rm redis redis-cli -h cache ping',
        note: '다른 네트워크에서는 그 이름을 찾지 못해요',
        code: 1,
      },
      { line: 'docker network inspect app', note: '네트워크에 연결된 컨테이너를 확인해요' },
    ],
  },
  {
    id: 'port',
    title: '포트 충돌과 해결',
    about: '이미 쓰고 있는 호스트 포트는 또 쓸 수 없어요. 오류를 보고 고쳐요.',
    commands: [
      { line: 'docker run -d --name web1 -p 8080:80 nginx', note: '호스트의 8080 포트를 써요' },
      { line: 'docker run -d --name web2 -p 8080:80 nginx', note: '같은 포트라서 실패해요', code: 125 },
      { line: 'docker ps -a', note: 'web2는 만들어지기만 하고 실행되지 못했어요' },
      { line: 'docker rm web2', note: '남은 컨테이너를 지워요' },
      { line: 'docker run -d --name web2 -p 8081:80 nginx', note: '다른 포트로 실행해요' },
      { line: 'curl -I localhost:8081', note: '두 서버가 함께 실행돼요' },
    ],
  },
  {
    id: 'logs',
    title: '로그 보고 안에서 명령 실행하기',
    about: '실행 중인 컨테이너에 무슨 일이 있는지 밖에서 보고, 안에서도 살펴봐요.',
    commands: [
      { line: 'docker run -d --name web -p 8080:80 nginx', note: '웹 서버를 실행해요' },
      { line: 'curl -s -o /dev/null localhost:8080/missing', note: '없는 주소를 요청해요' },
      { line: 'docker logs --tail 2 web', note: '요청과 오류가 로그에 남아요' },
      { line: 'docker exec web cat /etc/os-release', note: '안의 운영체제를 확인해요' },
      { line: 'docker top web', note: '실행 중인 프로세스를 봐요' },
      { line: 'docker stats --no-stream web', note: '자원을 얼마나 쓰는지 봐요' },
    ],
    next: 'docker exec -it web bash로 컨테이너 안에 들어가 보세요. exit를 입력하면 나와요.',
  },
  {
    id: 'restart',
    title: '스스로 다시 시작하는 컨테이너',
    about: '재시작 정책을 정해 두면 오류로 끝난 컨테이너를 도커가 다시 시작해요.',
    commands: [
      {
        line: 'docker run -d --name job --restart on-failure:3 busybox sh -c "echo start; sleep 0.3; exit 1"',
        note: '실패하면 세 번까지 다시 시작하게 해요',
      },
      { line: 'sleep 4', note: '그동안 무슨 일이 있는지 엔진 상태를 지켜보세요' },
      { line: 'docker logs job', note: '처음과 다시 시작한 세 번, 모두 네 번 실행됐어요' },
      { line: "docker inspect -f '{{.RestartCount}} {{.State.Status}}' job", note: '다시 시작한 횟수와 상태예요' },
    ],
  },
  {
    id: 'commit',
    title: '컨테이너의 파일과 새 이미지',
    about: '컨테이너에서 바뀐 파일을 확인하고, 그 상태로 새 이미지를 만들어요.',
    files: { 'hello.sh': script },
    commands: [
      { line: 'docker create --name box alpine sh /hello.sh', note: '컨테이너를 만들기만 해요' },
      { line: 'docker cp hello.sh box:/hello.sh', note: '호스트의 파일을 컨테이너로 복사해요' },
      { line: 'docker diff box', note: '이미지와 달라진 파일이에요' },
      { line: 'docker start -a box', note: '시작하고 출력을 봐요' },
      { line: 'docker commit box hello', note: '지금 상태로 이미지를 만들어요' },
      { line: 'docker run --rm hello', note: '새 이미지로 실행해요' },
    ],
  },
  {
    id: 'env',
    title: '환경 변수로 설정 넘기기',
    about: '같은 이미지를 설정만 바꿔 실행해요. 많으면 파일에 모아 둬요.',
    files: { 'app.env': settings },
    commands: [
      { line: 'docker run --rm -e APP_NAME=test alpine env', note: '변수를 하나 넘겨요' },
      { line: 'docker run --rm --env-file app.env alpine env', note: '파일에 적은 변수를 모두 넘겨요' },
      {
        line: 'docker run --rm --env-file app.env -e LOG_LEVEL=debug alpine sh -c \'echo "$APP_NAME $LOG_LEVEL"\'',
        note: '-e로 넘긴 값이 파일보다 먼저예요',
      },
    ],
  },
]
