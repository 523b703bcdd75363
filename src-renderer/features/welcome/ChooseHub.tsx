import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Footprints, LogIn, Sprout } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHub, useHubs } from '#ui/features/hubs/current.ts'
import { InvitePanel } from '#ui/features/hubs/InvitePanel.tsx'
import { JoinHub } from '#ui/features/hubs/JoinHub.tsx'
import { StartHub } from '#ui/features/hubs/StartHub.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'

type Step = 'choose' | 'start' | 'join' | { readonly started: string }

/** Start or join, then on to the Board; after starting, the invite comes first. A link that was followed is looked at, no more. */
export function ChooseHub({ nick, join }: { nick: string; join: string | undefined }) {
  const { t } = useTranslation(['hubs', 'welcome'])
  const [step, setStep] = useState<Step>(join === undefined ? 'choose' : 'join')
  const navigate = useNavigate()
  if (step === 'choose') return <Choice nick={nick} onChoose={setStep} />
  if (typeof step === 'object') return <Started hub={step.started} />
  const back = (
    <Button
      variant="quiet"
      size="sm"
      className="-ms-2.5"
      icon={<ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />}
      onClick={() => setStep('choose')}
    >
      {t('welcome:back')}
    </Button>
  )
  return (
    <>
      <PageHeader back={back} title={t(`${step}.title`)} lead={t(`${step}.lead`)} />
      {step === 'start' ? (
        <StartHub onDone={(started) => setStep({ started })} />
      ) : (
        <JoinHub followed={join} onDone={() => void navigate({ to: '/board' })} />
      )}
    </>
  )
}

function Choice({ nick, onChoose }: { nick: string; onChoose: (step: 'start' | 'join') => void }) {
  const { t } = useTranslation(['welcome', 'practice'])
  const navigate = useNavigate()
  const { hubs } = useHubs()
  return (
    <>
      <PageHeader title={hubs.length > 0 ? t('another') : t('hello', { nick })} />
      <div className="grid gap-4">
        <Way
          icon={<Footprints />}
          title={t('practice:way')}
          text={t('practice:wayText')}
          onClick={() => void navigate({ to: '/practice' })}
        />
        <Way
          icon={<LogIn className="rtl:-scale-x-100" />}
          title={t('join')}
          text={t('joinText')}
          onClick={() => onChoose('join')}
        />
        <Way icon={<Sprout />} title={t('start')} text={t('startText')} onClick={() => onChoose('start')} />
      </div>
      {hubs.length > 0 && (
        <Link to="/board" className={buttonClass('quiet', 'md', 'mt-6')}>
          <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
          {t('toBoard')}
        </Link>
      )}
    </>
  )
}

function Way({ icon, title, text, onClick }: { icon: ReactNode; title: string; text: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex items-center gap-5 rounded-xl border border-line bg-raised p-6 text-start shadow-card transition-shadow hover:border-primary hover:shadow-lift"
    >
      <span className="grid size-13 shrink-0 place-items-center rounded-full bg-primary-soft text-primary [&_svg]:size-6">
        {icon}
      </span>
      <span className="grid gap-0.5">
        <span className="font-serif text-xl">{title}</span>
        <span className="text-ink-soft">{text}</span>
      </span>
    </button>
  )
}

function Started({ hub }: { hub: string }) {
  const { t } = useTranslation('hubs')
  const name = useHub(hub)?.name ?? ''
  return (
    <>
      <PageHeader title={t('done.title', { hub: name })} lead={t('done.lead')} />
      <InvitePanel hub={hub} name={name} />
      <Link to="/board" className={buttonClass('primary', 'lg', 'mt-8')}>
        {t('done.board')}
      </Link>
    </>
  )
}
