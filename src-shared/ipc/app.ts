/** The application: status, identity, live changes, settings, network. */
import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { notificationSettings } from './activity.ts'
import { LANGUAGE_CHOICES } from './languages.ts'
import { insidePractice } from './practice.ts'
import { did, failures, hex32, instant } from './values.ts'

const base = oc.errors(failures)

/** What a change touched; windows refetch what they show of it. */
export const topic = z.enum([
  'app',
  'hubs',
  'members',
  'notices',
  'agreements',
  'messages',
  'wallet',
  'ledger',
  'network',
  'settings',
  'practice',
  'transfers',
  'activity',
])
export type Topic = z.infer<typeof topic>

export const identityStatus = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  did: did.optional(),
  dev: hex32.optional(),
  nick: z.string().optional(),
  seedConfirmed: z.boolean(),
  /** Another device took this one in: it holds no recovery words. */
  lent: z.literal(true).optional(),
  /** The operating system can keep the key, so a passphrase may be left empty. */
  osKeyring: z.boolean(),
})

export const peer = z.object({
  dev: hex32,
  did: did.optional(),
  nick: z.string().optional(),
  address: z.string(),
  direction: z.enum(['inbound', 'outbound']),
  since: instant,
  hubs: z.array(hex32),
  /** The device whose relay carries the session; absent when it is direct. */
  via: z.object({ dev: hex32, did: did.optional(), nick: z.string().optional() }).optional(),
})

/** A device that announces itself on the same local network, session or not. */
export const nearbyDevice = z.object({
  dev: hex32,
  /** Known from a hub we share, from what it offers, or from its asking for my invite. */
  did: did.optional(),
  nick: z.string().optional(),
  address: z.string(),
  since: instant,
  /** Derived from both device keys: the other screen shows the same for this device. */
  phrase: z.string(),
  /** Has asked for the invite that is offered now. */
  took: z.boolean(),
})

/** A hub whose member lets people on the same local network join. */
export const nearbyOffer = z.object({
  dev: hex32,
  hub: hex32,
  name: z.string(),
  by: z.string(),
  phrase: z.string(),
  until: instant,
})

export const networkStatus = z.object({
  state: z.enum(['off', 'starting', 'online']),
  /** Devices with a live session right now: never an estimate. */
  peers: z.array(peer),
  addresses: z.array(z.string()),
  nearby: z.array(nearbyDevice),
  offers: z.array(nearbyOffer),
  /** What this device offers to people nearby right now. */
  offering: z.object({ hub: hex32, until: instant }).optional(),
  /** What this node carries for others right now; absent when it relays for nobody. */
  relaying: z.object({ serves: z.enum(['members', 'anyone']), places: z.number(), circuits: z.number() }).optional(),
})

export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Of every window; what is signed, and what the node says of it, stays English (decision 063). */
  language: z.enum(LANGUAGE_CHOICES),
  /** Find devices on the same local network and be found by them. Off: nothing is announced and nothing listened to. */
  nearby: z.boolean(),
  /** Closing the window leaves the application running in the tray. */
  keepRunning: z.boolean(),
  /** The system starts the application when the person logs in. */
  startAtLogin: z.boolean(),
  /** Ask once a day whether there is a new version; nothing is fetched by itself. */
  lookForVersions: z.boolean(),
  /** Notices that look like somebody else's are folded. */
  foldAlike: z.boolean(),
  /** Between the press and the signature, to take it back: seconds. */
  hold: z.enum(['0', '3', '10']),
  notifications: notificationSettings,
})
export type Settings = z.infer<typeof settings>

/** One thing this program said of itself on this device; `area` is the part that said it, or empty. */
export const journalEntry = z.object({ at: instant, area: z.string(), text: z.string() })
export type JournalEntry = z.infer<typeof journalEntry>

/** A backup that was written and read back. */
export const backedUp = z.object({ file: z.string(), bytes: z.number() })
/** A backup that was restored beside the node and thrown away again. */
export const rehearsed = z.object({
  file: z.string(),
  made: instant,
  /** It is of this identity, and not of another one. */
  mine: z.boolean(),
  /** The name it was made under. */
  nick: z.string().optional(),
  /** Up to which batch each hub is in it, and how many more this node has by now. */
  hubs: z.array(z.object({ name: z.string(), height: z.number(), behind: z.number() })),
  /** Hubs of this node that are not in it. */
  missing: z.array(z.string()),
})
export type Rehearsed = z.infer<typeof rehearsed>
const passphrase = z.string().max(1000)

export const appContract = {
  status: base.output(
    z.object({
      version: z.string(),
      runtime: z.string(),
      headless: z.boolean(),
      identity: identityStatus,
      network: z.object({ state: z.enum(['off', 'starting', 'online']), peers: z.number() }),
      /** Present when this is the node of the practice town. */
      practice: insidePractice.optional(),
      /** Loud, lasting problems: a halted hub, a frozen device, a damaged store. */
      alarms: z.array(z.object({ code: z.string(), text: z.string(), hub: hex32.optional() })),
    }),
  ),
  changes: base.output(eventIterator(z.object({ topics: z.array(topic) }))),
  network: base.output(networkStatus),
  /** Calls a device at an address that a person was given, for example a relay's, and stays in touch with it. */
  connect: base.input(z.strictObject({ address: z.string().max(300) })).output(z.object({})),
  /** What went wrong here lately, newest first, without names, addresses and folders: fit to be handed to whoever helps. */
  journal: base.output(z.object({ system: z.string(), entries: z.array(journalEntry) })),
  settings: base.output(settings),
  saveSettings: base.input(settings.partial()).output(settings),
  /** First run. The seed is shown later, in a window of its own, before the first real money. */
  createIdentity: base.input(z.strictObject({ nick: z.string(), passphrase: z.string() })).output(identityStatus),
  unlock: base.input(z.strictObject({ passphrase: z.string() })).output(identityStatus),
  lock: base.output(identityStatus),
  /** Opens main's own window to show the seed and have it confirmed. Words never pass through this contract. */
  showSeed: base.output(z.object({ confirmed: z.boolean() })),
  /** Opens main's own window to enter a seed; a fresh device key is minted. */
  restoreIdentity: base
    .input(z.strictObject({ nick: z.string(), passphrase: z.string(), did: z.string().max(100).optional() }))
    .output(identityStatus),
  /** Opens the system's dialog for a file and writes a backup there; empty when the dialog was closed. */
  backUp: base.input(z.strictObject({ passphrase })).output(backedUp.partial()),
  /** Opens the system's dialog and tries the backup chosen: it is restored into a folder that is removed again. Nothing here is changed. */
  tryBackup: base.input(z.strictObject({ passphrase })).output(rehearsed.partial()),
  /** First run: opens the system's dialog and restores from the file chosen, under the backup's own passphrase. */
  restoreBackup: base.input(z.strictObject({ passphrase })).output(identityStatus),
}
