export { SellPage } from './SellPage.tsx'
