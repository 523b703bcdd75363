import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RATING_TAGS, RATING_TAGS_MAX, RATING_TEXT_MAX } from '#shared/core/reputation/limits.ts'
import type { Rateable } from '#shared/ipc/reputation.ts'
import { SignDialog } from '#ui/features/contracts/SignDialog.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { STEPS, type Step, stepOf } from './steps.ts'

export interface RateDialogProps {
  readonly hub: string
  readonly agreement: string
  readonly of: Rateable
  readonly onClose: () => void
}

/** Five plain steps, what describes it, and words. Starts from what was said before. */
export function RateDialog({ hub, agreement, of: { about, mine }, onClose }: RateDialogProps) {
  const { t } = useTranslation('reputation')
  const [step, setStep] = useState<Step | undefined>(mine && stepOf(mine.score))
  const [tags, setTags] = useState(mine?.tags ?? [])
  const [text, setText] = useState(mine?.text ?? '')
  const { nick, did } = about
  const chosen = STEPS.find(({ id }) => id === step)
  return (
    <SignDialog
      title={t('rate.dialog', { nick })}
      lead={t('rate.dialogLead', { nick })}
      act={chosen && { act: 'rate', hub, agreement, about: did, score: chosen.score, tags, text: text.trim() }}
      onClose={onClose}
    >
      <Steps step={step} onStep={setStep} />
      <fieldset className="m-0 grid gap-2 border-0 p-0">
        <legend className="mb-1.5 text-sm font-medium">{t('rate.tags')}</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-2">
          {RATING_TAGS.map((tag) => (
            <Checkbox
              key={tag}
              label={t(`tag.${tag}`)}
              checked={tags.includes(tag)}
              disabled={!tags.includes(tag) && tags.length >= RATING_TAGS_MAX}
              onChecked={(on) => setTags(on ? [...tags, tag] : tags.filter((one) => one !== tag))}
            />
          ))}
        </div>
      </fieldset>
      <Field label={t('rate.text')} optional>
        <TextArea rows={3} maxLength={RATING_TEXT_MAX} value={text} onValue={setText} />
      </Field>
    </SignDialog>
  )
}

function Steps({ step, onStep }: { step: Step | undefined; onStep: (step: Step) => void }) {
  const { t } = useTranslation('reputation')
  return (
    <fieldset className="m-0 grid gap-1 border-0 p-0">
      <legend className="mb-1.5 text-sm font-medium">{t('rate.steps')}</legend>
      {STEPS.map(({ id }) => (
        <label
          key={id}
          className="flex min-h-9 items-center gap-3 rounded-md px-2 py-1 hover:bg-sunk has-checked:bg-primary-soft"
        >
          <input
            type="radio"
            name="step"
            value={id}
            checked={step === id}
            onChange={() => onStep(id)}
            className="m-0 size-5 shrink-0 accent-primary"
          />
          <span>
            <span className="font-medium">{t(`step_${id}`)}</span>
            <span className="ms-2 text-sm text-ink-soft">{t(`stepHint_${id}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
