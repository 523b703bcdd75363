/** The agreement on screen and how its people and sums are said; every part of the page reads it. */
import { createContext, useContext } from 'react'
import type { ContractView } from '#shared/ipc/contracts.ts'
import type { Sum } from './costs.ts'
import type { Saying } from './facts.ts'

export interface Reading {
  readonly contract: ContractView
  readonly say: Saying
  /** What a party is called, by place. */
  readonly names: readonly string[]
  /** Sums in words, or that there are none. */
  readonly sums: (sums: readonly Sum[]) => string
}

const Context = createContext<Reading | undefined>(undefined)
export const ReadingProvider = Context.Provider

export function useReading(): Reading {
  const reading = useContext(Context)
  if (!reading) throw new Error('a part of the agreement’s page outside of it')
  return reading
}
