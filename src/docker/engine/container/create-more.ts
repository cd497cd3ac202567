/** What few containers need when they are made; it loads with the first of them. */
export { resolveLinks, resolveReferences } from './references.ts'
export { validateDrivers, validateSettings } from './validate.ts'
export { resolveMounts } from './volumes.ts'
