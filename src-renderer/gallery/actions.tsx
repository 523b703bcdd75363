import { Ellipsis, Handshake, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Keys } from '#ui/ui/Keys.tsx'
import { Menu } from '#ui/ui/Menu.tsx'
import { Tabs } from '#ui/ui/Tabs.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { Shelf, Specimen } from './Shelf.tsx'

const nothing = (): void => undefined
const VARIANTS = ['primary', 'secondary', 'quiet', 'danger'] as const
const SIZES = ['sm', 'md', 'lg'] as const

export function Actions() {
  const [tab, setTab] = useState<'open' | 'ended'>('open')
  return (
    <Shelf name="Actions">
      {VARIANTS.map((variant) => (
        <Specimen key={variant} of={`Button ${variant}`}>
          {SIZES.map((size) => (
            <Button key={size} variant={variant} size={size}>
              Propose a trade
            </Button>
          ))}
          <Button variant={variant} icon={<Plus aria-hidden className="size-4" />}>
            With an icon
          </Button>
          <Button variant={variant} disabled>
            Not now
          </Button>
        </Specimen>
      ))}
      <Specimen of="Button busy">
        <Button variant="primary" busy>
          Signing
        </Button>
        <Button busy>Looking</Button>
      </Specimen>
      <Specimen of="IconButton">
        <IconButton label="Edit" icon={<Pencil />} onClick={nothing} />
        <IconButton label="Delete" icon={<Trash2 />} disabled />
      </Specimen>
      <Specimen of="Keys">
        <Keys keys={['mod', 'k']} />
        <Keys keys={['g', 'b']} />
        <Keys keys={['?']} />
      </Specimen>
      <Specimen of="Tabs">
        <Tabs
          label="Trades"
          value={tab}
          onValue={setTab}
          tabs={[
            { value: 'open', label: 'Open', count: 3, panel: <p>What is going on.</p> },
            { value: 'ended', label: 'Ended', panel: <p>What is over.</p> },
          ]}
        />
      </Specimen>
    </Shelf>
  )
}

/** What lies above the page. */
export function Overlays() {
  const [open, setOpen] = useState(false)
  return (
    <Shelf name="Overlays">
      <Specimen of="Dialog, Menu, Toast">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Menu
          trigger={<IconButton label="More" icon={<Ellipsis />} />}
          items={[
            { id: 'edit', label: 'Edit', icon: <Pencil />, onSelect: nothing },
            { id: 'keep', label: 'Keep', checked: true, onSelect: nothing },
            { id: 'off', label: 'Not now', disabled: true, onSelect: nothing },
            null,
            { id: 'delete', label: 'Delete', icon: <Trash2 />, danger: true, hint: 'For good', onSelect: nothing },
          ]}
        />
        <Button
          onClick={() =>
            toast({
              kind: 'good',
              title: 'Your notice is on the board',
              text: 'It reaches others as they connect.',
              action: { label: 'Undo', onSelect: nothing },
            })
          }
        >
          Tell in the corner
        </Button>
      </Specimen>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Withdraw this notice?"
        description="Others see that it is gone. What was agreed stays agreed."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button variant="danger" icon={<Handshake aria-hidden className="size-4" />}>
              Withdraw
            </Button>
          </>
        }
      >
        <p>Two people have proposed something to it.</p>
      </Dialog>
    </Shelf>
  )
}
