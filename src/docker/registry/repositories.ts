import type { Repository } from '../engine/engine.ts'

const rows = `
nginx 21000 Official build of Nginx.
node 14000 Node.js is a JavaScript-based platform for server-side and networking applications.
postgres 14500 The PostgreSQL object-relational database system provides reliability and data integrity.
mysql 16000 MySQL is a widely used, open-source relational database management system (RDBMS).
redis 13500 Redis is the world’s fastest data platform for caching, vector search, and NoSQL databases.
python 10500 Python is an interpreted, interactive, object-oriented, open-source programming language.
ubuntu 17500 Ubuntu is a Debian-based Linux operating system based on free software.
alpine 11500 A minimal Docker image based on Alpine Linux with a complete package index and only 5 MB in size!
wordpress 5900 The WordPress rich content management system can utilize plugins, widgets, and themes.
debian 5400 Debian is a Linux distribution that's composed entirely of free and open-source software.
httpd 5000 The Apache HTTP Server Project
registry 4200 Distribution implementation for storing and distributing of container images and artifacts
busybox 3500 Busybox base image.
hello-world 2500 Hello World! (an example of minimal Dockerization)
buildpack-deps 250 A collection of common build dependencies used for installing various modules, e.g., gems.
`

/** What Docker Hub says of each repository, the most popular first. */
export const repositories: readonly Repository[] = rows
  .trim()
  .split('\n')
  .map(row => row.split(' '))
  .map(([name = '', stars, ...words]) => ({ name, stars: Number(stars), description: words.join(' ') }))
  .sort((a, b) => b.stars - a.stars)
