/** Texts that outlive their form: in the window at once, at the node a moment later, and gone from both once they are sent. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { node } from './node.fixture.ts'
import { forgetTyped, useTyped } from './typed.ts'

let kept: Record<string, string>
const keep = vi.fn(({ key, text }: { key: string; text: string }) => {
  kept[key] = text
  return {}
})
beforeEach(() => {
  kept = {}
  keep.mockClear()
  forgetTyped()
  node.calls = { 'typed.get': ({ key }: { key: string }) => (kept[key] ? { text: kept[key] } : {}), 'typed.keep': keep }
})
afterEach(cleanup)

function Form({ about = 'study/1' }: { about?: string }) {
  const { value, begun, set, clear } = useTyped(about, '')
  return (
    <>
      <input aria-label={about} value={value} onChange={({ target }) => set(target.value)} />
      <button type="button" onClick={clear}>
        {begun ? 'send' : 'nothing'}
      </button>
    </>
  )
}
const field = (about = 'study/1') => screen.getByLabelText<HTMLInputElement>(about)
const type = (text: string, about?: string) => fireEvent.change(field(about), { target: { value: text } })

it('what was typed is there again in another window, for the same thing only', async () => {
  render(<Form />)
  for (const text of ['W', 'Wh', 'Why']) type(text)
  await waitFor(() => expect(kept).toEqual({ 'study/1': '"Why"' }))
  expect(keep).toHaveBeenCalledTimes(1)
  cleanup()
  forgetTyped()
  render(
    <>
      <Form />
      <Form about="study/2" />
    </>,
  )
  await waitFor(() => expect(field().value).toBe('Why'))
  expect(field('study/2').value).toBe('')
})

it('closing the form at once loses no letter', async () => {
  render(<Form />)
  type('Why')
  cleanup()
  await waitFor(() => expect(kept).toEqual({ 'study/1': '"Why"' }))
})

it('a text of an earlier version gets what it lacks from the form as it begins', async () => {
  kept['study/1'] = '{"form":{"title":"Why"}}'
  function Study() {
    const { value } = useTyped('study/1', { form: { title: '', cites: [] as string[] }, said: 'nothing' })
    return <output>{JSON.stringify(value)}</output>
  }
  render(<Study />)
  await screen.findByText('{"form":{"title":"Why","cites":[]},"said":"nothing"}')
})

it('once sent, or emptied, it is gone from the window and from the node', async () => {
  render(<Form />)
  type('Why')
  fireEvent.click(screen.getByRole('button', { name: 'send' }))
  expect(field().value).toBe('')
  await waitFor(() => expect(kept).toEqual({ 'study/1': '' }))
  type('Why')
  type('')
  expect(screen.getByRole('button', { name: 'nothing' })).toBeTruthy()
})

it('when the keys go, what was kept stays kept', async () => {
  render(<Form />)
  type('Why')
  await waitFor(() => expect(kept).toEqual({ 'study/1': '"Why"' }))
  type('Why not')
  forgetTyped()
  cleanup()
  render(<Form />)
  await waitFor(() => expect(field().value).toBe('Why'))
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(kept).toEqual({ 'study/1': '"Why"' })
})

it('what comes late from the node does not take the place of what is being typed', async () => {
  kept['study/1'] = '"old"'
  render(<Form />)
  type('new')
  await waitFor(() => expect(kept['study/1']).toBe('"new"'))
  expect(field().value).toBe('new')
})
