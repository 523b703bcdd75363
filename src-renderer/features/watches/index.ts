/** What a person watches, and what came of it. */
export { WatchesPage } from './WatchesPage.tsx'
export { WatchPage } from './WatchPage.tsx'
