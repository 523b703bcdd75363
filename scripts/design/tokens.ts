/** Colour tokens of the stylesheet, and how far two of them stand apart. */

export type Look = 'light' | 'dark'

/** Every custom property of a look's block that is a colour in hex, without its dashes. */
export function coloursOf(css: string, look: Look): Map<string, string> {
  const start = look === 'light' ? ':root {' : ':root[data-theme="dark"] {'
  const from = css.indexOf(start)
  if (from < 0) throw new Error(`the stylesheet has no ${look} look`)
  const block = css.slice(from, css.indexOf('}', from))
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', hex = '']) => [name, hex]))
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}
