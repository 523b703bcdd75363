import { FileInput } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { READ_BYTES_MAX } from './readBytesMax.ts'

export interface DocumentInputProps extends Pick<ButtonProps, 'variant' | 'busy' | 'children'> {
  /** Names the way to the file. */
  readonly label: string
  readonly onText: (text: string) => void
}

/** A button that reads a document of another market; of one too long, as much as the node looks at. */
export function DocumentInput({ label, onText, ...button }: DocumentInputProps) {
  const chosen = useRef<HTMLInputElement>(null)
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    target.value = ''
    if (file) onText(await file.slice(0, READ_BYTES_MAX).text())
  }
  return (
    <>
      <Button {...button} icon={<FileInput aria-hidden className="size-4" />} onClick={() => chosen.current?.click()} />
      <input
        ref={chosen}
        type="file"
        accept=".jsonld,.json,application/ld+json,application/json"
        aria-label={label}
        hidden
        onChange={(event) => void open(event)}
      />
    </>
  )
}

/** What a document left open, one line each; nothing where nothing is. */
export function ProblemList({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <ul className="m-0 list-disc ps-5">
      {problems.map((problem) => (
        <li key={problem} className="wrap-anywhere">
          {problem}
        </li>
      ))}
    </ul>
  )
}
