import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { When } from '#ui/ui/When.tsx'

/** Newcomers who wait for the members' word, and the button that gives it. */
export function Applicants({ rules: { hub, applicants, mine } }: { rules: RulesView }) {
  const { t } = useTranslation('rules')
  const acting = useAct()
  return (
    <Card aria-labelledby="applicants">
      <h2 id="applicants" className="mb-3 font-serif text-lg">
        {t('waiting.title')}
      </h2>
      <ul className="m-0 grid list-none gap-3 p-0">
        {applicants.map(({ did, nick, me, since, by, vouches }) => (
          <li key={did} className="flex flex-wrap items-center justify-between gap-3">
            <div className="flex flex-wrap items-center gap-3">
              <PersonChip person={{ did, nick, me }} size="sm" bare />
              <span className="text-sm text-ink-soft">
                {t('waiting.since', { by })} · <When at={since} />
              </span>
            </div>
            <span className="flex items-center gap-3 text-sm">
              {vouches ? t('waiting.vouches', vouches) : t('waiting.vote')}
              {vouches?.mine && <span className="text-ink-faint">{t('waiting.vouched')}</span>}
              {vouches && !vouches.mine && mine.member && (
                <Button
                  size="sm"
                  busy={acting.state === 'asking'}
                  onClick={() => void acting.request({ act: 'vouch', hub, did })}
                >
                  {t('waiting.vouch')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <SignStatus acting={acting} />
    </Card>
  )
}
