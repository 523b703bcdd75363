import { useQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StudyView } from '#shared/ipc/research.ts'
import { rpc } from '#ui/bridge/client.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

interface WorkedOnProps {
  readonly hub: string
  readonly study: StudyView
  readonly version: number
  readonly on: readonly string[]
  readonly onChange: (on: readonly string[]) => void
}

/** The study's data, each file to tick once all of it is here and agrees with its hash. */
export function WorkedOn({ hub, study: { id, versions }, version, on, onChange }: WorkedOnProps) {
  const { t } = useTranslation('research')
  const data = versions[version]?.content.data ?? []
  const checked = useQuery({
    queryKey: ['research.check', hub, id, version],
    queryFn: () => rpc.research.check({ hub, study: id, version }),
    enabled: data.length > 0,
    gcTime: 0,
  })
  if (data.length === 0) return null
  const here = (root: string) => checked.data?.find((one) => one.root === root)?.state === 'same'
  return (
    <fieldset className="m-0 grid min-w-0 gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('repeat.on')}</legend>
      {data.map(({ root, name }) => (
        <Checkbox
          key={root}
          label={<bdi>{name}</bdi>}
          hint={checked.data && !here(root) ? t('repeat.unreachable') : undefined}
          disabled={!here(root)}
          checked={on.includes(root)}
          onChecked={(yes) => onChange(yes ? [...on, root] : on.filter((one) => one !== root))}
        />
      ))}
      {checked.isFetching && (
        <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('repeat.checking')}
        </p>
      )}
      {checked.data?.some(({ state }) => state !== 'same') && !checked.isFetching && (
        <div>
          <Button size="sm" onClick={() => void checked.refetch()}>
            {t('repeat.again')}
          </Button>
        </div>
      )}
      {checked.error && <ErrorNote failure={failureOf(checked.error)} onRetry={() => void checked.refetch()} />}
    </fieldset>
  )
}
