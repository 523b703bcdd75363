import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { rpc } from '#ui/bridge/client.ts'
import { useVeil } from '#ui/ui/veil.ts'
import type { Command } from '../command.ts'
import { resolveTheme } from '../theme.ts'
import { useView } from '../view.ts'
import { wishFor } from '../wish.ts'
import { SEARCH_ID } from './shortcuts.ts'

export interface FrameActs {
  readonly find: () => void
  readonly help: () => void
}

/** Carries a command out: leads to its page with what it is to begin with, or does what the frame itself does. */
export function useRun({ find, help }: FrameActs): (command: Command) => void {
  const navigate = useNavigate()
  return useCallback(
    ({ act, to, wish }) => {
      wishFor(wish)
      if (to) void navigate(to)
      else if (act === 'find') find()
      else if (act === 'help') help()
      else if (act === 'lock') void rpc.app.lock()
      else if (act === 'look') turnLook()
      else if (act === 'veil') useVeil.getState().turn()
      else if (act === 'search') void navigate({ to: '/board' }).then(focusSearch)
    },
    [navigate, find, help],
  )
}

/** Light to dark and back, for every window. */
export function turnLook(): void {
  const theme = resolveTheme(useView.getState().theme) === 'dark' ? 'light' : 'dark'
  useView.getState().setTheme(theme)
  void rpc.app.saveSettings({ theme })
}

const focusSearch = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(SEARCH_ID)?.focus()))
}
