// The daemon and the client read names of images with the same library, distribution/reference.
export {
  familiarName,
  familiarString,
  fullName,
  fullString,
  parseReference,
  type Reference,
  withTag,
} from '../engine/image/reference.ts'
export { parsePlatform } from '../engine/image/platform.ts'
