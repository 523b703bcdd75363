import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { useColumns } from '#ui/features/board/NoticeGrid.tsx'
import { WorkTile } from './WorkTile.tsx'

const GAP_PX = 16
const TILE_PX = 320
const OVERSCAN_TILES = 6
/** Ask for the next page while this many tiles are still below. */
const AHEAD_TILES = 9

export interface WorkWallProps {
  readonly notices: readonly Notice[]
  readonly total: number | undefined
  readonly more: (() => void) | undefined
}

/** Tiles of any height, each in the shortest column as far as it is known; only those near the screen exist. */
export function WorkWall({ notices, total, more }: WorkWallProps) {
  const { t } = useTranslation('gallery')
  const list = useRef<HTMLUListElement>(null)
  const { columns, top } = useColumns(list)
  const virtual = useVirtualizer({
    count: notices.length,
    lanes: columns,
    getScrollElement: () => document.getElementById('page'),
    getItemKey: (at) => notices[at]?.id ?? at,
    estimateSize: () => TILE_PX,
    gap: GAP_PX,
    scrollMargin: top,
    overscan: OVERSCAN_TILES,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  })
  const { measure } = virtual
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes are dealt anew when there are more or fewer
  useEffect(() => measure(), [columns])
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= notices.length - AHEAD_TILES) more()
  }, [more, last, notices.length])
  const width = `(100% - ${(columns - 1) * GAP_PX}px) / ${columns}`
  return (
    <ul
      ref={list}
      aria-label={t('list')}
      className="relative m-0 list-none p-0"
      style={{ height: virtual.getTotalSize() }}
    >
      {items.map(({ key, index, lane, start }) => {
        const notice = notices[index]
        return (
          notice && (
            <li
              key={String(key)}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={total ?? -1}
              aria-posinset={index + 1}
              className="absolute top-0"
              style={{
                width: `calc(${width})`,
                insetInlineStart: `calc((${width} + ${GAP_PX}px) * ${lane})`,
                transform: `translateY(${start - top}px)`,
              }}
            >
              <WorkTile notice={notice} />
            </li>
          )
        )
      })}
    </ul>
  )
}
