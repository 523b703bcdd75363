/** Reports, lists that people follow, and appeals. */
export { ModerationPage } from './ModerationPage.tsx'
