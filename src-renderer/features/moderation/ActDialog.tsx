import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTS, ENTRY_CHARS_MAX, type Reason } from '#shared/core/moderation/limits.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useHub } from '#ui/features/hubs/current.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { ReasonField } from './ReasonField.tsx'
import type { Subject, SubjectDialogProps } from './ReportDialog.tsx'
import { WriteDialog } from './WriteDialog.tsx'

const LASTS = ['', '7', '30', '90'] as const
const KEEPERS = 'keepers'

interface Draft {
  /** Everything they post, though one notice led here. */
  readonly all: boolean
  readonly list: string | undefined
  readonly act: (typeof ACTS)[number]
  readonly reason: Reason | ''
  readonly text: string
  /** Empty: until it is taken off. */
  readonly days: (typeof LASTS)[number]
}

/** The list I act on as a curator of the space in which a notice stands; it begins with the first act. */
function useCurated(hub: string, notice: string | undefined) {
  const { t } = useTranslation('moderation')
  const { data } = useQuery({ ...ask.notices.get({ id: notice ?? '' }), enabled: notice !== undefined })
  const id = data?.space?.id
  const { data: space } = useQuery({ ...ask.spaces.get({ hub, id: id ?? '' }), enabled: id !== undefined })
  return space?.curate ? [{ value: space.list, label: t('act.curators', { name: space.rules.name }) }] : []
}

/** Lists of mine that an act can stand on: the space's first, where I curate it, then the keepers', where I keep the hub. */
function useOwnLists(hub: string, notice: string | undefined) {
  const { t } = useTranslation('moderation')
  const keeper = useHub(hub)?.keeper === true
  const { data } = useQuery(ask.moderation.lists({ hub }))
  const curated = useCurated(hub, notice)
  const isCurated = (list: string) => curated.some(({ value }) => value === list)
  const own = data?.filter(({ mine, keepers, list }) => mine && !keepers && !isCurated(list)) ?? []
  return [
    ...curated,
    ...(keeper ? [{ value: KEEPERS, label: t('act.keepers') }] : []),
    ...own.map(({ list, name }) => ({ value: list, label: name })),
  ]
}

/** Puts a person or a notice on a list of mine, for everybody who follows it. */
export function ActDialog({
  hub,
  subject: { of, notice },
  start = '',
  onClose,
}: SubjectDialogProps & { start?: Reason | '' }) {
  const { t } = useTranslation('moderation')
  const { nick } = of
  const lists = useOwnLists(hub, notice?.id)
  const [chosen, setDraft] = useState<Draft>({
    all: false,
    list: undefined,
    act: 'hide',
    reason: start,
    text: '',
    days: '',
  })
  const draft = { ...chosen, list: chosen.list ?? lists[0]?.value }
  const sending = useSend(rpc.moderation.act, ['notices', 'members', 'messages'])
  const confirm = async () => {
    const { all, list, act, reason, text, days } = draft
    if (reason === '' || list === undefined) return
    const where = list === KEEPERS ? {} : { list }
    const about = { did: of.did, ...(notice && !all && { notice: notice.id }) }
    const lasting = days === '' ? {} : { days: Number(days) }
    if (!(await sending.send({ hub, ...where, ...about, act, reason, text, ...lasting }))) return
    toast({ kind: 'good', title: t('act.done') })
    onClose()
  }
  return (
    <WriteDialog
      title={notice ? t('act.titleNotice', { title: notice.title }) : t('act.titlePerson', { nick })}
      lead={t('act.lead', { nick })}
      cancel={t('act.cancel')}
      confirm={t('act.confirm')}
      ready={draft.reason !== '' && draft.list !== undefined}
      busy={sending.busy}
      failure={sending.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      {(tried) => <ActFields subject={{ of, notice }} lists={lists} draft={draft} onDraft={setDraft} tried={tried} />}
    </WriteDialog>
  )
}

interface ActFieldsProps {
  readonly subject: Subject
  readonly lists: ReturnType<typeof useOwnLists>
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly tried: boolean
}

function ActFields({ subject: { of, notice }, lists, draft, onDraft, tried }: ActFieldsProps) {
  const { t } = useTranslation('moderation')
  const { nick } = of
  const set = (change: Partial<Draft>) => onDraft({ ...draft, ...change })
  const lasts = LASTS.map((value) => ({
    value,
    label: value === '' ? t('act.forever') : t('act.days', { count: Number(value) }),
  }))
  return (
    <>
      {draft.list === undefined ? (
        <Note kind="warning" actions={<Link to="/moderation">{t('act.toLists')}</Link>}>
          {t('act.none')}
        </Note>
      ) : (
        <Field label={t('act.list')}>
          <Select value={draft.list} onValue={(list) => set({ list })} options={lists} />
        </Field>
      )}
      {notice && (
        <Field label={t('act.about')}>
          <Select
            value={draft.all ? 'all' : 'notice'}
            onValue={(about) => set({ all: about === 'all' })}
            options={[
              { value: 'notice', label: t('act.thisNotice') },
              { value: 'all', label: t('everything', { nick }) },
            ]}
          />
        </Field>
      )}
      <Field label={t('act.what')}>
        <Select
          value={draft.act}
          onValue={(act) => set({ act })}
          options={ACTS.map((value) => ({ value, label: t(`act.${value}`) }))}
        />
      </Field>
      <ReasonField value={draft.reason} onValue={(reason) => set({ reason })} missing={tried} />
      <Field label={t('act.text')} optional hint={t('act.textHint', { nick })}>
        <TextArea rows={3} maxLength={ENTRY_CHARS_MAX} value={draft.text} onValue={(text) => set({ text })} />
      </Field>
      <Field label={t('act.lasts')}>
        <Select value={draft.days} onValue={(days) => set({ days })} options={lasts} />
      </Field>
    </>
  )
}
