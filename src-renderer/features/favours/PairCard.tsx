import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FavourLine, FavourPair } from '#shared/ipc/favours.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { When } from '#ui/ui/When.tsx'
import { CapDialog } from './CapDialog.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { sizeOf, standingKey, sum } from './words.ts'

/** Me and one other: who owes whom in words, what waits for whom, and everything both have signed. */
export function PairCard({ pair }: { pair: FavourPair }) {
  const { t } = useTranslation('favours')
  const heading = useId()
  const [asking, setAsking] = useState<'settle' | 'cap'>()
  const { nick } = pair.with
  const close = () => setAsking(undefined)
  const idle = !pair.mine && !pair.theirs && !pair.settling
  return (
    <Card aria-labelledby={heading} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Link to="/people/$did" params={{ did: pair.with.did }} aria-hidden tabIndex={-1}>
          <Avatar did={pair.with.did} nick={nick} size="md" />
        </Link>
        <h2 id={heading} className="min-w-0 flex-1 font-serif text-lg">
          <bdi>{t(standingKey(pair.balance), { nick, amount: sum(sizeOf(pair.balance), pair.token) })}</bdi>
        </h2>
        <span className="flex gap-2">
          {idle && BigInt(pair.balance) !== 0n && (
            <Button size="sm" onClick={() => setAsking('settle')}>
              {t('settle')}
            </Button>
          )}
          <Button size="sm" variant="quiet" aria-label={t('limitNamed', { nick })} onClick={() => setAsking('cap')}>
            {t('limit')}
          </Button>
        </span>
      </div>
      {pair.theirs && <Theirs pair={pair} line={pair.theirs} />}
      {pair.mine && (
        <Waiting title={t('mine', { nick })} pair={pair} line={pair.mine}>
          <span className="text-sm text-ink-soft">{t('mineHint')}</span>
          <Link to="/carry" search={{ to: pair.with.did }} className={buttonClass('secondary', 'sm')}>
            {t('carry')}
          </Link>
        </Waiting>
      )}
      {pair.settling && <Waiting title={t('settling')} pair={pair} line={pair.settling} />}
      <Signed pair={pair} />
      {asking === 'settle' && <SettleDialog pair={pair} onClose={close} />}
      {asking === 'cap' && <CapDialog pair={pair} onClose={close} />}
    </Card>
  )
}

/** One line in words, from where I stand. */
export function LineWords({ pair, line }: { pair: FavourPair; line: FavourLine }) {
  const { t } = useTranslation('favours')
  const { nick } = pair.with
  const key = line.settles ? 'line.settled' : line.delta.startsWith('-') ? 'line.iMore' : 'line.theyMore'
  const standing = t(standingKey(line.balance), { nick, amount: sum(sizeOf(line.balance), pair.token) })
  return (
    <span className="min-w-0">
      <span className="font-medium">{t(key, { nick, amount: sum(sizeOf(line.delta), pair.token) })}</span>
      {line.note !== '' && <bdi className="ms-1.5">{t('line.note', { note: line.note })}</bdi>}
      <span className="block text-sm text-ink-soft">{t('line.after', { standing })}</span>
    </span>
  )
}

interface WaitingProps {
  readonly title: string
  readonly pair: FavourPair
  readonly line: FavourLine
  readonly children?: ReactNode
}

function Waiting({ title, pair, line, children }: WaitingProps) {
  return (
    <div className="grid gap-2 rounded-md border border-line bg-sunk px-4 py-3">
      <p className="text-sm text-ink-soft">{title}</p>
      <LineWords pair={pair} line={line} />
      {children !== undefined && <div className="flex flex-wrap items-center justify-between gap-2">{children}</div>}
    </div>
  )
}

function Theirs({ pair, line }: { pair: FavourPair; line: NonNullable<FavourPair['theirs']> }) {
  const { t } = useTranslation('favours')
  const acting = useAct()
  const no = useSend(rpc.favours.decline, ['messages'])
  const input = { hub: pair.hub, with: pair.with.did, digest: line.digest }
  return (
    <div className="grid gap-3 rounded-md border border-primary/30 bg-primary-soft px-4 py-3">
      <p className="text-sm text-ink-soft">{t('theirs', { nick: pair.with.nick })}</p>
      <LineWords pair={pair} line={line} />
      {line.problem !== undefined && <p className="text-sm text-danger">{line.problem}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={line.problem !== undefined}
          busy={acting.state === 'asking'}
          onClick={() => void acting.request({ act: 'favour-sign', ...input })}
        >
          {t('sign')}
        </Button>
        <Button busy={no.busy} onClick={() => void no.send(input)}>
          {t('decline')}
        </Button>
      </div>
      <ErrorNote failure={no.failure} />
      <SignStatus acting={acting} />
    </div>
  )
}

function Signed({ pair }: { pair: FavourPair }) {
  const { t } = useTranslation('favours')
  if (pair.history.length === 0) return <p className="text-sm text-ink-faint">{t('historyNone')}</p>
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-sm text-ink-soft">{t('history')}</summary>
      <ol className="m-0 mt-2 grid list-none gap-3 p-0">
        {pair.history.map((line) => (
          <li key={line.digest} className="flex items-start justify-between gap-4 border-t border-line pt-3">
            <LineWords pair={pair} line={line} />
            <When at={line.at} className="shrink-0 text-sm text-ink-faint" />
          </li>
        ))}
      </ol>
    </details>
  )
}
