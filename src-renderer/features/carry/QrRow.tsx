import { Pause, Play, SkipForward } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fountainOf } from '#shared/core/carriers/index.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Qr } from '#ui/ui/Qr.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'

/** Codes per second. Six changes are at most three flashes of any one spot, which is as much as WCAG 2.3.1 allows. */
const SPEEDS = { slow: 2, middle: 4, fast: 6 } as const
type Speed = keyof typeof SPEEDS

/** Bytes as a row of QR codes without end, which another screen's camera reads in any order. */
export function QrRow({ bytes, title, onClose }: { bytes: Uint8Array; title: string; onClose: () => void }) {
  const { t } = useTranslation('carry')
  const row = useMemo(() => fountainOf(bytes), [bytes])
  const [number, setNumber] = useState(0)
  const [speed, setSpeed] = useState<Speed>('middle')
  const [going, setGoing] = useState(true)
  useEffect(() => {
    if (!going) return
    const turning = setInterval(() => setNumber((n) => n + 1), 1000 / SPEEDS[speed])
    return () => clearInterval(turning)
  }, [going, speed])
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={title}
      description={t('show.lead', { count: row.blocks })}
      actions={
        <>
          <Segmented
            label={t('show.speed')}
            value={speed}
            onValue={setSpeed}
            options={(['slow', 'middle', 'fast'] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
          />
          {!going && (
            <Button icon={<SkipForward aria-hidden className="size-4" />} onClick={() => setNumber(number + 1)}>
              {t('show.next')}
            </Button>
          )}
          <Button
            icon={going ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
            onClick={() => setGoing(!going)}
          >
            {t(going ? 'show.pause' : 'show.go')}
          </Button>
        </>
      }
    >
      <div className="grid place-items-center">
        <Qr
          text={row.frame(number)}
          label={t('show.label', { number: number + 1 })}
          className="h-[54vh] max-w-full rounded-md"
        />
      </div>
    </Dialog>
  )
}
