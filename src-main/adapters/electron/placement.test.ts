import type { Rectangle } from 'electron'
import { expect, it } from 'vitest'
import { placeOf } from './placement.ts'

const LARGE: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 }
const SMALL: Rectangle = { x: 0, y: 0, width: 1024, height: 700 }
const SECOND: Rectangle = { x: 1920, y: 0, width: 1280, height: 800 }

const rows: [string, Rectangle | undefined, Rectangle, object][] = [
  ['the first time', undefined, LARGE, { width: 1240, height: 820 }],
  ['the first time on a small screen', undefined, SMALL, { width: 1024, height: 700 }],
  ['where it was', { x: 100, y: 60, width: 1300, height: 900 }, LARGE, { x: 100, y: 60, width: 1300, height: 900 }],
  [
    'hanging over the edge as it was left',
    { x: -300, y: 60, width: 900, height: 600 },
    LARGE,
    { x: -300, y: 60, width: 900, height: 600 },
  ],
  [
    'on a screen that has become too small',
    { x: 100, y: 60, width: 1300, height: 900 },
    SMALL,
    { x: 0, y: 0, width: 1024, height: 700 },
  ],
  ['too wide only', { x: 2000, y: 90, width: 1300, height: 600 }, SECOND, { x: 1920, y: 90, width: 1280, height: 600 }],
  ['on a screen that is gone', { x: 4000, y: 60, width: 1000, height: 650 }, LARGE, { width: 1000, height: 650 }],
  [
    'on a screen that is gone, by another that is too small',
    { x: 4000, y: 60, width: 1300, height: 900 },
    SMALL,
    { width: 1024, height: 700 },
  ],
]
it.each(rows)('opens %s', (_how, saved, area, place) => expect(placeOf(saved, area)).toEqual(place))
