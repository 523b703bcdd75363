import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guarded } from '#shared/ipc/guards.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { spanText } from '#ui/ui/span.ts'

const HOUR_MS = 3_600_000
const AGREE_MIN = 2
const GUARDIANS_MAX = 9
const DAYS = ['1', '3', '7', '14', '30'] as const

/** Whom I trust to bring me back, how many of them it takes, and how long I have to say no. Nobody chosen: nobody guards. */
export function NameDialog({
  hub,
  name,
  mine,
  onClose,
}: {
  hub: string
  name: string
  mine: Guarded | undefined
  onClose: () => void
}) {
  const { t } = useTranslation('guards')
  const members = (useQuery(ask.hubs.members({ hub })).data ?? []).filter(
    ({ me, standing }) => !me && standing === undefined,
  )
  const [chosen, setChosen] = useState<readonly string[]>(mine?.guardians.map(({ did }) => did) ?? [])
  const [k, setK] = useState(mine?.k ?? AGREE_MIN)
  const [days, setDays] = useState(String(Math.round((mine?.delay ?? 7 * 24 * HOUR_MS) / (24 * HOUR_MS))))
  const guardians = members.map(({ did }) => did).filter((did) => chosen.includes(did))
  const short = guardians.length > 0 && guardians.length < k
  const many = guardians.length > GUARDIANS_MAX
  const nothing = guardians.length === 0 && mine === undefined
  const signing = useSignForm({
    act: () =>
      short || many || nothing ? undefined : { act: 'guard-name', hub, guardians, k, delay: Number(days) * 24 },
    done: { title: t('named') },
    onClose,
  })
  const problem = nothing ? t('chooseSome') : short ? t('chooseMore', { k }) : many ? t('chooseFewer') : undefined
  return (
    <SignFormDialog
      form={signing}
      title={mine ? t('change', { hub: name }) : t('name', { hub: name })}
      lead={t('nameLead')}
      words={{ cancel: t('close'), submit: t('toSign') }}
    >
      <Choose members={members} chosen={chosen} onChosen={setChosen} />
      {signing.tried && problem !== undefined && (
        <Note kind="warning" live>
          {problem}
        </Note>
      )}
      <Field label={t('howMany')} hint={t('howManyHint')}>
        <NumberInput value={k} onValue={setK} min={AGREE_MIN} max={GUARDIANS_MAX} />
      </Field>
      <Delay days={days} onDays={setDays} />
      {mine?.inForce && <Note>{t('changeLater', { delay: spanText(mine.delay) })}</Note>}
    </SignFormDialog>
  )
}

interface ChooseProps {
  readonly members: readonly { did: string; nick: string }[]
  readonly chosen: readonly string[]
  readonly onChosen: (dids: readonly string[]) => void
}

function Choose({ members, chosen, onChosen }: ChooseProps) {
  const { t } = useTranslation('guards')
  if (members.length < AGREE_MIN) return <Note>{t('alone')}</Note>
  return (
    <fieldset className="m-0 grid gap-2 border-0 p-0">
      <legend className="mb-2 text-sm font-medium">{t('who')}</legend>
      {members.map(({ did, nick }) => (
        <Checkbox
          key={did}
          label={nick}
          checked={chosen.includes(did)}
          onChecked={(yes) => onChosen(yes ? [...chosen, did] : chosen.filter((one) => one !== did))}
        />
      ))}
    </fieldset>
  )
}

function Delay({ days, onDays }: { days: string; onDays: (days: string) => void }) {
  const { t } = useTranslation('guards')
  return (
    <Field label={t('howLong')} hint={t('howLongHint')}>
      <Select
        value={days}
        onValue={onDays}
        options={[...new Set([...DAYS, days])].map((one) => ({
          value: one,
          label: spanText(Number(one) * 24 * HOUR_MS),
        }))}
      />
    </Field>
  )
}
