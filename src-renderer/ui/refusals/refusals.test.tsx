import { render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { RefusalText } from '../RefusalText.tsx'
import { de } from './de.ts'
import { translator } from './index.ts'

const SELF = 'Refused: this would pay oneself. Nothing moved.'

describe('what the node refuses', () => {
  const say = translator({
    [SELF]: 'Abgelehnt',
    'There is no file {1}. Nothing was changed.': 'Keine Datei {1}.',
    'Nothing was signed: {1} What you wrote is kept; correct it and try again.': 'Nicht: {1} Bleibt.',
    'There are {1} of {2} (a+b?).': '{2}: {1}',
  })
  it.each([
    ['as it stands', SELF, 'Abgelehnt'],
    ['with a value', 'There is no file /a/b.txt. Nothing was changed.', 'Keine Datei /a/b.txt.'],
    [
      'with whole lines put in',
      'Nothing was signed: One.\nTwo. What you wrote is kept; correct it and try again.',
      'Nicht: One.\nTwo. Bleibt.',
    ],
    ['with values in another order', 'There are 3 of 4 (a+b?).', '4: 3'],
    ['with a value that looks like a place for one', 'There is no file {1}. Nothing was changed.', 'Keine Datei {1}.'],
    ['unknown', 'Something new.', undefined],
  ])('is said %s', (_what, text, said) => expect(say(text)).toBe(said))
})

describe('on screen', () => {
  afterEach(() => i18next.changeLanguage('en'))
  it('is English in English', () => {
    startI18n()
    render(<RefusalText text={SELF} />)
    expect(screen.getByText(SELF).lang).toBe('en')
  })
  it('is German in German, and English where nobody translated it', async () => {
    startI18n('de')
    render(
      <>
        <RefusalText text={SELF} />
        <RefusalText text="Something new." />
      </>,
    )
    expect((await screen.findByText(de[SELF] ?? '')).lang).toBe('')
    expect((await screen.findByText('Something new.')).lang).toBe('en')
  })
})
