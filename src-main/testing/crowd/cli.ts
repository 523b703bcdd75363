/**
 * `npm run soak -- peers [--peers 64] [--notices 20]`. The last line is the summary as JSON; exit code 1 when a peer lacks a notice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { guardProcess } from '../../node/last-resort.ts'
import { crowd } from './crowd.ts'

const { values } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: 'string', default: '64' }, notices: { type: 'string', default: '20' } },
})

guardProcess(() => process.exit(1))
const home = mkdtempSync(path.join(os.tmpdir(), 'kind-crowd-'))
const wanted = { peers: Number(values.peers), notices: Number(values.notices) }
const sum = await crowd(home, wanted, (line) => console.log(line))
rmSync(home, { recursive: true, force: true })
console.log(JSON.stringify(sum))
process.exit(sum.received === sum.peers * sum.notices ? 0 : 1)
