import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, expect, it, test } from 'vitest'
import { CELL } from '#shared/core/places/cell.ts'
import type { Near } from '#shared/ipc/notices.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { NearFields } from './NearFields.tsx'
import { type Towns, townsLike, townsOf } from './towns.ts'

afterEach(cleanup)

let towns: Towns
beforeAll(async () => {
  towns = await townsOf()
})

test.each([
  ['freib', 'Freiburg', 'DE'],
  ['  ZUR', 'Zürich', 'CH'],
  ['lodz', 'Łódź', 'PL'],
  ['alesund', 'Ålesund', 'NO'],
  ['janeiro', 'Rio de Janeiro', 'BR'],
  ['frankfurt am m', 'Frankfurt am Main', 'DE'],
])('“%s” finds %s', (typed, name, country) => {
  expect(townsLike(typed, towns)[0]).toMatchObject({ name, country, area: expect.stringMatching(CELL) })
})

it('knows many towns, each once a line, and shows eight at most', () => {
  expect(towns.length).toBeGreaterThan(50_000)
  expect(townsLike('san', towns)).toHaveLength(8)
  expect(townsLike('   ', towns)).toEqual([])
  expect(townsLike('zzzzqq', towns)).toEqual([])
})

it('asks around nothing until a town is chosen, and forgets it when something else is typed', async () => {
  let last: Near | undefined
  function Fields() {
    const [near, setNear] = useState<Near>()
    last = near
    return <NearFields near={near} onNear={setNear} />
  }
  show(() => <Fields />)
  const field = await screen.findByRole('combobox', { name: 'Near' })
  const km = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Within' })
  expect(km.disabled).toBe(true)
  await userEvent.type(field, 'Freibu')
  expect(screen.getByText('Choose a town from the list.')).toBeTruthy()
  const [first] = await screen.findAllByRole('option', { name: /Freiburg Germany/ })
  await userEvent.click(first as HTMLElement)
  await waitFor(() => expect(last).toEqual({ name: 'Freiburg', area: expect.stringMatching(CELL), km: '25' }))
  expect(screen.queryByText('Choose a town from the list.')).toBeNull()
  await userEvent.selectOptions(km, '100')
  expect(last).toMatchObject({ name: 'Freiburg', km: '100' })
  await userEvent.type(field, 'x')
  expect(last).toBeUndefined()
  expect(km.disabled).toBe(true)
})
