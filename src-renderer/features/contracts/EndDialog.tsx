import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTyped } from '#ui/bridge/typed.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { heldFor } from './costs.ts'
import { REASON_MAX } from './ExtendDialog.tsx'
import { isGoing } from './phases.ts'
import { useReading } from './reading.ts'
import { ShareField } from './ShareField.tsx'
import { SignDialog } from './SignDialog.tsx'

/** Ends it by everybody's consent, with a share of what is held for each commitment that is not over. */
export function EndDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contracts')
  const { contract, names, sums } = useReading()
  const { agreement, negotiation, commitments, wishes } = contract
  const theirs = wishes.find(({ party, wish }) => party !== contract.mine && wish.kind === 'end')?.wish
  const asked = theirs?.kind === 'end' ? theirs.shares : undefined
  const [shares, setShares] = useState(() => commitments.map((_, at) => asked?.[at] ?? 0))
  const { value: text, set: setText, clear } = useTyped(`end/${negotiation}`, '')
  const same = asked?.every((share, at) => share === shares[at]) ?? false
  const going = commitments.filter(({ phase }) => isGoing(phase))
  return (
    <SignDialog
      size="lg"
      title={t('end.title')}
      lead={t('end.lead')}
      act={
        agreement === undefined
          ? undefined
          : { act: 'contract-ask', agreement, wish: { kind: 'end', shares }, text: text.trim() }
      }
      onSigned={clear}
      onClose={onClose}
    >
      {going.map((one) => {
        const held = heldFor(one)
        return held.length === 0 ? null : (
          <ShareField
            key={one.place}
            label={t('end.share', { title: one.title, name: names[one.form.by] ?? '' })}
            hint={t('end.of', { sums: sums(held) })}
            share={shares[one.place] ?? 0}
            onShare={(share) => setShares(shares.map((old, at) => (at === one.place ? share : old)))}
          />
        )
      })}
      {same && <Note kind="info">{t('end.same')}</Note>}
      <Field label={t('reason')} optional>
        <TextArea rows={2} maxLength={REASON_MAX} value={text} onValue={setText} />
      </Field>
    </SignDialog>
  )
}
