/** The page for carrying data by hand, loaded when somebody goes there. */
export { CarryPage } from './CarryPage.tsx'
