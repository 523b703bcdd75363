/** What a work shows of itself to everybody before it is bought (docs/decisions/054). Windows read the bounds without any schema. */
import { visible } from '#shared/wire/plain.ts'

export const WORK_KINDS = ['image', 'audio', 'video', 'text', 'code', 'kit', 'simulation'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** What a sold licence may permit beyond having the work: actions of the ODRL vocabulary, and use in trade. */
export const GRANTS = ['derive', 'distribute', 'commercialize'] as const
export type Grant = (typeof GRANTS)[number]

/** One peak for each bar that a tile has room for, a few times over. */
export const WAVE_PEAKS_MAX = 512
export const EXCERPT_CHARS_MAX = 1200
/** A page or a clip that opens within a second on a slow line, and that every browser lays out at once. */
export const SAMPLE_BYTES_MAX = 1024 * 1024
export const SOURCES_MAX = 8
/** A royalty is in thousandths of what a work made of this one brings in. */
export const ROYALTY_MAX = 1000

/** The beginning of a text, without what peers would refuse. */
export const excerptOf = (text: string): string => visible(text).slice(0, EXCERPT_CHARS_MAX).trim()

/** The parts of a work that rules look at. */
export interface WorkDraft {
  kind: WorkKind
  wave?: { length: number } | undefined
  excerpt?: string | undefined
  sample?: { size: number; type: string } | undefined
  grants?: readonly Grant[] | undefined
  royalty?: number | undefined
  from?: readonly string[] | undefined
}

/** What a sample of a kind is: a page that runs shut in, or sound or film that is played; the others are seen without one. */
const SAMPLE_TYPES: Readonly<Record<WorkKind, readonly string[]>> = {
  image: [],
  audio: ['audio/wav'],
  video: ['video/webm'],
  text: [],
  code: [],
  kit: ['text/html'],
  simulation: ['text/html'],
}
export const sampleTypes = (kind: WorkKind): readonly string[] => SAMPLE_TYPES[kind]

const WAVED: readonly WorkKind[] = ['audio', 'video']
const READ: readonly WorkKind[] = ['text', 'code']

/** Every problem of what a work shows, as sentences. Empty: fine. */
export function workProblems({ kind, wave, excerpt, sample, grants = [], royalty, from = [] }: WorkDraft): string[] {
  const problems: string[] = []
  const say = (text: string) => problems.push(text)
  if (wave && (!WAVED.includes(kind) || wave.length === 0 || wave.length > WAVE_PEAKS_MAX))
    say('The waveform does not fit this kind of work; choose the file again.')
  if (excerpt !== undefined && !READ.includes(kind)) say('An excerpt is for text and code.')
  if (sample && !sampleTypes(kind).includes(sample.type)) say('The sample does not fit this kind of work.')
  if (sample && sample.size > SAMPLE_BYTES_MAX)
    say(`The sample is larger than ${SAMPLE_BYTES_MAX / 1024} KiB; choose a smaller one.`)
  if (new Set(grants).size !== grants.length) say('A permission is named twice.')
  if (royalty !== undefined && !grants.includes('derive'))
    say('A royalty is for works made of this one, and the licence permits none.')
  if (new Set(from).size !== from.length) say('A work it is made of is named twice.')
  return problems
}
