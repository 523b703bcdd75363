/** Every word on screen, by feature, in English; other languages have files of the same shape beside these (languages.ts). */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en as activity } from '#ui/features/activity/en.ts'
import { en as board } from '#ui/features/board/en.ts'
import { en as carry } from '#ui/features/carry/en.ts'
import { en as collections } from '#ui/features/collections/en.ts'
import { en as contracts } from '#ui/features/contracts/en.ts'
import { en as court } from '#ui/features/court/en.ts'
import { en as credentials } from '#ui/features/credentials/en.ts'
import { en as favours } from '#ui/features/favours/en.ts'
import { en as gallery } from '#ui/features/gallery/en.ts'
import { en as guards } from '#ui/features/guards/en.ts'
import { en as home } from '#ui/features/home/en.ts'
import { en as hubs } from '#ui/features/hubs/en.ts'
import { en as ledger } from '#ui/features/ledger/en.ts'
import { en as mandates } from '#ui/features/mandates/en.ts'
import { en as markets } from '#ui/features/markets/en.ts'
import { en as moderation } from '#ui/features/moderation/en.ts'
import { en as notice } from '#ui/features/notice/en.ts'
import { en as palette } from '#ui/features/palette/en.ts'
import { en as people } from '#ui/features/people/en.ts'
import { en as places } from '#ui/features/places/en.ts'
import { en as pools } from '#ui/features/pools/en.ts'
import { en as post } from '#ui/features/post/en.ts'
import { en as practice } from '#ui/features/practice/en.ts'
import { en as reputation } from '#ui/features/reputation/en.ts'
import { en as research } from '#ui/features/research/en.ts'
import { en as rules } from '#ui/features/rules/en.ts'
import { en as settings } from '#ui/features/settings/en.ts'
import { en as sheet } from '#ui/features/sheet/en.ts'
import { en as spaces } from '#ui/features/spaces/en.ts'
import { en as tokens } from '#ui/features/tokens/en.ts'
import { en as trades } from '#ui/features/trades/en.ts'
import { en as wallet } from '#ui/features/wallet/en.ts'
import { en as watches } from '#ui/features/watches/en.ts'
import { en as welcome } from '#ui/features/welcome/en.ts'
import { en as ui } from '#ui/ui/en.ts'
import { startVeil, veiledFormatter } from '#ui/ui/veil.ts'
import { en as shell } from './en.ts'
import type { Catalogue } from './languages/gather.ts'

const en = {
  shell,
  ui,
  welcome,
  hubs,
  board,
  notice,
  post,
  practice,
  settings,
  trades,
  contracts,
  court,
  places,
  pools,
  research,
  mandates,
  markets,
  moderation,
  sheet,
  wallet,
  tokens,
  ledger,
  people,
  credentials,
  reputation,
  rules,
  spaces,
  gallery,
  favours,
  guards,
  carry,
  activity,
  collections,
  watches,
  palette,
  home,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof en
  }
}

/** Starts translation synchronously, so the first paint already has words; `words` are those of `language`, beside the English. */
export function startI18n(language = 'en', words?: Catalogue): i18n {
  void i18next
    .use(initReactI18next)
    .use(veiledFormatter)
    .init({
      lng: language,
      fallbackLng: 'en',
      defaultNS: 'shell',
      resources: { en, ...(words && { [language]: words }) },
      interpolation: { escapeValue: false, alwaysFormat: true },
      initAsync: false,
    })
  startVeil(() => void i18next.changeLanguage(i18next.language))
  return i18next
}
