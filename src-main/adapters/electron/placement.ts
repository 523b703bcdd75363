/** Where a window opens: as it was, as far as the screen that is there now has room for it. Sizes in device-independent pixels. */
import type { Rectangle, Size } from 'electron'

const SIZE_FIRST: Size = { width: 1240, height: 820 }
/** A title bar that begins slightly above the screen can still be reached. */
const ABOVE = 8

/** Without x and y the system chooses the place. `area`: of the screen where it was, or of the first one, without task bars. */
export function placeOf(saved: Rectangle | undefined, area: Rectangle): Size & Partial<Rectangle> {
  const { width, height } = saved ?? SIZE_FIRST
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) }
  if (!saved || !isSeen(saved, area)) return size
  return {
    ...size,
    x: within(saved.x, size.width, area.x, area.width, width),
    y: within(saved.y, size.height, area.y, area.height, height),
  }
}

function isSeen({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const across = x < area.x + area.width && x + width > area.x
  return across && y >= area.y - ABOVE && y < area.y + area.height
}

/** A window that was made smaller to fit stands where all of it is seen; any other may hang over the edge as its owner left it. */
const within = (at: number, size: number, from: number, room: number, wanted: number): number =>
  size === wanted ? at : Math.max(from, Math.min(at, from + room - size))
