import { expect, test } from 'vitest'
import { Town, type Townsman } from '../../testing/small-town.ts'

test('settings start at their defaults and keep what was changed', async () => {
  const ana = new Town('Ana').people[0] as Townsman
  const defaults = {
    ...{
      theme: 'system',
      language: 'system',
      nearby: true,
      keepRunning: false,
      startAtLogin: false,
      lookForVersions: true,
      foldAlike: false,
      hold: '0',
    },
    notifications: {
      kinds: { proposal: true, task: true, dispute: true, deadline: true, message: true, progress: true, news: true },
      details: false,
      sound: 'needs',
    },
  }
  expect(await ana.call('app.settings')).toEqual(defaults)
  expect(await ana.call('app.saveSettings', { theme: 'dark' })).toEqual({ ...defaults, theme: 'dark' })
  expect(await ana.call('app.settings')).toMatchObject({ theme: 'dark' })
})

test('a field that is named without a value changes nothing', async () => {
  const ana = new Town('Ana').people[0] as Townsman
  const dark = await ana.call('app.saveSettings', { theme: 'dark' })
  expect(await ana.call('app.saveSettings', { theme: undefined, language: undefined })).toEqual(dark)
  expect(await ana.call('app.settings')).toEqual(dark)
})
