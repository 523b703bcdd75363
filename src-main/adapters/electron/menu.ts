/** The native menu: every place of the market has an accelerator, and Edit works in every text field. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuActs {
  /** Shows a route of the market's window, e.g. `#/wallet`. */
  go(hash: string): void
  lock(): void
}

/** Routes of the renderer's hash history. */
export const routes = {
  board: '#/board',
  newNotice: '#/post',
  trades: '#/trades',
  wallet: '#/wallet',
  ledger: '#/ledger',
  people: '#/people',
  activity: '#/activity',
  settings: '#/settings',
  join: (link: string) => `#/welcome?join=${encodeURIComponent(link)}`,
} as const

export function setMenu({ go, lock }: MenuActs): void {
  const place = (label: string, accelerator: string, hash: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => go(hash),
  })
  const quit: MenuItemConstructorOptions = process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' }
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: [
        place('Post an offer or need', 'CmdOrCtrl+N', routes.newNotice),
        { type: 'separator' },
        place('Settings', 'CmdOrCtrl+,', routes.settings),
        { label: 'Lock', accelerator: 'CmdOrCtrl+Shift+L', click: lock },
        { type: 'separator' },
        quit,
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: [
        place('Board', 'CmdOrCtrl+1', routes.board),
        place('My trades', 'CmdOrCtrl+2', routes.trades),
        place('Wallet', 'CmdOrCtrl+3', routes.wallet),
        place('Ledger', 'CmdOrCtrl+4', routes.ledger),
        place('People', 'CmdOrCtrl+5', routes.people),
        place('Activity', 'CmdOrCtrl+6', routes.activity),
      ],
    },
    { label: '&View', submenu: viewMenu() },
    { role: 'windowMenu' },
  ]
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function viewMenu(): MenuItemConstructorOptions[] {
  const zoom: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }]
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools' }]
  return [...zoom, { type: 'separator' }, { role: 'togglefullscreen' }, ...developer]
}
