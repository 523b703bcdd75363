/**
 * Texts that become script wherever text is taken for markup, an address, a template or code: seeds of script × the contexts they break
 * out of × the disguises that filters miss. Each carries its own number, by which the script would report itself (script-watch.js).
 */

export interface Payload {
  /** What the script would report. */
  id: number
  text: string
}

/** Ways to call the reporter; strings are in single quotes only, so that every context's attribute can hold them. */
const SCRIPTS: readonly ((id: number) => string)[] = [
  (id) => `__ran(${id})`,
  (id) => `top.__ran(${id})`,
  (id) => `self['__ran'](${id})`,
  (id) => `[${id}].map(__ran)`,
  (id) => `__ran\`${id}\``,
  (id) => `alert(${id})`,
  (id) => `eval('__ran(${id})')`,
  (id) => `Function('__ran(${id})')()`,
  (id) => `setTimeout('__ran(${id})')`,
  (id) => `import('data:text/javascript,__ran(${id})')`,
  (id) => `location='javascript:__ran(${id})'`,
  (id) => `open('https://x.invalid/${id}');__ran(${id})`,
  (id) => `fetch('https://x.invalid/${id}').finally(()=>__ran(${id}))`,
]

/** Where a script would stand. */
const CONTEXTS: readonly ((script: string) => string)[] = [
  // Elements that run by being there.
  (s) => `<script>${s}</script>`,
  (s) => `<img src=x onerror="${s}">`,
  (s) => `<IMG SRC=x OnErRoR="${s}">`,
  (s) => `<img/src=x/onerror="${s}">`,
  (s) => `<svg onload="${s}">`,
  (s) => `<svg><script>${s}</script></svg>`,
  (s) => `<svg><animate onbegin="${s}" attributeName=x dur=1s>`,
  (s) => `<svg><set onbegin="${s}" attributeName=x>`,
  (s) => `<svg><foreignObject><img src=x onerror="${s}"></foreignObject></svg>`,
  (s) => `<svg><a xlink:href="javascript:${s}"><text y=20>x</text></a></svg>`,
  (s) => `<svg><use href="data:image/svg+xml,<svg id=x><script>${s}</script></svg>#x">`,
  (s) => `<math><mtext><table><mglyph><style><img src=x onerror="${s}">`,
  (s) => `<math><a xlink:href="javascript:${s}">x</a></math>`,
  (s) => `<body onload="${s}">`,
  (s) => `<details open ontoggle="${s}">`,
  (s) => `<input autofocus onfocus="${s}">`,
  (s) => `<select autofocus onfocus="${s}">`,
  (s) => `<x tabindex=1 autofocus onfocus="${s}">`,
  (s) => `<video><source onerror="${s}"></video>`,
  (s) => `<audio src=x onerror="${s}">`,
  (s) => `<object data="javascript:${s}">`,
  (s) => `<embed src="javascript:${s}">`,
  (s) => `<iframe src="javascript:parent.${s}">`,
  (s) => `<iframe srcdoc="<script>parent.${s}</script>">`,
  (s) => `<marquee onstart="${s}">x</marquee>`,
  (s) => `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="${s}">`,
  (s) => `<template><img src=x onerror="${s}"></template>`,
  (s) => `<noscript><p title="</noscript><img src=x onerror='${s.replaceAll("'", '`')}'>">`,
  (s) => `<b data-planted onpointerover="${s}">x</b>`,
  // What a page loads, submits or becomes.
  (s) => `<link rel=stylesheet href="javascript:${s}">`,
  (s) => `<base href="javascript:${s}//">`,
  (s) => `<meta http-equiv=refresh content="0;url=javascript:${s}">`,
  (s) => `<form action="javascript:${s}"><button>x</button></form>`,
  (s) => `<button formaction="javascript:${s}" form=x>x</button>`,
  (s) => `<a href="javascript:${s}">x</a>`,
  (s) => `<a href="\u0001java\tscript:${s}">x</a>`,
  // Out of an attribute, a string, a comment, an element.
  (s) => `"><script>${s}</script>`,
  (s) => `'><img src=x onerror="${s}">`,
  (s) => `" autofocus onfocus="${s}" x="`,
  (s) => `</title><script>${s}</script>`,
  (s) => `</textarea><img src=x onerror="${s}">`,
  (s) => `</style><svg onload="${s}">`,
  (s) => `</script><script>${s}</script>`,
  (s) => `<!--><img src=x onerror="${s}">-->`,
  (s) => `<![CDATA[><img src=x onerror="${s}">]]>`,
  (s) => `';${s};//`,
  (s) => `";${s};//`,
  (s) => `\\';${s};//`,
  (s) => `*/${s}/*`,
  (s) => `\`+${s}+\``,
  (s) => `-${s}-`,
  // Templates and translations.
  (s) => `{{constructor.constructor("${s}")()}}`,
  (s) => `\${${s}}`,
  (s) => `#{${s}}`,
  (s) => `<%= ${s} %>`,
  (s) => `[[${s}]]`,
  (s) => `$t(notice:price) {{title}} ${s}`,
  (s) => `{"__proto__":{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${s}>"}}}`,
  // Addresses and markdown.
  (s) => `javascript:${s}`,
  (s) => `data:text/html,<script>${s}</script>`,
  (s) => `[x](javascript:${s})`,
  (s) => `![x](x"onerror="${s})`,
  (s) => `<javascript:${s}>`,
  (s) => `[x]: javascript:${s}`,
  (s) => `kind:join?<img src=x onerror="${s}">`,
  // Style.
  (s) => `<style>@import 'javascript:${s}';*{background:url("javascript:${s}")}</style>`,
  (s) => `</p><p style="position:fixed;inset:0;x:expression(${s})">x</p>`,
  (s) => `}*{background:url(https://x.invalid/?${s})}{`,
  // Everything at once.
  (s) =>
    `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${s} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${s}//>`,
]

