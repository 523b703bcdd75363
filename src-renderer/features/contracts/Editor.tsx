import { useNavigate } from '@tanstack/react-router'
import { PenLine, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/ipc/agreements.ts'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { LimitFields } from '#ui/features/mandates/LimitFields.tsx'
import { firstLimits, type Limits, limitsFrom } from '#ui/features/mandates/limits.ts'
import type { Member } from '#ui/features/people/MemberList.tsx'
import { StandingHint } from '#ui/features/people/StandingHint.tsx'
import { useTokenOf, useTokens } from '#ui/features/tokens/useTokens.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { useNow } from '#ui/ui/useNow.ts'
import { AboutFields } from './AboutFields.tsx'
import { CommitmentList } from './CommitmentList.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import type { Draft } from './draft.ts'
import { type Editing, EditingProvider } from './editing.ts'
import { KeepTemplate } from './KeepTemplate.tsx'
import { PartyFields } from './PartyFields.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { goToWrong, problemAt, problemsOf } from './problems.ts'
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
  /** It is agreed to beforehand with whoever takes it; units there are to begin with. */
  readonly standing?: { readonly stock: number } | undefined
  /** The talk this is an answer in, and what it answers. */
  readonly counter?: { readonly negotiation: string; readonly form: ContractForm }
}

/** Drafting: the form at one side, what it comes to at the other (below on a small window), and the way to the signature. */
export function Editor(props: EditorProps) {
  const { draft, counter, hub, standing } = props
  const { t } = useTranslation('contracts')
  const [limits, setLimits] = useState(() => firstLimits(standing?.stock ?? 1))
  const { shown, problems, editing, acting, submit, names } = useDrafting(props, limits)
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
        <div className="grid min-w-0 grid-cols-1 gap-5">
          <StandingHint hub={hub.hub} />
          <AboutFields />
          <PartyFields />
          <CommitmentList />
          <WholeFields />
          {standing && <LimitFields hub={hub.hub} limits={limits} onLimits={setLimits} />}
        </div>
      </EditingProvider>
      <div ref={useInSight(shown.preview)} className="grid min-w-0 grid-cols-1 gap-4 wrap-anywhere xl:sticky xl:top-0">
        <PreviewPanel shown={shown} problems={problems} names={names} />
        {counter && <ComparePanel before={counter.form} after={draft.form} members={props.members} hub={hub} />}
        <Button
          type="submit"
          variant="primary"
          size="lg"
          busy={acting.state === 'asking'}
          icon={<PenLine aria-hidden className="size-5" />}
        >
          {t('draft.submit')}
        </Button>
        <p className="text-center text-xs text-ink-faint">{t(standing ? 'draft.standingHint' : 'draft.submitHint')}</p>
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

/** Whoever is on a button below the preview still sees the button when the preview has come, and is longer. */
function useInSight(preview: unknown) {
  const column = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came is not read, its coming is what moves the button
  useEffect(() => {
    const focused = document.activeElement
    if (focused && column.current?.contains(focused)) focused.scrollIntoView({ block: 'nearest' })
  }, [preview])
  return column
}

/** What is typed, what the node says to it, and the signature at the end. */
function useDrafting({ hub, members, draft, onDraft, onSigned, counter, standing }: EditorProps, limits: Limits) {
  const { t } = useTranslation('contracts')
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const now = useNow()
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
    members: [
      ...(standing ? [{ value: ANYBODY, label: nameOf(ANYBODY) }] : []),
      ...members.filter((member) => !member.standing).map(({ did }) => ({ value: did, label: nameOf(did) })),
    ],
    standing: standing !== undefined,
    me: members.find(({ me }) => me)?.did ?? '',
    tokens: payable.length === 0 ? [hub.token] : payable,
    tokenOf,
    nameOf,
    problem: (path) => problemAt(problems, path),
    change: onDraft,
  }
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    const [wrong] = shown.missing.length > 0 ? shown.missing : shown.current ? problems.map(({ path }) => path) : []
    if (wrong !== undefined) return goToWrong(sheet, wrong)
    const result = await acting.request(actOf(form, counter?.negotiation, standing && { limits, now }))
    const negotiation = result?.negotiation ?? counter?.negotiation
    if (result?.outcome !== 'signed' || (negotiation === undefined && !standing)) return
    toast({ kind: 'good', title: t('signed'), text: result.sentence })
    if (negotiation === undefined) await navigate({ to: '/trades' })
    else await navigate({ to: '/contracts/$negotiation', params: { negotiation } })
    onSigned()
  }
  return { shown, problems, editing, acting, submit, names: form.parties.map(({ did }) => nameOf(did)) }
}

interface Standing {
  readonly limits: Limits
  readonly now: number
}

function actOf(form: ContractForm, negotiation: string | undefined, standing: Standing | undefined): Act {
  if (standing) return { act: 'contract-mandate', form, limits: limitsFrom(standing.limits, standing.now) }
  return negotiation === undefined ? { act: 'contract-propose', form } : { act: 'contract-counter', negotiation, form }
}
