import { useMemo } from 'react'
import { avatarArt } from './avatarArt.ts'
import { cx } from './cx.ts'

const SIZES = { sm: 'size-6', md: 'size-9', lg: 'size-14', xl: 'size-24' } as const

export interface AvatarProps {
  /** '' while the identity does not exist yet. */
  readonly did: string
  readonly nick: string
  readonly size?: keyof typeof SIZES
  readonly className?: string
}

/** Always beside the nickname, so it is hidden from screen readers. */
export function Avatar({ did, nick, size = 'md', className }: AvatarProps) {
  const art = useMemo(() => avatarArt(did), [did])
  return (
    <svg aria-hidden="true" viewBox="0 0 4 4" className={cx('shrink-0 rounded-[28%]', SIZES[size], className)}>
      <rect width={4} height={4} fill={art.ground} />
      <path d={art.path} fill={art.figure} />
      <text x={2} y={2.06} fill="#ffffff" fontSize={2} fontWeight={600} textAnchor="middle" dominantBaseline="central">
        {initial(nick)}
      </text>
    </svg>
  )
}

const initial = (nick: string): string => ([...nick.trim()][0] ?? '').toLocaleUpperCase()
