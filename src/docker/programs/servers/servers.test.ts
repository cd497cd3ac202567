import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function withImages(...images: readonly string[]): Promise<(line: string) => Promise<string>> {
  const typist = new Typist()
  for (const image of images) await typist.run(`docker pull -q ${image}`)
  return async line => {
    const { stdout, stderr, code } = await typist.run(line)
    return stdout + stderr + (code === 0 ? '' : `[${code}]`)
  }
}

test('nginx serves its folder, logs, and takes a new configuration', async () => {
  const out = await withImages('nginx')
  await out('docker run -d --name web -p 8080:80 nginx')
  await out('docker exec web sh -c "mkdir /usr/share/nginx/html/sub; echo 안녕 > /usr/share/nginx/html/sub/a.txt"')
  expect(await out('curl -s localhost:8080/sub/a.txt')).toBe('안녕\n')
  expect(await out('curl -sI localhost:8080/sub | grep Location')).toBe('Location: http://localhost/sub/\r\n')
  expect(await out('curl -s -o /dev/null -w "%{http_code}" localhost:8080/sub/')).toBe('403')
  expect(await out('docker exec web nginx -t')).toBe(
    'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\nnginx: configuration file /etc/nginx/nginx.conf test is successful\n',
  )
  await out(
    `docker exec web sh -c 'echo "server { listen 80; location / { return 200 \\"new\\n\\"; } }" > /etc/nginx/conf.d/default.conf'`,
  )
  await out('docker exec web nginx -s reload')
  expect(await out('curl -s localhost:8080')).toBe('new\n')
  const logs = await out('docker logs web')
  expect(logs).toContain('/docker-entrypoint.sh: Configuration complete; ready for start up\n')
  expect(logs).toMatch(/^172\.17\.0\.1 - - \[[^\]]+\] "GET \/sub\/a\.txt HTTP\/1\.1" 200 7 "-" "curl\/[\d.]+"$/m)
  expect(logs).toContain('directory index of "/usr/share/nginx/html/sub/" is forbidden')
  expect(await out('docker stop web; docker inspect -f "{{.State.ExitCode}}" web')).toBe('web\n0\n')
})

test('nginx does not start with a configuration that is wrong', async () => {
  const out = await withImages('nginx')
  await out('printf "server {\\n  lisen 80;\\n}\\n" > bad.conf')
  await out('docker run --name bad -v /work/bad.conf:/etc/nginx/conf.d/default.conf nginx')
  const said = await out('docker logs bad')
  expect(said).toContain('nginx: [emerg] unknown directive "lisen" in /etc/nginx/conf.d/default.conf:2\n')
  expect(await out('docker inspect -f "{{.State.ExitCode}}" bad')).toBe('1\n')
})

