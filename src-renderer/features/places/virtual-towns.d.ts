/** Made by the build of scripts/setup/towns.ts: each line `name, country, cell` with tabs between, the largest town first. */
declare module 'virtual:towns' {
  export const lines: string
}
