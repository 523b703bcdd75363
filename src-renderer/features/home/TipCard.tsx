import { Link } from '@tanstack/react-router'
import { Lightbulb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView } from '#ui/app/view.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import type { Tip } from './tip.ts'
import { useTips } from './useTips.ts'

/** One thing worth doing, with why; what was put aside does not come back, unless that is undone. */
export function TipCard({ hub }: { hub: string }) {
  const { t } = useTranslation(['home', 'ui'])
  const aside = useView((view) => view.aside)
  const tip = useTips(hub).find(({ key }) => !aside.includes(key))
  if (!tip) return null
  const dismiss = () => {
    useView.getState().putAside(tip.key)
    toast({
      title: t('tip.dismissed'),
      action: { label: t('ui:undo'), onSelect: () => useView.getState().takeBack(tip.key) },
    })
  }
  return (
    <Card aria-labelledby="home-tip" className="grid gap-3">
      <h2 id="home-tip" className="flex items-center gap-2 text-sm text-ink-faint">
        <Lightbulb aria-hidden className="size-4 text-amber" />
        {t('tip.title')}
      </h2>
      <Said tip={tip} />
      <div className="flex flex-wrap gap-2">
        <Lead tip={tip} />
        <Button variant="quiet" size="sm" onClick={dismiss}>
          {t('tip.dismiss')}
        </Button>
      </div>
    </Card>
  )
}

function Said({ tip }: { tip: Tip }) {
  const { t } = useTranslation('home')
  const [what, why] = words()
  return (
    <div>
      <p className="font-medium wrap-anywhere">{what}</p>
      <p className="text-sm text-ink-soft wrap-anywhere">{t('tip.why', { why })}</p>
    </div>
  )

  function words(): [what: string, why: string] {
    if (tip.kind === 'rise') return [t('tip.rise', { name: tip.name }), t('tip.rise_why', { missing: tip.missing })]
    const { content, author } = tip.notice
    const { title } = content
    if (tip.kind === 'match') return [t('tip.match', { title }), tip.why]
    if (tip.kind === 'known') {
      const because = t('tip.known_why', { count: author.withMe })
      return [t('tip.known', { nick: author.nick, title }), because]
    }
    const { token, n } = tip.told
    const high = `${amountText(tip.high, token.decimals)} ${token.code}`
    return [t('tip.price', { title }), t('tip.price_why', { high, n })]
  }
}

function Lead({ tip }: { tip: Tip }) {
  const { t } = useTranslation('home')
  const look = { className: buttonClass('primary', 'sm'), children: t(`tip.${tip.kind}_go`) }
  if (tip.kind === 'rise') return <Link to="/people/$did" params={{ did: tip.did }} {...look} />
  const { id, content } = tip.notice
  if (tip.kind !== 'price') return <Link to="/notice/$id" params={{ id }} {...look} />
  const per = content.price.kind === 'tokens' ? content.price.per : ''
  return <Link to="/prices" search={{ category: content.category, per, like: content.title }} {...look} />
}
