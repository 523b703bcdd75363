import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'

export interface MemberFieldProps {
  readonly label: string
  /** Undefined while they are being asked for. */
  readonly members: readonly { did: string; nick: string }[] | undefined
  /** A did, or '' while nobody is chosen. */
  readonly value: string
  onValue(did: string): void
  readonly disabled: boolean
  /** Somebody tried to go on without choosing. */
  readonly missing: boolean
  readonly words: { readonly choose: string; readonly nobody: string }
}

/** Chooses one of the hub's members. */
export function MemberField({ label, members, value, onValue, disabled, missing, words }: MemberFieldProps) {
  const none = members?.length === 0
  return (
    <Field label={label} required error={missing ? words.choose : undefined}>
      <Select
        value={value}
        onValue={onValue}
        disabled={disabled || !members || none}
        options={[
          { value: '', label: none ? words.nobody : words.choose },
          ...(members ?? []).map(({ did, nick }) => ({ value: did, label: nick })),
        ]}
      />
    </Field>
  )
}
