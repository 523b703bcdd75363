import { ImagePlus, LoaderCircle, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { thumbSource } from '#ui/features/board/thumb.ts'
import { Button } from '#ui/ui/Button.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { chosenFiles, useDrop } from '#ui/ui/useDrop.ts'
import { usePhoto } from './usePhoto.ts'

export interface PhotoFieldProps {
  readonly photo: NoticeForm['photo']
  readonly onPhoto: (photo: NoticeForm['photo']) => void
}

export function PhotoField({ photo, onPhoto }: PhotoFieldProps) {
  const { t } = useTranslation('post')
  const input = useRef<HTMLInputElement>(null)
  const picker = usePhoto(onPhoto)
  const pick = ([file]: File[]) => {
    if (file) void picker.pick(file)
  }
  const { over, area } = useDrop(pick)
  const thumb = photo && thumbSource(photo.thumb)
  return (
    <fieldset className="m-0 grid min-w-0 gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{t('photo')}</legend>
      <div
        {...area}
        className={cx(
          'flex items-center gap-4 rounded-lg border border-dashed p-3',
          over ? 'border-primary bg-primary-soft' : 'border-line-strong bg-raised',
        )}
      >
        {thumb && <img src={thumb} alt="" className="size-20 rounded-md object-cover" />}
        <div className="grid justify-items-start gap-1 text-sm">
          <div className="flex flex-wrap items-center gap-2">
            <Button size="sm" icon={<Glyph busy={picker.busy} />} onClick={() => input.current?.click()}>
              {picker.busy ? t('photoBusy') : t('photoChoose')}
            </Button>
            {photo ? (
              <Button
                size="sm"
                variant="quiet"
                icon={<X aria-hidden className="size-4" />}
                onClick={() => onPhoto(undefined)}
              >
                {t('photoRemove')}
              </Button>
            ) : (
              <span className="text-ink-faint">{t('photoDrop')}</span>
            )}
          </div>
          <p className="text-ink-faint">{t('photoPrivacy')}</p>
        </div>
        <input ref={input} type="file" accept="image/*" hidden onChange={(event) => pick(chosenFiles(event))} />
      </div>
      {picker.unreadable && (
        <p role="alert" className="text-sm text-danger">
          {t('photoBad')}
        </p>
      )}
      <ErrorNote failure={picker.failure} />
    </fieldset>
  )
}

function Glyph({ busy }: { busy: boolean }) {
  return busy ? (
    <LoaderCircle aria-hidden className="size-4 animate-spin" />
  ) : (
    <ImagePlus aria-hidden className="size-4" />
  )
}
