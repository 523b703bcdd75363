import { useQuery } from '@tanstack/react-query'
import {
  BookOpenCheck,
  Box,
  CloudSun,
  Cpu,
  FileKey,
  FileLock,
  FilePlus2,
  FlaskConical,
  GraduationCap,
  HeartHandshake,
  KeyRound,
  type LucideIcon,
  MessagesSquare,
  Milestone,
  Palette,
  Recycle,
  Repeat2,
  Scale,
  Trash2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { ImportDocument, type Imported } from './ImportDocument.tsx'
import { isStanding, TEMPLATES, type TemplateName } from './templates.ts'

const ICONS: Record<TemplateName, LucideIcon> = {
  sale: Box,
  handover: KeyRound,
  tutoring: GraduationCap,
  advice: MessagesSquare,
  commission: Milestone,
  loan: Repeat2,
  swap: Scale,
  favour: HeartHandshake,
  compute: Cpu,
  art: Palette,
  licence: BookOpenCheck,
  file: FileLock,
  files: FileKey,
  replication: FlaskConical,
  uptime: CloudSun,
  ring: Recycle,
  blank: FilePlus2,
}

const CARD =
  'grid h-full w-full content-start grid-cols-[2.25rem_1fr] gap-x-3 rounded-lg border border-line bg-raised p-4 text-start shadow-card transition-shadow hover:border-line-strong hover:shadow-lift'

interface GalleryProps {
  readonly hub: string
  /** What whoever comes can take: between two, without secrets between them. */
  readonly standing: boolean
  readonly onTemplate: (name: TemplateName) => void
  readonly onOwn: (form: ContractForm) => void
  readonly onImport: (imported: Imported) => void
}

/** Where a draft may start: the exchanges people know, what somebody kept for themselves, and what was written elsewhere. */
export function Gallery({ hub, standing, onTemplate, onOwn, onImport }: GalleryProps) {
  const { t } = useTranslation('contracts')
  return (
    <div className="grid gap-6">
      {!standing && <OwnTemplates onOwn={onOwn} />}
      <section aria-labelledby="templates">
        <h2 id="templates" className="mb-2 font-serif text-lg">
          {t('gallery.templates')}
        </h2>
        <ul className="m-0 grid list-none gap-3 p-0 sm:grid-cols-2 xl:grid-cols-3">
          {TEMPLATES.filter((name) => !standing || isStanding(name)).map((name) => {
            const Icon = ICONS[name]
            return (
              <li key={name}>
                <button
                  type="button"
                  data-testid={`template-${name}`}
                  className={CARD}
                  onClick={() => onTemplate(name)}
                >
                  <span className="row-span-2 grid size-9 place-items-center rounded-full bg-primary-soft text-primary">
                    <Icon aria-hidden className="size-5" />
                  </span>
                  <span className="font-medium">{t(`template.${name}`)}</span>
                  <span className="text-sm text-ink-soft">{t(`template.${name}Text`)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </section>
      {!standing && <ImportDocument hub={hub} onImport={onImport} />}
    </div>
  )
}

/** Nothing while there are none. */
function OwnTemplates({ onOwn }: Pick<GalleryProps, 'onOwn'>) {
  const { t } = useTranslation('contracts')
  const { data } = useQuery(ask.contracts.templates())
  const drop = useSend(rpc.contracts.dropTemplate, ['agreements'])
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="own-templates">
      <h2 id="own-templates" className="mb-2 font-serif text-lg">
        {t('gallery.own')}
      </h2>
      <ul className="m-0 grid list-none gap-3 p-0 sm:grid-cols-2 xl:grid-cols-3">
        {data.map(({ name, form }) => (
          <li key={name} className="flex items-center gap-1">
            <button type="button" className={CARD} onClick={() => onOwn(form)}>
              <span className="row-span-2 grid size-9 place-items-center rounded-full bg-sunk text-ink-soft">
                <FilePlus2 aria-hidden className="size-5" />
              </span>
              <span className="truncate font-medium">{name}</span>
              <span className="text-sm text-ink-soft">
                {t('gallery.commitments', { count: form.commitments.length })}
              </span>
            </button>
            <IconButton
              label={t('gallery.drop', { name })}
              icon={<Trash2 aria-hidden />}
              onClick={() => void drop.send({ name })}
            />
          </li>
        ))}
      </ul>
      <ErrorNote failure={drop.failure} />
    </section>
  )
}
