// The daemon and the client exchange files as archives of the same form.
export { ArchiveError, type Member, membersOf, pack, unpack } from '../engine/files/archive.ts'
export { type Entry, sizeOf } from '../engine/files/tree.ts'
