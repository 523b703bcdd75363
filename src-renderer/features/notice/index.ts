/** One offer or need, whole. */
export { NoticePage } from './NoticePage.tsx'
export { NoticeView } from './NoticeView.tsx'
