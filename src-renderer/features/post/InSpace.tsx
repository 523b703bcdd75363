import { useTranslation } from 'react-i18next'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { filledIn, priceBound, type ValueProblem, valueProblems } from '#ui/features/spaces/form.ts'
import { RulesCard } from '#ui/features/spaces/RulesCard.tsx'
import { May } from '#ui/features/spaces/SpacePage.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import type { PostField, PostForm } from './form.ts'

/** The rules of the space and whether I may post there, before I type anything. */
export function SpaceHead({ space }: { space: SpaceView }) {
  return (
    <div className="grid gap-3">
      <May space={space} />
      <RulesCard space={space} />
    </div>
  )
}

/** The part of a notice that places it; nothing where it is for the board at large. */
export function placingOf(form: PostForm, space: SpaceView | undefined): Pick<NoticeForm, 'space'> {
  if (!space) return {}
  return { space: { id: space.id, fields: filledIn(space.rules.fields, form.purpose, form.fields) } }
}

interface SpaceProblems {
  readonly price: Partial<Record<PostField, string>>
  readonly fields: Record<string, ValueProblem>
}

/** What the space's own rules object to. */
export function useSpaceProblems(form: PostForm, space: SpaceView | undefined): SpaceProblems {
  const { t } = useTranslation('spaces')
  if (!space) return { price: {}, fields: {} }
  const { rules, token } = space
  const sum = (units = '0') => `${amountText(units, token.decimals)} ${token.code}`
  const bound = priceBound(rules, form)
  const { min, max, per } = rules.price
  const words = bound && t(`form.${bound}`, { min: sum(min), max: sum(max), per: per.join(', ') })
  return {
    price: words === undefined ? {} : { [bound === 'pricePer' ? 'unit' : 'price']: words },
    fields: valueProblems(rules.fields, form.purpose, form.fields),
  }
}
