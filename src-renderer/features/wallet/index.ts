/** What somebody owns, owes and may spend in a hub. */
export { WalletPage } from './WalletPage.tsx'