const LONG_CHARS = 7000
const entities = (text: string, radix: 10 | 16): string =>
  [...text].map((c) => `&#${radix === 16 ? 'x' : ''}${(c.codePointAt(0) ?? 0).toString(radix)};`).join('')

/** How a text would slip past somebody who looks for it. */
const DISGUISES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/(?<=<\/?)[a-z]+/gi, (tag) => tag.toUpperCase()),
  (text) => text.replaceAll(' ', '\n'),
  (text) => ` \u00a0${text}`,
  (text) => text.replace(/__ran|alert/g, (name) => entities(name, 10)),
  (text) => text.replace(/javascript:|__ran|alert/g, (name) => entities(name, 16)),
  (text) => text.replace(/__ran/g, '\\u005f\\u005fran'),
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => entities(text, 10),
  (text) => text.replace(/[<>"'=]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
  (text) => [...text].join('\u200b'),
  (text) => `\u200f\u061c${text}\ufeff`,
  (text) => `\u202e${text}\u202c`,
  (text) => text.replace('<', '<\u0000'),
  (text) => text.replace(/[a-z]/gi, (c) => `${c}\u0301\u0323`),
  (text) => `${'A'.repeat(LONG_CHARS)}${text}`,
]

/** As many as there are. */
export const PAYLOADS_MAX = SCRIPTS.length * CONTEXTS.length * DISGUISES.length

/** A prime that shares no factor with the lists' lengths: any first part of the walk has every kind in it. */
const STRIDE = 7919

/** The first `count` of the corpus, every one different, always the same. */
export function payloads(count: number): Payload[] {
  return Array.from({ length: count }, (_, at) => {
    const id = (at * STRIDE) % PAYLOADS_MAX
    const script = SCRIPTS[id % SCRIPTS.length] as (typeof SCRIPTS)[number]
    const context = CONTEXTS[Math.floor(id / SCRIPTS.length) % CONTEXTS.length] as (typeof CONTEXTS)[number]
    const disguise = DISGUISES[Math.floor(id / SCRIPTS.length / CONTEXTS.length)] as (typeof DISGUISES)[number]
    return { id, text: disguise(context(script(id))) }
  })
}
