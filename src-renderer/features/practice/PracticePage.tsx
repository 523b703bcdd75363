import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, CircleCheck, CircleDashed } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Frame } from '#ui/features/welcome/Frame.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'

/** On the way into the practice town: who is there already. When all are, main takes the window there. */
export function PracticePage() {
  const { t } = useTranslation('practice')
  const nick = useQuery(ask.app.status()).data?.identity.nick
  const { data } = useQuery(ask.practice.status())
  const enter = useSend(rpc.practice.enter, ['practice'])
  const asked = useRef(false)
  const { send } = enter
  useEffect(() => {
    if (nick === undefined || asked.current) return
    asked.current = true
    void send({ nick })
  }, [nick, send])
  const all = data !== undefined && data.arrived.length === data.neighbours.length
  return (
    <Frame>
      <PageHeader title={t('openingTitle')} lead={t('openingLead')} />
      <ul className="m-0 grid list-none gap-2 p-0">
        {data?.neighbours.map((name) => (
          <Arriving key={name} name={name} here={data.arrived.includes(name)} />
        ))}
      </ul>
      <p role="status" className="mt-4 min-h-6 text-ink-soft">
        {all && enter.busy ? t('gathering') : ''}
      </p>
      <ErrorNote failure={enter.failure} />
      {enter.failure && (
        <div className="mt-4 flex gap-3">
          <Button variant="primary" onClick={() => void send({ nick: nick ?? '' })}>
            {t('again')}
          </Button>
          <Link to="/welcome" className={buttonClass('quiet')}>
            <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
            {t('back')}
          </Link>
        </div>
      )}
    </Frame>
  )
}

function Arriving({ name, here }: { name: string; here: boolean }) {
  const { t } = useTranslation('practice')
  const Icon = here ? CircleCheck : CircleDashed
  return (
    <li className="flex items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3">
      <Icon aria-hidden className={here ? 'size-5 text-good' : 'size-5 animate-spin text-ink-faint'} />
      <span className="font-serif text-lg">{name}</span>
      <span className="text-sm text-ink-faint">{t(here ? 'arrived' : 'onTheWay')}</span>
    </li>
  )
}
