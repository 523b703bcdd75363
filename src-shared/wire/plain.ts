/** Text that a person can see and type: no control characters but line breaks and tabs, no bidirectional overrides. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/
const UNSEEN_ALL = new RegExp(UNSEEN, 'g')
const BREAKS = /[\n\r\t]+/g

export const hasUnseen = (text: string): boolean => UNSEEN.test(text)

/** Without what cannot be seen: it comes along when text is pasted, and peers refuse it. */
export const visible = (text: string): string => text.replaceAll('\r\n', '\n').replace(UNSEEN_ALL, '')

/** The same in one line, without space around it. */
export const oneLine = (text: string): string => text.replace(BREAKS, ' ').replace(UNSEEN_ALL, '').trim()
