/** Studies, their versions, replications and citations (decision 053). */
export {
  allStudies,
  citationsOf,
  type Replication,
  type ReplicationState,
  readReplicated,
  readReplication,
  readStudy,
  readVersion,
  replicationsOf,
  STUDIES,
  type Study,
  type StudyState,
  type Tally,
  type VersionState,
  versionKey,
} from './state.ts'
