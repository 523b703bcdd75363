/** Worker-thread entry: audits one log while the ledger thread folds it. */
import { parentPort, workerData } from 'node:worker_threads'
import { unpackBatch } from './audit-batches.ts'
import { type AuditData, DONE, LOST, type ToAudit } from './audit-threads.ts'
import { LogAudit } from './log-audit.ts'

const { tree, cells, port } = workerData as AuditData
const audit = new LogAudit(tree)

parentPort?.on('message', (message: ToAudit) => {
  try {
    if (message === 'finish') port.postMessage(audit.finish())
    else for (const batch of message) audit.take(unpackBatch(batch))
    Atomics.add(cells, DONE, 1)
  } catch (error) {
    Atomics.store(cells, DONE, LOST)
    throw error
  } finally {
    Atomics.notify(cells, DONE)
  }
})
