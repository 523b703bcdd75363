/** A patch of quilt per identity: two colours and sixteen triangles, all drawn from the did alone. */

export interface AvatarArt {
  readonly ground: string
  readonly figure: string
  /** One SVG path over a 4×4 box, mirrored left to right. */
  readonly path: string
}

/** Cloth pairs with enough contrast that a white initial reads on either. */
const CLOTHS: readonly (readonly [ground: string, figure: string])[] = [
  ['#0f5a53', '#1c7a6d'],
  ['#7a3b12', '#9c5421'],
  ['#34506e', '#476a8e'],
  ['#6b2f4a', '#8a4562'],
  ['#4b5320', '#66702f'],
  ['#5a4a78', '#735f98'],
  ['#8a2f22', '#a94a38'],
  ['#2f5d3a', '#447a50'],
  ['#3d4650', '#56616d'],
  ['#7d5a0c', '#9a7118'],
]

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

function fnv(text: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash >>> 0
}

const TRIANGLES = ['h1v1z', 'h1l-1 1z', 'm1 0v1h-1z', 'm0 1v-1l1 1z'] as const

/** The same did always gives the same patch; one that is not known yet gives plain cloth. */
export function avatarArt(did: string): AvatarArt {
  const first = fnv(did)
  const cloth = CLOTHS[first % CLOTHS.length] ?? ['#0f5a53', '#1c7a6d']
  let bits = fnv(`${did}/patch`)
  let path = ''
  for (let cell = 0; cell < 8; cell += 1) {
    const [x, y] = [cell % 2, Math.floor(cell / 2)]
    path += `M${x} ${y}${TRIANGLES[bits & 3]}M${3 - x} ${y}${TRIANGLES[(bits & 3) ^ 1]}`
    bits >>>= 3
  }
  return { ground: cloth[0], figure: cloth[1], path: did === '' ? '' : path }
}
