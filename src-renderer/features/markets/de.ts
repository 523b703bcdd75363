/** Words of prices, in German. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

export const de: Words<typeof en> = {
  title: 'Preise',
  lead: 'Was in {{hub}} wirklich gezahlt wurde, aus abgeschlossenen Geschäften',
  back: 'Brett',
  nobody: 'Du bist noch in keinem Hub',
  nobodyText: 'Preise kommen aus den abgeschlossenen Geschäften eines Hubs.',
  start: 'Hub gründen oder beitreten',
  none: 'Im letzten Jahr wurde hier nichts zu einem Preis gehandelt',
  noneText:
    'Ein Preis erscheint, wenn ein Geschäft, das aus einem Aushang am Brett wurde, ganz bezahlt endet. Geschenke und zurückgegebenes Geld sind keine Preise.',
  good: 'Was',
  goodOf: '{{category}}, {{per}} ({{code}})',
  whole: 'im Ganzen',
  per: 'pro {{unit}}',
  low: 'Ein Viertel zahlte höchstens',
  median: 'Die Hälfte zahlte höchstens',
  high: 'Drei Viertel zahlten höchstens',
  from_one: 'Aus {{count}} Geschäft seit {{since}}',
  from_other: 'Aus {{count, number}} Geschäften seit {{since}}',
  tooFew_one: 'Zu wenige Geschäfte für eine Aussage: {{count}} zählt, {{min}} sind nötig',
  tooFew_other: 'Zu wenige Geschäfte für eine Aussage: {{count}} zählen, {{min}} sind nötig',
  tooFewText: 'Bei so wenigen Geschäften wäre eine Zahl der Preis einzelner Leute. Sie stehen unten.',
  lookedAt: 'Es gab mehr: Nur die neuesten {{count, number}} Geschäfte wurden angesehen.',
  how: 'Jede Zahl ist ein Preis, den jemand gezahlt hat (nächster Rang). Dieselben zwei Leute zählen einmal, mit ihrem neuesten Geschäft.',
  left: 'Nicht gezählt:',
  left_self_one: '{{count}} Geschäft mit sich selbst',
  left_self_other: '{{count}} Geschäfte mit sich selbst',
  left_kin_one: '{{count}} Geschäft innerhalb eines Zweigs des Hubs',
  left_kin_other: '{{count}} Geschäfte innerhalb eines Zweigs des Hubs',
  left_sole_one: '{{count}} Geschäft von jemandem, der sonst mit niemandem gehandelt hat',
  left_sole_other: '{{count}} Geschäfte von Leuten, die sonst mit niemandem gehandelt haben',
  left_repeated_one: '{{count}} früheres Geschäft derselben zwei Leute',
  left_repeated_other: '{{count}} frühere Geschäfte derselben zwei Leute',
  counts: 'zählt',
  why_self: 'mit sich selbst',
  why_kin: 'innerhalb eines Zweigs',
  why_sole: 'sonst mit niemandem gehandelt',
  why_repeated: 'dieselben zwei noch einmal',
  chart: 'Preise im Lauf der Zeit',
  chartHint:
    'Volle Punkte zählen, hohle nicht. Das Band enthält die mittlere Hälfte; seine Linie ist der Median. Punkte am oberen Rand liegen noch höher. Ein Klick zeigt die Quittung.',
  table: 'Abgeschlossene Geschäfte',
  when: 'Wann',
  price: 'Einzelpreis',
  paid: 'Gezahlt',
  amountOf: '{{amount}} für {{count, number}}',
  who: 'Zwischen',
  between: '{{payer}} hat {{provider}} bezahlt',
  counted: 'In den Zahlen',
  receipt: 'Quittung',
  receiptOf: 'Quittung des Geschäfts von {{payer}} mit {{provider}}',
  more: 'Alle {{count, number}} zeigen',
  csv: 'Als CSV speichern',
  json: 'Als JSON speichern',
  hint: {
    offer_good:
      'Gute Aussichten zu diesem Preis: Mindestens die Hälfte von {{n}} abgeschlossenen Geschäften lag bei diesem Preis oder darüber.',
    offer_fair:
      'Einige Aussichten zu diesem Preis: Mindestens ein Viertel von {{n}} abgeschlossenen Geschäften lag bei diesem Preis oder darüber.',
    offer_low:
      'Geringe Aussichten zu diesem Preis: Höchstens ein Viertel von {{n}} abgeschlossenen Geschäften lag so hoch.',
    need_good:
      'Gute Aussichten zu diesem Preis: Mindestens die Hälfte von {{n}} abgeschlossenen Geschäften lag bei diesem Preis oder darunter.',
    need_fair:
      'Einige Aussichten zu diesem Preis: Mindestens ein Viertel von {{n}} abgeschlossenen Geschäften lag bei diesem Preis oder darunter.',
    need_low:
      'Geringe Aussichten zu diesem Preis: Höchstens ein Viertel von {{n}} abgeschlossenen Geschäften lag so niedrig.',
    band: 'Mindestens die Hälfte von {{n}} abgeschlossenen Geschäften lag zwischen {{low}} und {{high}}, das mittlere bei {{median}}.',
    kind: 'Verglichen mit {{category}}, {{per}}, im letzten Jahr.',
    alike: 'Verglichen mit Geschäften des letzten Jahres, deren Titel eines dieser Wörter hat: {{words}}.',
    few: 'Noch kein Preis zum Vergleichen: {{n}} von mindestens {{min}} abgeschlossenen Geschäften mit {{category}}, {{per}}.',
    honest: 'Wer gefragt und niemanden gefunden hat, steht in keiner Statistik.',
    see: 'Die Geschäfte ansehen',
  },
}
