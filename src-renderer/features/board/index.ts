/** The Board: everything a hub's people offer and need. */
export { BoardPage } from './BoardPage.tsx'
