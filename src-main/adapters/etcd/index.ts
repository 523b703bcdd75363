/** An etcd cluster as a hub's replicated log (docs/decisions/026). */
export { EtcdLog } from './log.ts'
export { readEtcdSettings } from './settings.ts'
