/** The command palette: everything that can be done or opened, in one field. */
export { Palette } from './Palette.tsx'
