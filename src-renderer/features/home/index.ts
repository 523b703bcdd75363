/** The first page: what needs me, what is new, my money, and one thing worth doing. */
export { HomePage } from './HomePage.tsx'
