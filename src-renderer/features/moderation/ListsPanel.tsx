import { useQuery } from '@tanstack/react-query'
import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIST_ABOUT_CHARS_MAX, LIST_NAME_CHARS_MAX } from '#shared/core/moderation/limits.ts'
import type { ModerationAct, ModerationList } from '#shared/ipc/moderation.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { useNow } from '#ui/ui/useNow.ts'
import { absoluteTime } from '#ui/ui/When.tsx'
import { ActLine } from './ActLine.tsx'
import { Panel, rowsClass } from './Panel.tsx'
import { WriteDialog } from './WriteDialog.tsx'
import { aboutWords, listWords } from './words.ts'

/** Every list of the hub, and which of them I follow. */
export function ListsPanel({ hub }: { hub: string }) {
  const { t } = useTranslation('moderation')
  const query = useQuery(ask.moderation.lists({ hub }))
  const [making, setMaking] = useState(false)
  const make = (
    <Button icon={<ListPlus aria-hidden className="size-4" />} onClick={() => setMaking(true)}>
      {t('lists.make')}
    </Button>
  )
  return (
    <Panel title={t('lists.title')} lead={t('lists.lead')} actions={make}>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? <p className="text-ink-faint">{t('lists.none')}</p> : <Rows hub={hub} lists={all} />
        }
      </Loaded>
      {making && <ListDialog hub={hub} onClose={() => setMaking(false)} />}
    </Panel>
  )
}

/** The lists of one person, to follow from their page. Absent while they keep none. */
export function ListsOf({ hub, person: { did, nick } }: { hub: string; person: { did: string; nick: string } }) {
  const { t } = useTranslation('moderation')
  const { data } = useQuery(ask.moderation.lists({ hub }))
  const theirs = data?.filter(({ author, acts }) => author.did === did && acts.length > 0) ?? []
  if (theirs.length === 0) return null
  return (
    <Panel title={t('lists.of', { nick })} lead={t('lists.lead')}>
      <Rows hub={hub} lists={theirs} />
    </Panel>
  )
}

function Rows({ hub, lists }: { hub: string; lists: readonly ModerationList[] }) {
  return (
    <ul className={rowsClass}>
      {lists.map((list) => (
        <li key={`${list.author.did}/${list.list}`} className="grid gap-3">
          <OneList hub={hub} list={list} />
        </li>
      ))}
    </ul>
  )
}

function OneList({ hub, list }: { hub: string; list: ModerationList }) {
  const { t, i18n } = useTranslation('moderation')
  const [changing, setChanging] = useState(false)
  const follow = useSend(rpc.moderation.follow, ['notices', 'members'])
  const over = list.expires <= useNow()
  const { author, name, about, acts } = list
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <div className="grid min-w-0 flex-1 gap-1">
          <h3 className="font-medium break-words">
            <bdi>{name}</bdi> <span className="font-normal text-ink-soft">{t('lists.by', { nick: author.nick })}</span>
          </h3>
          {about !== '' && <p className="break-words whitespace-pre-wrap text-ink-soft">{about}</p>}
          <p className="flex flex-wrap gap-2">
            {list.keepers && <Badge tone="primary">{t('lists.keepers')}</Badge>}
            {list.mine && <Badge>{t('lists.mine')}</Badge>}
            <Badge>{t('lists.acts', { count: acts.length })}</Badge>
            {over && <Badge>{t('lists.over', { date: absoluteTime(list.expires, i18n.language) })}</Badge>}
          </p>
        </div>
        {list.mine && (
          <Button size="sm" aria-label={t('lists.changeNamed', { name })} onClick={() => setChanging(true)}>
            {t('lists.change')}
          </Button>
        )}
        <Checkbox
          label={
            <>
              <span aria-hidden="true">{t('lists.follow')}</span>
              <span className="sr-only">{t('lists.followNamed', { list: listWords(t, list) })}</span>
            </>
          }
          checked={list.followed}
          disabled={follow.busy}
          onChecked={(on) => void follow.send({ hub, author: author.did, list: list.list, on })}
        />
      </div>
      <ErrorNote failure={follow.failure} />
      {changing && <ListDialog hub={hub} list={list} onClose={() => setChanging(false)} />}
      <ul className="m-0 grid list-none gap-3 ps-4 empty:hidden">
        {acts.map((act) => (
          <li key={act.id}>
            <ActLine act={act}>
              {list.mine && act.answerBy === undefined && <TakeOff hub={hub} list={list.list} act={act} />}
            </ActLine>
          </li>
        ))}
      </ul>
    </>
  )
}

function TakeOff({ hub, list, act }: { hub: string; list: string; act: ModerationAct }) {
  const { t } = useTranslation('moderation')
  const lift = useSend(rpc.moderation.lift, ['notices', 'members'])
  return (
    <span className="grid gap-1">
      <Button
        size="sm"
        busy={lift.busy}
        aria-label={t('lists.liftNamed', { what: aboutWords(t, act) })}
        onClick={() => void lift.send({ hub, list, id: act.id })}
      >
        {t('lists.lift')}
      </Button>
      <ErrorNote failure={lift.failure} />
    </span>
  )
}

/** A new list, or an own one's name and what it is about. */
function ListDialog({ hub, list, onClose }: { hub: string; list?: ModerationList; onClose: () => void }) {
  const { t } = useTranslation('moderation')
  const [name, setName] = useState(list?.name ?? '')
  const [about, setAbout] = useState(list?.about ?? '')
  const save = useSend(rpc.moderation.saveList, ['notices', 'members'])
  const confirm = async () => {
    if (!(await save.send({ hub, ...(list && { list: list.list }), name, about }))) return
    toast({ kind: 'good', title: t('lists.made') })
    onClose()
  }
  return (
    <WriteDialog
      title={t(list ? 'lists.changeTitle' : 'lists.makeTitle')}
      lead={t('lists.makeLead')}
      cancel={t('lists.cancel')}
      confirm={t('lists.confirm')}
      ready={name.trim() !== ''}
      busy={save.busy}
      failure={save.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <Field label={t('lists.name')} required error={tried && name.trim() === '' ? t('lists.noName') : undefined}>
            <TextInput maxLength={LIST_NAME_CHARS_MAX} value={name} onValue={setName} />
          </Field>
          <Field label={t('lists.about')} optional>
            <TextArea rows={2} maxLength={LIST_ABOUT_CHARS_MAX} value={about} onValue={setAbout} />
          </Field>
        </>
      )}
    </WriteDialog>
  )
}
