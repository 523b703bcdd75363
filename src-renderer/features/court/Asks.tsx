import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { WHOLE } from '#ui/features/contracts/form.ts'
import { Card } from '#ui/ui/Card.tsx'
import { type Column, DataTable } from '#ui/ui/DataTable.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { type AskRow, rowsOf, standingOf } from './asks.ts'
import { splitOf, stakesOf } from './award.ts'
import { percentText, sumsText } from './useAwardWords.ts'

/** How far apart the sides are, and where the ruling came down: as bars, as sentences, and as a table. */
export function Asks({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const rows = rowsOf(view)
  const ruled = rows.find(({ side }) => side === undefined)?.award.share
  return (
    <Card aria-labelledby="asks" className="grid gap-3">
      <h2 id="asks" className="font-serif text-lg">
        {t('asks.title')}
      </h2>
      <Sentences view={view} rows={rows} />
      <div aria-hidden="true" className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1.5 text-sm">
        {rows.map((row) => (
          <Bar key={row.side ?? 'ruling'} row={row} view={view} ruled={ruled} />
        ))}
      </div>
      <Fold title={t('asks.table')}>
        <AskTable view={view} rows={rows} />
      </Fold>
    </Card>
  )
}

function useNameOf(view: CaseView): (row: AskRow) => string {
  const { t } = useTranslation('court')
  return ({ side }) => (side === undefined ? t('asks.ruling') : view.sides[side].nick)
}

function Sentences({ view, rows }: { view: CaseView; rows: readonly AskRow[] }) {
  const { t } = useTranslation('court')
  const nameOf = useNameOf(view)
  const standing = standingOf(view)
  const ruledOn = t(standing?.kind === 'refused' ? 'asks.refused' : view.phase === 'closed' ? 'asks.none' : 'asks.open')
  const found = standing === view.roundViews.at(-1)?.result ? 'found' : 'earlier'
  return (
    <div className="grid gap-0.5 text-sm" data-testid="asks">
      {rows.map((row) => {
        const { side, award } = row
        const words = {
          name: nameOf(row),
          doer: view.doer.nick,
          receiver: view.receiver.nick,
          share: percentText(award.share),
          bond: percentText(award.bond),
        }
        const key = side === undefined ? found : 'asked'
        return (
          <p key={side ?? 'ruling'} className={side === undefined ? 'font-medium' : ''}>
            {t(view.bond ? `asks.${key}Bond` : `asks.${key}`, words)}
          </p>
        )
      })}
      {standing?.kind !== 'award' && <p className="text-ink-soft">{ruledOn}</p>}
    </div>
  )
}

/** The doer's share from the start of the line; the ruling stands as a mark across all of them. */
function Bar({ row, view, ruled }: { row: AskRow; view: CaseView; ruled: number | undefined }) {
  const nameOf = useNameOf(view)
  const x = (share: number) => `${((share / WHOLE) * 100).toFixed(1)}%`
  const fill = row.side === undefined ? 'fill-good' : row.side === 0 ? 'fill-primary' : 'fill-amber-fill'
  return (
    <>
      <span className="max-w-32 truncate">
        <bdi>{nameOf(row)}</bdi>
      </span>
      <svg aria-hidden="true" className="h-4 w-full overflow-visible rounded-sm rtl:-scale-x-100">
        <rect width="100%" height="100%" className="fill-sunk" />
        <rect width={x(row.award.share)} height="100%" className={fill} />
        {ruled !== undefined && (
          <line x1={x(ruled)} x2={x(ruled)} y1={-3} y2={19} strokeWidth={2} className="stroke-ink" />
        )}
      </svg>
      <span className="figures text-ink-soft">{percentText(row.award.share)}</span>
    </>
  )
}

function AskTable({ view, rows }: { view: CaseView; rows: readonly AskRow[] }) {
  const { t } = useTranslation('court')
  const nameOf = useNameOf(view)
  const { held, bond, doer, receiver } = stakesOf(view)
  const columns: Column<AskRow>[] = [
    { key: 'who', label: t('asks.who'), header: true, render: nameOf },
    {
      key: 'share',
      label: t('asks.shareOf', { doer }),
      align: 'end',
      render: ({ award }) => percentText(award.share),
    },
    ...(held.length === 0
      ? []
      : [
          {
            key: 'money',
            label: t('asks.money'),
            align: 'end' as const,
            render: ({ award }: AskRow) => sumsText(splitOf(held, award.share).share),
          },
        ]),
    ...(bond
      ? [
          {
            key: 'bond',
            label: t('asks.bondOf', { receiver }),
            align: 'end' as const,
            render: ({ award }: AskRow) => sumsText(splitOf([bond], award.bond).share),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={t('asks.title')}
      columns={columns}
      rows={rows}
      rowKey={({ side }) => String(side ?? 'ruling')}
    />
  )
}
