/** Words of the practice town, in German. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

export const de: Words<typeof en> = {
  way: 'Die Übungsstadt ausprobieren',
  wayText: 'Spielgeld, freundliche Nachbarn nach Drehbuch, eine schnelle Uhr. Handle sofort; nichts davon ist echt.',
  openingTitle: 'Die Übungsstadt öffnet',
  openingLead:
    'Jeder Nachbar ist ein eigenes Programm auf diesem Computer, mit eigenen Schlüsseln. Niemand von außen ist beteiligt.',
  arrived: 'ist da',
  onTheWay: 'ist unterwegs',
  gathering: 'Alle sind da. Die Aushänge kommen ans Brett …',
  again: 'Noch einmal',
  back: 'Zurück',
  bar: 'Übungsstadt',
  barLabel: 'Du bist in der Übungsstadt',
  barText: 'Spielgeld und Nachbarn nach Drehbuch. Ein Tag dauert hier zwei Minuten.',
  guide: 'Führ mich',
  leave: 'Stadt verlassen',
  visit: 'Übungsstadt besuchen',
  section: 'Übungsstadt',
  sectionIn:
    'Du bist gerade darin. Sie hat eigene Schlüssel, eigenes Geld und ein eigenes Hauptbuch, und nichts davon kann den echten Markt erreichen.',
  sectionOut:
    'Ein Ort, um alles mit Spielgeld zu versuchen. Sie hat eigene Schlüssel und ein eigenes Hauptbuch und läuft nur, solange du da bist.',
  reset: 'Übungsstadt zurücksetzen',
  resetDone: 'Die Übungsstadt ist fort',
  resetDoneText: 'Der nächste Besuch beginnt in einer neuen.',
  coach: 'Dein erstes Geschäft',
  step: '{{step}} von {{of}}',
  skip: 'Führung überspringen',
  finish: 'Ich sehe mich um',
  steps: {
    board: { title: 'Geh zum Brett', text: 'Dort hängen alle Angebote und Gesuche der Stadt.' },
    find: {
      title: 'Öffne „{{title}}“',
      text: '{{nick}} bietet es am Brett an. Der Preis ist in Eicheln, die nirgends etwas wert sind.',
    },
    propose: {
      title: 'Schlag ein Geschäft vor',
      text: 'Lies, was {{nick}} anbietet. Ein Vorschlag bindet niemanden, bevor beide unterschrieben haben.',
    },
    sign: {
      title: 'Sieh dir die Bedingungen an und mach weiter',
      text: 'Du könntest den Preis oder die Fristen ändern. Dann zeigt ein eigenes Fenster einen klaren Satz, und nur dieses Fenster kann unterschreiben.',
    },
    open: { title: 'Öffne dein Geschäft', text: 'Es steht unter „Meine Geschäfte“, wo alles dazu beisammen ist.' },
    answer: {
      title: '{{nick}} liest es gerade',
      text: 'Die Antwort kommt in weniger als einer halben Minute. Bis dahin könntest du deinen Vorschlag noch zurücknehmen.',
    },
    agree: {
      title: '{{nick}} hat geantwortet',
      text: 'Vergleich beide Fassungen. Stimm zu und unterschreib, oder schlag etwas anderes vor.',
    },
    fund: {
      title: 'Leg das Geld in die Mitte',
      text: 'Treuhand: Es verlässt dein Konto, und {{nick}} kann es nicht haben, bevor du annimmst.',
    },
    work: {
      title: 'Das Geld ist hinterlegt, {{nick}} arbeitet',
      text: 'Ihr seht beide, bis wann, und was geschieht, wenn nichts kommt. Sag inzwischen etwas, wenn du magst.',
    },
    accept: {
      title: 'Sieh dir die Arbeit an, dann nimm an',
      text: 'Öffne unten die gelieferte Datei. Annehmen gibt das Geld an {{nick}} frei.',
    },
    done: {
      title: 'Das war ein ganzes Geschäft',
      text: 'Beide unterschreiben die Quittung; alle bewahren sie, und sie beweist sich selbst. Versuch es jetzt allein: Feilsch mit Tomasz, oder häng ein Angebot aus und sieh, wer kommt.',
    },
    other: {
      title: 'Dieses endete anders',
      text: 'Das kommt vor, und die Bedingungen sagten, wie. Verloren ist nur Spielgeld. Versuch einen anderen Aushang.',
    },
  },
}
