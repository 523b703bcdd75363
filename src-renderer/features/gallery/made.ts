/** What is shown of a work, made from its file in this window: everything is drawn or reckoned anew, so nothing hidden in the file comes along. */
import { EXCERPT_CHARS_MAX, excerptOf, type WorkKind } from '#shared/core/notices/work.ts'
import { preparePicture } from '#ui/features/post/picture.ts'

export interface Made {
  readonly kind: WorkKind
  /** Base64 WebP, at most 24 KiB. */
  readonly thumb?: string
  /** Base64, a byte for each peak. */
  readonly wave?: string
  /** ms. */
  readonly lasts?: number
  readonly excerpt?: string
  /** The file is of a kind that shows something, and nothing could be made of it. */
  readonly unreadable?: boolean
}

const PEAKS = 256
const CODE = /\.(c|cc|cpp|cs|css|go|java|js|jsx|json|kt|lua|php|py|r|rb|rs|sh|sql|swift|toml|ts|tsx|yaml|yml)$/i
const ARCHIVE = /\.(zip|tar|tgz|gz|7z)$/i
const PAGE = /\.html?$/i

/** By the file's type and name; whoever sells it may say otherwise. */
export function kindOf({ type, name }: Pick<File, 'type' | 'name'>): WorkKind {
  if (PAGE.test(name)) return 'simulation'
  if (ARCHIVE.test(name)) return 'kit'
  if (CODE.test(name)) return 'code'
  const [top] = type.split('/')
  return top === 'image' || top === 'audio' || top === 'video' ? top : 'text'
}

/** Never throws: a file that cannot be shown is said to be so. */
export async function makePreview(file: File): Promise<Made> {
  const kind = kindOf(file)
  const made = await MAKERS[kind](file).catch(() => undefined)
  return made ? { kind, ...made } : { kind, unreadable: true }
}

type Maker = (file: File) => Promise<Omit<Made, 'kind'> | undefined>

const still: Maker = async (file) => {
  const picture = await preparePicture(file)
  return picture && { thumb: picture.thumb }
}
const excerpt: Maker = async (file) => {
  // A character has four bytes at most.
  return { excerpt: excerptOf(await file.slice(0, EXCERPT_CHARS_MAX * 4).text()) }
}
const nothing: Maker = async () => ({})

const MAKERS: Readonly<Record<WorkKind, Maker>> = {
  image: still,
  audio: sound,
  video: film,
  text: excerpt,
  code: excerpt,
  kit: nothing,
  simulation: nothing,
}

async function sound(file: File): Promise<Omit<Made, 'kind'>> {
  // Decoding needs a context and no device.
  const context = new OfflineAudioContext(1, 1, 44_100)
  const buffer = await context.decodeAudioData(await file.arrayBuffer())
  const wave = peaksOf(buffer.getChannelData(0))
  return { wave: btoa(String.fromCharCode(...wave)), lasts: Math.max(1, Math.round(buffer.duration * 1000)) }
}

/** The loudest sample of each stretch, the loudest of all being 255. */
export function peaksOf(samples: Float32Array): Uint8Array {
  const count = Math.min(PEAKS, samples.length)
  const peaks = Array.from({ length: count }, (_, at) => {
    const to = Math.floor(((at + 1) * samples.length) / count)
    let peak = 0
    for (let i = Math.floor((at * samples.length) / count); i < to; i++)
      peak = Math.max(peak, Math.abs(samples[i] ?? 0))
    return peak
  })
  const loudest = Math.max(...peaks, Number.MIN_VALUE)
  return Uint8Array.from(peaks, (peak) => Math.round((peak / loudest) * 255))
}

async function film(file: File): Promise<Omit<Made, 'kind'> | undefined> {
  const source = URL.createObjectURL(file)
  const video = Object.assign(document.createElement('video'), { muted: true, preload: 'auto', src: source })
  try {
    await happened(video, 'loadeddata')
    // A quarter in: beginnings are often black.
    video.currentTime = video.duration / 4
    await happened(video, 'seeked')
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight)
    canvas.getContext('2d')?.drawImage(video, 0, 0)
    const picture = await preparePicture(await canvas.convertToBlob({ type: 'image/webp' }))
    return picture && { thumb: picture.thumb, lasts: Math.max(1, Math.round(video.duration * 1000)) }
  } finally {
    video.removeAttribute('src')
    URL.revokeObjectURL(source)
  }
}

const PATIENCE_MS = 10_000

const happened = (video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no ${event}`)), PATIENCE_MS)
    video.addEventListener('error', () => reject(new Error('unreadable film')), { once: true })
    video.addEventListener(
      event,
      () => {
        clearTimeout(late)
        resolve()
      },
      { once: true },
    )
  })
