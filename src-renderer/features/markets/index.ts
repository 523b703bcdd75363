/** What things were traded for. */
export { PricesPage } from './PricesPage.tsx'
