import { useQuery } from '@tanstack/react-query'
import { ask } from '#ui/bridge/queries.ts'
import { Checkbox } from '#ui/ui/Checkbox.tsx'

interface MemberChoiceProps {
  readonly hub: string
  readonly label: string
  readonly chosen: readonly string[]
  readonly onChosen: (dids: string[]) => void
}

/** Any number of members in good standing who have a device in use. */
export function MemberChoice({ hub, label, chosen, onChosen }: MemberChoiceProps) {
  const members = useQuery(ask.hubs.members({ hub }))
  const turn = (did: string, on: boolean) => onChosen(on ? [...chosen, did] : chosen.filter((one) => one !== did))
  return (
    <fieldset className="m-0 grid gap-2 border-0 p-0">
      <legend className="mb-1.5 p-0 text-sm font-medium">{label}</legend>
      {(members.data ?? [])
        .filter(({ standing, devices }) => !standing && devices.some(({ frozen }) => !frozen))
        .map(({ did, nick }) => (
          <Checkbox
            key={did}
            label={<bdi>{nick}</bdi>}
            checked={chosen.includes(did)}
            onChecked={(on) => turn(did, on)}
          />
        ))}
    </fieldset>
  )
}
