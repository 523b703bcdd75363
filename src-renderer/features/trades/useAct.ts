import { useState } from 'react'
import type { z } from 'zod'
import type { Act, actResult } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import type { Failure } from '#ui/bridge/errors.ts'
import { useSend } from '#ui/bridge/send.ts'

export type ActResult = z.infer<typeof actResult>

export interface Acting {
  /** Asks for a signature; resolves when the sheet is closed, with undefined when it never opened. */
  readonly request: (act: Act) => Promise<ActResult | undefined>
  readonly state: 'idle' | 'asking' | ActResult['outcome']
  /** What was asked for last. */
  readonly act: Act['act'] | undefined
  readonly result: ActResult | undefined
  readonly failure: Failure | undefined
  readonly reset: () => void
}

/** One signature at a time: main opens its sign sheet, this window waits for what comes of it. */
export function useAct(): Acting {
  const [act, setAct] = useState<Act['act']>()
  const call = useSend(rpc.agreements.request, ['agreements', 'wallet', 'ledger', 'hubs', 'members'])
  const request = (next: Act) => {
    setAct(next.act)
    return call.send({ act: next })
  }
  return {
    request,
    state: call.busy ? 'asking' : (call.data?.outcome ?? 'idle'),
    act,
    result: call.data,
    failure: call.failure,
    reset: call.reset,
  }
}
