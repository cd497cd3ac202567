// The client sends every setting as the daemon shows every setting: both begin with these.
export { noEndpoint, noHostConfig, noLimits } from '../engine/container/no-settings.ts'
export { defined, sorted } from '../engine/json.ts'
