/** Studies of a hub: what was found, what came of repeating it, and who builds on whom. */
export { PublishPage, RevisePage } from './PublishPages.tsx'
export { ResearchPage } from './ResearchPage.tsx'
export { StudyPage } from './StudyPage.tsx'
