/** The log of this device as one text, for whoever helps. */
import type { JournalEntry } from '#shared/ipc/app.ts'

export interface Report {
  readonly version: string
  readonly runtime: string
  readonly system: string
  /** Newest first. */
  readonly entries: readonly JournalEntry[]
}

/** Starting and ending in order is no trouble. */
export const isTrouble = ({ area }: JournalEntry): boolean => area !== 'start' && area !== 'end'

export const textOf = ({ version, runtime, system, entries }: Report): string =>
  [
    `Kind Market ${version}`,
    runtime,
    system,
    '',
    ...entries.map(({ at, area, text }) => `${new Date(at).toISOString()} ${area === '' ? '' : `[${area}] `}${text}`),
    '',
  ].join('\n')
