import { useState } from 'react'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { WHOLE } from './form.ts'

const PERCENT = { code: '%', name: '', decimals: 1 }

/** "33.3" for 333 thousandths. */
export const percentOf = (share: number): string => String(share / 10)

/** A share as a percentage with one decimal; called with thousandths up to the whole, and not while the text is something else. */
export function ShareInput({ share, onShare }: { share: number; onShare: (share: number) => void }) {
  const [typed, setTyped] = useState(String(share))
  const [known, setKnown] = useState(share)
  if (share !== known) {
    setKnown(share)
    setTyped(String(share))
  }
  const type = (units: string) => {
    setTyped(units)
    if (units === '' || Number(units) > WHOLE) return
    setKnown(Number(units))
    onShare(Number(units))
  }
  return <MoneyInput units={typed} token={PERCENT} onUnits={type} />
}
