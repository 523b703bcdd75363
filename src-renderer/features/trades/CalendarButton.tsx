import { CalendarPlus } from 'lucide-react'
import { Button } from '#ui/ui/Button.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { calendarOf, type Due } from './calendar.ts'

interface CalendarButtonProps {
  readonly label: string
  /** Of the file, without its ending. */
  readonly name: string
  readonly dues: readonly Due[]
}

/** Saves running deadlines as a file for a calendar. Nothing where none runs. */
export function CalendarButton({ label, name, dues }: CalendarButtonProps) {
  if (dues.length === 0) return null
  const save = async () => {
    const text = await calendarOf(dues, Date.now())
    saveFile(`${name}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  }
  return (
    <Button icon={<CalendarPlus aria-hidden className="size-4" />} onClick={() => void save()}>
      {label}
    </Button>
  )
}
