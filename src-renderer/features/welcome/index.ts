/** First run: who you are, and the first hub. Also unlocking. */
export { UnlockPage } from './UnlockPage.tsx'
export { WelcomePage } from './WelcomePage.tsx'
