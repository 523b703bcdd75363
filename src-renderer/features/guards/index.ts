/** Guardians: who brings me back, whom I bring back, and how far coming back is. */
export { BroughtBack } from './BroughtBack.tsx'
export { GuardiansSection } from './GuardiansSection.tsx'
