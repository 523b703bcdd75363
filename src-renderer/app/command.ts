/** What a person can do from anywhere, as data: each feature names its own in `commands.ts`; palette, keyboard and help read them. */
import type { NavigateOptions } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Wish } from './wish.ts'

/** Where somebody is when they look for something to do. */
export interface Whereabouts {
  readonly hub: HubSummary | undefined
  /** Of the hub on screen, in good standing and let in. */
  readonly member: boolean
  /** In the practice town. */
  readonly inside: boolean
}

/** What the frame itself does; everything else leads to a page. */
export type FrameAct = 'find' | 'help' | 'look' | 'lock' | 'search' | 'veil'

export interface Command {
  /** One of a kind: the feature and what it does. */
  readonly id: string
  readonly words: () => string
  readonly icon: LucideIcon
  /** Pressed one after the other. `mod` is Ctrl, or the command key of a Mac. */
  readonly keys?: readonly string[]
  /** A second way that works everywhere: also while typing, and in a dialog. */
  readonly also?: readonly string[]
  /** Where it leads. */
  readonly to?: NavigateOptions
  /** What the page is to begin with. */
  readonly wish?: Wish
  readonly act?: FrameAct
  /** When it is possible; always where nothing is said. */
  readonly when?: (at: Whereabouts) => boolean
  readonly section?: 'settings'
}

export const ofMembers = ({ member }: Whereabouts): boolean => member
export const inHub = ({ hub }: Whereabouts): boolean => hub !== undefined
export const outside = ({ inside }: Whereabouts): boolean => !inside
