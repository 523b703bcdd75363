/** The court: cases, the bench, evidence, secret votes, rulings. */
export { CasePage } from './CasePage.tsx'
export { CourtPage } from './CourtPage.tsx'
