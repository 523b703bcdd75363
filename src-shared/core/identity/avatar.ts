/** A generated picture per identity, as data: the same did gives the same picture on every screen. */
import { hashTagged, utf8 } from '../kernel/index.ts'

export type AvatarShape = 'disc' | 'ring' | 'square' | 'triangle' | 'petal' | 'bar'

/** One layer, painted in order; positions and sizes on a 100 × 100 canvas, turns and hues in degrees, the rest in percent. */
export interface AvatarLayer {
  shape: AvatarShape
  x: number
  y: number
  size: number
  turn: number
  hue: number
  lightness: number
}

export interface Avatar {
  /** Of the ground; the layers lie near it or opposite to it. */
  hue: number
  saturation: number
  lightness: number
  layers: AvatarLayer[]
}

const SHAPES: readonly AvatarShape[] = ['disc', 'ring', 'square', 'triangle', 'petal', 'bar']
const LAYERS = 5
const BYTES_PER_LAYER = 5
/** Hue steps from the ground that sit well with it: neighbours, a split complement. */
const HARMONY = [0, 24, -24, 150, 180, 210] as const

/** About 2^60 pictures; light and dark alternate, so that layers stand out from each other and from the ground. */
export function avatarOf(did: string): Avatar {
  const seed = hashTagged('kind:avatar:1', utf8(did))
  const byte = (at: number): number => seed[at] as number
  const hue = Math.floor((byte(0) * 360) / 256)
  const layers = Array.from({ length: LAYERS }, (_, layer): AvatarLayer => {
    const at = 2 + layer * BYTES_PER_LAYER
    const [kind, place, size, turn, tint] = [byte(at), byte(at + 1), byte(at + 2), byte(at + 3), byte(at + 4)]
    return {
      shape: SHAPES[kind % SHAPES.length] as AvatarShape,
      x: 20 + (place & 15) * 4,
      y: 20 + (place >> 4) * 4,
      size: 62 - layer * 9 + (size % 12),
      turn: (turn % 24) * 15,
      hue: (hue + (HARMONY[tint % HARMONY.length] as number) + 360) % 360,
      lightness: (layer % 2 === 0 ? 68 : 34) + (tint >> 5),
    }
  })
  return { hue, saturation: 42 + (byte(1) % 20), lightness: 46 + (byte(1) >> 5), layers }
}
