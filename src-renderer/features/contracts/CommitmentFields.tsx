import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommitmentForm } from '#shared/ipc/contracts.ts'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { At } from './At.tsx'
import { canMove, duplicated, moved, removed } from './draft.ts'
import { useEditing } from './editing.ts'
import { COMMITMENTS_MAX, KINDS, withSide } from './form.ts'
import { GateFields } from './GateFields.tsx'
import { OrderFields } from './OrderFields.tsx'
import { PaymentFields } from './PaymentFields.tsx'
import { goToFieldSoon } from './problems.ts'
import { StakeFields } from './StakeFields.tsx'

export interface OfCommitment {
  readonly one: CommitmentForm
  readonly place: number
}

/** One promise: who does what for whom, until when and for how much; the rest is folded away. */
export function CommitmentFields({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { editCommitment, problem } = useEditing()
  const path = `commitments.${place}`
  const heading = `commitment-${place}`
  return (
    <Card aria-labelledby={heading} data-path={path} data-testid={heading} className="grid gap-4">
      <div className="flex items-center justify-between gap-3">
        <h3 id={heading} className="min-w-0 truncate font-medium">
          {t('draft.commitment', { n: place + 1 })}
        </h3>
        <CardTools place={place} />
      </div>
      <At path={`${path}.title`}>
        <Field label={t('draft.what')} required error={problem(`${path}.title`)}>
          <TextInput
            maxLength={120}
            autoComplete="off"
            value={one.title}
            onValue={(title) => editCommitment(place, { title })}
          />
        </Field>
      </At>
      <Sides one={one} place={place} />
      <PaymentFields one={one} place={place} />
      {one.gate.kind !== 'time' && (
        <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
          <At path={`${path}.within`}>
            <SpanField
              label={t('draft.within')}
              value={one.within}
              error={problem(`${path}.within`)}
              onValue={(within) => editCommitment(place, { within })}
            />
          </At>
          <At path={`${path}.onLate`} className="min-w-56 flex-1">
            <Field label={t('draft.onLate')} error={problem(`${path}.onLate`)}>
              <Select
                value={one.onLate}
                options={[
                  { value: 'refund', label: t('draft.late_refund') },
                  { value: 'release', label: t('draft.late_release') },
                ]}
                onValue={(onLate) => editCommitment(place, { onLate })}
              />
            </Field>
          </At>
        </div>
      )}
      <div>
        <GateFields one={one} place={place} />
        <OrderFields one={one} place={place} />
        <StakeFields one={one} place={place} />
      </div>
    </Card>
  )
}

function Sides({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { form, edit, editCommitment, parties, problem } = useEditing()
  const path = `commitments.${place}`
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {(['by', 'to'] as const).map((side) => (
        <At key={side} path={`${path}.${side}`}>
          <Field label={t(`draft.${side}`)} error={problem(`${path}.${side}`)}>
            <Select
              value={String(one[side])}
              options={parties}
              onValue={(party) => edit(withSide(form, place, side, Number(party)))}
            />
          </Field>
        </At>
      ))}
      <At path={`${path}.what`}>
        <Field label={t('draft.kind')} error={problem(`${path}.what`)}>
          <Select
            value={one.what}
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onValue={(what) => editCommitment(place, { what })}
          />
        </Field>
      </At>
    </div>
  )
}

/** Moves, copies and removes the whole card. Whoever does it by keyboard goes along with the card, or to the one in its place. */
function CardTools({ place }: { place: number }) {
  const { t } = useTranslation('contracts')
  const { draft, change } = useEditing()
  const count = draft.form.commitments.length
  const n = place + 1
  const move = (step: 1 | -1) => {
    change(moved(draft, place, step))
    goToFieldSoon(`commitments.${place + step}.${step === 1 ? 'down' : 'up'}`)
  }
  return (
    <span className="flex gap-0.5">
      <At path={`commitments.${place}.up`}>
        <IconButton
          label={t('draft.moveUp', { n })}
          disabled={!canMove(draft, place, -1)}
          icon={<ArrowUp aria-hidden />}
          onClick={() => move(-1)}
        />
      </At>
      <At path={`commitments.${place}.down`}>
        <IconButton
          label={t('draft.moveDown', { n })}
          disabled={!canMove(draft, place, 1)}
          icon={<ArrowDown aria-hidden />}
          onClick={() => move(1)}
        />
      </At>
      <IconButton
        label={t('draft.duplicate', { n })}
        disabled={count >= COMMITMENTS_MAX}
        icon={<Copy aria-hidden />}
        onClick={() => {
          change(duplicated(draft, place))
          goToFieldSoon(`commitments.${place + 1}.title`)
        }}
      />
      <IconButton
        label={t('draft.remove', { n })}
        disabled={count === 1}
        icon={<Trash2 aria-hidden />}
        onClick={() => {
          change(removed(draft, place))
          goToFieldSoon(`commitments.${Math.min(place, count - 2)}.title`)
        }}
      />
    </span>
  )
}
