import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { GRANTS, SAMPLE_BYTES_MAX, sampleTypes, WORK_KINDS } from '#shared/core/notices/work.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { SpaceFields } from '#ui/features/spaces/SpaceFields.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { chosenFiles } from '#ui/ui/useDrop.ts'
import { licenceSentence } from './licences.ts'
import { type Selling, sellingProblems } from './selling.ts'
import type { PostStep } from './usePosting.ts'
import { WorkFace } from './WorkFace.tsx'

export interface WorkFieldsProps {
  readonly at: number
  readonly space: SpaceView
  readonly work: Selling
  /** Problems are shown. */
  readonly tried: boolean
  readonly step: PostStep | undefined
  readonly onChange: (part: Partial<Selling>) => void
  readonly onRemove: () => void
  readonly onSign: (offer: Act) => void
}

/** One work of those that are to be sold: its preview beside what is said of it. */
export function WorkFields(props: WorkFieldsProps) {
  const { t } = useTranslation('gallery')
  const { at, work, step, onRemove } = props
  const { file, made, kind } = work
  const heading = `work-${at}`
  const shown = {
    photo: made.thumb === undefined ? undefined : { blob: NO_BLOB, thumb: made.thumb },
    work: { ...made, kind },
  }
  return (
    <Card aria-labelledby={heading} className="grid gap-4">
      <div className="flex items-start justify-between gap-3">
        <h2 id={heading} className="min-w-0 truncate font-serif text-lg">
          {t('post.work', { at, name: file.name })}
        </h2>
        {(step === undefined || step.is === 'failed') && (
          <IconButton label={t('post.remove', { name: file.name })} icon={<X />} onClick={onRemove} />
        )}
      </div>
      <div className="grid grid-cols-[14rem_1fr] items-start gap-5">
        <div className="overflow-hidden rounded-lg border border-line">
          <WorkFace content={shown} />
        </div>
        {step === undefined || step.is === 'failed' ? <Fields {...props} /> : <Step {...props} step={step} />}
      </div>
      {step?.is === 'failed' && <ErrorNote failure={step.failure} />}
    </Card>
  )
}

const NO_BLOB = { root: '', size: 0, type: '', name: '' }

function Step({ work, step, onSign }: WorkFieldsProps & { step: Exclude<PostStep, { is: 'failed' }> }) {
  const { t } = useTranslation('gallery')
  return (
    <div className="grid justify-items-start gap-2" role="status">
      <p className="font-medium">
        <bdi>{work.title}</bdi>
      </p>
      <p className="text-ink-soft">{t(`post.status_${step.is}`)}</p>
      {step.is === 'unsigned' && (
        <Button size="sm" onClick={() => onSign(step.offer)}>
          {t('post.again')}
        </Button>
      )}
    </div>
  )
}

function Fields({ space, work, tried, onChange }: WorkFieldsProps) {
  const { t } = useTranslation('gallery')
  const found = sellingProblems(work, space)
  const problems = tried ? found : { title: false, price: false, fields: {} }
  const { licence } = work.fields
  // The node fills in what the file is by its content.
  const asked = { ...space, rules: { ...space.rules, fields: space.rules.fields.filter(({ id }) => id !== 'content') } }
  return (
    <div className="grid min-w-0 gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('post.name')} required error={problems.title ? t('post.titleMissing') : undefined}>
          <TextInput maxLength={120} value={work.title} onValue={(title) => onChange({ title })} />
        </Field>
        <Field label={t('post.kind')}>
          <Select
            value={work.kind}
            onValue={(kind) => onChange({ kind })}
            options={WORK_KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          />
        </Field>
        <Field label={t('post.price')} required error={problems.price ? t('post.priceMissing') : undefined}>
          <MoneyInput units={work.amount} token={space.token} onUnits={(amount) => onChange({ amount })} />
        </Field>
        <Field label={t('post.stock')}>
          <NumberInput min={1} max={1_000_000} value={work.stock} onValue={(stock) => onChange({ stock })} />
        </Field>
      </div>
      <Field label={t('post.text')} optional>
        <TextArea rows={2} value={work.text} onValue={(text) => onChange({ text })} />
      </Field>
      <SpaceFields
        space={asked}
        purpose="offer"
        values={work.fields}
        problems={problems.fields}
        onValues={(fields) => onChange({ fields })}
      />
      {licence !== undefined && licence !== '' && (
        <p className="text-sm text-ink-soft">{licenceSentence(t, licence)}</p>
      )}
      <Grants work={work} onChange={onChange} />
      {sampleTypes(work.kind).includes('text/html') && <Sample work={work} onChange={onChange} />}
    </div>
  )
}

type Part = Pick<WorkFieldsProps, 'work' | 'onChange'>

/** What the licence that is sold permits, a subset of ODRL's actions. */
function Grants({ work: { grants, royalty }, onChange }: Part) {
  const { t } = useTranslation('gallery')
  return (
    <fieldset className="m-0 grid min-w-0 gap-2 border-0 p-0">
      <legend className="mb-1.5 p-0 text-sm font-medium">{t('grants')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {GRANTS.map((one) => (
          <Checkbox
            key={one}
            label={t(`grant_${one}`)}
            checked={grants.includes(one)}
            onChecked={(on) => onChange({ grants: GRANTS.filter((g) => (g === one ? on : grants.includes(g))) })}
          />
        ))}
      </div>
      {grants.includes('derive') && (
        <Field label={t('post.royalty')}>
          <NumberInput min={0} max={100} value={royalty} onValue={(next) => onChange({ royalty: next })} />
        </Field>
      )}
    </fieldset>
  )
}

/** A page that everybody may try; what is sold is another file, or the same. */
function Sample({ work: { sample }, onChange }: Part) {
  const { t } = useTranslation('gallery')
  const large = sample !== undefined && sample.size > SAMPLE_BYTES_MAX
  return (
    <Field
      label={t('post.sample')}
      hint={t('post.sampleHint')}
      optional
      error={large ? t('post.sampleLarge') : undefined}
    >
      <input
        type="file"
        accept=".html,.htm,text/html"
        className="text-sm"
        onChange={(event) => {
          const [chosen] = chosenFiles(event)
          if (chosen) onChange({ sample: chosen })
        }}
      />
    </Field>
  )
}
