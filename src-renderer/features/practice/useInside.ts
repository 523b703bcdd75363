import { useQuery } from '@tanstack/react-query'
import { ask } from '#ui/bridge/queries.ts'

/** What the practice town says of itself; undefined in the real market, and while nobody knows yet. */
export const useInside = () => useQuery(ask.app.status()).data?.practice
