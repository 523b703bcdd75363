/** Trades: proposing, agreeing, escrow, delivery, receipts. */
export { ProposePage } from './ProposePage.tsx'
export { TradePage } from './TradePage.tsx'
export { TradesPage } from './TradesPage.tsx'
