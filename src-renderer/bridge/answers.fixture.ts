/** What a node says about itself, to vary in tests. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Settings } from '#shared/ipc/app.ts'
import type { Contract } from '#shared/ipc/index.ts'

type Told = InferContractRouterOutputs<Contract>['app']

export const network = (change: Partial<Told['network']> = {}): Told['network'] => ({
  state: 'online',
  peers: [],
  addresses: [],
  nearby: [],
  offers: [],
  ...change,
})

export const settings = (change: Partial<Settings> = {}): Settings => ({
  theme: 'system',
  language: 'system',
  nearby: true,
  keepRunning: false,
  startAtLogin: false,
  lookForVersions: true,
  foldAlike: false,
  hold: '0',
  notifications: {
    kinds: { proposal: true, task: true, dispute: true, deadline: true, message: true, progress: true, news: true },
    details: false,
    sound: 'needs',
  },
  ...change,
})

export const status = (change: Partial<Told['status']> = {}): Told['status'] => ({
  version: '0.1.0',
  runtime: 'node',
  headless: false,
  identity: { state: 'open', seedConfirmed: true, osKeyring: false },
  network: { state: 'online', peers: 1 },
  alarms: [],
  ...change,
})
