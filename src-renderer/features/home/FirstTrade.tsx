import { Link } from '@tanstack/react-router'
import { NotebookText, Pencil, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wishFor } from '#ui/app/wish.ts'
import { Card } from '#ui/ui/Card.tsx'

/** For somebody who has not traded here yet: three ways on, the nearest first. */
export function FirstTrade() {
  const { t } = useTranslation('home')
  return (
    <Card aria-labelledby="home-first" className="grid gap-4">
      <div>
        <h2 id="home-first" className="font-serif text-xl">
          {t('first.title')}
        </h2>
        <p className="text-ink-soft">{t('first.text')}</p>
      </div>
      <ul className="m-0 grid list-none gap-3 p-0 lg:grid-cols-3">
        <Way icon={<NotebookText />} text={t('first.boardText')}>
          <Link to="/board" className={COVER}>
            {t('first.board')}
          </Link>
        </Way>
        <Way icon={<Pencil />} text={t('first.postText')}>
          <Link to="/post" search={{ purpose: 'offer' }} className={COVER}>
            {t('first.post')}
          </Link>
        </Way>
        <Way icon={<UserPlus />} text={t('first.inviteText')}>
          <Link to="/people" onClick={() => wishFor('invite')} className={COVER}>
            {t('first.invite')}
          </Link>
        </Way>
      </ul>
    </Card>
  )
}

const COVER = 'font-medium after:absolute after:inset-0 after:rounded-lg'

function Way({ icon, text, children }: { icon: ReactNode; text: string; children: ReactNode }) {
  return (
    <li className="relative flex items-start gap-3 rounded-lg border border-line p-4 transition-shadow hover:shadow-lift">
      <span aria-hidden className="mt-0.5 text-primary [&_svg]:size-5">
        {icon}
      </span>
      <div className="min-w-0">
        {children}
        <p className="text-sm text-ink-soft">{text}</p>
      </div>
    </li>
  )
}
