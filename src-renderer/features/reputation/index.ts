/** What people say of each other after a trade, and who trusts whom. */
export { TrustMapPage } from './TrustMapPage.tsx'
