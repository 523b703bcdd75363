import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { When } from '#ui/ui/When.tsx'
import { SignerList } from './Signers.tsx'

interface NextEpochProps {
  readonly hub: string
  readonly next: NonNullable<RulesView['next']>
  readonly declines: boolean
}

/** What was decided and has not begun: who is ready, and until when it waits. */
export function NextEpoch({ hub, next, declines }: NextEpochProps) {
  const { t } = useTranslation('rules')
  const total = next.validators.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Card aria-labelledby="next-epoch" className="border-amber-fill">
      <h2 id="next-epoch" className="font-serif text-lg">
        {t('next.title')}
      </h2>
      <p className="mt-1">{t('next.lead', { ready: next.ready, needed: next.needed })}</p>
      <ul className="my-3 grid list-disc gap-1 ps-5">
        {next.words.map((line) => (
          <li key={line} {...ENGLISH}>
            {line}
          </li>
        ))}
        <li {...ENGLISH}>{next.quorum}</li>
      </ul>
      <SignerList signers={next.validators} total={total} label={t('next.title')} />
      {next.mine && <Mine hub={hub} declines={declines} />}
      <p className="mt-3 text-sm text-ink-faint">
        {t('next.expires')} <When at={next.expires} full />
      </p>
    </Card>
  )
}

function Mine({ hub, declines }: { hub: string; declines: boolean }) {
  const { t } = useTranslation('rules')
  const decline = useSend(rpc.governance.declineToValidate, ['hubs'])
  return (
    <div className="mt-3 grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft">{t(declines ? 'next.declined' : 'next.mine')}</p>
        <Button size="sm" busy={decline.busy} onClick={() => void decline.send({ hub, decline: !declines })}>
          {t(declines ? 'next.accept' : 'next.decline')}
        </Button>
      </div>
      <ErrorNote failure={decline.failure} />
    </div>
  )
}
