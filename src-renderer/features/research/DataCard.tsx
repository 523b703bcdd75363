import { CircleCheck, CloudOff, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StudyForm, StudyView } from '#shared/ipc/research.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { licenceName } from '#ui/features/gallery/licences.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { FileRow } from './Files.tsx'

interface DataCardProps {
  readonly hub: string
  readonly study: StudyView
  readonly version: number
}

/** The files of a version by their content, and a look at whether what can be fetched is what was published. */
export function DataCard({ hub, study, version }: DataCardProps) {
  const { t } = useTranslation('research')
  const licences = useTranslation('gallery')
  const check = useSend(rpc.research.check)
  const content = study.versions[version]?.content
  if (!content) return null
  const { data, code, licence } = content
  const stateOf = (root: string) => check.data?.find((one) => one.root === root)?.state
  return (
    <Card aria-labelledby="data" className="grid gap-3">
      <h2 id="data" className="font-serif text-lg">
        {t('data')}
      </h2>
      {data.length === 0 && <p className="text-sm text-ink-soft">{t('dataNone')}</p>}
      <ul className="m-0 grid list-none gap-3 p-0">
        {data.map((file) => (
          <li key={file.root} className="grid gap-1">
            <FileRow file={file} />
            {file.was !== undefined && <Was study={study} version={version} was={file.was} />}
            <State state={stateOf(file.root)} />
          </li>
        ))}
      </ul>
      {data.length > 0 && (
        <div className="grid justify-items-start gap-1.5">
          <Button
            size="sm"
            busy={check.busy}
            icon={<ShieldCheck aria-hidden className="size-4" />}
            onClick={() => void check.send({ hub, study: study.id, version })}
          >
            {t('check')}
          </Button>
          <p role="status" className="text-xs text-ink-faint">
            {check.data
              ? t(check.data.every(({ state }) => state === 'same') ? 'checkedAll' : 'checkedSome')
              : t('checkHint')}
          </p>
          <ErrorNote failure={check.failure} />
        </div>
      )}
      {code.length > 0 && (
        <>
          <h3 className="text-sm font-medium">{t('code')}</h3>
          <ul className="m-0 grid list-none gap-3 p-0">
            {code.map((file) => (
              <li key={file.root}>
                <FileRow file={file} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="border-t border-line pt-3 text-sm">
        <span className="text-ink-faint">{t('licence')}</span> {licenceName(licences.t, licence)}
      </p>
    </Card>
  )
}

function State({ state }: { state: 'same' | 'unreachable' | undefined }) {
  const { t } = useTranslation('research')
  if (state === undefined) return null
  return (
    <span>
      <Badge
        tone={state === 'same' ? 'good' : 'amber'}
        icon={state === 'same' ? <CircleCheck aria-hidden /> : <CloudOff aria-hidden />}
      >
        {t(`state.${state}`)}
      </Badge>
    </span>
  )
}

/** Which file of the version before this one takes the place of, by name. */
function Was({ study, version, was }: { study: StudyView; version: number; was: string }) {
  const { t } = useTranslation('research')
  const earlier: StudyForm['data'] = study.versions[version - 1]?.content.data ?? []
  const name = earlier.find(({ root }) => root === was)?.name
  return <p className="text-xs text-ink-faint">{name === undefined ? t('wasOf') : t('was', { name })}</p>
}
