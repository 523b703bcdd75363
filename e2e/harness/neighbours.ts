/** One person at a window and one headless member, in a hub of theirs: where most journeys begin. */
import type { DesktopApp } from './desktop.ts'
import { type HeadlessNode, startHeadless } from './headless.ts'
import { join } from './trade.ts'
import { introduce, startHub } from './window.ts'

export interface Neighbours {
  ada: DesktopApp
  ben: HeadlessNode
  hub: string
  /** Ada's did. */
  me: string
}

export async function neighbours(openDesktop: (name: string) => Promise<DesktopApp>, dir: string): Promise<Neighbours> {
  const ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const ben = await startHeadless(dir, 'ben')
  await join(ada, ben, hub)
  const me = (await ada.ask.hubs.members({ hub })).find((one) => one.me)?.did ?? ''
  return { ada, ben, hub, me }
}
