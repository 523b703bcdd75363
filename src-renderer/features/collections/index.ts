/** Works that somebody has put together under a name. */
export { CollectionPage } from './CollectionPage.tsx'
export { CollectionsPage } from './CollectionsPage.tsx'
