import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BenchView } from '#shared/ipc/court.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { type Acting, useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'

/** Who judges in this hub, and whether I do: joining with a lock, my record, leaving. */
export function BenchCard({ hub }: { hub: HubSummary }) {
  const query = useQuery(ask.court.bench({ hub: hub.hub }))
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={1} className="h-48" />}>
      {(bench) => <Bench bench={bench} member={hub.standing === undefined} />}
    </Loaded>
  )
}

function Bench({ bench, member }: { bench: BenchView; member: boolean }) {
  const { t } = useTranslation('court')
  const acting = useAct()
  const { me, jurors } = bench
  return (
    <Card aria-labelledby="bench" className="grid gap-4">
      <div>
        <h2 id="bench" className="font-serif text-lg">
          {t(me ? 'bench.mine' : 'bench.title')}
        </h2>
        <p className="text-ink-soft">{t('bench.jurors', { count: jurors })}</p>
      </div>
      {me ? <Mine bench={bench} me={me} acting={acting} /> : <Terms />}
      {member ? (
        <Lock bench={bench} acting={acting} />
      ) : (
        <p className="text-sm text-ink-soft">{t('bench.notMember')}</p>
      )}
      <SignStatus acting={acting} />
    </Card>
  )
}

function Terms() {
  const { t } = useTranslation('court')
  return (
    <dl className="m-0 grid gap-4 text-sm sm:grid-cols-3">
      {(['what', 'earn', 'risk'] as const).map((part) => (
        <div key={part}>
          <dt className="font-medium">{t(`bench.${part}`)}</dt>
          <dd className="m-0 text-ink-soft">{t(`bench.${part}Text`)}</dd>
        </div>
      ))}
    </dl>
  )
}

interface MineProps {
  readonly bench: BenchView
  readonly me: NonNullable<BenchView['me']>
  readonly acting: Acting
}

function Mine({ bench: { hub, token }, me, acting }: MineProps) {
  const { t } = useTranslation('court')
  const busy = acting.state === 'asking'
  const stands = me.busy !== '0'
  return (
    <>
      {!me.here && (
        <Note
          kind="warning"
          title={t('bench.elsewhere')}
          actions={
            <Button size="sm" busy={busy} onClick={() => void acting.request({ act: 'court-enrol', hub })}>
              {t('bench.here')}
            </Button>
          }
        >
          {t('bench.elsewhereText')}
        </Note>
      )}
      <KeyValue
        items={[
          { label: t('bench.locked'), value: <Money units={me.lock} token={token} /> },
          { label: t('bench.busy'), value: <Money units={me.busy} token={token} /> },
          { label: t('bench.judged'), value: me.judged },
          { label: t('bench.agreed'), value: t('bench.agreedOf', { agreed: me.agreed, judged: me.judged }) },
          { label: t('bench.earned'), value: <Money units={me.earned} token={token} /> },
          { label: t('bench.lost'), value: <Money units={me.lost} token={token} /> },
        ]}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          busy={busy}
          disabled={stands}
          aria-describedby={stands ? 'bench-stands' : undefined}
          onClick={() => void acting.request({ act: 'court-retire', hub })}
        >
          {t('bench.leave')}
        </Button>
        {stands && (
          <p id="bench-stands" className="text-sm text-ink-faint">
            {t('bench.leaveBusy')}
          </p>
        )}
      </div>
    </>
  )
}

/** Begins with what is usual; on the bench already, nothing is put down beforehand. */
function Lock({ bench: { hub, token, me }, acting }: { bench: BenchView; acting: Acting }) {
  const { t } = useTranslation('court')
  const usual = useQuery(ask.court.usual({ hub })).data
  const [typed, setTyped] = useState<string>()
  const units = typed ?? (me ? '' : (usual?.lock ?? ''))
  const sum = usual && `${amountText(usual.lock, token.decimals)} ${token.code}`
  const nothing = units === '' || BigInt(units) === 0n
  const join = async () => {
    const result = await acting.request({ act: 'court-enrol', hub, lock: units })
    if (result?.outcome === 'signed') setTyped(undefined)
  }
  return (
    <div className="grid max-w-md gap-3 border-t border-line pt-4">
      <Field
        label={t(me ? 'bench.more' : 'bench.lock')}
        hint={sum === undefined ? t('bench.lockHintPlain') : t('bench.lockHint', { sum })}
      >
        <MoneyInput units={units} token={token} onUnits={setTyped} />
      </Field>
      <Button
        className="justify-self-start"
        variant={me ? 'secondary' : 'primary'}
        busy={acting.state === 'asking'}
        disabled={nothing}
        onClick={() => void join()}
      >
        {t(me ? 'bench.add' : 'bench.join')}
      </Button>
    </div>
  )
}
