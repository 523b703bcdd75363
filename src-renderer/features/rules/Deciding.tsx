import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Money } from '#ui/ui/Money.tsx'

/** The rules in plain sentences. */
export function Deciding({ rules: { words, policy, token, stamp } }: { rules: RulesView }) {
  const { t } = useTranslation('rules')
  return (
    <Card aria-labelledby="deciding">
      <h2 id="deciding" className="mb-3 font-serif text-lg">
        {t('deciding.title')}
      </h2>
      <div className="grid gap-3">
        <Part title={t('deciding.consensus')} lines={words.consensus} />
        <Part title={t('deciding.governance')} lines={words.governance} />
        <Part title={t('deciding.admission')} lines={[words.admission, words.stamp]} />
        {stamp && <p role="status">{t('deciding.stampNow', stamp)}</p>}
        <Part title={t('deciding.tiers')} lines={words.tiers} />
        <h3 className="text-sm font-medium text-ink-soft">{t('deciding.money')}</h3>
        <KeyValue
          items={[
            { label: t('deciding.grant'), value: <Money units={policy.form.grant} token={token} /> },
            { label: t('deciding.limit'), value: <Money units={`-${policy.form.creditLimit}`} token={token} /> },
          ]}
        />
      </div>
    </Card>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 className="text-sm font-medium text-ink-soft">{title}</h3>
      {lines.map((line) => (
        <p key={line} {...ENGLISH}>
          {line}
        </p>
      ))}
    </div>
  )
}
