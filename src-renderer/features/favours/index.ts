/** The favours page, loaded when somebody goes there. */
export { FavoursPage } from './FavoursPage.tsx'
