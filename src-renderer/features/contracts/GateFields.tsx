import { useTranslation } from 'react-i18next'
import type { GateForm } from '#shared/ipc/contracts.ts'
import { MemberChoice } from '#ui/features/rules/MemberChoice.tsx'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { spanText } from '#ui/ui/span.ts'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { At } from './At.tsx'
import type { OfCommitment } from './CommitmentFields.tsx'
import { useEditing } from './editing.ts'
import { GATE_KINDS, isLookedAt, withGate } from './form.ts'
import { KeyField } from './KeyField.tsx'
import { StudyField } from './StudyField.tsx'

const MEASURE_MAX = 1_000_000_000

/** How it is shown to be done, and what silence about it means. */
export function GateFields({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { editCommitment, problem, form, me } = useEditing()
  const path = `commitments.${place}`
  const { kind } = one.gate
  const now = isLookedAt(kind)
    ? t('draft.gateNow', { gate: t(`gate.${kind}`), span: spanText(one.review) })
    : t(`gate.${kind}`)
  const wrong = ['gate', 'review', 'onSilence'].some((field) => problem(`${path}.${field}`) !== undefined)
  const open =
    (one.gate.kind === 'attest' && one.gate.attesters.length === 0) ||
    (one.gate.kind === 'key' && one.gate.file === undefined) ||
    (one.gate.kind === 'replication' && one.gate.study === undefined)
  const attesters = problem(`${path}.gate.attesters`)
  const file = problem(`${path}.gate.file`)
  const study = problem(`${path}.gate.study`)
  return (
    <Fold title={t('draft.gate')} now={now} wrong={wrong || open}>
      <At path={`${path}.gate`} className="grid gap-4">
        <Field
          label={t('draft.shown')}
          error={(attesters ?? file ?? study) === undefined ? problem(`${path}.gate`) : undefined}
          hint={t(`gateHint.${kind}`)}
        >
          <Select
            value={kind}
            options={GATE_KINDS.map((value) => ({ value, label: t(`gate.${value}`) }))}
            onValue={(next) => editCommitment(place, withGate(one, next))}
          />
        </Field>
        {one.gate.kind === 'track' && <CarrierField gate={one.gate} place={place} />}
        {one.gate.kind === 'key' && (
          <At path={`${path}.gate.file`}>
            <KeyField gate={one.gate} place={place} mine={form.parties[one.by]?.did === me} error={file} />
          </At>
        )}
        {one.gate.kind === 'replication' && (
          <At path={`${path}.gate.study`}>
            <StudyField gate={one.gate} place={place} error={study} />
          </At>
        )}
        {one.gate.kind === 'attest' && <AttestFields gate={one.gate} place={place} />}
      </At>
      {isLookedAt(kind) && <ReviewFields one={one} place={place} />}
    </Fold>
  )
}

function ReviewFields({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { editCommitment, problem } = useEditing()
  const path = `commitments.${place}`
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
      <At path={`${path}.review`}>
        <SpanField
          label={t('draft.review')}
          value={one.review}
          error={problem(`${path}.review`)}
          onValue={(review) => editCommitment(place, { review })}
        />
      </At>
      {one.gate.kind === 'countersign' || one.gate.kind === 'key' || one.gate.kind === 'replication' ? (
        <p className="min-w-40 flex-1 basis-0 pt-7 text-sm text-ink-soft">{t(`draft.${one.gate.kind}Silence`)}</p>
      ) : (
        <At path={`${path}.onSilence`} className="min-w-56 flex-1">
          <Field label={t('draft.onSilence')} error={problem(`${path}.onSilence`)}>
            <Select
              value={one.onSilence}
              options={[
                { value: 'release', label: t('draft.silence_release') },
                { value: 'refund', label: t('draft.silence_refund') },
              ]}
              onValue={(onSilence) => editCommitment(place, { onSilence })}
            />
          </Field>
        </At>
      )}
    </div>
  )
}

interface OfGate<K extends GateForm['kind']> {
  readonly gate: Extract<GateForm, { kind: K }>
  readonly place: number
}

function CarrierField({ gate, place }: OfGate<'track'>) {
  const { t } = useTranslation('contracts')
  const { editCommitment } = useEditing()
  return (
    <Field label={t('draft.carrier')} hint={t('draft.carrierHint')}>
      <TextInput
        maxLength={40}
        value={gate.carrier}
        onValue={(carrier) => editCommitment(place, { gate: { ...gate, carrier } })}
      />
    </Field>
  )
}

/** Who measures, what, and how much of it pays how much. */
function AttestFields({ gate, place }: OfGate<'attest'>) {
  const { t } = useTranslation('contracts')
  const { editCommitment, hub, problem } = useEditing()
  const path = `commitments.${place}.gate.attesters`
  const wrong = problem(path)
  const change = (part: Partial<typeof gate>) => editCommitment(place, { gate: { ...gate, ...part } })
  const most = Math.max(1, gate.attesters.length)
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <At path={path} className="grid gap-2">
        <MemberChoice
          hub={hub.hub}
          label={t('draft.attesters')}
          chosen={gate.attesters}
          onChosen={(attesters) => change({ attesters, quorum: Math.min(gate.quorum, Math.max(1, attesters.length)) })}
        />
        {wrong !== undefined && (
          <p role="alert" className="text-sm text-danger">
            {wrong}
          </p>
        )}
      </At>
      <div className="grid content-start gap-4">
        <Field label={t('draft.quorum')} hint={t('draft.quorumHint')}>
          <NumberInput min={1} max={most} value={gate.quorum} onValue={(quorum) => change({ quorum })} />
        </Field>
        <Field label={t('draft.measure')} hint={t('draft.measureHint')}>
          <TextInput maxLength={80} value={gate.measure} onValue={(measure) => change({ measure })} />
        </Field>
        <Field label={t('draft.full')} hint={t('draft.fullHint')}>
          <NumberInput min={1} max={MEASURE_MAX} value={gate.full} onValue={(full) => change({ full })} />
        </Field>
        <Field label={t('draft.least')} hint={t('draft.leastHint')}>
          <NumberInput max={gate.full} value={gate.least} onValue={(least) => change({ least })} />
        </Field>
      </div>
    </div>
  )
}
