/** `npm run log`: starts the machines, writes the operator's file, and says how to use both. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { EtcdCluster } from './cluster.ts'

const { values } = parseArgs({
  options: { dir: { type: 'string', default: 'etcd-data' }, port: { type: 'string', default: '23790' } },
})
const dir = path.resolve(values.dir)
mkdirSync(dir, { recursive: true, mode: 0o700 })
const cluster = await EtcdCluster.start(dir, { from: Number(values.port) })
const file = path.join(dir, 'log.json')
writeFileSync(file, `${JSON.stringify({ endpoints: cluster.endpoints }, null, 2)}\n`, { mode: 0o600 })
console.log(`Three etcd machines run on this computer: ${cluster.endpoints.join(' ')}
Give each operator's node the file about them:  npm run node -- --data DIR --log ${file}
Ctrl-C ends them; their data stays in ${dir}.`)
const stop = (): void => void cluster.stop().then(() => process.exit(0))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
