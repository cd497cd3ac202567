/** What few containers need when they are made; it loads with the first of them. */
export { resolveReferences } from './references.ts'
export { validateSettings } from './validate.ts'
export { resolveMounts } from './volumes.ts'
