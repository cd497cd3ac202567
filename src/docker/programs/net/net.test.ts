import { beforeEach, expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

let typist: Typist

beforeEach(async () => {
  typist = new Typist()
  await typist.type(
    'docker pull -q busybox',
    'docker pull -q nginx',
    'docker network create net',
    'docker run -d --name web --network net -p 8080:80 nginx',
    'docker run -d --name box --network net busybox sleep 100000',
  )
})

const out = async (line: string) => {
  const { stdout, stderr, code } = await typist.run(line)
  return stdout + stderr + (code === 0 ? '' : `[${code}]`)
}

test('curl shows pages, heads, codes', async () => {
  expect(await out('curl -s localhost:8080 | head -4')).toBe(
    '<!DOCTYPE html>\n<html>\n<head>\n<title>Welcome to nginx!</title>\n',
  )
  expect(await out('curl -sI http://localhost:8080/ | head -2')).toBe('HTTP/1.1 200 OK\r\nServer: nginx/1.29.0\r\n')
  expect(
    await out(`curl -s -o /dev/null -w '%{http_code} %{size_download} %{content_type}\\n' localhost:8080/nope`),
  ).toBe('404 153 text/html\n')
  expect(await out('curl -s -o page localhost:8080; wc -c < page')).toBe('615\n')
  expect(await out('curl -s -X DELETE -i localhost:8080 | head -1')).toBe('HTTP/1.1 405 Not Allowed\r\n')
})

test('curl fails in its own words and with its own codes', async () => {
  expect(await out('curl localhost:81')).toBe(
    'curl: (7) Failed to connect to localhost:81 after 0 ms: Could not connect to server\n[7]',
  )
  expect(await out('curl -s localhost:81')).toBe('[7]')
  expect(await out('curl -sS nosuch')).toBe('curl: (6) Could not resolve host: nosuch\n[6]')
  expect(await out('curl -fsS localhost:8080/nope')).toBe('curl: (22) The requested URL returned error: 404\n[22]')
  expect(await out('curl foo://x')).toBe('curl: (1) Protocol "foo" not supported\n[1]')
  expect(await out('curl --foo')).toBe(
    "curl: option --foo: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n[2]",
  )
  expect(await out('curl -s -w "%{http_code}" localhost:81')).toBe('000[7]')
  expect(await out('docker run -d -p 8081:80 busybox sleep 1000 >/dev/null; curl -sS localhost:8081')).toBe(
    'curl: (56) Recv failure: Connection reset by peer\n[56]',
  )
  expect(await out('docker run -d -p 127.0.0.1:8082:80 nginx >/dev/null; curl -sS 172.17.0.1:8082')).toMatch(
    /^curl: \(7\)/,
  )
})

test('wget as GNU and as BusyBox', async () => {
  expect(await out('wget -q localhost:8080; ls index.html')).toBe('index.html\n')
  expect(await out('wget localhost:8080/nope')).toMatch(
    /awaiting response\.\.\. 404 Not Found\n.* ERROR 404: Not Found\.\n\n\[8\]$/s,
  )
  expect(await out('docker exec box wget http://web/')).toBe(
    "Connecting to web (172.18.0.2:80)\nsaving to 'index.html'\n" +
      "index.html           100% |********************************|   615  0:00:00 ETA\n'index.html' saved\n",
  )
  expect(await out('docker exec box wget http://web/')).toBe(
    "Connecting to web (172.18.0.2:80)\nwget: can't open 'index.html': File exists\n[1]",
  )
  expect(await out('docker exec box wget -qO- web:81')).toBe(
    "wget: can't connect to remote host (172.18.0.2): Connection refused\n[1]",
  )
  expect(await out('docker exec box wget -qO- http://nosuch/')).toBe("wget: bad address 'nosuch'\n[1]")
})

test('names are those of the networks that both are on', async () => {
  await typist.run('docker run -d --name alone busybox sleep 100000')
  expect(await out('docker exec box ping -c 1 web')).toMatch(
    /^PING web \(172\.18\.0\.2\): 56 data bytes\n64 bytes from 172\.18\.0\.2: seq=0 ttl=64 time=0\.\d+ ms\n/,
  )
  expect(await out('docker exec alone ping -c 1 web')).toBe("ping: bad address 'web'\n[1]")
  expect(await out('docker exec alone ping -c 1 -W 1 172.18.0.2')).toMatch(
    /1 packets transmitted, 0 packets received, 100% packet loss\n\[1\]$/,
  )
  expect(await out('docker exec box nslookup web')).toContain('Name:\tweb\nAddress: 172.18.0.2\n')
  expect(await out('docker exec box nslookup 172.18.0.2')).toContain('2.0.18.172.in-addr.arpa\tname = web.net\n')
  expect(await out('docker exec box nslookup nosuch')).toContain("** server can't find nosuch: SERVFAIL\n")
  expect(await out('docker run --rm --add-host me:1.2.3.4 --entrypoint getent nginx hosts me')).toBe(
    '1.2.3.4         me\n',
  )
  expect(await out('docker exec web getent hosts box')).toBe('172.18.0.3      box\n')
})

test('two containers of one alias are both found', async () => {
  await typist.run('docker run -d --network net --network-alias db busybox sleep 1000')
  await typist.run('docker run -d --network net --network-alias db busybox sleep 1000')
  expect(await out('docker exec box nslookup db')).toContain('Address: 172.18.0.4\nName:\tdb\nAddress: 172.18.0.5\n')
})

test('ping without a network, and to nobody', async () => {
  expect(await out('docker run --rm --network none busybox ping -c 1 8.8.8.8')).toBe(
    'PING 8.8.8.8 (8.8.8.8): 56 data bytes\nping: sendto: Network is unreachable\n[1]',
  )
  expect(await out('ping -c 1 172.18.0.99')).toBe(
    'PING 172.18.0.99 (172.18.0.99) 56(84) bytes of data.\nFrom 172.18.0.1 icmp_seq=1 Destination Host Unreachable\n\n' +
      '--- 172.18.0.99 ping statistics ---\n1 packets transmitted, 0 received, +1 errors, 100% packet loss, time 0ms\n[1]',
  )
})

test('ip shows addresses and routes', async () => {
  expect(await out('docker exec box ip route')).toBe(
    'default via 172.18.0.1 dev eth0 \n172.18.0.0/16 dev eth0 scope link  src 172.18.0.3 \n',
  )
  expect(await out('docker run --rm --network none busybox ip -4 addr')).toBe(
    '1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue qlen 1000\n    inet 127.0.0.1/8 scope host lo\n       valid_lft forever preferred_lft forever\n',
  )
  expect(
    await out('docker network create --internal inside >/dev/null; docker run --rm --network inside busybox ip route'),
  ).toBe('172.19.0.0/16 dev eth0 scope link  src 172.19.0.2 \n')
})

test('nc looks at ports, and carries text', async () => {
  expect(await out('nc -zv localhost 8080')).toBe('Connection to localhost (127.0.0.1) 8080 port [tcp/*] succeeded!\n')
  expect(await out('nc -z localhost 81')).toBe('[1]')
  expect(
    await out(
      'docker exec -d box sh -c "nc -l -p 5555 > /heard"; sleep 1; docker exec web sh -c "true"; echo hello | nc 172.18.0.3 5555; docker exec box cat /heard',
    ),
  ).toBe('hello\n')
})

test('ifconfig and route as in BusyBox', async () => {
  expect(await out('docker exec box ifconfig eth0')).toMatch(
    /^eth0 {6}Link encap:Ethernet {2}HWaddr [\dA-F:]{17} {2}\n {10}inet addr:172\.18\.0\.3 {2}Bcast:172\.18\.255\.255 {2}Mask:255\.255\.0\.0\n {10}UP BROADCAST RUNNING MULTICAST {2}MTU:1500 {2}Metric:1\n/,
  )
  expect(await out('docker exec box ifconfig nosuch')).toBe(
    'ifconfig: nosuch: error fetching interface information: Device not found\n[1]',
  )
  expect(await out('docker exec box route')).toBe(`Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
default         172.18.0.1      0.0.0.0         UG    0      0        0 eth0
172.18.0.0      *               255.255.0.0     U     0      0        0 eth0
`)
  expect(await out('docker run --rm --network none busybox route -n | wc -l')).toBe('2\n')
})

test('hostname knows its domain from /etc/hosts', async () => {
  const named = 'docker run --rm --hostname web --domainname example.com'
  expect(await out(`${named} busybox hostname -f`)).toBe('web.example.com\n')
  expect(await out(`${named} busybox hostname -d`)).toBe('example.com\n')
  expect(await out(`${named} busybox hostname -s`)).toBe('web\n')
  expect(await out(`${named} --network none busybox sh -c 'hostname; cat /etc/hosts | grep -c web'`)).toBe(
    'web\n0\n[1]',
  )
  expect(await out('docker run --rm -h web --network none busybox hostname -f')).toBe(
    'hostname: web: Host name lookup failure\n[1]',
  )
})
