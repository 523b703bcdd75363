/** Spaces: find, enter, follow, found and keep them. */
export { AmendPage, FoundPage } from './RulesPages.tsx'
export { SpacePage } from './SpacePage.tsx'
export { SpacesPage } from './SpacesPage.tsx'
