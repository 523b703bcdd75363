import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import type { Token } from '#shared/ipc/values.ts'
import { CATEGORY_ICON } from '#ui/features/board/categoryIcon.ts'
import { CATEGORIES } from '#ui/features/board/filters.ts'
import { TownInput } from '#ui/features/places/TownInput.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import type { PostField, PostForm } from './form.ts'
import { LifetimeField } from './LifetimeField.tsx'
import { PhotoField } from './PhotoField.tsx'
import { PriceFields } from './PriceFields.tsx'

export interface PostFieldsProps {
  readonly form: PostForm
  readonly token: Token
  readonly problems: Partial<Record<PostField, string>>
  /** What stands under a price in tokens. */
  readonly priceHint?: ReactNode
  readonly onChange: (part: Partial<PostForm>) => void
  /** Where it is for, which takes some purposes and kinds only. */
  readonly space?: SpaceView
}

export function PostFields({ form, token, problems, priceHint, onChange, space }: PostFieldsProps) {
  const { t } = useTranslation(['post', 'board', 'places'])
  const purposes = space?.rules.purposes ?? ['offer', 'need']
  return (
    <>
      <Segmented
        wide
        label={t('purpose')}
        value={form.purpose}
        options={purposes.map((purpose) => ({ value: purpose, label: t(purpose) }))}
        onValue={(purpose) => onChange({ purpose })}
      />
      <Field
        label={t('heading')}
        required
        error={problems.title}
        hint={t(form.purpose === 'need' ? 'headingHintNeed' : 'headingHintOffer')}
      >
        <TextInput
          maxLength={120}
          autoComplete="off"
          className="h-11 text-lg"
          value={form.title}
          onValue={(title) => onChange({ title })}
        />
      </Field>
      <Categories form={form} onChange={onChange} {...(space && { space })} />
      <Field label={t('text')} optional error={problems.text} hint={t('textHint')}>
        <TextArea maxLength={8000} rows={5} value={form.text} onValue={(text) => onChange({ text })} />
      </Field>
      <PhotoField photo={form.photo} onPhoto={(photo) => onChange({ photo })} />
      <PriceFields form={form} token={token} problems={problems} priceHint={priceHint} onChange={onChange} />
      <div className="grid grid-cols-3 gap-4">
        <Field label={t('quantity')} error={problems.quantity}>
          <NumberInput min={1} value={form.quantity} onValue={(quantity) => onChange({ quantity })} />
        </Field>
        <Field
          label={t('place')}
          optional
          error={problems.place}
          hint={form.area === undefined ? t('placeHint') : t('places:area', { name: form.place })}
        >
          <TownInput
            value={form.place}
            onValue={(place) => onChange({ place, area: undefined })}
            onTown={({ name, area }) => onChange({ place: name, area })}
          />
        </Field>
        <LifetimeField form={form} error={problems.expires} onChange={onChange} />
      </div>
    </>
  )
}

/** Six kinds, all in view, each with its picture. */
function Categories({ form, onChange, space }: Pick<PostFieldsProps, 'form' | 'onChange' | 'space'>) {
  const { t } = useTranslation(['post', 'board'])
  return (
    <fieldset className="m-0 min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{t('category')}</legend>
      <div className="grid grid-cols-3 gap-2 xl:grid-cols-6">
        {CATEGORIES.filter((category) => space?.rules.categories.includes(category) ?? true).map((category) => {
          const Icon = CATEGORY_ICON[category]
          return (
            <label
              key={category}
              className="relative flex min-h-10 items-center gap-1.5 rounded-md border border-line bg-raised px-2.5 text-sm text-ink-soft hover:border-line-strong has-checked:border-primary has-checked:bg-primary-soft has-checked:font-medium has-checked:text-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
            >
              <input
                type="radio"
                name="category"
                className="absolute inset-0 m-0 cursor-pointer opacity-0"
                checked={form.category === category}
                onChange={() => onChange({ category })}
              />
              <Icon aria-hidden className="size-4 shrink-0" />
              {t(`board:category_${category}`)}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
