import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Failure, failureOf } from '#ui/bridge/errors.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import type { Purpose, SheetClient } from './bridge.ts'
import { DeviceSheet } from './DeviceSheet.tsx'
import { RestoreSheet } from './RestoreSheet.tsx'
import { SeedSheet } from './SeedSheet.tsx'
import { SignSheet } from './SignSheet.tsx'

/** Shows what main opened this window for; Escape always means no. */
export function SheetApp({ client }: { client: SheetClient }) {
  const { t } = useTranslation('sheet')
  const [purpose, setPurpose] = useState<Purpose>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    client.purpose().then(
      (answer) => {
        if (answer.theme === 'dark' || answer.theme === 'light') document.documentElement.dataset.theme = answer.theme
        document.title = t(`${answer.kind}.window`)
        setPurpose(answer)
      },
      (error: unknown) => setFailure(failureOf(error)),
    )
  }, [client, t])
  useEscape(client)
  if (failure)
    return (
      <main className="p-6">
        <h1 className="sr-only">{document.title}</h1>
        <ErrorNote failure={failure} />
      </main>
    )
  if (!purpose) return <p className="sr-only">{t('loading')}</p>
  if (purpose.kind === 'sign') return <SignSheet client={client} sheet={purpose.sheet} />
  if (purpose.kind === 'seed') return <SeedSheet client={client} words={purpose.words} ask={purpose.ask} />
  if (purpose.kind === 'device') return <DeviceSheet client={client} phrase={purpose.phrase} />
  return <RestoreSheet client={client} />
}

function useEscape(client: SheetClient): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void client.decline().catch(() => undefined)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [client])
}
