/** Preferences of this node, among its durable values. */
import type { Settings } from '#shared/ipc/app.ts'
import type { FeatureContext } from '../../engine/feature.ts'

const KEY = 'settings'
const DEFAULTS: Settings = {
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
}

/** What was saved, over the defaults: a setting added later has its default for everybody. */
export function readSettings({ meta }: Pick<FeatureContext, 'meta'>): Settings {
  const saved = meta.get(KEY)
  const { notifications, ...rest } = (saved === undefined ? {} : JSON.parse(saved)) as Partial<Settings>
  const kinds = { ...DEFAULTS.notifications.kinds, ...notifications?.kinds }
  return { ...DEFAULTS, ...rest, notifications: { ...DEFAULTS.notifications, ...notifications, kinds } }
}

function saveSettings(context: FeatureContext, changes: Partial<Settings>): Settings {
  // A structured clone carries fields without a value, and a form may name what it did not ask.
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  const next: Settings = { ...readSettings(context), ...Object.fromEntries(named) }
  context.meta.set(KEY, JSON.stringify(next))
  context.changed('settings')
  return next
}

export const handlers = {
  'app.settings': (context: FeatureContext) => readSettings(context),
  'app.saveSettings': (context: FeatureContext, changes: Partial<Settings>) => saveSettings(context, changes),
}
