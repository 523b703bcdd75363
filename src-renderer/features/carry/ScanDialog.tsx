import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Collector } from '#shared/core/carriers/index.ts'
import { rpc } from '#ui/bridge/client.ts'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { readFrame } from './frames.ts'

/** Looks per second: twice as many as codes are shown. */
const LOOK_EVERY_MS = 80

interface ScanProps {
  readonly onBytes: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly onClose: () => void
}

/** Reads a row of QR codes by the camera, which is on only while this is open. */
export function ScanDialog({ onBytes, onClose }: ScanProps) {
  const { t } = useTranslation('carry')
  const video = useRef<HTMLVideoElement>(null)
  const { progress, problem, seeing } = useScan(video, onBytes)
  const { have, need } = progress
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={t('scan.title')} description={t('scan.lead')}>
      <div className="grid gap-3">
        {problem === undefined ? (
          <>
            <video
              ref={video}
              muted
              playsInline
              aria-label={t('scan.picture')}
              className="max-h-[46vh] w-full rounded-md bg-sunk object-contain"
            />
            <progress
              aria-label={t('scan.title')}
              value={have}
              max={Math.max(need, 1)}
              className="h-2 w-full accent-primary"
            />
            <p role="status" className="text-sm text-ink-soft">
              {need > 0 ? t('scan.progress', { have, need }) : t(seeing ? 'scan.looking' : 'scan.starting')}
            </p>
          </>
        ) : (
          <Note kind="warning" live>
            {problem}
          </Note>
        )}
      </div>
    </Dialog>
  )
}

function useScan(video: React.RefObject<HTMLVideoElement | null>, onBytes: ScanProps['onBytes']) {
  const { t } = useTranslation('carry')
  const [progress, setProgress] = useState({ have: 0, need: 0 })
  const [problem, setProblem] = useState<string>()
  const [seeing, setSeeing] = useState(false)
  const done = useRef(onBytes)
  done.current = onBytes
  const words = useRef(t)
  words.current = t
  useEffect(() => {
    const closed = new AbortController()
    const look = async () => {
      const { granted } = await rpc.carry.camera({ open: true })
      if (!granted) return setProblem(words.current('scan.denied'))
      const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } })
      closed.signal.addEventListener('abort', () => stopped(stream))
      if (closed.signal.aborted) return stopped(stream)
      const screen = video.current
      if (!screen) return
      screen.srcObject = stream
      await screen.play()
      setSeeing(true)
      const bytes = await collect(screen, closed.signal, setProgress)
      if (bytes) done.current(bytes)
    }
    look().catch((error: unknown) => {
      if (closed.signal.aborted) return
      setProblem(words.current('scan.none', { why: error instanceof Error ? error.message : String(error) }))
    })
    return () => {
      closed.abort()
      void rpc.carry.camera({ open: false }).catch(() => undefined)
    }
  }, [video])
  return { progress, problem, seeing }
}

function stopped(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

type Progress = Collector['progress']

/** Resolves with the whole bytes, or with undefined once `signal` aborts. */
async function collect(
  screen: HTMLVideoElement,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const collector = new Collector()
  while (!signal.aborted) {
    const { videoWidth, videoHeight } = screen
    const frame = videoWidth > 0 ? await readFrame(screen, videoWidth, videoHeight) : undefined
    const bytes = frame && collector.take(frame)
    if (frame) tell(collector.progress)
    if (bytes) return new Uint8Array(bytes)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return undefined
}
