/** Agreements of several commitments: drafting, signing, carrying out. */
export { ContractPage } from './ContractPage.tsx'
export { ContractRow } from './ContractRow.tsx'
export { DraftPage } from './DraftPage.tsx'
export { isEnded } from './phases.ts'
