/** What somebody says to the court: words and files. */
import { useTyped } from '#ui/bridge/typed.ts'
import { FilesField } from '#ui/features/trades/FilesField.tsx'
import { type Uploads, useUploads } from '#ui/features/trades/useUploads.ts'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'

/** As the contract of the court has it. */
export const TEXT_MAX = 4000
const FILES_MAX = 8

export interface Statement {
  readonly text: string
  readonly onText: (text: string) => void
  /** It was signed. */
  readonly clear: () => void
  readonly uploads: Uploads
  /** As it is signed; undefined while words are missing or a file is still being stored. */
  readonly said: { text: string; files: Uploads['files'][number][] } | undefined
}

/** `about` names what it is said about. */
export function useStatement(about: string): Statement {
  const { value: text, set: onText, clear } = useTyped(`statement/${about}`, '')
  const uploads = useUploads({ most: FILES_MAX, takesLarge: false })
  const missing = text.trim() === '' || uploads.storing !== undefined
  return { text, onText, clear, uploads, said: missing ? undefined : { text: text.trim(), files: [...uploads.files] } }
}

export interface StatementFieldsProps {
  readonly statement: Statement
  readonly label: string
  readonly hint?: string
}

export function StatementFields({ statement, label, hint }: StatementFieldsProps) {
  return (
    <>
      <Field label={label} required {...(hint !== undefined && { hint })}>
        <TextArea rows={5} maxLength={TEXT_MAX} value={statement.text} onValue={statement.onText} />
      </Field>
      <FilesField uploads={statement.uploads} />
    </>
  )
}