test.each([
  ['server {\\n  listen 8001\\n  root /x;\\n}\\n', 'invalid parameter "root" in /etc/nginx/conf.d/e.conf:3'],
  ['server {\\n listen 8001;\\n roott /x;\\n}\\n', 'unknown directive "roott" in /etc/nginx/conf.d/e.conf:3'],
  ['server {\\n listen 8001;\\n', 'unexpected end of file, expecting "}" in /etc/nginx/conf.d/e.conf:3'],
  ['}\\n', 'unexpected "}" in /etc/nginx/conf.d/e.conf:1'],
])('nginx -t says what is wrong with %s', async (text, problem) => {
  const out = await withImages('nginx')
  await out('docker run -d --name web nginx')
  const said = await out(`docker exec web sh -c 'printf "${text}" > /etc/nginx/conf.d/e.conf; nginx -t'`)
  expect(said.replace(/^.*\[emerg\] (\d+)#\1: /, '[emerg] ')).toBe(
    `[emerg] ${problem}\nnginx: [emerg] ${problem}\nnginx: configuration file /etc/nginx/nginx.conf test failed\n[1]`,
  )
})

test('a second nginx finds the port taken', async () => {
  const out = await withImages('nginx')
  await out('docker run -d --name web nginx')
  const said = await out('docker exec web nginx')
  expect(
    said.match(/^nginx: \[emerg\] bind\(\) to 0\.0\.0\.0:80 failed \(98: Address already in use\)$/gm),
  ).toHaveLength(5)
  expect(said).toMatch(/\nnginx: \[emerg\] still could not bind\(\)\n\[1\]$/)
})

test('nginx passes requests on, by name, in turn', async () => {
  const out = await withImages('nginx', 'httpd')
  await out('docker network create net')
  await out('docker run -d --name app1 --network net httpd')
  await out('docker run -d --name app2 --network net httpd')
  await out('docker exec app2 sh -c "echo second > /usr/local/apache2/htdocs/index.html"')
  await out(
    `printf 'upstream apps { server app1; server app2:80; }\\nserver { location / { proxy_pass http://apps; proxy_set_header X-Real-IP $remote_addr; } }\\n' > p.conf`,
  )
  await out('docker run -d --name proxy --network net -p 80:80 -v /work/p.conf:/etc/nginx/conf.d/default.conf nginx')
  expect(await out('curl -s localhost; curl -s localhost')).toBe(
    '<html><body><h1>It works!</h1></body></html>\nsecond\n',
  )
  await out('docker stop app1 app2')
  expect(await out('curl -s -o /dev/null -w "%{http_code}" localhost')).toMatch(/^50[24]$/)
  await out('docker run --name lost -v /work/p.conf:/etc/nginx/conf.d/default.conf nginx')
  expect(await out('docker logs lost')).toContain(
    'nginx: [emerg] host not found in upstream "app1" in /etc/nginx/conf.d/default.conf:1\n',
  )
})

test('two servers do not get one port', async () => {
  const out = await withImages('nginx')
  await out('docker run -d --name one --network host nginx')
  const said = await out('docker run --network host nginx')
  expect(said).toContain('nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)\n')
  expect(said).toContain('nginx: [emerg] still could not bind()\n')
  expect(await out('curl -sI localhost | head -1')).toBe('HTTP/1.1 200 OK\r\n')
  await out('docker rm -f one')
  expect(await out('curl -s localhost')).toBe('[7]')
})

test('redis keeps what it is told, across containers by its volume', async () => {
  const out = await withImages('redis')
  await out('docker network create net')
  await out('docker run -d --name db --network net -v data:/data redis')
  expect(await out('docker exec db redis-cli ping')).toBe('PONG\n')
  const lines = [
    ['set a "두 단어"', 'OK'],
    ['get a', '"\\xeb\\x91\\x90 \\xeb\\x8b\\xa8\\xec\\x96\\xb4"'],
    ['incr n', '(integer) 1'],
    ['incr a', '(error) ERR value is not an integer or out of range'],
    ['get nope', '(nil)'],
    ['rpush l x y', '(integer) 2'],
    ['lrange l 0 -1', '1) "x"\n2) "y"'],
    ['hset h f 1 g 2', '(integer) 2'],
    ['hgetall h', '1) "f"\n2) "1"\n3) "g"\n4) "2"'],
    ['sadd s p q p', '(integer) 2'],
    ['get l', '(error) WRONGTYPE Operation against a key holding the wrong kind of value'],
    ['set t x ex 5', 'OK'],
    ['ttl t', '(integer) 5'],
    ['zadd z 2 b 1 a', '(integer) 2'],
    ['zrange z 0 -1 withscores', '1) "a"\n2) "1"\n3) "b"\n4) "2"'],
    ['keys "?"', '1) "a"\n2) "n"\n3) "l"\n4) "h"\n5) "s"\n6) "t"\n7) "z"'],
    ['get', "(error) ERR wrong number of arguments for 'get' command"],
    ['nosuch 1 2', "(error) ERR unknown command 'nosuch', with args beginning with: '1' '2' "],
  ] as const
  for (const [line, reply] of lines) expect(await out(`docker exec db redis-cli --no-raw ${line}`)).toBe(`${reply}\n`)
  expect(await out('sleep 6; docker exec db redis-cli exists t')).toBe('0\n')
  expect(await out('docker run --rm --network net redis redis-cli -h db lpop l')).toBe('x\n')
  expect(
    await out(
      'docker stop db; docker rm db; docker run -d --name again -v data:/data redis >/dev/null; sleep 1; docker exec again redis-cli get n',
    ),
  ).toBe('db\ndb\n1\n')
  expect(await out('docker logs again')).toContain('* DB loaded from disk: 0.000 seconds\n')
})

test('redis asks for its password', async () => {
  const out = await withImages('redis')
  await out('docker run -d --name db redis redis-server --requirepass secret')
  expect(await out('docker exec db redis-cli get a')).toBe('NOAUTH Authentication required.\n\n')
  expect(await out('docker exec db redis-cli -a secret --no-auth-warning set a 1')).toBe('OK\n')
})

test('httpd serves, and ends when it is told to', async () => {
  const out = await withImages('httpd')
  await out('docker run -d --name web -p 80:80 httpd')
  expect(await out('curl -s localhost')).toBe('<html><body><h1>It works!</h1></body></html>\n')
  expect(await out('curl -s localhost/x | tail -2')).toBe(
    '<p>The requested URL was not found on this server.</p>\n</body></html>\n',
  )
  expect(
    await out('docker stop web; docker logs web 2>&1 | grep -c AH00492; docker inspect -f "{{.State.ExitCode}}" web'),
  ).toBe('web\n1\n0\n')
})

test('a registry knows what was pushed to it', async () => {
  const out = await withImages('registry', 'busybox')
  await out('docker run -d -p 5000:5000 --name hub registry:2')
  await out('docker tag busybox localhost:5000/team/box:1')
  await out('docker push -q localhost:5000/team/box:1')
  expect(await out('curl -s localhost:5000/v2/_catalog')).toBe('{"repositories":["team/box"]}\n')
  expect(await out('curl -s localhost:5000/v2/team/box/tags/list')).toBe('{"name":"team/box","tags":["1"]}\n')
  expect(await out('curl -s localhost:5000/v2/nope/tags/list')).toContain('NAME_UNKNOWN')
})
