/** A hub's tokens, as the node knows them. */
import { useQuery } from '@tanstack/react-query'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { TokenRow } from '#shared/ipc/tokens.ts'
import type { Token } from '#shared/ipc/values.ts'
import { ask } from '#ui/bridge/queries.ts'

const NONE: readonly TokenRow[] = []

/** Every token of the hub; empty while unknown. */
export const useTokens = (hub: string): readonly TokenRow[] => useQuery(ask.ledger.tokens({ hub })).data?.tokens ?? NONE

/** How to write amounts of a token by its code. */
export function useTokenOf({ hub, token }: HubSummary): (code: string) => Token {
  const tokens = useTokens(hub)
  return (code) => tokens.find((row) => row.token.code === code)?.token ?? token
}
