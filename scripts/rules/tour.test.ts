/** The tour shows every screen: a route that nobody put into it would never be looked at, measured or compared. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SCREENS } from '../../e2e/tour/screens.ts'

test('every route is a screen of the tour, and no other', () => {
  const router = readFileSync(new URL('../../src-renderer/app/router.tsx', import.meta.url), 'utf8')
  const routes = [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path).filter((path) => path !== '/')
  expect(routes.length).toBeGreaterThan(30)
  expect(Object.keys(SCREENS).sort()).toEqual(routes.sort())
})
