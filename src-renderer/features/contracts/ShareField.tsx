import { type ReactNode, useId } from 'react'
import { Field } from '#ui/ui/Field.tsx'
import { WHOLE } from './form.ts'
import { percentOf, ShareInput } from './ShareInput.tsx'

interface ShareFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly share: number
  readonly onShare: (share: number) => void
}

/** A share by a slider in whole per cent, or typed to one decimal. */
export function ShareField({ label, hint, share, onShare }: ShareFieldProps) {
  const id = useId()
  return (
    <div className="grid grid-cols-[1fr_8rem] items-end gap-4">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {hint !== undefined && <p className="text-sm text-ink-faint">{hint}</p>}
        <input
          id={id}
          type="range"
          min={0}
          max={WHOLE}
          step={10}
          value={share}
          aria-valuetext={`${percentOf(share)} %`}
          onChange={(event) => onShare(Number(event.target.value))}
          className="h-6 w-full accent-primary"
        />
      </div>
      <Field label={label} hideLabel>
        <ShareInput share={share} onShare={onShare} />
      </Field>
    </div>
  )
}
