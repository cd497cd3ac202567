// The tools that add, change and take away users and groups.
export { adduser } from './adduser.ts'
export { deluser } from './deluser.ts'
export { groupadd, groupdel } from './groupadd.ts'
export { useradd } from './useradd.ts'
export { userdel } from './userdel.ts'
export { usermod } from './usermod.ts'
