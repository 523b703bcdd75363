import { ArrowUpDown, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MemberChoice } from '#ui/features/rules/MemberChoice.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { At } from './At.tsx'
import { useEditing } from './editing.ts'
import {
  isChosen,
  isPartyUsed,
  PARTIES_MAX,
  type PartyForm,
  withNewParty,
  withoutParty,
  withParty,
  withSwapped,
} from './form.ts'
import { goToFieldSoon } from './problems.ts'

/** Who agrees with whom; each place is one person or several who speak as one. */
export function PartyFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, standing } = useEditing()
  return (
    <Card aria-labelledby="draft-parties" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="draft-parties" className="font-serif text-lg">
          {t('draft.parties')}
        </h2>
        {form.parties.length === 2 && (
          <Button
            size="sm"
            variant="quiet"
            icon={<ArrowUpDown aria-hidden className="size-4" />}
            onClick={() => edit(withSwapped(form, 0, 1))}
          >
            {t('draft.swapRoles')}
          </Button>
        )}
      </div>
      <ul className="m-0 grid list-none gap-3 p-0">
        {form.parties.map((party, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a party is its place
          <li key={place} className="grid gap-1">
            <PartyRow party={party} place={place} />
          </li>
        ))}
      </ul>
      {!standing && (
        <Button
          size="sm"
          className="justify-self-start"
          disabled={form.parties.length >= PARTIES_MAX}
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => {
            edit(withNewParty(form))
            goToFieldSoon(`parties.${form.parties.length}.did`)
          }}
        >
          {t('draft.addParty')}
        </Button>
      )}
    </Card>
  )
}

function PartyRow({ party, place }: { party: PartyForm; place: number }) {
  const { t } = useTranslation('contracts')
  const { form, edit, members, problem, standing } = useEditing()
  const label = t('draft.party', { n: place + 1 })
  const path = `parties.${place}`
  const used = isPartyUsed(form, place)
  const free = members.filter(
    ({ value }) =>
      value === party.did || !form.parties.some(({ did, group }) => did === value || group?.members.includes(value)),
  )
  return (
    <>
      <At path={path} className="flex items-end gap-2">
        <At path={`${path}.did`} className="min-w-0 flex-1">
          <Field label={label} required error={problem(path)}>
            <Select
              value={isChosen(party.did) ? party.did : ''}
              options={[{ value: '', label: t('draft.choosePerson') }, ...free]}
              onValue={(did) => did !== '' && edit(withParty(form, place, { did }))}
            />
          </Field>
        </At>
        {form.parties.length > 2 && (
          <IconButton
            label={t(used ? 'draft.partyUsed' : 'draft.removeParty', { n: place + 1 })}
            disabled={used}
            icon={<Trash2 aria-hidden />}
            className="mb-0.5"
            onClick={() => {
              edit(withoutParty(form, place))
              goToFieldSoon(`parties.${Math.min(place, form.parties.length - 2)}.did`)
            }}
          />
        )}
      </At>
      {isChosen(party.did) && !standing && <GroupFields party={party} place={place} />}
    </>
  )
}

/** Several people as one party: so many of them have to say the same, and one of them has the account. */
function GroupFields({ party, place }: { party: PartyForm; place: number }) {
  const { t } = useTranslation('contracts')
  const { form, edit, hub, nameOf } = useEditing()
  const { did, group } = party
  const change = (next: PartyForm) => edit(withParty(form, place, next))
  const choose = (chosen: readonly string[]) => {
    const members = [...new Set([did, ...chosen])]
    change({ did, group: { members, quorum: Math.min(group?.quorum ?? 1, members.length) } })
  }
  return (
    <Fold
      title={t('draft.group')}
      now={group ? t('draft.groupNow', { k: group.quorum, n: group.members.length }) : t('draft.groupNone')}
    >
      <Checkbox
        label={t('draft.groupOn')}
        hint={t('draft.groupHint')}
        checked={group !== undefined}
        onChecked={(on) => change(on ? { did, group: { members: [did], quorum: 1 } } : { did })}
      />
      {group && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <MemberChoice hub={hub.hub} label={t('draft.groupMembers')} chosen={group.members} onChosen={choose} />
          <div className="grid content-start gap-4">
            <Field label={t('draft.groupQuorum')} hint={t('draft.groupQuorumHint')}>
              <NumberInput
                min={1}
                max={group.members.length}
                value={group.quorum}
                onValue={(quorum) => change({ did, group: { ...group, quorum } })}
              />
            </Field>
            <Field label={t('draft.groupAccount')} hint={t('draft.groupAccountHint')}>
              <Select
                value={did}
                options={group.members.map((value) => ({ value, label: nameOf(value) }))}
                onValue={(owner) => change({ did: owner, group })}
              />
            </Field>
          </div>
        </div>
      )}
    </Fold>
  )
}
