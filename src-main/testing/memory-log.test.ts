import { describe } from 'vitest'
import { logSuite } from './log-suite.ts'
import { MemoryCluster, MemoryLog } from './memory-log.ts'

describe('a log in memory', () => {
  logSuite(async () => {
    const cluster = new MemoryCluster()
    return { a: new MemoryLog(cluster), b: new MemoryLog(cluster), settle: async () => undefined }
  })
})
