/** What few containers need when they start; it loads with the first of them. */
export { assertStartable } from './host-checks.ts'
export { withLinks } from './links.ts'
export { prepareMounts } from './prepare-mounts.ts'
