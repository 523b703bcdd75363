import { useTranslation } from 'react-i18next'
import { bytesOf } from '#ui/features/trades/files.ts'

const BARS = 96
const HIGH = 100

/** Loudness from beginning to end, as bars; of a stranger's bytes nothing but their height is used. */
export function Waveform({ wave }: { wave: string }) {
  const { t } = useTranslation('gallery')
  const peaks = peaksOf(wave)
  return (
    <svg
      role="img"
      aria-label={t('wave')}
      viewBox={`0 0 ${BARS * 2} ${HIGH}`}
      preserveAspectRatio="none"
      className="h-24 w-full text-primary"
    >
      {peaks.map((peak, at) => {
        const high = Math.max(2, (peak / 255) * HIGH)
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no name but their place
        return <rect key={at} x={at * 2} y={(HIGH - high) / 2} width={1.2} height={high} fill="currentColor" />
      })}
    </svg>
  )
}

/** The loudest of each bar's stretch; none where the bytes are unreadable. */
function peaksOf(wave: string): number[] {
  const bytes = read(wave)
  return Array.from({ length: Math.min(BARS, bytes.length) }, (_, at) => {
    const bars = Math.min(BARS, bytes.length)
    const from = Math.floor((at * bytes.length) / bars)
    const to = Math.max(from + 1, Math.floor(((at + 1) * bytes.length) / bars))
    return Math.max(...bytes.subarray(from, to))
  })
}

function read(base64: string): Uint8Array {
  try {
    return bytesOf(base64)
  } catch {
    return new Uint8Array()
  }
}
