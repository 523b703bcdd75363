import { useEffect, useState } from 'react'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Toaster } from '#ui/ui/Toast.tsx'
import { Actions, Overlays } from './actions.tsx'
import { Fields } from './fields.tsx'
import { Facts, Figures, Lists } from './figures.tsx'
import { Messages } from './messages.tsx'

/** Every component with its states, in both looks and both directions: what screens are composed of (docs/DESIGN-SYSTEM.md). */
export function Gallery() {
  const [look, setLook] = useState<'light' | 'dark'>('light')
  const [direction, setDirection] = useState<'ltr' | 'rtl'>('ltr')
  useEffect(() => {
    document.documentElement.dataset.theme = look
    document.documentElement.dir = direction
  }, [look, direction])
  return (
    <main id="page" className="h-screen overflow-y-auto bg-paper px-7 py-6 text-ink">
      <header className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-serif text-2xl">Components</h1>
        <div className="flex gap-3">
          <Segmented label="Look" value={look} onValue={setLook} options={options('light', 'dark')} />
          <Segmented label="Direction" value={direction} onValue={setDirection} options={options('ltr', 'rtl')} />
        </div>
      </header>
      <div className="grid max-w-4xl gap-8">
        <Actions />
        <Fields />
        <Messages />
        <Facts />
        <Figures />
        <Lists />
        <Overlays />
      </div>
      <Toaster />
    </main>
  )
}

const options = <V extends string>(...values: readonly V[]) => values.map((value) => ({ value, label: value }))
