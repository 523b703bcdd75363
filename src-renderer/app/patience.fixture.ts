/** What jsdom and tests of pages need: how long they wait for what they look for (a busy machine is slow, and what never comes is told soon enough), and a page that is not drawn. */
import { configure } from '@testing-library/react'

configure({ asyncUtilTimeout: 8000 })

// jsdom draws nothing, so there is nothing to bring into sight.
Element.prototype.scrollIntoView ??= () => undefined
