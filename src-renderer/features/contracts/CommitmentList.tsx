import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { CommitmentFields } from './CommitmentFields.tsx'
import { added } from './draft.ts'
import { useEditing } from './editing.ts'
import { COMMITMENTS_MAX } from './form.ts'
import { goToFieldSoon } from './problems.ts'

/** Every commitment as a card, in the order in which they may follow each other. */
export function CommitmentList() {
  const { t } = useTranslation('contracts')
  const { draft, change } = useEditing()
  const { commitments } = draft.form
  return (
    <section aria-labelledby="draft-commitments" data-path="commitments" className="grid gap-3">
      <h2 id="draft-commitments" className="font-serif text-lg">
        {t('draft.commitments')}
      </h2>
      <ol className="m-0 grid list-none gap-3 p-0">
        {commitments.map((one, place) => (
          <li key={draft.keys[place]}>
            <CommitmentFields one={one} place={place} />
          </li>
        ))}
      </ol>
      <Button
        className="justify-self-start"
        disabled={commitments.length >= COMMITMENTS_MAX}
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => {
          change(added(draft))
          goToFieldSoon(`commitments.${commitments.length}.title`)
        }}
      >
        {t('draft.addCommitment')}
      </Button>
    </section>
  )
}
