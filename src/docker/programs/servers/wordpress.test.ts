import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

test('wordpress copies itself, starts Apache, and waits for its database', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q wordpress; docker pull -q mysql; docker network create net')
  await typist.run(
    'docker run -d --name wp --network net -p 8080:80 -e WORDPRESS_DB_HOST=db -e WORDPRESS_DB_USER=root -e WORDPRESS_DB_PASSWORD=s wordpress',
  )
  const status = async (path = '') =>
    (await typist.run(`sleep 1; curl -s -o /dev/null -w '%{http_code} %{redirect_url}' localhost:8080/${path}`)).stdout
  expect(await status()).toBe('500 ')
  const { stderr } = await typist.run('docker logs wp')
  expect(stderr).toContain(`WordPress not found in /var/www/html - copying now...
Complete! WordPress has been successfully copied to /var/www/html
No 'wp-config.php' found in /var/www/html, but 'WORDPRESS_...' variables supplied; copying 'wp-config-docker.php' (WORDPRESS_DB_HOST WORDPRESS_DB_PASSWORD WORDPRESS_DB_USER)
AH00558: apache2: Could not reliably determine`)
  expect(stderr).toContain('AH00163: Apache/2.4.65 (Debian) PHP/8.3.28 configured -- resuming normal operations\n')
  await typist.run(
    'docker run -d --name db --network net -e MYSQL_ROOT_PASSWORD=s -e MYSQL_DATABASE=wordpress mysql; sleep 5',
  )
  expect(await status()).toBe('302 http://localhost:8080/wp-admin/install.php')
  expect(await status('license.txt')).toBe('200 ')
  await typist.run('docker run -d --name bare -p 8081:80 wordpress; sleep 1')
  expect((await typist.run('curl -sI localhost:8081')).stdout).toContain(
    'Location: http://localhost:8081/wp-admin/setup-config.php\r\n',
  )
})
