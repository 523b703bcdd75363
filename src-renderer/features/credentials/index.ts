/** Credentials: what others vouch for, what I vouch for, and checking anybody's. */
export { CredentialsPage } from './CredentialsPage.tsx'
