import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import type { SheetClient } from './bridge.ts'
import { Frame } from './Frame.tsx'
import { useAnswer } from './useAnswer.ts'
import { useArmed } from './useArmed.ts'

/** Asks whether the new device shows the same phrase: what is given after a yes cannot be taken back. */
export function DeviceSheet({ client, phrase }: { client: SheetClient; phrase: string }) {
  const { t } = useTranslation('sheet')
  const answer = useAnswer()
  const armed = useArmed()
  return (
    <Frame
      title={t('device.title')}
      lead={t('device.lead')}
      onSubmit={() => {
        if (armed) void answer.give(() => client.takeIn())
      }}
      actions={
        answer.state === 'done' ? (
          <p role="status">{t('device.done')}</p>
        ) : (
          <>
            <Button size="lg" onClick={() => void client.decline().catch(() => undefined)}>
              {t('device.no')}
            </Button>
            <Button
              type="submit"
              variant="primary"
              size="lg"
              className="flex-1"
              disabled={!armed}
              busy={answer.state === 'busy'}
            >
              {t('device.yes')}
            </Button>
          </>
        )
      }
    >
      <p className="rounded-md border border-line-strong bg-sunk px-4 py-5 text-center font-mono text-xl">{phrase}</p>
      <ErrorNote failure={answer.failure} />
      <Note kind="warning">{t('device.gets')}</Note>
      <Note>{t('device.lacks')}</Note>
    </Frame>
  )
}
