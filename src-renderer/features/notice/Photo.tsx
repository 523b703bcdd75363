import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { thumbSource } from '#ui/features/board/thumb.ts'

const TYPES = new Set(['image/webp', 'image/jpeg', 'image/png'])

/** The full photo; its thumbnail until the bytes have come, and honestly so when nobody has them. */
export function Photo({ photo, title }: { photo: NonNullable<NoticeForm['photo']>; title: string }) {
  const { t } = useTranslation('notice')
  const known = TYPES.has(photo.blob.type)
  const full = useQuery({ ...ask.notices.blob({ root: photo.blob.root }), enabled: known })
  const source = full.data ? `data:${photo.blob.type};base64,${full.data.data}` : thumbSource(photo.thumb)
  return (
    <figure className="m-0">
      {source && (
        <img
          src={source}
          alt={t('photoOf', { title })}
          className="max-h-[26rem] w-full rounded-lg border border-line bg-sunk object-contain"
        />
      )}
      {known && !full.data && (
        <figcaption className="mt-1.5 text-xs text-ink-faint">
          {t(full.error ? 'photoMissing' : 'photoWaiting')}
        </figcaption>
      )}
    </figure>
  )
}
