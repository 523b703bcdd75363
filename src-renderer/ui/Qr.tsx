import { useMemo } from 'react'
import { encode } from 'uqr'

export interface QrProps {
  readonly text: string | Uint8Array
  readonly label: string
  readonly className?: string
}

/** A QR code as one SVG path, always dark on light so that cameras read it in either theme. */
export function Qr({ text, label, className = 'size-56' }: QrProps) {
  const { path, size } = useMemo(() => draw(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#14201c" />
    </svg>
  )
}

function draw(text: string | Uint8Array): { path: string; size: number } {
  const { data, size } = encode(typeof text === 'string' ? text : [...text], { ecc: 'M', border: 3 })
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return { path, size }
}
