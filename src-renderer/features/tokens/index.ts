/** The tokens of a hub: what each promises, what it comes to, and what may be signed about it. */
export { TokenPage } from './TokenPage.tsx'
