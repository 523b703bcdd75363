import { useEffect, useRef, useState } from 'react'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'

/** Long enough not to save every letter, short enough that a crash costs a word. */
const SETTLE_MS = 700

export type DraftState = 'idle' | 'saving' | 'saved' | 'failed'

/**
 * Saves what is being written a moment after it stops changing. `content` is undefined while there is nothing worth
 * keeping or when an existing notice is being edited. Returns the draft's id, for publishing to clear it.
 */
export function useDraft(hub: string, initial: string | undefined, content: Partial<NoticeForm> | undefined) {
  const [state, setState] = useState<DraftState>('idle')
  const draft = useRef(initial)
  const text = content && JSON.stringify({ ...content, expires: 0 })
  const saved = useRef(initial === undefined ? undefined : text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for `content`, which is new at every render
  useEffect(() => {
    if (!content || text === saved.current) return
    const timer = setTimeout(async () => {
      setState('saving')
      try {
        const answer = await rpc.notices.saveDraft({
          ...(draft.current !== undefined && { draft: draft.current }),
          hub,
          form: content,
        })
        draft.current = answer.draft
        saved.current = text
        setState('saved')
      } catch {
        setState('failed')
      }
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [hub, text])
  return { state, draft }
}
