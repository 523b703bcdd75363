/** The one contract of Kind Market: typed IPC for windows, the control socket for operators, and (later) REST and MCP. */
import { activityContract } from './activity.ts'
import { agreementsContract } from './agreements.ts'
import { answersContract } from './answers.ts'
import { appContract } from './app.ts'
import { carryContract } from './carry.ts'
import { collectionsContract } from './collections.ts'
import { contractsContract } from './contracts.ts'
import { courtContract } from './court.ts'
import { credentialsContract } from './credentials.ts'
import { devicesContract } from './devices.ts'
import { favoursContract } from './favours.ts'
import { filesContract } from './files.ts'
import { governanceContract } from './governance.ts'
import { guardsContract } from './guards.ts'
import { hubsContract } from './hubs.ts'
import { ledgerContract } from './ledger.ts'
import { mandatesContract } from './mandates.ts'
import { marketsContract } from './markets.ts'
import { moderationContract } from './moderation.ts'
import { noticesContract } from './notices.ts'
import { peopleContract } from './people.ts'
import { poolsContract } from './pools.ts'
import { practiceContract } from './practice.ts'
import { reputationContract } from './reputation.ts'
import { researchContract } from './research.ts'
import { reservesContract } from './reserves.ts'
import { searchContract } from './search.ts'
import { spacesContract } from './spaces.ts'
import { standingContract } from './standing.ts'
import { typedContract } from './typed.ts'
import { updatesContract } from './updates.ts'
import { watchesContract } from './watches.ts'

export const contract = {
  app: appContract,
  devices: devicesContract,
  guards: guardsContract,
  hubs: hubsContract,
  people: peopleContract,
  moderation: moderationContract,
  spaces: spacesContract,
  research: researchContract,
  notices: noticesContract,
  agreements: agreementsContract,
  contracts: contractsContract,
  answers: answersContract,
  court: courtContract,
  mandates: mandatesContract,
  credentials: credentialsContract,
  files: filesContract,
  governance: governanceContract,
  ledger: ledgerContract,
  standing: standingContract,
  favours: favoursContract,
  reserves: reservesContract,
  pools: poolsContract,
  reputation: reputationContract,
  markets: marketsContract,
  carry: carryContract,
  practice: practiceContract,
  activity: activityContract,
  watches: watchesContract,
  collections: collectionsContract,
  search: searchContract,
  typed: typedContract,
  updates: updatesContract,
}
export type Contract = typeof contract
