/** The form that writes, drafts, previews and posts a notice. */
export { PostPage } from './PostPage.tsx'
