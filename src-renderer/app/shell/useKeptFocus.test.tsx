import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useKeptFocus } from './useKeptFocus.ts'

afterEach(cleanup)

/** A page with a card whose button does something to the page. */
function Page({ after }: { after: 'gone' | 'disabled' | 'card-gone' | 'kept' }) {
  useKeptFocus()
  const [pressed, setPressed] = useState(false)
  return (
    <main id="page">
      <h1 id="page-title" tabIndex={-1}>
        The page
      </h1>
      {!(pressed && after === 'card-gone') && (
        <section aria-labelledby="card">
          <h2 id="card">The card</h2>
          {!(pressed && after === 'gone') && (
            <button type="button" disabled={pressed && after === 'disabled'} onClick={() => setPressed(true)}>
              Do it
            </button>
          )}
          {pressed && <p>Done</p>}
        </section>
      )}
    </main>
  )
}

it.each([
  ['gone', 'The card'],
  ['disabled', 'The card'],
  ['card-gone', 'The page'],
  ['kept', 'Do it'],
] as const)('whoever presses a button that is %s then goes on from “%s”', async (after, words) => {
  render(<Page after={after} />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement?.textContent).toBe(words))
})

const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

it('leaves alone whoever went to no control at all', async () => {
  render(<Page after="gone" />)
  await userEvent.tab()
  screen.getByRole('button').blur()
  await twoFrames()
  screen.getByRole('button').click()
  expect(await screen.findByText('Done')).toBeTruthy()
  await twoFrames()
  expect(document.activeElement).toBe(document.body)
})

const STOPS = Array.from({ length: 12 }, (_, at) => `Stop ${at + 1}`)

/** A card whose button opens a dialog of many stops; what is done in it takes the button away. */
function Asking() {
  useKeptFocus()
  const [state, setState] = useState<'begun' | 'asking' | 'done'>('begun')
  return (
    <main>
      <h1 id="page-title" tabIndex={-1}>
        The page
      </h1>
      <section aria-labelledby="card">
        <h2 id="card">The card</h2>
        {state !== 'done' && (
          <button type="button" onClick={() => setState('asking')}>
            Do it
          </button>
        )}
      </section>
      {state === 'asking' && (
        <div role="dialog">
          {STOPS.map((stop) => (
            <button key={stop} type="button" onClick={() => setState('done')}>
              {stop}
            </button>
          ))}
        </div>
      )}
    </main>
  )
}

it('finds the way out of a dialog whose opener is gone', async () => {
  render(<Asking />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  for (const _ of STOPS) await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('The card'))
})
