/** Three operators whose batches are ordered by three etcd machines on loopback; any two of them sign. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { EtcdCluster } from '#main/adapters/etcd/testing/cluster.ts'
import { named } from '#main/testing/consensus-form.ts'
import { measureTogether } from './together.ts'

const OPERATORS = 3

export async function run(): Promise<Record<string, number>> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-operators-'))
  const cluster = await EtcdCluster.start(home)
  const { endpoints } = cluster
  try {
    const finality = { by: 'log' as const, machines: endpoints.length }
    return await measureTogether({
      signers: OPERATORS,
      consensus: named('majority', OPERATORS, { finality }),
      endpoints,
    })
  } finally {
    await cluster.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
