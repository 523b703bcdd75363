/** Agreements of several commitments: drafting, signing, carrying out. */

export { ContractPage } from './ContractPage.tsx'
export { DraftPage } from './DraftPage.tsx'
