import { type ChangeEvent, type DragEvent, useState } from 'react'

/** A place to drop files on: `area` goes on the element, `over` says that something hangs above it now. */
export function useDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const area = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      onFiles([...event.dataTransfer.files])
    },
  }
  return { over, area }
}

/** The files just chosen; the input is emptied, so that the same ones can be chosen again. */
export function chosenFiles({ target }: ChangeEvent<HTMLInputElement>): File[] {
  const chosen = [...(target.files ?? [])]
  target.value = ''
  return chosen
}
