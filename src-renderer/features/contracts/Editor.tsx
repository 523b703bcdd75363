import { useNavigate } from '@tanstack/react-router'
import { PenLine, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Member } from '#ui/features/people/MemberList.tsx'
import { useTokenOf, useTokens } from '#ui/features/tokens/useTokens.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { toast } from '#ui/ui/Toast.tsx'
import { AboutFields } from './AboutFields.tsx'
import { CommitmentList } from './CommitmentList.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import type { Draft } from './draft.ts'
import { type Editing, EditingProvider } from './editing.ts'
import { KeepTemplate } from './KeepTemplate.tsx'
import { PartyFields } from './PartyFields.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { problemAt, problemsOf } from './problems.ts'
import { useContractPreview } from './useContractPreview.ts'
import { useMissingWords } from './useMissingWords.ts'
import { usePartyNames } from './useNames.ts'
import { WholeFields } from './WholeFields.tsx'

export interface EditorProps {
  readonly hub: HubSummary
  readonly members: readonly Member[]
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  /** Throws the draft away and goes back to where it started. */
  readonly onRestart: () => void
  /** Called once it is signed; the draft is needed no more. */
  readonly onSigned: () => void
  /** The talk this is an answer in, and what it answers. */
  readonly counter?: { readonly negotiation: string; readonly form: ContractForm }
}

/** Drafting: the form at one side, what it comes to at the other (below on a small window), and the way to the signature. */
export function Editor(props: EditorProps) {
  const { draft, counter } = props
  const { t } = useTranslation('contracts')
  const { shown, problems, editing, acting, submit, names } = useDrafting(props)
  return (
    <form
      noValidate
      className="grid items-start gap-6 xl:grid-cols-[1fr_23rem]"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <EditingProvider value={editing}>
        <div className="grid min-w-0 gap-5">
          <AboutFields />
          <PartyFields />
          <CommitmentList />
          <WholeFields />
        </div>
      </EditingProvider>
      <div className="grid min-w-0 gap-4 xl:sticky xl:top-0">
        <PreviewPanel shown={shown} problems={problems} names={names} />
        {counter && <ComparePanel before={counter.form} after={draft.form} members={props.members} hub={props.hub} />}
        <Button
          type="submit"
          variant="primary"
          size="lg"
          busy={acting.state === 'asking'}
          icon={<PenLine aria-hidden className="size-5" />}
        >
          {t('draft.submit')}
        </Button>
        <p className="text-center text-xs text-ink-faint">{t('draft.submitHint')}</p>
        <SignStatus acting={acting} />
        <div className="flex flex-wrap justify-center gap-2 border-t border-line pt-4">
          <KeepTemplate form={draft.form} />
          <Button
            size="sm"
            variant="quiet"
            icon={<RotateCcw aria-hidden className="size-4" />}
            onClick={props.onRestart}
          >
            {t('draft.restart')}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** What is typed, what the node says to it, and the signature at the end. */
function useDrafting({ hub, members, draft, onDraft, onSigned, counter }: EditorProps) {
  const { t } = useTranslation('contracts')
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const { form } = draft
  const shown = useContractPreview(form)
  const problems = problemsOf(shown, tried, useMissingWords(form))
  const nameOf = usePartyNames(members, form)
  const tokenOf = useTokenOf(hub)
  const payable = useTokens(hub.hub)
    .filter(({ transferable, ended }) => transferable && !ended)
    .map(({ token }) => token)
  const editing: Editing = {
    draft,
    hub,
    members: members.filter(({ standing }) => !standing).map(({ did }) => ({ value: did, label: nameOf(did) })),
    me: members.find(({ me }) => me)?.did ?? '',
    tokens: payable.length === 0 ? [hub.token] : payable,
    tokenOf,
    nameOf,
    problem: (path) => problemAt(problems, path),
    change: onDraft,
  }
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (shown.missing.length > 0) return focusInvalid(sheet)
    const result = await acting.request(
      counter ? { act: 'contract-counter', negotiation: counter.negotiation, form } : { act: 'contract-propose', form },
    )
    const negotiation = result?.negotiation ?? counter?.negotiation
    if (result?.outcome !== 'signed' || negotiation === undefined) return
    toast({ kind: 'good', title: t('signed'), text: result.sentence })
    await navigate({ to: '/contracts/$negotiation', params: { negotiation } })
    onSigned()
  }
  return { shown, problems, editing, acting, submit, names: form.parties.map(({ did }) => nameOf(did)) }
}
