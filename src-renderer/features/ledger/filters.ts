/** What the ledger's event list is narrowed to. Kept while the app is open, so that going back finds it as it was. */
import { create } from 'zustand'

export interface LedgerFilters {
  /** '' everywhere means: no restriction. */
  readonly by: string
  readonly type: string
  readonly agreement: string
  readonly token: string
  readonly h: number | undefined
}

export const NO_FILTERS: LedgerFilters = { by: '', type: '', agreement: '', token: '', h: undefined }
export const EVENTS_PER_PAGE = 50

interface LedgerView {
  readonly tab: 'events' | 'batches' | 'checkpoint' | 'kept'
  readonly filters: LedgerFilters
}

export const useLedgerView = create<LedgerView>()(() => ({ tab: 'events', filters: NO_FILTERS }))

/** Shows events that fit these filters and nothing else. */
export const showEvents = (part: Partial<LedgerFilters>): void =>
  useLedgerView.setState({ tab: 'events', filters: { ...NO_FILTERS, ...part } })

export const changeFilters = (part: Partial<LedgerFilters>): void =>
  useLedgerView.setState(({ filters }) => ({ filters: { ...filters, ...part } }))

export const isNarrowed = (filters: LedgerFilters): boolean =>
  Object.values(filters).some((value) => value !== '' && value !== undefined)

/** Half an id finds nothing and is no mistake yet either. */
export const isAgreementId = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** The question to the node; an unfinished agreement id is left out. */
export function eventsOf(hub: string, { by, type, agreement, token, h }: LedgerFilters) {
  return {
    hub,
    limit: EVENTS_PER_PAGE,
    ...(by !== '' && { by }),
    ...(type !== '' && { type }),
    ...(isAgreementId(agreement) && { agreement }),
    ...(token !== '' && { token }),
    ...(h !== undefined && { h }),
  }
}
