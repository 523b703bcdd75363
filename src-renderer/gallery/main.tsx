/** The window of `npm run gallery`; not part of the application. */
import '#ui/ui/theme.css'
import { createRoot } from 'react-dom/client'
import { startI18n } from '#ui/app/i18n.ts'
import { Gallery } from './Gallery.tsx'

startI18n()
const root = document.getElementById('root')
if (!root) throw new Error('gallery.html has no #root')
createRoot(root).render(<Gallery />)
