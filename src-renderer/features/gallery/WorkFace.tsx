import { AppWindow, AudioLines, Code, FileText, Film, Image as ImageIcon, type LucideIcon, Orbit } from 'lucide-react'
import type { NoticeForm, Work } from '#shared/ipc/notices.ts'
import { thumbSource } from '#ui/features/board/thumb.ts'
import { Waveform } from './Waveform.tsx'

export const KIND_ICON: Readonly<Record<Work['kind'], LucideIcon>> = {
  image: ImageIcon,
  audio: AudioLines,
  video: Film,
  text: FileText,
  code: Code,
  kit: AppWindow,
  simulation: Orbit,
}

/** What everybody sees of a work: its still picture, its waveform, its first lines, or its kind. */
export function WorkFace({ content }: { content: Pick<NoticeForm, 'photo' | 'work'> }) {
  const { photo, work } = content
  const still = photo && thumbSource(photo.thumb)
  const Icon = KIND_ICON[work?.kind ?? 'image']
  if (still)
    return (
      <div className="bg-sunk">
        <img src={still} alt="" className="block max-h-96 w-full object-contain" />
        {work?.wave !== undefined && <Waveform wave={work.wave} />}
      </div>
    )
  if (work?.wave !== undefined)
    return (
      <div className="bg-paper px-3 py-4">
        <Waveform wave={work.wave} />
      </div>
    )
  if (work?.excerpt !== undefined && work.excerpt !== '')
    return (
      <pre
        className={`m-0 max-h-52 overflow-hidden bg-paper px-4 py-3 text-xs break-words whitespace-pre-wrap ${work.kind === 'code' ? 'font-mono' : 'font-serif text-sm'}`}
      >
        <bdi>{work.excerpt}</bdi>
      </pre>
    )
  return (
    <div className="grid h-32 place-items-center bg-paper text-line-strong">
      <Icon aria-hidden className="size-10" strokeWidth={1.25} />
    </div>
  )
}
