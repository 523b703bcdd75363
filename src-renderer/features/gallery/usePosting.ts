/** Posts works one after the other: seals, posts, and asks for the signature under the standing offer. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/ipc/agreements.ts'
import type { Blob as StoredBlob } from '#shared/ipc/notices.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { rpc } from '#ui/bridge/client.ts'
import { type Failure, failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { base64Of } from '#ui/features/trades/files.ts'
import { type Acting, useAct } from '#ui/features/trades/useAct.ts'
import { timeNow } from '#ui/ui/clock.ts'
import { grantSentences, licenceName, licenceSentence } from './licences.ts'
import { noticeFor, offerFor, type Selling } from './selling.ts'

const NAME_MAX = 200
const TYPE_MAX = 100

export type PostStep =
  | { readonly is: 'posting' | 'signing' | 'done' }
  | { readonly is: 'unsigned'; readonly offer: Act; readonly failure?: Failure | undefined }
  | { readonly is: 'failed'; readonly failure: Failure }

const store = (name: string, type: string, data: string): Promise<StoredBlob> =>
  rpc.notices.addBlob({
    name: name.slice(0, NAME_MAX),
    type: (type || 'application/octet-stream').slice(0, TYPE_MAX),
    data,
  })

export interface Posting {
  readonly post: (key: string, work: Selling) => Promise<void>
  readonly sign: (key: string, offer: Act) => Promise<void>
  readonly steps: Readonly<Record<string, PostStep>>
  readonly acting: Acting
}

export function usePosting(hub: string, space: SpaceView): Posting {
  const { t } = useTranslation('gallery')
  const status = useQuery(ask.app.status())
  const me = status.data?.identity.did ?? ''
  const acting = useAct()
  const [steps, setSteps] = useState<Readonly<Record<string, PostStep>>>({})
  const put = (key: string, step: PostStep) => setSteps((old) => ({ ...old, [key]: step }))
  const sign = async (key: string, offer: Act) => {
    put(key, { is: 'signing' })
    const result = await acting.request(offer)
    put(key, result?.outcome === 'signed' ? { is: 'done' } : { is: 'unsigned', offer })
  }
  const termsOf = (work: Selling): string => {
    const { licence } = work.fields
    const named = licence === undefined ? [] : [`${licenceName(t, licence)}. ${licenceSentence(t, licence)}`]
    return [
      ...named,
      ...grantSentences(t, { grants: [...work.grants], ...(work.royalty > 0 && { royalty: work.royalty * 10 }) }),
    ].join('\n')
  }
  const post = async (key: string, work: Selling) => {
    put(key, { is: 'posting' })
    try {
      const { file, made, sample } = work
      const thumb = made.thumb === undefined ? undefined : await store('still.webp', 'image/webp', made.thumb)
      const page = sample && (await store(sample.name, 'text/html', await base64Of(sample)))
      const whole = await store(file.name, file.type, await base64Of(file))
      const gate = await rpc.contracts.offerFile({ file: whole })
      const stored = { file: whole, ...(thumb && { still: thumb }), ...(page && { sample: page }) }
      const form = noticeFor(work, stored, space, timeNow())
      const { id } = await rpc.notices.publish({ hub, form })
      await sign(key, offerFor(work, space, { hub, me, notice: id, gate, terms: termsOf(work), now: timeNow() }))
    } catch (error) {
      put(key, { is: 'failed', failure: failureOf(error) })
    }
  }
  return { post, sign, steps, acting }
}
