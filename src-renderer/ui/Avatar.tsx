import { useMemo } from 'react'
import { type AvatarLayer, avatarOf } from '#shared/core/identity/avatar.ts'
import { cx } from './cx.ts'
import { useVeil } from './veil.ts'

const SIZES = { sm: 'size-6', md: 'size-9', lg: 'size-14', xl: 'size-24' } as const

export interface AvatarProps {
  /** '' while the identity does not exist yet: then there is nothing to draw but the initial. */
  readonly did: string
  readonly nick: string
  readonly size?: keyof typeof SIZES
  readonly className?: string
}

/** Always beside the nickname, so it is hidden from screen readers. Under the veil everybody looks the same. */
export function Avatar({ did, nick, size = 'md', className }: AvatarProps) {
  const veiled = useVeil(({ on }) => on)
  return (
    <svg aria-hidden="true" viewBox="0 0 100 100" className={cx('shrink-0 rounded-[28%]', SIZES[size], className)}>
      {veiled || did === '' ? <Initial nick={veiled ? '' : nick} /> : <Picture did={did} />}
    </svg>
  )
}

function Initial({ nick }: { nick: string }) {
  return (
    <>
      <rect width={100} height={100} className="fill-primary" />
      <text x={50} y={52} className="fill-on-primary" fontSize={50} fontWeight={600} textAnchor="middle" dy="0.32em">
        {([...nick.trim()][0] ?? '').toLocaleUpperCase()}
      </text>
    </>
  )
}

function Picture({ did }: { did: string }) {
  const { hue, saturation, lightness, layers } = useMemo(() => avatarOf(did), [did])
  return (
    <>
      <rect width={100} height={100} fill={colour(hue, saturation, lightness)} />
      {layers.map((layer, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the layers of one picture are told apart by their place only
        <Layer key={at} layer={layer} saturation={saturation} />
      ))}
    </>
  )
}

/** Outlines 100 wide around 0,0. */
const OUTLINES: Readonly<Record<AvatarLayer['shape'], string>> = {
  disc: 'M-50 0a50 50 0 1 0 100 0a50 50 0 1 0-100 0z',
  ring: 'M-50 0a50 50 0 1 0 100 0a50 50 0 1 0-100 0zM-26 0a26 26 0 1 1 52 0a26 26 0 1 1-52 0z',
  square: 'M-44-44h88v88h-88z',
  triangle: 'M0-50 50 40H-50z',
  petal: 'M0-50Q50 0 0 50Q-50 0 0-50z',
  bar: 'M-50-14h100v28h-100z',
}

function Layer({ layer, saturation }: { layer: AvatarLayer; saturation: number }) {
  const { shape, x, y, size, turn, hue, lightness } = layer
  return (
    <path
      d={OUTLINES[shape]}
      fill={colour(hue, saturation, lightness)}
      transform={`translate(${x} ${y}) rotate(${turn}) scale(${size / 100})`}
    />
  )
}

/** Toned down to the paper and ink around it. */
const MUTED = 0.72

const colour = (hue: number, saturation: number, lightness: number): string =>
  `hsl(${hue} ${Math.round(saturation * MUTED)}% ${lightness}%)`
