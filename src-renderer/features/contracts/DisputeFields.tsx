import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { MemberChoice } from '#ui/features/rules/MemberChoice.tsx'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { RadioList } from '#ui/ui/RadioList.tsx'
import { At } from './At.tsx'
import { CourtFields } from './CourtFields.tsx'
import { courtForm, type NamedForm, namedForm, withArbiters } from './court.ts'
import { useEditing } from './editing.ts'
import { ShareInput } from './ShareInput.tsx'

const WHO = ['nobody', 'named', 'court'] as const
type Who = (typeof WHO)[number]

/** Who rules where the parties do not agree: nobody, people they name, or a panel drawn by lot. */
export function DisputeFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, hub, problem } = useEditing()
  const usual = useQuery(ask.court.usual({ hub: hub.hub }))
  const { dispute, ...rest } = form
  const wrong = problem('dispute')
  const now =
    dispute === undefined
      ? t('draft.disputeNone')
      : 'court' in dispute
        ? t('draft.disputeCourt', { count: dispute.court.panel })
        : t('draft.disputeNow', { k: dispute.quorum, n: dispute.arbiters.length })
  const who: Who = dispute === undefined ? 'nobody' : 'court' in dispute ? 'court' : 'named'
  const choose = (next: Who) => {
    if (next === 'nobody') return edit(rest)
    // Where the node cannot say what is usual, the sums are left to be filled in.
    const court = () => courtForm(usual.data ?? { token: hub.token, fee: '', lock: '' })
    edit({ ...rest, dispute: next === 'named' ? namedForm() : court() })
  }
  return (
    <Fold title={t('draft.dispute')} now={now} wrong={wrong !== undefined}>
      <At path="dispute" className="grid gap-4">
        <RadioList
          label={t('draft.disputeWho')}
          value={who}
          onValue={choose}
          options={WHO.map((value) => ({
            value,
            label: t(`draft.who.${value}`),
            hint: t(`draft.whoHint.${value}`),
            disabled: value === 'court' && usual.isPending,
          }))}
        />
        {wrong !== undefined && (
          <p role="alert" className="text-sm text-danger">
            {wrong}
          </p>
        )}
        {dispute &&
          ('court' in dispute ? (
            <CourtFields clause={dispute} jurors={usual.data?.jurors} />
          ) : (
            <NamedFields dispute={dispute} />
          ))}
      </At>
    </Fold>
  )
}

function NamedFields({ dispute }: { dispute: NamedForm }) {
  const { t } = useTranslation('contracts')
  const { form, edit, hub } = useEditing()
  const change = (part: Partial<NamedForm>) => edit({ ...form, dispute: { ...dispute, ...part } })
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <MemberChoice
        hub={hub.hub}
        label={t('draft.arbiters')}
        chosen={dispute.arbiters}
        onChosen={(arbiters) => edit({ ...form, dispute: withArbiters(dispute, arbiters) })}
      />
      <div className="grid content-start gap-4">
        <Programs dispute={dispute} />
        <Field label={t('draft.disputeQuorum')}>
          <NumberInput
            min={1}
            max={Math.max(1, dispute.arbiters.length)}
            value={dispute.quorum}
            onValue={(quorum) => change({ quorum })}
          />
        </Field>
        <SpanField label={t('draft.disputeWithin')} value={dispute.within} onValue={(within) => change({ within })} />
        <Field label={t('draft.otherwise')} hint={t('draft.otherwiseHint')} className="w-44">
          <ShareInput share={dispute.otherwise} onShare={(otherwise) => change({ otherwise })} />
        </Field>
      </div>
    </div>
  )
}

/** Which of the arbiters are programs: everybody signs that they know it. */
function Programs({ dispute }: { dispute: NamedForm }) {
  const { t } = useTranslation('contracts')
  const { form, edit, hub } = useEditing()
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const { software = [], ...clause } = dispute
  if (dispute.arbiters.length === 0) return null
  const turn = (did: string, on: boolean) => {
    const next = on ? [...software, did] : software.filter((one) => one !== did)
    edit({ ...form, dispute: { ...clause, ...(next.length > 0 && { software: next }) } })
  }
  return (
    <fieldset className="m-0 grid gap-2 border-0 p-0">
      <legend className="mb-1.5 p-0 text-sm font-medium">{t('draft.software')}</legend>
      {dispute.arbiters.map((did) => (
        <Checkbox
          key={did}
          label={<bdi>{members.data?.find((one) => one.did === did)?.nick ?? did}</bdi>}
          checked={software.includes(did)}
          onChecked={(on) => turn(did, on)}
        />
      ))}
    </fieldset>
  )
}
