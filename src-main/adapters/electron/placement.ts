/** Where a window opens: as it was, as far as the screen that is there now has room for it. Sizes in device-independent pixels. */
export interface Size {
  width: number
  height: number
}

export interface Place extends Size {
  x: number
  y: number
}

const SIZE_FIRST: Size = { width: 1240, height: 820 }
/** Some systems give a maximised window's title bar a place slightly above the screen. */
const ABOVE = 8

/** Without x and y the system chooses the place. `area`: of the screen where it was, or of the first one, without task bars. */
export function placeOf(saved: Place | undefined, area: Place): Size & Partial<Place> {
  const { width, height } = saved ?? SIZE_FIRST
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) }
  if (!saved || !isSeen(saved, area)) return size
  return {
    ...size,
    x: within(saved.x, size.width, area.x, area.width, width),
    y: within(saved.y, size.height, area.y, area.height, height),
  }
}

function isSeen({ x, y, width }: Place, area: Place): boolean {
  const across = x < area.x + area.width && x + width > area.x
  return across && y >= area.y - ABOVE && y < area.y + area.height
}

/** A window that was made smaller to fit stands where all of it is seen; any other may hang over the edge as its owner left it. */
const within = (at: number, size: number, from: number, room: number, wanted: number): number =>
  size === wanted ? at : Math.max(from, Math.min(at, from + room - size))
