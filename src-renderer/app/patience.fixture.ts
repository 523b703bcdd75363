/** How long a test of a page waits for what it looks for: a busy machine is slow, and what never comes is told soon enough. */
import { configure } from '@testing-library/react'

configure({ asyncUtilTimeout: 8000 })
