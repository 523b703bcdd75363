import { useState } from 'react'
import { type Failure, failureOf } from '#ui/bridge/errors.ts'

export interface Answer {
  readonly state: 'open' | 'busy' | 'done'
  readonly failure: Failure | undefined
  readonly give: (call: () => Promise<unknown>) => Promise<void>
}

/** One answer to main. After success main closes the window, so nothing here ever goes back from `done`. */
export function useAnswer(): Answer {
  const [state, setState] = useState<Answer['state']>('open')
  const [failure, setFailure] = useState<Failure>()
  const give = async (call: () => Promise<unknown>) => {
    if (state !== 'open') return
    setState('busy')
    setFailure(undefined)
    try {
      await call()
      setState('done')
    } catch (error) {
      setFailure(failureOf(error))
      setState('open')
    }
  }
  return { state, failure, give }
}
