import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { HUB, hub } from './hubs.fixture.ts'
import { WorkBar } from './WorkBar.tsx'

let given: string[] = []
beforeEach(() => {
  given = []
  node.calls = {
    'hubs.list': () => [hub({ state: 'joining', work: { bits: 20, seconds: 3.2, done: 0.4 } })],
    'hubs.giveUp': (input: { hub: string }) => {
      given.push(input.hub)
      return {}
    },
  }
})
afterEach(cleanup)

it('says in words what the computer is busy with, how far it is, and offers the way out', async () => {
  show(WorkBar)
  const words = 'Your computer is doing about 3 s of work so that nobody can flood Oakfield'
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.getByRole('progressbar', { name: words }).getAttribute('value')).toBe('0.4')
  await userEvent.click(screen.getByRole('button', { name: 'Do not join' }))
  expect(given).toEqual([HUB])
})

it('long work is said in minutes', async () => {
  node.calls['hubs.list'] = () => [hub({ state: 'joining', work: { bits: 26, seconds: 251, done: 0 } })]
  show(WorkBar)
  expect(await screen.findByText(/doing about 4 minutes of work/)).toBeTruthy()
})

it('is not there where there is nothing to do', async () => {
  node.calls['hubs.list'] = () => {
    given = ['asked']
    return [hub()]
  }
  show(WorkBar)
  await waitFor(() => expect(given).toEqual(['asked']))
  expect(screen.queryByRole('progressbar')).toBeNull()
})
