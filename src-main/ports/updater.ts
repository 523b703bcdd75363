/** How a new version comes onto this computer: by the means of each system, none of which decides whether it is to be trusted. */
export interface Updater {
  /** What the release's address says of the newest version; undefined when that is none newer than this one. */
  look(): Promise<unknown>
  /** Fetches what the last look told of, and holds it against the hash named there. `onPart`: from 0 to 1. */
  fetch(onPart: (part: number) => void): Promise<void>
  /** Installs it, ends the application, and starts the new version where the system allows. Throws when it was not installed. */
  install(): void
}
