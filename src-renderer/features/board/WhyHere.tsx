import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Why } from '#shared/ipc/notices.ts'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { When } from '#ui/ui/When.tsx'
import { away } from './away.ts'

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

/** Says on demand why a notice stands where it does: every factor, and what it came from. */
export function WhyHere({ why, title, nick, km }: { why: Why; title: string; nick: string; km: number | undefined }) {
  const { t } = useTranslation(['board', 'places'])
  const [open, setOpen] = useState(false)
  const { factors } = why
  const trust = why.settled
    ? t('why.settled', { nick })
    : why.walks > 0
      ? t('why.walks', { nick, share: percent(why.walks) })
      : t('why.stranger', { nick })
  return (
    <>
      <IconButton
        label={t('why.open', { title })}
        icon={<CircleHelp />}
        className="absolute end-1 top-1 z-10 bg-raised/80"
        onClick={() => setOpen(true)}
      />
      {open && (
        <Dialog open onOpenChange={setOpen} title={t('why.title')} description={title}>
          <KeyValue
            items={[
              { label: t('why.words'), value: `${percent(factors.place)} · ${t(`why.place_${why.place}`)}` },
              { label: t('why.trust'), value: `${percent(factors.trust)} · ${trust}` },
              {
                label: t('why.fresh'),
                value: (
                  <>
                    {percent(factors.fresh)} · <When at={why.posted} />
                  </>
                ),
              },
              ...(factors.near === undefined || km === undefined
                ? []
                : [{ label: t('why.near'), value: `${percent(factors.near)} · ${away(t, km)}` }]),
              { label: t('why.product'), value: <strong>{percent(why.product)}</strong> },
            ]}
          />
          <p className="mt-3 text-sm text-ink-faint">{t('why.how')}</p>
        </Dialog>
      )}
    </>
  )
}
