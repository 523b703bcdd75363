/** The rules of the hub on screen. */
export { RulesPage } from './RulesPage.tsx'
