/** The one contract of Kind Market: typed IPC for windows, the control socket for operators, and (later) REST and MCP. */
import { agreementsContract } from './agreements.ts'
import { appContract } from './app.ts'
import { hubsContract } from './hubs.ts'
import { ledgerContract } from './ledger.ts'
import { noticesContract } from './notices.ts'
import { practiceContract } from './practice.ts'

export const contract = {
  app: appContract,
  hubs: hubsContract,
  notices: noticesContract,
  agreements: agreementsContract,
  ledger: ledgerContract,
  practice: practiceContract,
}
export type Contract = typeof contract
