/** Everything a person can set about themselves, this window and this computer. */
export { SettingsPage } from './SettingsPage.tsx'
