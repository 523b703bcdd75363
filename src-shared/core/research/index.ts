/** Studies, their versions, replications and citations (decision 053). */
export {
  allStudies,
  citationsOf,
  type Replication,
  readReplicated,
  readReplication,
  readStudy,
  readVersion,
  replicationsOf,
  type Study,
  type Tally,
  type VersionState,
} from './state.ts'
