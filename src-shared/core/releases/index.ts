/** New versions of the application: who has to vouch for one before it is taken (decision 072). */
export * from './release.ts'
