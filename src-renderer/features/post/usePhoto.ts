import { useState } from 'react'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import type { Failure } from '#ui/bridge/errors.ts'
import { useSend } from '#ui/bridge/send.ts'
import { preparePicture } from './picture.ts'

export interface PhotoPicker {
  readonly pick: (file: File) => Promise<void>
  readonly busy: boolean
  /** The file was no picture. */
  readonly unreadable: boolean
  readonly failure: Failure | undefined
}

/** Redraws a chosen file, stores the full picture with the node and hands over what the notice carries. */
export function usePhoto(onPhoto: (photo: NonNullable<NoticeForm['photo']>) => void): PhotoPicker {
  const [state, setState] = useState<'idle' | 'busy' | 'unreadable'>('idle')
  const store = useSend(rpc.notices.addBlob)
  const pick = async (file: File) => {
    setState('busy')
    const picture = await preparePicture(file)
    if (!picture) return setState('unreadable')
    const blob = await store.send({ name: 'photo.webp', type: 'image/webp', data: picture.full })
    if (blob) onPhoto({ blob, thumb: picture.thumb })
    setState('idle')
  }
  return { pick, busy: state === 'busy', unreadable: state === 'unreadable', failure: store.failure }
}
