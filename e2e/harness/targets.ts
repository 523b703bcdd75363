/** Whether what can be pressed is large enough: WCAG 2.2, success criterion 2.5.8. */
import { expect, type Page } from '@playwright/test'

/**
 * 24 × 24 CSS px. As the criterion says, a smaller one passes that is a link in a line of text, or whose circle of 24 px around its middle
 * touches no other target. A box hidden for sight behind a label of its own is as large as that label.
 */
const SMALL = `(() => {
  const seen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const area = (one) => {
    const label = one.labels?.[0]
    const own = one.getBoundingClientRect()
    const its = label?.getBoundingClientRect()
    return its && its.width * its.height > own.width * own.height ? its : own
  }
  const inText = (one) => one.localName === 'a' && getComputedStyle(one).display === 'inline' &&
    [...one.parentElement.childNodes].some((node) => node !== one && node.nodeType === 3 && node.textContent.trim() !== '')
  const all = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[role=button],[role=tab],[role=radio],[role=checkbox],[role=switch],[role=menuitem]')]
    .filter((one) => seen(one) && one.type !== 'hidden' && !one.disabled && !one.closest('[inert],[aria-hidden=true]'))
    .map((one) => ({ one, box: area(one) }))
    .filter(({ box }) => box.width > 1 && box.height > 1)
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2]
  const reach = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
  const small = ({ box }) => box.width < 23.5 || box.height < 23.5
  const crowded = (target) => all.some((other) => other.one !== target.one && !other.one.contains(target.one) && !target.one.contains(other.one) &&
    (small(other) ? Math.hypot(middle(target.box)[0] - middle(other.box)[0], middle(target.box)[1] - middle(other.box)[1]) < 24
      : reach(middle(target.box), other.box) < 12))
  return all.filter((target) => small(target) && !inText(target.one) && crowded(target))
    .map(({ one, box }) => one.localName + ' “' + (one.getAttribute('aria-label') ?? one.textContent).slice(0, 40) + '” ' + Math.round(box.width) + '×' + Math.round(box.height))
})()`

export const smallTargets = (page: Page): Promise<string[]> => page.evaluate<string[]>(SMALL)

export const expectTargets = async (page: Page, where: string): Promise<void> =>
  expect(await smallTargets(page), where).toEqual([])
