export { alpineTree, busyboxTree } from './tree-busybox.ts'
export { debianTree, ubuntuTree } from './tree-debian.ts'
