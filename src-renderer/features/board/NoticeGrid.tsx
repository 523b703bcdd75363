import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '#shared/ipc/languages.ts'
import { useToken } from '#ui/features/hubs/current.ts'
import { NoticeCard } from './NoticeCard.tsx'
import type { FoundNotice } from './useFound.ts'

const CARD_MIN_PX = 240
const GAP_PX = 16
const ROW_PX = 340
/** Rows kept beyond the screen, for scrolling without gaps; the first frames go without them and are there sooner. */
const OVERSCAN_ROWS = 2
const OVERSCAN_AFTER_MS = 200
/** What the side bar and the page's padding take of the window, and the page's head; guesses for the first frame, then measured. */
const BESIDE_PX = 272
const ABOVE_PX = 220
/** Ask for the next page while this many rows are still below. */
const AHEAD_ROWS = 3

export interface NoticeGridProps {
  readonly notices: readonly FoundNotice[]
  /** How many there are in all; undefined when they were not all counted. */
  readonly total: number | undefined
  /** Asks for the next page; absent when there is none or it is on its way. */
  readonly more: (() => void) | undefined
}

/** Cards in as many columns as fit; only rows near the screen exist. Arrow keys move from card to card. */
export function NoticeGrid({ notices, total, more }: NoticeGridProps) {
  const { t, i18n } = useTranslation('board')
  const list = useRef<HTMLUListElement>(null)
  const { columns, top } = useColumns(list)
  const rows = Math.ceil(notices.length / columns)
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => document.getElementById('page'),
    estimateSize: () => ROW_PX + GAP_PX,
    scrollMargin: top,
    overscan: useOverscan(),
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  })
  const items = virtual.getVirtualItems()
  const lastRow = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && lastRow >= rows - AHEAD_ROWS) more()
  }, [more, lastRow, rows])
  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at
    const to =
      from === undefined
        ? undefined
        : nextCard(event.key, Number(from), columns, notices.length, directionOf(i18n.language))
    if (to === undefined) return
    event.preventDefault()
    virtual.scrollToIndex(Math.floor(to / columns))
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-at="${to}"] [data-card]`)?.focus())
  }
  return (
    <ul
      ref={list}
      aria-label={t('list')}
      onKeyDown={onKeyDown}
      className="relative m-0 list-none p-0"
      style={{ height: virtual.getTotalSize() }}
    >
      {items.flatMap((row) =>
        notices
          .slice(row.index * columns, (row.index + 1) * columns)
          .map((notice, column) => (
            <Cell
              key={notice.id}
              notice={notice}
              at={row.index * columns + column}
              total={total}
              columns={columns}
              column={column}
              y={row.start - top}
            />
          )),
      )}
    </ul>
  )
}

interface CellProps {
  readonly notice: FoundNotice
  readonly at: number
  readonly total: number | undefined
  readonly columns: number
  readonly column: number
  readonly y: number
}

/** Drawn again only when something about it changes: not for every row that comes, nor for a list that begins a pixel lower. */
const Cell = memo(function Cell({ notice, at, total, columns, column, y }: CellProps) {
  const token = useToken(notice.hub)
  const width = `(100% - ${(columns - 1) * GAP_PX}px) / ${columns}`
  return (
    <li
      data-at={at}
      aria-setsize={total ?? -1}
      aria-posinset={at + 1}
      className="absolute top-0"
      style={{
        height: ROW_PX,
        width: `calc(${width})`,
        insetInlineStart: `calc((${width} + ${GAP_PX}px) * ${column})`,
        transform: `translateY(${y}px)`,
      }}
    >
      <NoticeCard notice={notice} token={token} />
    </li>
  )
})

/** The card an arrow key leads to, or undefined when the key means nothing here or leads off the board. */
export function nextCard(
  key: string,
  from: number,
  columns: number,
  count: number,
  direction = 'ltr',
): number | undefined {
  const ahead = direction === 'rtl' ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    ArrowDown: columns,
    ArrowUp: -columns,
  }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  const to = step === undefined ? -1 : from + step
  return to >= 0 && to < count ? to : undefined
}

const columnsIn = (width: number): number => Math.max(1, Math.floor((width + GAP_PX) / (CARD_MIN_PX + GAP_PX)))

/** None until the first frames are on screen: drawn at once, the rows that nobody sees would hold up the second. */
function useOverscan(): number {
  const [rows, setRows] = useState(0)
  useEffect(() => {
    const later = setTimeout(() => startTransition(() => setRows(OVERSCAN_ROWS)), OVERSCAN_AFTER_MS)
    return () => clearTimeout(later)
  }, [])
  return rows
}

/** How many columns fit, and how far down the page the list starts. */
export function useColumns(list: { readonly current: HTMLElement | null }): { columns: number; top: number } {
  const [place, setPlace] = useState(() => ({ columns: columnsIn(window.innerWidth - BESIDE_PX), top: ABOVE_PX }))
  useLayoutEffect(() => {
    const element = list.current
    const page = document.getElementById('page')
    if (!element || !page) return
    const measure = () => {
      const columns = columnsIn(element.clientWidth)
      const top = Math.round(element.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop)
      setPlace((old) => (old.columns === columns && old.top === top ? old : { columns, top }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    if (element.parentElement) observer.observe(element.parentElement)
    measure()
    return () => observer.disconnect()
  }, [list])
  return place
}
