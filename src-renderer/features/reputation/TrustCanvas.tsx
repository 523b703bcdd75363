import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustGraphView } from '#shared/ipc/reputation.ts'
import { draw, type Picture } from './draw.ts'
import { Layout, spotAt, viewOf } from './layout.ts'

/** Half of a frame; the other half is for painting and for whatever else the window does. */
const SLICE_MS = 8
/** Painting many lines takes longer than a slice: meanwhile people are shown moving in every fourth frame. */
const PAINTED_EVERY = 4

interface TrustCanvasProps {
  readonly graph: TrustGraphView
  readonly onOpen: (did: string) => void
}

/** The picture; for the pointer alone, since the list beside it has everything for the keyboard. */
export function TrustCanvas({ graph, onOpen }: TrustCanvasProps) {
  const { t } = useTranslation('reputation')
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useRef<Picture>(undefined)
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    return paint(element, graph, (done) => {
      picture.current = done
      setSettled(true)
    })
  }, [graph])
  const at = ({ nativeEvent: { offsetX, offsetY } }: MouseEvent<HTMLCanvasElement>) =>
    picture.current && spotAt(picture.current.layout.spots, picture.current.view, offsetX, offsetY)
  return (
    <div className="relative overflow-hidden rounded-lg border border-line bg-paper">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('map.canvas', { people: graph.nodes.length, edges: graph.edges.length })}
        className="block h-[60vh] min-h-80 w-full cursor-pointer"
        onPointerMove={(event) => {
          const hovered = at(event)
          if (!picture.current || hovered === picture.current.hovered) return
          picture.current.hovered = hovered
          repaint(event.currentTarget, picture.current)
        }}
        onClick={(event) => {
          const found = at(event)
          const node = found === undefined ? undefined : graph.nodes[found]
          if (node) onOpen(node.did)
        }}
      />
      {!settled && <p className="absolute inset-x-0 top-3 text-center text-sm text-ink-soft">{t('map.waiting')}</p>}
    </div>
  )
}

function repaint(canvas: HTMLCanvasElement, picture: Picture): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const { clientWidth: width, clientHeight: height } = canvas
  const dots = window.devicePixelRatio
  if (canvas.width !== Math.round(width * dots) || canvas.height !== Math.round(height * dots)) {
    canvas.width = Math.round(width * dots)
    canvas.height = Math.round(height * dots)
  }
  context.setTransform(dots, 0, 0, dots, 0, 0)
  picture.view = viewOf(picture.layout.spots, width, height)
  draw(context, { width, height }, picture)
}

/** Lays out in slices between frames, then paints anew when the look or the size changes. Who wants less motion sees the end alone. */
function paint(canvas: HTMLCanvasElement, graph: TrustGraphView, onSettled: (picture: Picture) => void): () => void {
  const layout = new Layout(graph)
  const picture: Picture = { graph, layout, view: { scale: 1, x: 0, y: 0 }, hovered: undefined }
  const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false
  let frames = 0
  let frame = requestAnimationFrame(function step() {
    const done = layout.goOn(SLICE_MS, () => performance.now())
    if (done || (!still && frames++ % PAINTED_EVERY === 0)) repaint(canvas, picture)
    if (!done) {
      frame = requestAnimationFrame(step)
      return
    }
    onSettled(picture)
  })
  const again = () => repaint(canvas, picture)
  const look = new MutationObserver(again)
  look.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  window.addEventListener('resize', again)
  return () => {
    cancelAnimationFrame(frame)
    look.disconnect()
    window.removeEventListener('resize', again)
  }
}
