/** What needs a person and what changed: the page behind the bell. */
export { ActivityPage } from './ActivityPage.tsx'
