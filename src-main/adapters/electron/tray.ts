/** The icon that stands for the application while no window is open. Systems without a place for it show none. */
import { app, Menu, nativeImage, Tray } from 'electron'
import icon from '../../../assets/icon.png?asset'

export interface TrayActs {
  open(): void
  lock(): void
}

/** What trays of the three systems draw without scaling, times the densest screens. */
const ICON_PX = 32

/** Stays until `destroy` is called on it; the caller keeps it, or it is collected and vanishes. */
export function openTray({ open, lock }: TrayActs): Tray {
  const tray = new Tray(nativeImage.createFromPath(icon).resize({ width: ICON_PX, height: ICON_PX }))
  tray.setToolTip(app.getName())
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: `Open ${app.getName()}`, click: open },
      { label: 'Lock', click: lock },
      { type: 'separator' },
      { label: 'Quit', click: () => app.quit() },
    ]),
  )
  tray.on('click', open)
  return tray
}
