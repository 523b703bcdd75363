import { useQuery } from '@tanstack/react-query'
import { BadgeCheck, Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptCredential } from '#shared/ipc/credentials.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { DocumentInput } from '#ui/ui/DocumentInput.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { toast } from '#ui/ui/Toast.tsx'
import { Given } from './Given.tsx'
import { Said } from './Said.tsx'
import { stateOf } from './state.ts'

/** Credentials checked, kept, and given. */
export function CredentialsPage() {
  const { t } = useTranslation('credentials')
  const hub = useCurrentHub()
  return (
    <div className="mx-auto grid max-w-4xl gap-8">
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink to="/people">{t('back')}</BackLink>} />
      <Check />
      <Kept />
      {hub?.keeper && <Given key={hub.hub} hub={hub} />}
    </div>
  )
}

/** Anybody's, with the issuer's list where it is at hand. */
function Check() {
  const { t } = useTranslation('credentials')
  const check = useSend(rpc.credentials.check)
  const keep = useSend(rpc.credentials.keep, ['members'])
  const [text, setText] = useState('')
  const [list, setList] = useState<string>()
  const look = (credential: string, by?: string) => {
    setText(credential)
    setList(by)
    keep.reset()
    void check.send({ credential, ...(by !== undefined && { list: by }) })
  }
  const put = async () => {
    if (!(await keep.send({ credential: text, ...(list !== undefined && { list }) }))) return
    toast({ kind: 'good', title: t('kept') })
    check.reset()
  }
  const { data: checked } = check
  return (
    <section aria-labelledby="check-credential" className="grid justify-items-start gap-3">
      <h2 id="check-credential" className="font-serif text-lg">
        {t('checkTitle')}
      </h2>
      <p className="max-w-prose text-sm text-ink-soft">{t('checkLead')}</p>
      <DocumentInput busy={check.busy} label={t('openFile')} onText={(given) => look(given)}>
        {t('open')}
      </DocumentInput>
      <ErrorNote failure={check.failure} />
      {checked && (
        <div role="status" className="w-full">
          <Said
            checked={checked}
            actions={
              <>
                {stateOf(checked) !== 'fails' && (
                  <Button variant="primary" busy={keep.busy} onClick={() => void put()}>
                    {t('keep')}
                  </Button>
                )}
                {(checked.kind === 'refused' ? checked.of === 'list' : checked.list !== undefined) && (
                  <DocumentInput label={t('openListFile')} onText={(by) => look(text, by)}>
                    {t('openList')}
                  </DocumentInput>
                )}
                <Button variant="quiet" onClick={check.reset}>
                  {t('forget')}
                </Button>
              </>
            }
          />
        </div>
      )}
      <ErrorNote failure={keep.failure} />
    </section>
  )
}

function Kept() {
  const { t } = useTranslation('credentials')
  const query = useQuery(ask.credentials.kept())
  return (
    <section aria-labelledby="kept-credentials">
      <h2 id="kept-credentials" className="mb-3 font-serif text-lg">
        {t('keptTitle')}
      </h2>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<BadgeCheck aria-hidden />} title={t('keptEmpty')}>
              {t('keptEmptyText')}
            </EmptyState>
          ) : (
            <ul className="m-0 grid list-none gap-3 p-0">
              {all.map((one) => (
                <li key={one.id}>
                  <One kept={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function One({ kept: { id, credential, checked } }: { kept: KeptCredential }) {
  const { t } = useTranslation('credentials')
  const keep = useSend(rpc.credentials.keep, ['members'])
  const drop = useSend(rpc.credentials.drop, ['members'])
  const update = async (list: string) => {
    if (await keep.send({ credential, list })) toast({ kind: 'good', title: t('updated') })
  }
  return (
    <>
      <Said
        checked={checked}
        actions={
          <>
            <Button
              icon={<Download aria-hidden className="size-4" />}
              onClick={() => saveFile(`credential-${id.slice(0, 8)}.json`, new Blob([credential]))}
            >
              {t('save')}
            </Button>
            {checked.kind !== 'refused' && checked.list !== undefined && (
              <DocumentInput busy={keep.busy} label={t('openListFile')} onText={(list) => void update(list)}>
                {t('openList')}
              </DocumentInput>
            )}
            <Button variant="quiet" busy={drop.busy} onClick={() => void drop.send({ id })}>
              {t('drop')}
            </Button>
          </>
        }
      />
      <ErrorNote failure={keep.failure ?? drop.failure} />
    </>
  )
}
