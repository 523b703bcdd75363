/** What the node refuses, in German, by its English sentence. */
import type { Refusals } from './words.ts'

export const de: Refusals = {
  'A text holds half of a character, as when an emoji is cut in two. Nothing was done or sent. Delete what shows as � and try again.':
    'Ein Text enthält ein halbes Zeichen, etwa ein zerschnittenes Emoji. Nichts wurde getan oder gesendet. Lösch, was als � erscheint, und versuch es noch einmal.',
  'This answer is for another device, or it was not signed by the identity it names. Nothing was changed; begin again on both devices.':
    'Diese Antwort ist für ein anderes Gerät, oder die Identität, die sie nennt, hat sie nicht unterschrieben. Nichts wurde geändert; fang auf beiden Geräten noch einmal an.',
  'There is no identity in this data folder yet. Create one, or restore yours from its recovery words.':
    'In diesem Datenordner ist noch keine Identität. Erstell eine, oder hol deine mit ihren Wiederherstellungswörtern zurück.',
  'This is no permanent name: one begins with “did:key:z6Mk”. Nothing was changed.':
    'Das ist kein dauerhafter Name: So einer beginnt mit „did:key:z6Mk“. Nichts wurde geändert.',
  'A passphrase is needed to protect the key. Nothing was written.':
    'Zum Schutz des Schlüssels braucht es eine Passphrase. Nichts wurde geschrieben.',
  'This data folder already holds an identity, which was kept. Choose another folder to use a second one.':
    'In diesem Datenordner ist schon eine Identität; sie blieb erhalten. Wähl für eine zweite einen anderen Ordner.',
  'The passphrase does not open the key. Nothing was changed; try again.':
    'Die Passphrase öffnet den Schlüssel nicht. Nichts wurde geändert; versuch es noch einmal.',
  'The key file {1} is damaged and was left as it is. Put a copy of it back, or restore your identity from its recovery words in a new data folder; open trades are on the ledger and come back with it.':
    'Die Schlüsseldatei {1} ist beschädigt und blieb, wie sie war. Leg eine Kopie davon zurück, oder hol deine Identität mit den Wiederherstellungswörtern in einem neuen Datenordner zurück; offene Geschäfte stehen im Hauptbuch und kommen mit.',
  'Word {1} (“{2}”) is not one of the recovery words. Nothing was changed; check its spelling.':
    'Wort {1} („{2}“) ist kein Wiederherstellungswort. Nichts wurde geändert; prüf die Schreibweise.',
  'There are 24 recovery words, or 12. Nothing was changed; check that none is missing.':
    'Es sind 24 Wiederherstellungswörter, oder 12. Nichts wurde geändert; sieh nach, ob eines fehlt.',
  'All words are valid but they do not belong together in this order. Nothing was changed; compare them with your note.':
    'Alle Wörter sind gültig, gehören in dieser Reihenfolge aber nicht zusammen. Nichts wurde geändert; vergleich sie mit dem, was du aufgeschrieben hast.',
  'This device was added by another one and does not hold the recovery words, which this needs. Nothing was changed; do it on a device that was set up with the words.':
    'Dieses Gerät wurde von einem anderen hinzugefügt und hat die Wiederherstellungswörter nicht, die es dafür braucht. Nichts wurde geändert; mach es auf einem Gerät, das mit den Wörtern eingerichtet wurde.',
  'Kind Market is locked. Nothing was changed; unlock it and try again.':
    'Kind Market ist gesperrt. Nichts wurde geändert; entsperr es und versuch es noch einmal.',
  'Your guardians put another key in the place of the one in your name, and whoever reads this elsewhere knows the one in the name only. Nothing was signed.':
    'Deine Hüter haben an die Stelle des Schlüssels in deinem Namen einen anderen gesetzt, und wer das anderswo liest, kennt nur den im Namen. Nichts wurde unterschrieben.',
  'A dialog for a file is already open. Nothing was changed; finish or close it first.':
    'Ein Fenster zum Wählen einer Datei ist schon offen. Nichts wurde geändert; wähl dort erst etwas oder schließ es.',
  'Not changed: the file {1}, by which the desktop starts programs, could not be {2} ({3}). Mend that and choose again.':
    'Nicht geändert: Die Datei {1}, über die der Desktop Programme startet, ließ sich nicht schreiben oder entfernen („{2}“ gelang nicht: {3}). Behebe das und wähl noch einmal.',
  'Not quite: word {1} is different on your list. Nothing was changed; look again.':
    'Nicht ganz: Wort {1} ist auf deiner Liste anders. Nichts wurde geändert; sieh noch einmal nach.',
  'Many things already wait for your signature. Nothing was added; finish or close those first.':
    'Auf deine Unterschrift wartet schon vieles. Nichts kam dazu; erledige oder schließ davon erst etwas.',
  'The file in this data folder belongs to another program. It was left as it is; choose another folder.':
    'Die Datei in diesem Datenordner gehört zu einem anderen Programm. Sie blieb, wie sie war; wähl einen anderen Ordner.',
  'This data was written by a newer version of Kind Market. It was left as it is; update the app.':
    'Diese Daten hat eine neuere Version von Kind Market geschrieben. Sie blieben, wie sie waren; aktualisiere die App.',
  'The disk is full. This was not saved and nothing of it was signed away; everything before it is kept. Free some disk space and try again.':
    'Die Platte ist voll. Das wurde nicht gespeichert, und nichts davon ging unterschrieben hinaus; alles davor ist erhalten. Schaff Platz auf der Platte und versuch es noch einmal.',
  'Another program holds the database of this data folder locked. Nothing was changed and everything is kept. Close that program (a backup or database tool, perhaps) and try again.':
    'Ein anderes Programm hält die Datenbank dieses Datenordners gesperrt. Nichts wurde geändert, und alles ist erhalten. Schließ jenes Programm (vielleicht eines für Sicherungen oder Datenbanken) und versuch es noch einmal.',
  'The data folder cannot be written to. Nothing was changed and everything is kept. Make the folder writable, or check the disk, and try again.':
    'In den Datenordner lässt sich nichts schreiben. Nichts wurde geändert, und alles ist erhalten. Mach den Ordner beschreibbar oder prüf die Platte, und versuch es noch einmal.',
  'The disk did not give back what was stored on it. Nothing was changed. Check the disk and its cable, then start Kind Market again; a backup can be restored in a new data folder.':
    'Die Platte gab nicht zurück, was darauf gespeichert war. Nichts wurde geändert. Prüf die Platte und ihr Kabel und starte Kind Market dann neu; eine Sicherung lässt sich in einem neuen Datenordner zurückholen.',
  'A backup needs a passphrase. Nothing was written.':
    'Eine Sicherung braucht eine Passphrase. Nichts wurde geschrieben.',
  'There is no file {1}. Nothing was changed.': 'Eine Datei {1} gibt es nicht. Nichts wurde geändert.',
  'This file is not a backup of Kind Market. Nothing was changed; choose another file.':
    'Diese Datei ist keine Sicherung von Kind Market. Nichts wurde geändert; wähl eine andere Datei.',
  'This backup is damaged or incomplete: its bytes are not those that were written. Nothing was changed. Copy it again from where it was kept, or use another one; with your recovery words alone your identity comes back too.':
    'Diese Sicherung ist beschädigt oder unvollständig: Ihre Bytes sind nicht mehr die, die geschrieben wurden. Nichts wurde geändert. Kopier sie noch einmal von dort, wo sie lag, oder nimm eine andere; auch deine Wiederherstellungswörter allein bringen deine Identität zurück.',
  'The passphrase does not open this backup. Nothing was changed; use the one that was chosen when the backup was made.':
    'Die Passphrase öffnet diese Sicherung nicht. Nichts wurde geändert; nimm die, die beim Sichern gewählt wurde.',
  'This backup was made by another version of Kind Market. Nothing was changed; update and try again.':
    'Diese Sicherung stammt von einer anderen Version von Kind Market. Nichts wurde geändert; aktualisiere die App und versuch es noch einmal.',
  'The backup could not be written to {1} ({2}). Your data is as it was, and an earlier backup there is kept. Free some space or choose another place, then try again.':
    'Die Sicherung ließ sich nicht nach {1} schreiben ({2}). Deine Daten sind, wie sie waren, und eine frühere Sicherung dort ist erhalten. Schaff Platz oder wähl einen anderen Ort, und versuch es noch einmal.',
  'Nothing was packed: a bundle goes from one member of a hub to another who has a device in it. Choose somebody else.':
    'Nichts wurde gepackt: Ein Bündel geht von einem Mitglied eines Hubs an ein anderes, das dort ein Gerät hat. Wähl jemand anderen.',
  'This hub is not halted by a conflict. Nothing was changed.':
    'Dieser Hub ist nicht durch einen Konflikt angehalten. Nichts wurde geändert.',
  'Where the two lines part has become known better since you looked. Nothing was changed; look again and choose.':
    'Wo sich die beiden Linien trennen, ist inzwischen genauer bekannt. Nichts wurde geändert; sieh noch einmal hin und wähl.',
  'The two lines part before the history of this device begins, so it cannot go back to where they were one. Nothing was changed. Choose “Fetch everything” on the ledger’s page “On this device”, and choose the line again when all is here; or stay on this line.':
    'Die beiden Linien trennen sich, bevor die Geschichte dieses Geräts beginnt; es kann also nicht dorthin zurück, wo sie eine waren. Nichts wurde geändert. Wähl im Hauptbuch auf der Seite „Auf diesem Gerät“ „Alles holen“, und wähl die Linie noch einmal, wenn alles da ist; oder bleib bei dieser Linie.',
  'This copy of your data is old and does not send. Restore your identity from its seed.':
    'Diese Kopie deiner Daten ist alt und sendet nicht. Hol deine Identität mit den Wiederherstellungswörtern zurück.',
  'Refused: these terms are for another hub. Nothing was signed into this one.':
    'Abgelehnt: Diese Bedingungen sind für einen anderen Hub. In diesem wurde nichts unterschrieben.',
  'Somebody is named twice among the parties, or a group lacks its account’s owner or needs more members than it has. Nothing was signed; correct the parties.':
    'Jemand ist unter den Parteien zweimal genannt, oder bei einer Gruppe fehlt, wem ihr Konto gehört, oder sie braucht mehr Mitglieder, als sie hat. Nichts wurde unterschrieben; berichtige die Parteien.',
  'A commitment names a party that is not there. Nothing was signed; choose one of the parties.':
    'Eine Zusage nennt eine Partei, die es nicht gibt. Nichts wurde unterschrieben; wähl eine der Parteien.',
  'A commitment is by and for the same party. Nothing was signed; choose two different ones.':
    'Eine Zusage ist von und für dieselbe Partei. Nichts wurde unterschrieben; wähl zwei verschiedene.',
  'A commitment can only come after earlier ones. Nothing was signed; move it down the list.':
    'Eine Zusage kann nur nach früheren kommen. Nichts wurde unterschrieben; schieb sie in der Liste nach unten.',
  'Where all or nothing holds, nothing can be called off for a part, and no key handed over, since neither can be undone. Nothing was signed; take that or the all-or-nothing away.':
    'Wo alles oder nichts gilt, lässt sich nichts gegen einen Anteil absagen und kein Schlüssel übergeben, denn beides ist nicht rückgängig zu machen. Nichts wurde unterschrieben; nimm das heraus oder „Alles oder nichts“.',
  'This hub does not know the way it is to be shown as done. Nothing was signed; choose another.':
    'Dieser Hub kennt die Art nicht, auf die es als getan gezeigt werden soll. Nichts wurde unterschrieben; wähl eine andere.',
  'The way it is shown as done is not complete. Nothing was signed; fill in what is missing.':
    'Wie gezeigt wird, dass es getan ist, ist nicht vollständig angegeben. Nichts wurde unterschrieben; füll aus, was fehlt.',
  'What others measure is one whole, not units. Nothing was signed; set the quantity to one.':
    'Was andere messen, ist ein Ganzes und wird nicht einzeln gezählt. Nichts wurde unterschrieben; setz die Menge auf eins.',
  'A countersignature cannot come from silence. Nothing was signed; let silence give the money back.':
    'Aus Schweigen kann keine Gegenunterschrift werden. Nichts wurde unterschrieben; lass bei Schweigen das Geld zurückgehen.',
  'What happens by itself takes nobody’s time. Nothing was signed; set its time to nothing.':
    'Was von selbst geschieht, braucht niemandes Zeit. Nichts wurde unterschrieben; setz die Zeit dafür auf null.',
  'The shares of a payment must make a whole, and each receiver stands once. Nothing was signed; correct the shares.':
    'Die Anteile einer Zahlung müssen ein Ganzes ergeben, und wer etwas davon bekommt, steht nur einmal darin. Nichts wurde unterschrieben; berichtige die Anteile.',
  'A payment goes to the one who pays it. Nothing was signed; choose who receives it.':
    'Eine Zahlung geht an die Partei, die sie zahlt. Nichts wurde unterschrieben; wähl, wer sie bekommt.',
  'Arbiters must be no parties, named once, and at least as many as have to rule alike. Nothing was signed; choose others.':
    'Schiedspersonen dürfen keine Partei sein, sind je einmal genannt und mindestens so viele, wie gleich entscheiden müssen. Nichts wurde unterschrieben; wähl andere.',
  'A mediator is no party, and a fee needs somebody it is for. Nothing was signed; choose somebody else, or nobody.':
    'Wer vermittelt, ist keine Partei, und ein Lohn braucht jemanden, für den er ist. Nichts wurde unterschrieben; wähl jemand anderen oder niemanden.',
  'Refused: somebody the terms name is not a member of the hub. Nothing moved; they can join, or the terms can name others.':
    'Abgelehnt: Jemand, den die Bedingungen nennen, ist kein Mitglied des Hubs. Nichts wurde bewegt; die Person kann beitreten, oder die Bedingungen können andere nennen.',
  'Refused: somebody the terms name is leaving the hub. Nothing moved; agree with others.':
    'Abgelehnt: Jemand, den die Bedingungen nennen, tritt gerade aus dem Hub aus. Nichts wurde bewegt; einige dich mit anderen.',
  'Refused: the hub has no such token. Nothing moved.':
    'Abgelehnt: Einen solchen Token hat der Hub nicht. Nichts wurde bewegt.',
  'Refused: it could last longer than the token it pays in. Nothing moved; choose shorter times or another token.':
    'Abgelehnt: Es könnte länger dauern, als es den Token gibt, in dem gezahlt wird. Nichts wurde bewegt; wähl kürzere Fristen oder einen anderen Token.',
  'Refused: it is not signed by everybody it binds, or by somebody else too. Nothing moved.':
    'Abgelehnt: Es ist nicht von allen unterschrieben, die es bindet, oder auch von jemand anderem. Nichts wurde bewegt.',
  'Refused: one of the signatures is by a device that is not in use for its identity. Nothing moved; sign again.':
    'Abgelehnt: Eine der Unterschriften ist von einem Gerät, das für seine Identität nicht in Gebrauch ist. Nichts wurde bewegt; unterschreib noch einmal.',
  'Refused: the signatures have lapsed. Nothing moved; propose it again.':
    'Abgelehnt: Die Unterschriften sind verfallen. Nichts wurde bewegt; schlag es noch einmal vor.',
  'Nothing to do: this talk has become an agreement already.':
    'Nichts zu tun: Aus diesem Gespräch ist schon eine Vereinbarung geworden.',
  'Refused: somebody took their signature back first. Nothing moved; start a new talk.':
    'Abgelehnt: Jemand hat vorher die eigene Unterschrift zurückgenommen. Nichts wurde bewegt; beginn ein neues Gespräch.',
  'Refused: the ledger has no such agreement. Nothing moved.':
    'Abgelehnt: Eine solche Vereinbarung steht nicht im Hauptbuch. Nichts wurde bewegt.',
  'Refused: you are no party to this agreement. Nothing moved.':
    'Abgelehnt: Du bist keine Partei dieser Vereinbarung. Nichts wurde bewegt.',
  'Refused: this is for another of the parties to do. Nothing moved.':
    'Abgelehnt: Das ist Sache einer anderen Partei. Nichts wurde bewegt.',
  'Not now: it has gone another way meanwhile. Nothing moved; look at it for what comes next.':
    'Jetzt nicht: Es ist inzwischen anders weitergegangen. Nichts wurde bewegt; sieh nach, was als Nächstes kommt.',
  'Not yet: not everybody’s money is in escrow. Nothing moved.':
    'Noch nicht: Nicht alle haben ihr Geld in Treuhand gegeben. Nichts wurde bewegt.',
  'Nothing to do: your money is in escrow already.': 'Nichts zu tun: Dein Geld ist schon in Treuhand.',
  'Too late: this agreement has ended. Nothing moved.': 'Zu spät: Diese Vereinbarung ist beendet. Nichts wurde bewegt.',
  'Too late: this commitment has ended. Nothing moved.': 'Zu spät: Diese Zusage ist beendet. Nichts wurde bewegt.',
  'Refused: the agreement has no such commitment. Nothing moved.':
    'Abgelehnt: Eine solche Zusage hat die Vereinbarung nicht. Nichts wurde bewegt.',
  'Not yet: the terms let it begin later. Nothing moved.':
    'Noch nicht: Nach den Bedingungen beginnt es erst später. Nichts wurde bewegt.',
  'Too late: its time was over; what the terms declare for that has happened.':
    'Zu spät: Die Zeit dafür war um; was die Bedingungen für diesen Fall festlegen, ist geschehen.',
  'Refused: so many are not left. Nothing moved; choose fewer.':
    'Abgelehnt: So viele sind nicht übrig. Nichts wurde bewegt; wähl weniger.',
  'Nothing to do: something was accepted meanwhile, perhaps by this very act. Nothing moved; look at what is left.':
    'Nichts zu tun: Inzwischen wurde etwas angenommen, vielleicht genau hiermit. Nichts wurde bewegt; sieh nach, was übrig ist.',
  'Refused: the delivery does not carry what the terms ask for. Nothing moved.':
    'Abgelehnt: Der Lieferung fehlt, was die Bedingungen verlangen. Nichts wurde bewegt.',
  'Nothing to deliver: others measure this, or it happens by itself. Nothing moved.':
    'Nichts zu liefern: Andere messen das, oder es geschieht von selbst. Nichts wurde bewegt.',
  'Nothing to accept: others measure this, or it happens by itself. Nothing moved.':
    'Nichts anzunehmen: Andere messen das, oder es geschieht von selbst. Nichts wurde bewegt.',
  'Refused: your own money is promised with this, so giving it up would only keep it from the others. Nothing moved; ask everybody to end it.':
    'Abgelehnt: Auch dein eigenes Geld ist hierfür zugesagt; aufgeben hieße nur, es den anderen vorzuenthalten. Nichts wurde bewegt; bitte alle, es zu beenden.',
  'This is not the code. Nothing moved; read it again from the receiver’s screen.':
    'Das ist nicht der Code. Nichts wurde bewegt; lies ihn noch einmal vom Bildschirm der empfangenden Seite ab.',
  'A key cannot be given back, so silence cannot give the money back, and a file is one whole. Nothing was signed; let silence pay, leave a minute or more to check it, and set the quantity to one.':
    'Ein Schlüssel lässt sich nicht zurückgeben, also kann bei Schweigen nicht das Geld zurückgehen, und eine Datei ist ein Ganzes. Nichts wurde unterschrieben; lass bei Schweigen zahlen, gib mindestens eine Minute zum Prüfen, und setz die Menge auf eins.',
  'Refused: no key can be handed over to somebody the terms name, whose device made an unusable one. Nothing moved; they can leave and join again.':
    'Abgelehnt: Jemandem, den die Bedingungen nennen, lässt sich kein Schlüssel übergeben, weil das Gerät dieser Person einen unbrauchbaren gemacht hat. Nichts wurde bewegt; sie kann austreten und neu beitreten.',
  'Refused: this key was not boxed for this delivery. Nothing moved; hand it over again.':
    'Abgelehnt: Dieser Schlüssel wurde nicht für diese Lieferung versiegelt. Nichts wurde bewegt; übergib ihn noch einmal.',
  'Refused: a delivery like this proves nothing by itself. Nothing moved; ask the others, or the arbiters the terms name.':
    'Abgelehnt: Eine solche Lieferung beweist von sich aus nichts. Nichts wurde bewegt; frag die anderen oder die Schiedspersonen, die die Bedingungen nennen.',
  'Refused: the proof does not carry what is asked of it. Nothing moved.':
    'Abgelehnt: Dem Beweis fehlt, was von ihm verlangt ist. Nichts wurde bewegt.',
  'Refused: what was delivered is what was promised, as far as this shows. Nothing moved.':
    'Abgelehnt: Geliefert wurde, soweit sich das hier zeigt, was zugesagt war. Nichts wurde bewegt.',
  'Refused: the terms do not let you call this off alone, or something has been delivered. Nothing moved; ask the others to end it.':
    'Abgelehnt: Nach den Bedingungen kannst du das nicht allein absagen, oder es ist schon etwas geliefert. Nichts wurde bewegt; bitte die anderen, es zu beenden.',
  'Refused: you are not one of those who measure this. Nothing moved.':
    'Abgelehnt: Du gehörst nicht zu denen, die das messen. Nichts wurde bewegt.',
  'Nothing to do: you have said this already.': 'Nichts zu tun: Das hast du schon gesagt.',
  'Refused: these terms name no arbiters. Nothing moved; ask the others to end it.':
    'Abgelehnt: Diese Bedingungen nennen keine Schiedspersonen. Nichts wurde bewegt; bitte die anderen, es zu beenden.',
  'Refused: you are not one of its arbiters. Nothing moved.':
    'Abgelehnt: Du bist hier keine Schiedsperson. Nichts wurde bewegt.',
  'Refused: this cannot be asked for as it stands now. Nothing moved; look at the agreement again.':
    'Abgelehnt: So, wie es jetzt steht, lässt sich darum nicht bitten. Nichts wurde bewegt; sieh dir die Vereinbarung noch einmal an.',
  'A bounty is for one replication, and silence pays it, or its giver could refuse what they do not like. Nothing was offered.':
    'Eine Prämie ist für eine einzige Wiederholung, und bei Schweigen wird sie gezahlt; sonst könnte, wer sie gibt, ablehnen, was nicht gefällt. Nichts wurde angeboten.',
  'Refused: the hub has certified no such replication of yours. Nothing was delivered; publish it first.':
    'Abgelehnt: Eine solche Wiederholung von dir hat der Hub nicht beglaubigt. Nichts wurde geliefert; veröffentliche sie zuerst.',
  'Refused: this replication is of another study or version, or was not published for this agreement. Nothing was delivered.':
    'Abgelehnt: Diese Wiederholung gehört zu einer anderen Studie oder Fassung, oder sie wurde nicht für diese Vereinbarung veröffentlicht. Nichts wurde geliefert.',
  'Refused: it is not independent of the study’s author, so the bounty is not for it. Nothing was delivered.':
    'Abgelehnt: Sie ist nicht unabhängig vom Urheber der Studie, also ist die Prämie nicht für sie. Nichts wurde geliefert.',
  'Refused: a bounty is for a replication that confirms or fails, and this one does neither. Nothing was delivered.':
    'Abgelehnt: Eine Prämie ist für eine Wiederholung, die bestätigt oder scheitert, und diese tut keins von beiden. Nichts wurde geliefert.',
  'Refused: these terms name no court for this. Nothing moved; look at who rules on it, or ask the others to end it.':
    'Abgelehnt: Diese Bedingungen sehen dafür kein Gericht vor. Nichts wurde bewegt; sieh nach, wer darüber entscheidet, oder bitte die anderen, es zu beenden.',
  'Refused: others measure this, or time decides, so there is nothing for jurors to judge. Nothing moved.':
    'Abgelehnt: Andere messen das, oder die Zeit entscheidet; für eine Jury gibt es also nichts zu beurteilen. Nichts wurde bewegt.',
  'Refused: a court was called over this once. Nothing moved. Called before a delivery, it can be called again after it; about what was paid already, it is called once.':
    'Abgelehnt: Darüber wurde das Gericht schon einmal gerufen. Nichts wurde bewegt. Wurde es vor einer Lieferung gerufen, geht es nach ihr noch einmal; über das, was schon bezahlt war, nur einmal.',
  'A court is paid in the hub’s first token, and so are the locks of its jurors. Nothing was signed; choose that token.':
    'Ein Gericht wird im ersten Token des Hubs bezahlt, und auch die Einsätze der Jurymitglieder sind darin. Nichts wurde unterschrieben; wähl diesen Token.',
  'The span after the end promises what is not there: these terms name no court, and no delivery proves itself wrong. Nothing was signed; name a court, or leave the span out.':
    'Die Zeit nach dem Ende verspricht, was es hier nicht gibt: Diese Bedingungen sehen kein Gericht vor, und keine Lieferung lässt sich von selbst widerlegen. Nichts wurde unterschrieben; sieh ein Gericht vor, oder lass diese Zeit weg.',
  'Too late: the span in which something could be asked back is over. Nothing moved.':
    'Zu spät: Die Zeit, in der sich etwas zurückverlangen ließ, ist um. Nichts wurde bewegt.',
  'Nothing to do: this was put right already, and that is final. Nothing moved.':
    'Nichts zu tun: Das wurde schon berichtigt, und dabei bleibt es. Nichts wurde bewegt.',
  'Refused: only members who are not leaving sit on the bench. Nothing was locked; stay in the hub first.':
    'Abgelehnt: Auf der Richterbank sitzen nur Mitglieder, die nicht gerade austreten. Nichts wurde gebunden; entscheide dich erst, im Hub zu bleiben.',
  'Refused: too little of yours is locked for that. Nothing changed; lock something, or more, on the bench first.':
    'Abgelehnt: Dafür hast du zu wenig aufs Spiel gesetzt. Nichts wurde geändert; setz zuerst auf der Richterbank etwas oder mehr aufs Spiel.',
  'Nothing to do: you sit on the bench already. Lock more, if you want to be drawn more often.':
    'Nichts zu tun: Du sitzt schon auf der Richterbank. Setz mehr aufs Spiel, wenn du öfter ausgelost werden willst.',
  'Nothing to do: you do not sit on the bench.': 'Nichts zu tun: Du sitzt nicht auf der Richterbank.',
  'Not yet: a case still stands on your lock. Nothing changed; leave the bench when it is over.':
    'Noch nicht: An deinem Einsatz hängt noch ein Fall. Nichts wurde geändert; verlass die Richterbank, wenn er vorbei ist.',
  'Refused: the ledger has no such case. Nothing changed.':
    'Abgelehnt: Einen solchen Fall gibt es im Hauptbuch nicht. Nichts wurde geändert.',
  'Too late: this case is over. Nothing changed.': 'Zu spät: Dieser Fall ist vorbei. Nichts wurde geändert.',
  'Refused: you are on neither side of this case. Nothing changed.':
    'Abgelehnt: Du stehst in diesem Fall auf keiner der beiden Seiten. Nichts wurde geändert.',
  'Not now: the case has gone on meanwhile. Nothing changed; look at it for what comes next.':
    'Jetzt nicht: Der Fall ist inzwischen weitergegangen. Nichts wurde geändert; sieh nach, was als Nächstes kommt.',
  'Refused: only the mediator the agreement names proposes. Nothing changed; a side signs a split of its own.':
    'Abgelehnt: Vorschlagen kann nur, wer nach der Vereinbarung vermittelt. Nichts wurde geändert; eine Seite unterschreibt eine eigene Aufteilung.',
  'Nothing to do: this stands as you say it already. Nothing changed.':
    'Nichts zu tun: Es steht schon so, wie du sagst. Nichts wurde geändert.',
  'Refused: the other side does not ask for this now. Nothing moved; look at what it asks for and sign that, or let the case go on.':
    'Abgelehnt: Die andere Seite verlangt das jetzt nicht. Nichts wurde bewegt; sieh nach, was sie verlangt, und unterschreib das, oder lass den Fall weitergehen.',
  'Refused: this agreement pays all or nothing, so a split is all or nothing. Nothing changed; choose 0 % or 100 %.':
    'Abgelehnt: Diese Vereinbarung zahlt alles oder nichts, also ist auch eine Aufteilung alles oder nichts. Nichts wurde geändert; wähl 0 % oder 100 %.',
  'Too late: another panel judges this case now. Nothing changed.':
    'Zu spät: Über diesen Fall urteilt jetzt eine andere Jury. Nichts wurde geändert.',
  'Nothing to do: more evidence came from your side meanwhile, perhaps by this very act. Nothing changed; look at the case.':
    'Nichts zu tun: Von deiner Seite kamen inzwischen weitere Beweise, vielleicht genau hiermit. Nichts wurde geändert; sieh dir den Fall an.',
  'Refused: a side brings at most twenty pieces of evidence. Nothing changed; jurors judge by what is there.':
    'Abgelehnt: Eine Seite bringt höchstens zwanzig Beweise. Nichts wurde geändert; die Jury urteilt nach dem, was da ist.',
  'Refused: what a side asks for is said when the case is filed, or before the first draw. Nothing changed; leave it out.':
    'Abgelehnt: Was eine Seite verlangt, sagt sie, wenn der Fall gebracht wird, oder vor der ersten Auslosung. Nichts wurde geändert; lass es weg.',
  'Refused: the agreement allows no larger panel. Nothing moved; the ruling is carried out.':
    'Abgelehnt: Eine größere Jury sieht die Vereinbarung nicht vor. Nichts wurde bewegt; der Spruch wird vollzogen.',
  'Refused: you cannot be drawn for this case, because you came to the bench after it was filed, or are near one of the sides. Nothing changed.':
    'Abgelehnt: Für diesen Fall kannst du nicht ausgelost werden, weil du erst auf die Richterbank kamst, als er schon gebracht war, oder einer der Seiten nahe bist. Nichts wurde geändert.',
  'Nothing to do: your app has said already that you are there.':
    'Nichts zu tun: Deine App hat schon gemeldet, dass du da bist.',
  'Refused: you are not there for this draw. It takes whoever said so in time, and showed their number in every draw before. Nothing changed.':
    'Abgelehnt: Du bist bei dieser Auslosung nicht dabei. Sie nimmt, wer sich rechtzeitig gemeldet und bei jeder Auslosung davor seine Zahl gezeigt hat. Nichts wurde geändert.',
  'Nothing to do: your app has answered this draw already.':
    'Nichts zu tun: Deine App hat auf diese Auslosung schon geantwortet.',
  'Refused: the proof is not of the key that answers your draws. Nothing changed.':
    'Abgelehnt: Der Beweis ist nicht von dem Schlüssel, der auf deine Auslosungen antwortet. Nichts wurde geändert.',
  'Refused: you do not sit on the panel of this case. Nothing changed.':
    'Abgelehnt: Du sitzt nicht in der Jury dieses Falls. Nichts wurde geändert.',
  'Nothing to do: you have voted, and a vote cannot be changed.':
    'Nichts zu tun: Du hast abgestimmt, und eine Stimme lässt sich nicht ändern.',
  'Nothing to do: your vote is open already.': 'Nichts zu tun: Deine Stimme ist schon offen.',
  'Refused: this is not the vote that was closed. Nothing changed.':
    'Abgelehnt: Das ist nicht die Stimme, die geschlossen wurde. Nichts wurde geändert.',
  'The end of the database’s journal cannot be read: Kind Market or the computer was stopped while writing, or the file was damaged. Everything before it is kept and checks out. What this device had signed is compared with its own note, and what others sent comes again; look whether the last setting or draft you saved is there.':
    'Das Ende des Journals der Datenbank lässt sich nicht lesen: Kind Market oder der Computer wurde beim Schreiben unterbrochen, oder die Datei wurde beschädigt. Alles davor ist erhalten und stimmt. Was dieses Gerät unterschrieben hatte, wird mit seiner eigenen Notiz verglichen, und was andere schickten, kommt noch einmal; sieh nach, ob die zuletzt gespeicherte Einstellung oder der letzte Entwurf da ist.',
  '{1} {2} Nothing could be read from it. Your key is kept. Restore a backup in a new data folder, or ask a member for an invite: everything certified comes back from the hub’s members.':
    '{1} {2} Daraus ließ sich nichts lesen. Dein Schlüssel ist erhalten. Hol eine Sicherung in einem neuen Datenordner zurück, oder bitte ein Mitglied um eine Einladung: Alles Beglaubigte kommt von den Mitgliedern des Hubs zurück.',
  'This is not the code of a new device, or a part of it is missing. Nothing was done; it begins with “kind:device/” and stands on the new device’s screen.':
    'Das ist nicht der Code eines neuen Geräts, oder ein Teil davon fehlt. Nichts wurde getan; er beginnt mit „kind:device/“ und steht auf dem Bildschirm des neuen Geräts.',
  'This is not the answer to this device’s code, or a part of it is missing. Nothing was done; copy all of it, or show the code to the other device once more.':
    'Das ist nicht die Antwort auf den Code dieses Geräts, oder ein Teil davon fehlt. Nichts wurde getan; kopier sie ganz, oder zeig dem anderen Gerät den Code noch einmal.',
  'Write your recovery words down first: they bring everything back if this device is lost. Nothing was done.':
    'Schreib zuerst deine Wiederherstellungswörter auf: Sie bringen alles zurück, wenn dieses Gerät verloren geht. Nichts wurde getan.',
  'The code of the new device holds no key that anything can be sealed to. Nothing was done.':
    'Der Code des neuen Geräts enthält keinen Schlüssel, für den sich etwas versiegeln lässt. Nichts wurde getan.',
  'The code of this device was good for ten minutes. Nothing was changed; show a new one and let the other device read it.':
    'Der Code dieses Geräts galt zehn Minuten. Nichts wurde geändert; zeig einen neuen, und lass ihn das andere Gerät lesen.',
  'This hub is not on this device.': 'Dieser Hub ist nicht auf diesem Gerät.',
  'You are not waiting to be let into this hub.': 'Du wartest nicht auf Einlass in diesen Hub.',
  'Not yet: credit of yours is staked, or on its way back. Nothing changed; ask for it back first, and leave when it has come.':
    'Noch nicht: Von deinem Guthaben ist etwas als Pfand gebunden oder auf dem Weg zurück. Nichts wurde geändert; verlang es zuerst zurück, und tritt aus, wenn es da ist.',
  'Not yet: the members have not let you in. What you wrote is kept; post it when they have.':
    'Noch nicht: Die Mitglieder haben dich noch nicht eingelassen. Was du geschrieben hast, bleibt; häng es aus, wenn du drin bist.',
  'Not yet: this belongs to an epoch that has not begun here. It is kept and tried again.':
    'Noch nicht: Das gehört zu einer Epoche, die hier noch nicht begonnen hat. Es ist aufgehoben und wird wieder versucht.',
  'Done with: this was signed under rules that were replaced twice since. Nothing of it counts; look at what the rules are now and sign it again.':
    'Erledigt: Das wurde unter Regeln unterschrieben, die seither zweimal ersetzt wurden. Nichts davon zählt; sieh dir die jetzigen Regeln an und unterschreib es noch einmal.',
  'Refused: only members give their word for a newcomer. Nothing changed.':
    'Abgelehnt: Nur Mitglieder bürgen für Neue. Nichts wurde geändert.',
  'Nothing to do: nobody of that name waits to be let in.':
    'Nichts zu tun: Niemand mit diesem Namen wartet auf Einlass.',
  'Refused: this hub votes on newcomers. Nothing changed; vote on the proposal about them.':
    'Abgelehnt: Dieser Hub stimmt über Neue ab. Nichts wurde geändert; stimm über den Vorschlag zu dieser Person ab.',
  'Nothing to do: you have given your word already.': 'Nichts zu tun: Du hast schon gebürgt.',
  'Refused: only members take part in decisions. Nothing changed.':
    'Abgelehnt: Nur Mitglieder entscheiden mit. Nichts wurde geändert.',
  'Refused: in this hub only its keepers propose changes. Nothing changed; ask one of them.':
    'Abgelehnt: In diesem Hub schlagen nur seine Hüter Änderungen vor. Nichts wurde geändert; bitte jemanden von ihnen.',
  'Refused: you have as many open proposals as one member may, or the hub has. Nothing changed; wait until one is decided.':
    'Abgelehnt: Du hast so viele offene Vorschläge, wie ein Mitglied haben darf, oder der Hub hat so viele, wie er haben darf. Nichts wurde geändert; warte, bis einer entschieden ist.',
  'Refused: who signs in this hub is not a list but follows from its rules. Nothing changed; propose other rules instead.':
    'Abgelehnt: Wer in diesem Hub unterschreibt, steht nicht auf einer Liste, sondern folgt aus seinen Regeln. Nichts wurde geändert; schlag stattdessen andere Regeln vor.',
  'Refused: somebody on the list is not a member, is named twice, or has no device in use. Nothing changed; choose others.':
    'Abgelehnt: Jemand auf der Liste ist kein Mitglied, zweimal genannt oder hat kein Gerät in Gebrauch. Nichts wurde geändert; wähl andere.',
  'Refused: the hub does not know this proposal. Nothing changed.':
    'Abgelehnt: Der Hub kennt diesen Vorschlag nicht. Nichts wurde geändert.',
  'Refused: this proposal is decided already. Its outcome stands.':
    'Abgelehnt: Über diesen Vorschlag ist schon entschieden. Dabei bleibt es.',
  'Refused: only whoever proposed it takes it back. Nothing changed; vote no instead.':
    'Abgelehnt: Nur wer es vorgeschlagen hat, nimmt es zurück. Nichts wurde geändert; stimm stattdessen mit Nein.',
  'Refused: a vote about a newcomer is not taken back. Nothing changed; vote on it.':
    'Abgelehnt: Eine Abstimmung über jemand Neues wird nicht zurückgenommen. Nichts wurde geändert; stimm darüber ab.',
  'Not enough members voted. Nothing changed; propose it again when more of them are there.':
    'Zu wenige Mitglieder haben abgestimmt. Nichts wurde geändert; schlag es noch einmal vor, wenn mehr von ihnen da sind.',
  'Not enough of the votes were yes. Nothing changed.': 'Zu wenige Stimmen waren Ja. Nichts wurde geändert.',
  'Refused: one who takes over alone is one member. Nothing changed; name one, or say how many of several must agree.':
    'Abgelehnt: Wer allein übernimmt, ist ein einziges Mitglied. Nichts wurde geändert; benenn eines, oder sag, wie viele von mehreren zustimmen müssen.',
  'Refused: the rules of this hub name nobody who may take over. Nothing changed.':
    'Abgelehnt: Die Regeln dieses Hubs benennen niemanden, der übernehmen kann. Nichts wurde geändert.',
  'Refused: the rules of this hub do not name this computer among those who may take over. Nothing changed; ask one of them.':
    'Abgelehnt: Die Regeln dieses Hubs nennen diesen Computer nicht unter denen, die übernehmen können. Nichts wurde geändert; bitte jemanden von ihnen.',
  'Not yet: the hub has not been silent for long enough, or has two histories to choose from first. Nothing changed.':
    'Noch nicht: Der Hub hat noch nicht lange genug geschwiegen, oder es ist zuerst zwischen zwei Geschichten zu wählen. Nichts wurde geändert.',
  'Refused: where one computer signs alone there is one seat. Nothing changed; choose another way of signing, or one seat.':
    'Abgelehnt: Wo ein Computer allein unterschreibt, gibt es einen Platz. Nichts wurde geändert; wähl eine andere Art zu unterschreiben, oder einen Platz.',
  'Refused: it asks for more signers than there are seats. Nothing changed; correct one of both.':
    'Abgelehnt: Das verlangt mehr Unterzeichner, als es Plätze gibt. Nichts wurde geändert; berichtige eins von beiden.',
  'Refused: a replicated log needs several operators whom the rules name. Nothing changed; name those who sign, at least two, or let them take turns.':
    'Abgelehnt: Ein gemeinsames Protokoll braucht mehrere Betreiber, die in den Regeln benannt sind. Nichts wurde geändert; benenn mindestens zwei, die unterschreiben, oder lass die Unterzeichner sich abwechseln.',
  'This computer is one of the hub’s operators and was not told how to reach their replicated log, so it puts no batch forward and reads none. Nothing is lost: events are kept here, and the other operators go on without it where enough of them are there. Start it with --log FILE (see the guide).':
    'Dieser Computer gehört zu den Betreibern des Hubs und weiß nicht, wie er ihr gemeinsames Protokoll erreicht; darum bringt er keinen Stapel ein und liest keinen. Nichts ist verloren: Ereignisse werden hier aufgehoben, und die anderen Betreiber machen ohne ihn weiter, wo genug von ihnen da sind. Starte ihn mit --log FILE (siehe Anleitung).',
  'The operators’ replicated log does not answer, so nothing new becomes final. Everything signed is kept here and gets its place by itself when more than half of the log’s machines run again; nobody has to sign anything again.':
    'Das gemeinsame Protokoll der Betreiber antwortet nicht, darum wird nichts Neues endgültig. Alles Unterschriebene ist hier aufgehoben und bekommt von selbst seinen Platz, sobald mehr als die Hälfte der Rechner des Protokolls wieder läuft; niemand muss etwas noch einmal unterschreiben.',
  'The operators’ replicated log was put back to an older state, or replaced: it forgot what it had said. Nothing certified changed, and this computer signs no second batch where it has signed one. It goes on by itself; find out who restored the log, and do not restore it from a backup again: a new, empty one does as well.':
    'Das gemeinsame Protokoll der Betreiber wurde auf einen älteren Stand zurückgesetzt oder ersetzt: Es hat vergessen, was es gesagt hatte. Nichts Beglaubigtes hat sich geändert, und dieser Computer unterschreibt keinen zweiten Stapel, wo er schon einen unterschrieben hat. Es geht von selbst weiter; finde heraus, wer das Protokoll zurückgesetzt hat, und hol es nicht wieder aus einer Sicherung zurück: Ein neues, leeres tut es auch.',
  'The operators’ replicated log now says something else than what this computer has signed in the same place: it was put back to an older state, or somebody writes to it by hand. This computer has signed no second batch and signs none there; the operators’ votes decide, and it goes on by itself. Find out who changed the log.':
    'Das gemeinsame Protokoll der Betreiber sagt jetzt etwas anderes als das, was dieser Computer an derselben Stelle unterschrieben hat: Es wurde auf einen älteren Stand zurückgesetzt, oder jemand schreibt von Hand hinein. Dieser Computer hat dort keinen zweiten Stapel unterschrieben und unterschreibt keinen; die Stimmen der Betreiber entscheiden, und es geht von selbst weiter. Finde heraus, wer das Protokoll geändert hat.',
  'Refused: a stake of nothing would let anybody in. Nothing changed; name a smallest stake.':
    'Abgelehnt: Mit einem Pfand von null käme jeder hinein. Nichts wurde geändert; nenn ein kleinstes Pfand.',
  'Refused: this debate is as long as it may be. Nothing changed; vote on it.':
    'Abgelehnt: Länger darf diese Debatte nicht werden. Nichts wurde geändert; stimm darüber ab.',
  'Refused: you have said as much about this as one member may. Nothing changed; vote on it.':
    'Abgelehnt: Mehr darf ein Mitglied dazu nicht sagen. Nichts wurde geändert; stimm darüber ab.',
  'Refused: only members vote. Nothing changed.': 'Abgelehnt: Nur Mitglieder stimmen ab. Nichts wurde geändert.',
  'Refused: you joined after this vote began. Nothing changed; you vote on the next one.':
    'Abgelehnt: Du bist erst beigetreten, nachdem diese Abstimmung begonnen hatte. Nichts wurde geändert; bei der nächsten stimmst du mit.',
  'Not yet: this is still being talked about. Nothing changed; vote when voting begins.':
    'Noch nicht: Darüber wird noch gesprochen. Nichts wurde geändert; stimm ab, wenn die Abstimmung beginnt.',
  'Nothing to do: no change waits for its signers.': 'Nichts zu tun: Keine Änderung wartet auf ihre Unterzeichner.',
  'Nothing to do: what waited has been replaced. This computer answers for the new one by itself.':
    'Nichts zu tun: Was wartete, ist ersetzt worden. Für das Neue antwortet dieser Computer von selbst.',
  'Refused: this computer is not among those that would sign. Nothing changed.':
    'Abgelehnt: Dieser Computer gehört nicht zu denen, die unterschreiben sollen. Nichts wurde geändert.',
  'Nothing to do: this computer has said that it is ready.':
    'Nichts zu tun: Dieser Computer hat sich schon bereit gemeldet.',
  'Refused: only members offer to sign. Nothing changed.':
    'Abgelehnt: Nur Mitglieder bieten an zu unterschreiben. Nichts wurde geändert.',
  'Nothing to do: this computer is offered already.': 'Nichts zu tun: Dieser Computer ist schon angeboten.',
  'Nothing to do: you offer no computer.': 'Nichts zu tun: Du bietest keinen Computer an.',
  'Refused: only members have a standing vote. Nothing changed.':
    'Abgelehnt: Nur Mitglieder haben eine Dauerstimme. Nichts wurde geändert.',
  'Nothing to do: you have given your standing vote to nobody.':
    'Nichts zu tun: Du hast deine Dauerstimme niemandem gegeben.',
  'Nothing to do: your standing vote is there already.': 'Nichts zu tun: Deine Dauerstimme ist schon dort.',
  'Refused: they do not offer to sign. Nothing changed; choose somebody who does.':
    'Abgelehnt: Diese Person bietet nicht an zu unterschreiben. Nichts wurde geändert; wähl jemanden, der es anbietet.',
  'Refused: only members lock a stake. Nothing moved.':
    'Abgelehnt: Nur Mitglieder binden ein Pfand. Nichts wurde bewegt.',
  'Refused: it is more than you have; credit cannot be staked. Nothing moved; choose a smaller amount.':
    'Abgelehnt: Das ist mehr, als du hast; Kredit taugt nicht als Pfand. Nichts wurde bewegt; wähl einen kleineren Betrag.',
  'Refused: it is more than you have staked. Nothing moved.':
    'Abgelehnt: Das ist mehr, als du als Pfand gebunden hast. Nichts wurde bewegt.',
  'Not yet: part of your stake is on its way back already. Nothing moved; ask again when it has come.':
    'Noch nicht: Ein Teil deines Pfands ist schon auf dem Weg zurück. Nichts wurde bewegt; verlang es noch einmal, wenn er da ist.',
  'Refused: what was shown does not prove anything. Nothing changed.':
    'Abgelehnt: Was gezeigt wurde, beweist nichts. Nichts wurde geändert.',
  'Refused: the hub does not know this device. Nothing changed.':
    'Abgelehnt: Der Hub kennt dieses Gerät nicht. Nichts wurde geändert.',
  'Nothing to do: the device was already frozen.': 'Nichts zu tun: Das Gerät war schon eingefroren.',
  'Refused: votes on this proposal are open. Nothing changed; vote on it in the open.':
    'Abgelehnt: Über diesen Vorschlag wird offen abgestimmt. Nichts wurde geändert; gib deine Stimme offen ab.',
  'Refused: votes on this proposal are secret. Nothing changed; vote again from its page.':
    'Abgelehnt: Über diesen Vorschlag wird geheim abgestimmt. Nichts wurde geändert; stimm noch einmal von seiner Seite aus ab.',
  'Fewer than two tellers stepped forward, so nobody could have opened the votes together. Nothing changed; propose it again and have two tellers.':
    'Weniger als zwei Auszähler sind angetreten, darum hätte niemand die Stimmen gemeinsam öffnen können. Nichts wurde geändert; schlag es noch einmal vor und sorg für zwei Auszähler.',
  'Refused: you have voted, and a secret vote cannot be changed. It stands.':
    'Abgelehnt: Du hast abgestimmt, und eine geheime Stimme lässt sich nicht ändern. Sie gilt.',
  'Refused: this is no well-formed secret vote. Nothing changed; vote again from the proposal’s page.':
    'Abgelehnt: Das hat nicht die Form einer geheimen Stimme. Nichts wurde geändert; stimm noch einmal von der Seite des Vorschlags aus ab.',
  'Nothing to do: no secret vote is being opened here.': 'Nichts zu tun: Hier werden keine geheimen Stimmen geöffnet.',
  'A teller did not help to open the votes in time, so nobody knows the result and it is void. Nothing changed; propose it again with tellers who are there.':
    'Ein Auszähler hat nicht rechtzeitig geholfen, die Stimmen zu öffnen; darum kennt niemand das Ergebnis, und die Abstimmung ist nichtig. Nichts wurde geändert; schlag es noch einmal vor, mit Auszählern, die da sind.',
  'Refused: voting has begun, and its key is made. Nothing changed.':
    'Abgelehnt: Die Abstimmung hat begonnen, und ihr Schlüssel ist gemacht. Nichts wurde geändert.',
  'Nothing to do: there are as many tellers as the rules allow.':
    'Nichts zu tun: Es gibt so viele Auszähler, wie die Regeln erlauben.',
  'Nothing to do: you are a teller of this vote.': 'Nichts zu tun: Du bist bei dieser Abstimmung schon Auszähler.',
  'Refused: the proof of this teller does not hold. Nothing changed.':
    'Abgelehnt: Der Beweis dieses Auszählers hält nicht. Nichts wurde geändert.',
  'Refused: only this vote’s tellers open it. Nothing changed.':
    'Abgelehnt: Nur die Auszähler dieser Abstimmung öffnen sie. Nichts wurde geändert.',
  'Nothing to do: you have helped to open this vote.':
    'Nichts zu tun: Du hast schon geholfen, diese Abstimmung zu öffnen.',
  'Refused: it asks for more computing at rest than at most. Nothing changed; correct one of both.':
    'Abgelehnt: Das verlangt in Ruhe mehr Rechenarbeit als höchstens. Nichts wurde geändert; berichtige eins von beiden.',
  'Refused: the most computing it asks for could be out of date before it is done. Nothing changed; ask for less, or count newcomers over a longer time.':
    'Abgelehnt: Die höchste Rechenarbeit, die das verlangt, könnte veraltet sein, bevor sie getan ist. Nichts wurde geändert; verlang weniger, oder zähl die Neuen über eine längere Zeit.',
  'Refused: secret votes add up only where every member has one vote. Nothing changed; choose one or the other.':
    'Abgelehnt: Geheime Stimmen lassen sich nur zusammenzählen, wo jedes Mitglied eine Stimme hat. Nichts wurde geändert; wähl das eine oder das andere.',
  'Refused: secret votes need time before voting in which tellers step forward. Nothing changed; give some time to talk.':
    'Abgelehnt: Eine geheime Abstimmung braucht vorher Zeit, in der Auszähler antreten. Nichts wurde geändert; gib etwas Zeit zum Reden.',
  'This is not what a guardian sends, or a part of it is missing. Nothing was changed; it begins with “kind:help/”, and the guardian can copy it once more.':
    'Das ist nicht, was ein Hüter schickt, oder ein Teil davon fehlt. Nichts wurde geändert; es beginnt mit „kind:help/“, und der Hüter kann es noch einmal kopieren.',
  'This is not the code of somebody who comes back, or a part of it is missing. Nothing was signed; it begins with “kind:back/” and stands on their screen.':
    'Das ist nicht der Code von jemandem, der zurückkommt, oder ein Teil davon fehlt. Nichts wurde unterschrieben; er beginnt mit „kind:back/“ und steht auf dem Bildschirm dieser Person.',
  'You are no guardian of this person in this hub, or did not say yes yet. Nothing was done.':
    'Du bist in diesem Hub nicht Hüter dieser Person, oder du hast noch nicht Ja gesagt. Nichts wurde getan.',
  'Refused: only members of the hub name guardians. Nothing changed.':
    'Abgelehnt: Nur Mitglieder des Hubs benennen Hüter. Nichts wurde geändert.',
  'Refused: nobody guards themselves. Nothing changed; name others.':
    'Abgelehnt: Niemand hütet sich selbst. Nichts wurde geändert; benenn andere.',
  'Refused: somebody is named twice. Nothing changed; name each guardian once.':
    'Abgelehnt: Jemand ist zweimal genannt. Nichts wurde geändert; nenn jeden Hüter einmal.',
  'Refused: fewer guardians are named than have to agree. Nothing changed; name more, or ask for fewer.':
    'Abgelehnt: Es sind weniger Hüter benannt, als einig sein müssen. Nichts wurde geändert; benenn mehr, oder verlang weniger.',
  'Refused: somebody named is no member of the hub, or is on the way out. Nothing changed; choose members.':
    'Abgelehnt: Jemand davon ist kein Mitglied des Hubs oder tritt gerade aus. Nichts wurde geändert; wähl Mitglieder.',
  'Refused: this takes your recovery words, which this device does not hold, or others have been put in their place. Nothing changed; do it on a device that was set up with the words in force.':
    'Abgelehnt: Das braucht deine Wiederherstellungswörter, und dieses Gerät hat sie nicht, oder an ihre Stelle sind andere getreten. Nichts wurde geändert; mach es auf einem Gerät, das mit den gültigen Wörtern eingerichtet wurde.',
  'Refused: something about your guardians changed meanwhile. Nothing was done; look again and repeat it.':
    'Abgelehnt: An deinen Hütern hat sich inzwischen etwas geändert. Nichts wurde getan; sieh noch einmal nach und wiederhol es.',
  'Nothing to do: your guardians agreed on nothing that waits, and no change of them does.':
    'Nichts zu tun: Deine Hüter haben sich auf nichts geeinigt, das noch wartet, und auch kein Wechsel der Hüter wartet.',
  'Refused: this person did not ask you to guard them, or does not any more. Nothing changed.':
    'Abgelehnt: Diese Person hat dich nicht gebeten, sie zu hüten, oder tut es nicht mehr. Nichts wurde geändert.',
  'Nothing to do: you said yes already.': 'Nichts zu tun: Du hast schon Ja gesagt.',
  'Refused: you are no guardian of this person in this hub, or too few of their guardians said yes. Nothing changed.':
    'Abgelehnt: Du bist in diesem Hub nicht Hüter dieser Person, oder zu wenige ihrer Hüter haben Ja gesagt. Nichts wurde geändert.',
  'Nothing to do: this key is in force already.': 'Nichts zu tun: Dieser Schlüssel gilt schon.',
  'Nothing to do: you said so already.': 'Nichts zu tun: Das hast du schon gesagt.',
  'Refused: another key certifies this person’s devices in this hub now. Nothing changed; a device comes in by the words in force.':
    'Abgelehnt: Die Geräte dieser Person beglaubigt in diesem Hub jetzt ein anderer Schlüssel. Nichts wurde geändert; ein Gerät kommt mit den gültigen Wörtern hinein.',
  'This copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Diese Kopie deiner Daten ist älter als das, was der Hub von diesem Gerät gesehen hat. Nichts ging verloren, und nichts wurde unterschrieben. Hol deine Identität mit den Wiederherstellungswörtern in einem neuen Datenordner zurück: Dort bekommt sie einen eigenen Geräteschlüssel.',
  'The hub could not be made: {1} does not fit. Nothing was made; correct it and try again.':
    'Der Hub ließ sich nicht gründen, denn das passt nicht: {1}. Nichts wurde gegründet; berichtige es und versuch es noch einmal.',
  'Only members invite: not before the hub has certified that you are one, and not once you are leaving, have left or were removed. Nothing was made.':
    'Nur Mitglieder laden ein: nicht, bevor der Hub beglaubigt hat, dass du eins bist, und nicht mehr, wenn du austrittst, ausgetreten bist oder entfernt wurdest. Nichts wurde erstellt.',
  'This invite has run out. Nothing was changed; ask for a new one.':
    'Diese Einladung ist abgelaufen. Nichts wurde geändert; bitte um eine neue.',
  'Nothing was deleted: you are in this hub, or a trade of yours there is still open. Leave it first; then its data can go.':
    'Nichts wurde gelöscht: Du bist in diesem Hub, oder dort ist noch ein Geschäft von dir offen. Tritt erst aus; dann können seine Daten weg.',
  'This invite leads to a practice town, which is for play only. Nothing was changed; ask for an invite to a real hub.':
    'Diese Einladung führt in eine Übungsstadt, die nur zum Spielen da ist. Nichts wurde geändert; bitte um eine Einladung in einen echten Hub.',
  'This invite leads to a real hub. Nothing was changed; leave the practice town first and join it there.':
    'Diese Einladung führt in einen echten Hub. Nichts wurde geändert; verlass zuerst die Übungsstadt, und tritt ihm dort bei.',
  'This invite is incomplete or was changed on its way. Nothing was done; ask for it again and copy the whole link.':
    'Diese Einladung ist unvollständig oder wurde unterwegs geändert. Nichts wurde getan; bitte noch einmal darum und kopier den ganzen Link.',
  'This is not an invite to a hub: those begin with “kind:join/”. Nothing was done.':
    'Das ist keine Einladung in einen Hub: Die beginnen mit „kind:join/“. Nichts wurde getan.',
  'There is no procedure {1}.': 'Eine Prozedur {1} gibt es nicht.',
  'This data folder already holds an identity, which was kept. Use a new data folder for another one.':
    'In diesem Datenordner ist schon eine Identität; sie blieb erhalten. Nimm für eine andere einen neuen Datenordner.',
  'A name has 1 to 32 visible characters. Nothing was changed; choose another.':
    'Ein Name hat 1 bis 32 sichtbare Zeichen. Nichts wurde geändert; wähl einen anderen.',
  'This person is not a member of the hub. Nothing was sent and nothing was changed; invite them first.':
    'Diese Person ist kein Mitglied des Hubs. Nichts wurde gesendet und nichts geändert; lad sie zuerst ein.',
  'This person joined with a key that locks nothing, so everybody could read what is written to them. Nothing was sent and nothing was changed; ask them to join again with a fresh identity.':
    'Diese Person ist mit einem Schlüssel beigetreten, der nichts verschließt; alle könnten also lesen, was man ihr schreibt. Nichts wurde gesendet und nichts geändert; bitte sie, mit einer neuen Identität noch einmal beizutreten.',
  'Refused: its text is not the text that the terms commit to. Nothing was offered; write it again.':
    'Abgelehnt: Der Text ist nicht der, den die Bedingungen festhalten. Nichts wurde angeboten; schreib es noch einmal.',
  'A hand-over code is drawn for one agreement, and many could come of this. Nothing was offered; choose another way to show that it is done.':
    'Ein Code für die Übergabe wird für eine einzige Vereinbarung gezogen, und hieraus könnten viele werden. Nichts wurde angeboten; wähl eine andere Art zu zeigen, dass es getan ist.',
  'It is meant for you, or for somebody twice. Nothing was offered; choose each other member once, or nobody for everybody.':
    'Es ist für dich selbst gedacht oder für jemanden zweimal. Nichts wurde angeboten; wähl andere Mitglieder je einmal, oder niemanden, wenn es für alle ist.',
  'So many at once would be more than the ledger can count. Nothing was offered; let fewer be taken at a time.':
    'So viele auf einmal wären mehr, als das Hauptbuch zählen kann. Nichts wurde angeboten; lass weniger auf einmal nehmen.',
  'Too late: its time is over. No money moved; ask whoever offered it, or choose a later end.':
    'Zu spät: Die Zeit dafür ist um. Es floss kein Geld; frag, wer es angeboten hat, oder wähl ein späteres Ende.',
  'It would stand for more than a year. Nothing was offered; choose an earlier end.':
    'Es würde länger als ein Jahr gelten. Nichts wurde angeboten; wähl ein früheres Ende.',
  'You have as many standing offers as a hub keeps of one member. Nothing was offered; take one of them back first.':
    'Du hast so viele Dauerangebote, wie ein Hub von einem Mitglied bewahrt. Nichts wurde angeboten; nimm zuerst eines davon zurück.',
  'Too late: this offer was taken back, or is over. No money moved; look at the board for others.':
    'Zu spät: Dieses Angebot wurde zurückgenommen oder ist beendet. Es floss kein Geld; sieh am Brett nach anderen.',
  'Refused: only whoever made this offer can take it back. Nothing changed.':
    'Abgelehnt: Nur wer dieses Angebot gemacht hat, kann es zurücknehmen. Nichts wurde geändert.',
  'Refused: this offer is your own. No money moved.': 'Abgelehnt: Dieses Angebot ist dein eigenes. Es floss kein Geld.',
  'Refused: the device that signed this offer is no longer in use. No money moved; ask whoever made it to offer it again.':
    'Abgelehnt: Das Gerät, das dieses Angebot unterschrieben hat, ist nicht mehr in Gebrauch. Es floss kein Geld; bitte darum, es noch einmal anzubieten.',
  'Refused: this offer is meant for other members. No money moved; write to whoever made it.':
    'Abgelehnt: Dieses Angebot ist für andere Mitglieder gedacht. Es floss kein Geld; schreib der Person, von der es ist.',
  'Refused: you would measure, rule on or be paid for your own agreement. No money moved; propose one of your own.':
    'Abgelehnt: Du würdest bei deiner eigenen Vereinbarung messen, entscheiden oder bezahlt werden. Es floss kein Geld; schlag eine eigene vor.',
  'Too late: all of it has been taken. No money moved; ask whoever offered it for more.':
    'Zu spät: Alles davon ist schon genommen. Es floss kein Geld; frag, wer es angeboten hat, nach mehr.',
  'A file is sold one at a time. Nothing was signed; set the most in one agreement to one.':
    'Eine Datei wird einzeln verkauft. Nichts wurde unterschrieben; setz die Höchstzahl pro Vereinbarung auf eins.',
  'Refused: it is more than can be taken at a time. No money moved; choose fewer.':
    'Abgelehnt: Das ist mehr, als sich auf einmal nehmen lässt. Es floss kein Geld; wähl weniger.',
  'Refused: fewer are left by now. No money moved; look at what is left and choose fewer.':
    'Abgelehnt: Inzwischen sind weniger übrig. Es floss kein Geld; sieh nach, was übrig ist, und wähl weniger.',
  'Not now: others have taken as much as is offered for this time. No money moved; choose fewer, or come back later.':
    'Jetzt nicht: Für diese Zeit haben andere schon alles genommen, was angeboten ist. Es floss kein Geld; wähl weniger, oder komm später wieder.',
  'Refused: you have too little to put into escrow. No money moved; choose fewer, or earn or receive the rest first.':
    'Abgelehnt: Du hast zu wenig, um es in Treuhand zu geben. Es floss kein Geld; wähl weniger, oder verdien oder bekomm erst den Rest.',
  'Refused: whoever offers it has too little for their deposit now. No money of yours moved; choose fewer, or write to them.':
    'Abgelehnt: Wer das anbietet, hat jetzt zu wenig für die Kaution. Von deinem Geld floss nichts; wähl weniger, oder schreib dieser Person.',
  'This device could not note what it has signed ({1}). What was signed is kept here and has not left; nothing more is signed. Free some disk space or make the folder writable, then try again.':
    'Dieses Gerät konnte nicht festhalten, was es unterschrieben hat ({1}). Das Unterschriebene ist hier aufgehoben und nicht hinausgegangen; es wird nichts weiter unterschrieben. Schaff Platz auf der Platte oder mach den Ordner beschreibbar, und versuch es noch einmal.',
  'Refused: only members of the hub found pools and give to them. Nothing moved; join the hub, or stay in it, first.':
    'Abgelehnt: Nur Mitglieder des Hubs gründen Töpfe und geben hinein. Nichts wurde bewegt; tritt dem Hub erst bei, oder bleib in ihm.',
  'Refused: the pool would have ended before the hub certified it. Nothing was founded; try again.':
    'Abgelehnt: Der Topf wäre beendet gewesen, bevor der Hub ihn beglaubigt. Nichts wurde gegründet; versuch es noch einmal.',
  'Refused: a pool collects for at most a year. Nothing was founded; choose an earlier end.':
    'Abgelehnt: Ein Topf sammelt höchstens ein Jahr lang. Nichts wurde gegründet; wähl ein früheres Ende.',
  'Refused: the milestones come to more than the goal, so a met goal could not pay them. Nothing was founded; raise the goal or lower a milestone.':
    'Abgelehnt: Die Etappen ergeben mehr als das Ziel; auch ein erreichtes Ziel könnte sie also nicht bezahlen. Nichts wurde gegründet; erhöh das Ziel oder senk eine Etappe.',
  'Refused: the smallest gift is larger than the goal. Nothing was founded; choose a smaller one.':
    'Abgelehnt: Die kleinste Gabe ist größer als das Ziel. Nichts wurde gegründet; wähl eine kleinere.',
  'Refused: a pool pays members of the hub, and somebody it names is none. Nothing was founded; choose members.':
    'Abgelehnt: Ein Topf zahlt an Mitglieder des Hubs, und jemand, den er nennt, ist keins. Nichts wurde gegründet; wähl Mitglieder.',
  'Refused: the token ends before this pool might. Nothing was founded; choose shorter times or another token.':
    'Abgelehnt: Der Token endet, bevor dieser Topf es müsste. Nichts wurde gegründet; wähl kürzere Zeiten oder einen anderen Token.',
  'Refused: the hub has as many open pools as it can end at once. Nothing was founded; wait until one has ended.':
    'Abgelehnt: Der Hub hat so viele offene Töpfe, wie er auf einmal beenden kann. Nichts wurde gegründet; warte, bis einer beendet ist.',
  'Refused: you have five open pools in this hub already. Nothing was founded; wait until one has ended, or call one off.':
    'Abgelehnt: Du hast in diesem Hub schon fünf offene Töpfe. Nichts wurde gegründet; warte, bis einer beendet ist, oder sag einen ab.',
  'Refused: the hub does not know this pool. Nothing moved.':
    'Abgelehnt: Der Hub kennt diesen Topf nicht. Nichts wurde bewegt.',
  'Refused: this pool does not collect any more. Nothing moved.':
    'Abgelehnt: Dieser Topf sammelt nicht mehr. Nichts wurde bewegt.',
  'Refused: this is less than the smallest gift the pool takes. Nothing moved; give more.':
    'Abgelehnt: Das ist weniger als die kleinste Gabe, die der Topf nimmt. Nichts wurde bewegt; gib mehr.',
  'Refused: this pool has gifts from as many people as it can hold. Nothing moved.':
    'Abgelehnt: In diesem Topf sind Gaben von so vielen Leuten, wie er fassen kann. Nichts wurde bewegt.',
  'Refused: gifts to this pool are not taken back before its end, as it was founded. Nothing moved.':
    'Abgelehnt: Bei der Gründung dieses Topfs wurde festgelegt, dass Gaben nicht vor seinem Ende zurückgenommen werden. Nichts wurde bewegt.',
  'Refused: you gave nothing to this pool, so there is nothing to take back or to vote on.':
    'Abgelehnt: Du hast in diesen Topf nichts gegeben; es gibt also nichts zurückzunehmen und nichts abzustimmen.',
  'Refused: only whoever founded a pool calls it off. Nothing moved.':
    'Abgelehnt: Nur wer einen Topf gegründet hat, sagt ihn ab. Nichts wurde bewegt.',
  'Refused: the pool has no such milestone. Nothing moved.':
    'Abgelehnt: Eine solche Etappe hat der Topf nicht. Nichts wurde bewegt.',
  'Refused: milestones begin once the pool’s goal is met at its end. Nothing moved.':
    'Abgelehnt: Etappen beginnen erst, wenn das Ziel des Topfs an seinem Ende erreicht ist. Nichts wurde bewegt.',
  'Refused: the time for this was over when it reached the hub. Nothing moved.':
    'Abgelehnt: Die Zeit dafür war um, als es den Hub erreichte. Nichts wurde bewegt.',
  'Refused: only its payee says that a milestone is done. Nothing moved.':
    'Abgelehnt: Nur wer für eine Etappe bezahlt wird, meldet sie als getan. Nichts wurde bewegt.',
  'Nothing to do: this milestone is being voted on already.': 'Nichts zu tun: Über diese Etappe wird schon abgestimmt.',
  'Nothing to do: this milestone has been decided already.': 'Nichts zu tun: Über diese Etappe ist schon entschieden.',
  'Refused: its payee has not said yet that this milestone is done. Nothing moved.':
    'Abgelehnt: Wer für diese Etappe bezahlt wird, hat sie noch nicht als getan gemeldet. Nichts wurde bewegt.',
  'Refused: nobody votes on a payment to themselves. Nothing moved.':
    'Abgelehnt: Niemand stimmt über eine Zahlung an sich selbst ab. Nichts wurde bewegt.',
  'Nothing to do: you have voted on this milestone, and a vote stands.':
    'Nichts zu tun: Du hast über diese Etappe abgestimmt, und eine Stimme bleibt.',
  'Refused: this agreement has not ended, and only what has ended is rated. Nothing was said; rate it when it is over.':
    'Abgelehnt: Diese Vereinbarung läuft noch, und bewertet wird nur, was beendet ist. Nichts wurde gesagt; bewerte sie, wenn sie vorbei ist.',
  'Refused: only those who made an agreement rate each other for it. Nothing was said.':
    'Abgelehnt: Nur wer eine Vereinbarung getroffen hat, bewertet die anderen dafür. Nichts wurde gesagt.',
  'Refused: nobody rates themselves. Nothing was said.':
    'Abgelehnt: Niemand bewertet sich selbst. Nichts wurde gesagt.',
  'Refused: they had no part in this agreement. Nothing was said; choose one of its parties.':
    'Abgelehnt: Diese Person war an der Vereinbarung nicht beteiligt. Nichts wurde gesagt; wähl eine ihrer Parteien.',
  'Refused: they have not rated you for this agreement, so there is nothing to answer. Nothing was said.':
    'Abgelehnt: Diese Person hat dich für diese Vereinbarung nicht bewertet; es gibt also nichts zu beantworten. Nichts wurde gesagt.',
  'This hub’s validators certified two different batches at one height. The hub is halted on this device: nothing more is accepted, everything is kept. Look at the evidence, ask the other members which line they follow, and choose.':
    'Die Validatoren dieses Hubs haben auf einer Höhe zwei verschiedene Stapel beglaubigt. Auf diesem Gerät ist der Hub angehalten: Nichts wird mehr angenommen, alles bleibt erhalten. Sieh dir den Beweis an, frag die anderen Mitglieder, welcher Linie sie folgen, und wähl.',
  'Refused: this hub is halted, because its signer certified two different batches at one height. Everything before is kept; ask the other members which line they follow.':
    'Abgelehnt: Dieser Hub ist angehalten, weil sein Unterzeichner auf einer Höhe zwei verschiedene Stapel beglaubigt hat. Alles davor ist erhalten; frag die anderen Mitglieder, welcher Linie sie folgen.',
  'Refused: you have left this hub, so nothing of yours is sent there any more. Nothing was signed; what you see is an archive, and an invite brings you back.':
    'Abgelehnt: Du bist aus diesem Hub ausgetreten, darum wird nichts mehr von dir dorthin gesendet. Nichts wurde unterschrieben; was du siehst, ist ein Archiv, und eine Einladung bringt dich zurück.',
  'The members who are connected keep only newer entries of this hub than the ones this device would need next. Nothing was lost. Connect to somebody who keeps everything; until then this device shows the hub as it last knew it.':
    'Die verbundenen Mitglieder bewahren von diesem Hub nur neuere Einträge als die, die dieses Gerät als Nächstes braucht. Nichts ging verloren. Verbinde dich mit jemandem, der alles bewahrt; bis dahin zeigt dieses Gerät den Hub so, wie es ihn zuletzt kannte.',
  'Not yet: this device has not compared its copy with any member of the hub since it started, and an old copy must never sign. Nothing was signed; connect to a member, or give one a bundle and take in theirs (Carry), and try again.':
    'Noch nicht: Dieses Gerät hat seine Kopie seit dem Start mit keinem Mitglied des Hubs verglichen, und eine alte Kopie darf nie unterschreiben. Nichts wurde unterschrieben; verbinde dich mit einem Mitglied, oder gib einem ein Bündel und nimm seins (unter „Von Hand“), und versuch es noch einmal.',
  'Refused: this copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Abgelehnt: Diese Kopie deiner Daten ist älter als das, was der Hub von diesem Gerät gesehen hat. Nichts ging verloren, und nichts wurde unterschrieben. Hol deine Identität mit den Wiederherstellungswörtern in einem neuen Datenordner zurück: Dort bekommt sie einen eigenen Geräteschlüssel.',
  'Nothing has been certified in this hub for as long as its rules call silence, and you are one of those who may take over. Ask its signers first; if they are gone for good, take over on the page of its rules. Balances, agreements and the log stay as they are.':
    'In diesem Hub wurde so lange nichts beglaubigt, dass seine Regeln es Schweigen nennen, und du gehörst zu denen, die übernehmen können. Frag zuerst seine Unterzeichner; sind sie endgültig fort, übernimm auf der Seite der Regeln. Guthaben, Vereinbarungen und das Hauptbuch bleiben, wie sie sind.',
  'Nothing was certified here for longer than this hub waits before others may take over, and nobody has said yet whether they did. Everything is kept and nothing is signed by this computer until then. Connect to another member.':
    'Hier wurde länger nichts beglaubigt, als dieser Hub wartet, bevor andere übernehmen können, und noch hat niemand gesagt, ob sie es getan haben. Alles ist erhalten, und bis dahin unterschreibt dieser Computer nichts. Verbinde dich mit einem anderen Mitglied.',
  'This copy of the hub is older than what this device has signed: a backup was put back, or the end of the database was lost. Nothing is signed with it for now and nothing of the hub is lost. Connect to another member: what is missing comes back, and you can sign again. If nobody has it, restore your identity from its recovery words in a new data folder.':
    'Diese Kopie des Hubs ist älter als das, was dieses Gerät unterschrieben hat: Eine Sicherung wurde zurückgelegt, oder das Ende der Datenbank ging verloren. Vorerst wird damit nichts unterschrieben, und vom Hub ist nichts verloren. Verbinde dich mit einem anderen Mitglied: Was fehlt, kommt zurück, und du kannst wieder unterschreiben. Hat es niemand, dann hol deine Identität mit den Wiederherstellungswörtern in einem neuen Datenordner zurück.',
  'This hub was restored from a backup, and newer things may have happened in it. This device has a key of its own now, which the hub has to take in first; until then nothing is signed here. Everything in the backup is there. Stay connected to a member.':
    'Dieser Hub wurde aus einer Sicherung zurückgeholt, und vielleicht ist in ihm seither Neues geschehen. Dieses Gerät hat jetzt einen eigenen Schlüssel, den der Hub erst aufnehmen muss; bis dahin wird hier nichts unterschrieben. Alles aus der Sicherung ist da. Bleib mit einem Mitglied verbunden.',
  'This hub was restored from a backup, and the key that certifies it is not in any backup: it stayed on the computer that the hub was run on. If that computer still works, start it and connect both; this device is then taken in. If it is gone, nothing new can be certified in this hub. What was certified stays readable and provable here; start a new hub and invite its members.':
    'Dieser Hub wurde aus einer Sicherung zurückgeholt, und der Schlüssel, der ihn beglaubigt, ist in keiner Sicherung: Er blieb auf dem Computer, auf dem der Hub lief. Geht dieser Computer noch, starte ihn und verbinde beide; dann wird dieses Gerät aufgenommen. Ist er fort, kann in diesem Hub nichts Neues mehr beglaubigt werden. Was beglaubigt wurde, bleibt hier lesbar und beweisbar; gründe einen neuen Hub und lad die Mitglieder ein.',
  'This device could not note what it has signed. What was signed is kept here and has not left; nothing more is signed. Free some disk space, then try again.':
    'Dieses Gerät konnte nicht festhalten, was es unterschrieben hat. Das Unterschriebene ist hier aufgehoben und nicht hinausgegangen; es wird nichts weiter unterschrieben. Schaff Platz auf der Platte und versuch es noch einmal.',
  'This device key signed two different things at one place, as happens when a data folder is copied and both copies are used. The hub freezes the key. Nothing certified is lost: restore your identity from its seed in a new data folder.':
    'Der Schlüssel dieses Geräts hat an einer Stelle zwei verschiedene Dinge unterschrieben, wie es geschieht, wenn ein Datenordner kopiert wird und beide Kopien benutzt werden. Der Hub friert den Schlüssel ein. Nichts Beglaubigtes ist verloren: Hol deine Identität mit den Wiederherstellungswörtern in einem neuen Datenordner zurück.',
  'Refused: this device is frozen, because it signed two different things at one place. Nothing changed; restore your identity from its seed in a new data folder.':
    'Abgelehnt: Dieses Gerät ist eingefroren, weil es an einer Stelle zwei verschiedene Dinge unterschrieben hat. Nichts wurde geändert; hol deine Identität mit den Wiederherstellungswörtern in einem neuen Datenordner zurück.',
  'Refused: this device is no longer in use for its identity. Nothing changed.':
    'Abgelehnt: Dieses Gerät ist für seine Identität nicht mehr in Gebrauch. Nichts wurde geändert.',
  'Refused: another event of this device already stands at this place. Nothing changed.':
    'Abgelehnt: An dieser Stelle steht schon ein anderes Ereignis dieses Geräts. Nichts wurde geändert.',
  'Refused: a signature does not fit. Nothing changed.':
    'Abgelehnt: Eine Unterschrift stimmt nicht. Nichts wurde geändert.',
  'Refused: it is larger than an event may be. Nothing changed; attach long texts as a file.':
    'Abgelehnt: Es ist größer, als ein Ereignis sein darf. Nichts wurde geändert; häng lange Texte als Datei an.',
  'Refused: it does not have the form of an event. Nothing changed.':
    'Abgelehnt: Es hat nicht die Form eines Ereignisses. Nichts wurde geändert.',
  'Not now: too much is waiting to be certified. Nothing was signed; try again in a moment.':
    'Jetzt nicht: Zu vieles wartet auf Beglaubigung. Nichts wurde unterschrieben; versuch es gleich noch einmal.',
  'Refused: this device has posted as many notices as a hub keeps of one device. Nothing was posted and everything stands; use another device of yours, or restore your identity from its seed in a new data folder.':
    'Abgelehnt: Dieses Gerät hat so viele Aushänge gemacht, wie ein Hub von einem Gerät bewahrt. Nichts wurde ausgehängt, und alles bleibt stehen; nimm ein anderes deiner Geräte, oder hol deine Identität mit den Wiederherstellungswörtern in einem neuen Datenordner zurück.',
  'Not now: this device has posted so much in so short a time that others would take it for a flood. Nothing was posted; go on in a few minutes.':
    'Jetzt nicht: Dieses Gerät hat in kurzer Zeit so viel ausgehängt, dass andere es für eine Flut halten würden. Nichts wurde ausgehängt; mach in ein paar Minuten weiter.',
  'Refused: this would pay oneself. Nothing moved.':
    'Abgelehnt: Damit würde jemand sich selbst bezahlen. Nichts wurde bewegt.',
  'Refused: the receiver has no account in this hub. Nothing moved; invite them first.':
    'Abgelehnt: Wer es bekommen soll, hat in diesem Hub kein Konto. Nichts wurde bewegt; lad die Person zuerst ein.',
  'Refused: the receiver’s balance would be larger than the ledger can count. Nothing moved.':
    'Abgelehnt: Das Guthaben auf der anderen Seite würde größer, als das Hauptbuch zählen kann. Nichts wurde bewegt.',
  'Refused: it is more than can be spent, credit limit included. Nothing moved; try a smaller amount.':
    'Abgelehnt: Das ist mehr, als sich ausgeben lässt, das Kreditlimit eingerechnet. Nichts wurde bewegt; versuch es mit einem kleineren Betrag.',
  'Refused: you owe somebody by a ruling or a proof, so what comes in pays that first. Nothing moved; the wallet shows what is owed.':
    'Abgelehnt: Nach einem Spruch oder einem Beweis schuldest du jemandem etwas; was hereinkommt, bezahlt zuerst das. Nichts wurde bewegt; in der Geldbörse steht, was du schuldest.',
  'Refused: you are not a member of the hub any more, so you spend what you have and draw no more credit. Nothing moved; choose a smaller amount.':
    'Abgelehnt: Du bist nicht mehr Mitglied des Hubs; du kannst ausgeben, was du hast, bekommst aber keinen Kredit mehr. Nichts wurde bewegt; wähl einen kleineren Betrag.',
  'Refused: the hub’s policy does not let you issue a token of this kind. Nothing was issued; ask a keeper of the hub.':
    'Abgelehnt: Nach den Regeln des Hubs kannst du einen Token dieser Art nicht ausgeben. Nichts wurde ausgegeben; frag jemanden, der den Hub hütet.',
  'Refused: the hub has as many tokens as its policy allows. Nothing was issued.':
    'Abgelehnt: Der Hub hat so viele Token, wie seine Regeln erlauben. Nichts wurde ausgegeben.',
  'Refused: the hub has a token of this code already. Nothing was issued; choose another code.':
    'Abgelehnt: Der Hub hat schon einen Token mit diesem Kürzel. Nichts wurde ausgegeben; wähl ein anderes Kürzel.',
  'Refused: the hub’s policy wants a smaller cap for this kind of token. Nothing was issued; choose a smaller cap.':
    'Abgelehnt: Die Regeln des Hubs verlangen für einen Token dieser Art eine kleinere Obergrenze. Nichts wurde ausgegeben; wähl eine kleinere.',
  'Refused: the keeper of the reserve is not a member of the hub. Nothing was issued; choose a member.':
    'Abgelehnt: Wer die Deckung verwahren soll, ist kein Mitglied des Hubs. Nichts wurde ausgegeben; wähl ein Mitglied.',
  'Refused: somebody who may mint is not a member of the hub. Nothing was issued; choose members.':
    'Abgelehnt: Jemand, der prägen darf, ist kein Mitglied des Hubs. Nichts wurde ausgegeben; wähl Mitglieder.',
  'Refused: a mission ends in the future, and within ten years. Nothing was issued; choose another date.':
    'Abgelehnt: Ein zweckgebundener Token endet in der Zukunft, und innerhalb von zehn Jahren. Nichts wurde ausgegeben; wähl ein anderes Datum.',
  'Refused: demurrage of mutual credit goes to the pool, and that of points is burned. Nothing was issued.':
    'Abgelehnt: Beim gegenseitigen Kredit geht der Schwund in den Topf, und bei Punkten wird er vernichtet. Nichts wurde ausgegeben.',
  'Refused: the hub has no such token. Nothing changed.':
    'Abgelehnt: Einen solchen Token hat der Hub nicht. Nichts wurde geändert.',
  'Refused: only those whom its issue named may do this with the token. Nothing changed.':
    'Abgelehnt: Das darf mit diesem Token nur, wer bei seiner Ausgabe benannt wurde. Nichts wurde geändert.',
  'Refused: mutual credit is never minted; it comes into being when somebody pays out of their limit. Nothing changed.':
    'Abgelehnt: Gegenseitiger Kredit wird nie geprägt; er entsteht, wenn jemand aus dem eigenen Limit zahlt. Nichts wurde geändert.',
  'Refused: mutual credit is not burned; it ends when what was owed has been worked off. Nothing changed.':
    'Abgelehnt: Gegenseitiger Kredit wird nicht vernichtet; er endet, wenn abgearbeitet ist, was geschuldet war. Nichts wurde geändert.',
  'Refused: points are given under a rule and never paid. Nothing moved; pay in another token.':
    'Abgelehnt: Punkte werden nach einer Regel vergeben, und bezahlt wird nie mit ihnen. Nichts wurde bewegt; zahl in einem anderen Token.',
  'Refused: the token has ended, and nothing is paid or minted in it any more. Nothing changed.':
    'Abgelehnt: Der Token ist beendet, und in ihm wird nichts mehr bezahlt oder geprägt. Nichts wurde geändert.',
  'Refused: there would be more of the token than its cap. Nothing was minted; choose less.':
    'Abgelehnt: Es gäbe von dem Token mehr, als seine Obergrenze erlaubt. Nichts wurde geprägt; wähl weniger.',
  'Refused: there would be more of the token than its reserve covers. Nothing was minted; its keeper raises the cover first.':
    'Abgelehnt: Es gäbe von dem Token mehr, als gedeckt ist. Nichts wurde geprägt; wer die Deckung verwahrt, muss sie zuerst erhöhen.',
  'Refused: somebody has redeemed this token and not received what is owed in time. Nothing was minted; it goes on when they have signed that they got it.':
    'Abgelehnt: Jemand hat diesen Token eingelöst und nicht rechtzeitig bekommen, was geschuldet ist. Nichts wurde geprägt; es geht weiter, wenn diese Person den Erhalt unterschrieben hat.',
  'Refused: the keeper of its reserve is not in the hub. Nothing changed, and your tokens stay yours.':
    'Abgelehnt: Wer seine Deckung verwahrt, ist nicht im Hub. Nichts wurde geändert, und deine Token bleiben deine.',
  'Refused: you keep this reserve yourself. Nothing changed; burn the tokens instead.':
    'Abgelehnt: Diese Deckung verwahrst du selbst. Nichts wurde geändert; vernichte die Token stattdessen.',
  'Refused: only the keeper of the reserve says what covers it. Nothing changed.':
    'Abgelehnt: Nur wer die Deckung verwahrt, sagt, was davon da ist. Nichts wurde geändert.',
  'Refused: no reserve stands behind this token. Nothing changed.':
    'Abgelehnt: Hinter diesem Token steht keine Deckung. Nichts wurde geändert.',
  'Refused: for so little the reserve gives nothing. Nothing changed; redeem more at once.':
    'Abgelehnt: Für so wenig gibt die Deckung nichts her. Nichts wurde geändert; lös mehr auf einmal ein.',
  'Refused: by what the keeper says there is less in the reserve than this. Nothing changed; redeem less, or ask the keeper.':
    'Abgelehnt: Nach dem, was bezeugt ist, ist weniger Deckung da als das. Nichts wurde geändert; lös weniger ein, oder frag, wer sie verwahrt.',
  'Refused: there is no such redemption. Nothing changed.':
    'Abgelehnt: Eine solche Einlösung gibt es nicht. Nichts wurde geändert.',
  'Refused: only whoever redeemed signs that it was received. Nothing changed.':
    'Abgelehnt: Nur wer eingelöst hat, unterschreibt den Erhalt. Nichts wurde geändert.',
  'Nothing to do: it had already been received.': 'Nichts zu tun: Der Erhalt war schon bestätigt.',
  'Refused: only mutual credit goes below zero. Nothing changed.':
    'Abgelehnt: Nur gegenseitiger Kredit geht unter null. Nichts wurde geändert.',
  'Refused: limits are changed by those trusted with the token, where the hub’s policy lets them. Nothing changed.':
    'Abgelehnt: Limits ändert, wer mit dem Token betraut ist, soweit die Regeln des Hubs es zulassen. Nichts wurde geändert.',
  'Refused: the hub’s policy lets no account go that far below zero. Nothing changed; choose less.':
    'Abgelehnt: Nach den Regeln des Hubs geht kein Konto so weit unter null. Nichts wurde geändert; wähl weniger.',
  'Refused: this person is not a member of the hub. Nothing changed.':
    'Abgelehnt: Diese Person ist kein Mitglied des Hubs. Nichts wurde geändert.',
  'Refused: this account is further below zero than that already. Nothing changed; choose a wider limit.':
    'Abgelehnt: Dieses Konto ist schon weiter unter null. Nichts wurde geändert; wähl ein weiteres Limit.',
  'Refused: only the hub’s founder or signer removes members. Nothing changed; write to them.':
    'Abgelehnt: Nur wer den Hub gegründet hat oder für ihn unterschreibt, entfernt Mitglieder. Nichts wurde geändert; schreib dorthin.',
  'Refused: nobody removes themselves. Nothing changed; leave the hub instead.':
    'Abgelehnt: Niemand entfernt sich selbst. Nichts wurde geändert; tritt stattdessen aus dem Hub aus.',
  'Refused: the hub’s founder and signer cannot be removed. Nothing changed.':
    'Abgelehnt: Wer den Hub gegründet hat oder für ihn unterschreibt, kann nicht entfernt werden. Nichts wurde geändert.',
  'Nothing to do: this person is not in the hub.': 'Nichts zu tun: Diese Person ist nicht im Hub.',
  'Refused: only the hub’s founder or signer lets somebody back in. Nothing changed.':
    'Abgelehnt: Nur wer den Hub gegründet hat oder für ihn unterschreibt, lässt jemanden wieder ein. Nichts wurde geändert.',
  'Nothing to do: this person was not removed. Who left comes back by an invite.':
    'Nichts zu tun: Diese Person wurde nicht entfernt. Wer ausgetreten ist, kommt mit einer Einladung zurück.',
  'Nothing to do: you are not in this hub.': 'Nichts zu tun: Du bist nicht in diesem Hub.',
  'Refused: you sign this hub’s ledger, and without you the others could neither trade nor get their money out of escrow. Nothing changed; propose that others sign, and leave when they do, or when nobody else is in it.':
    'Abgelehnt: Du unterschreibst das Hauptbuch dieses Hubs, und ohne dich könnten die anderen weder handeln noch ihr Geld aus der Treuhand bekommen. Nichts wurde geändert; schlag vor, dass andere unterschreiben, und tritt aus, wenn sie es tun oder wenn sonst niemand mehr darin ist.',
  'Not yet: a trade of yours is still open. Nothing changed; choose to leave when the last one ends, and nothing new begins until then.':
    'Noch nicht: Ein Geschäft von dir ist noch offen. Nichts wurde geändert; wähl „Verlassen, wenn alles beendet ist“, dann beginnt bis dahin nichts Neues.',
  'Not yet: your balance in a token of this hub is below zero, so the others are owed work. Nothing changed; earn it or have it given to you first.':
    'Noch nicht: Dein Guthaben in einem Token dieses Hubs ist unter null, also steht den anderen noch Arbeit zu. Nichts wurde geändert; verdien es zuerst, oder lass es dir geben.',
  'Not yet: others hold tokens that stand on a reserve you keep, or are still owed out of it. Nothing changed; take the tokens back first.':
    'Noch nicht: Andere halten Token, für die du die Deckung verwahrst, oder ihnen wird daraus noch etwas geschuldet. Nichts wurde geändert; nimm die Token zuerst zurück.',
  'Nothing to do: you are on your way out already.': 'Nichts zu tun: Du bist schon am Austreten.',
  'Nothing to do: you were not leaving.': 'Nichts zu tun: Du warst nicht am Austreten.',
  'Nothing to do: you have not left this hub.': 'Nichts zu tun: Du bist aus diesem Hub nicht ausgetreten.',
  'Refused: you were removed from this hub, and an invite does not undo that. Nothing changed; ask its founder to let you back in.':
    'Abgelehnt: Du wurdest aus diesem Hub entfernt, und eine Einladung ändert das nicht. Nichts wurde geändert; bitte, wer ihn gegründet hat, dich wieder einzulassen.',
  'Refused: you were removed from this hub, so nothing of yours is published there. What you wrote is kept.':
    'Abgelehnt: Du wurdest aus diesem Hub entfernt, darum wird dort nichts von dir ausgehängt. Was du geschrieben hast, bleibt.',
  'Refused: you have left this hub, so nothing of yours is published there. What you wrote is kept.':
    'Abgelehnt: Du bist aus diesem Hub ausgetreten, darum wird dort nichts von dir ausgehängt. Was du geschrieben hast, bleibt.',
  'Refused: you are leaving this hub, so you post nothing new there. What you wrote is kept; stay if you want to post it.':
    'Abgelehnt: Du trittst gerade aus diesem Hub aus, darum hängst du dort nichts Neues aus. Was du geschrieben hast, bleibt; wähl „Doch bleiben“, wenn du es aushängen willst.',
  'Refused: the terms belong to another hub. Nothing was agreed.':
    'Abgelehnt: Die Bedingungen gehören zu einem anderen Hub. Nichts wurde vereinbart.',
  'Refused: the hub has no such token. Nothing was agreed.':
    'Abgelehnt: Einen solchen Token hat der Hub nicht. Nichts wurde vereinbart.',
  'Refused: the token ends before this agreement might. Nothing was agreed; choose shorter times or another token.':
    'Abgelehnt: Der Token endet, bevor diese Vereinbarung es müsste. Nichts wurde vereinbart; wähl kürzere Fristen oder einen anderen Token.',
  'Refused: both sides are the same person. Nothing was agreed.':
    'Abgelehnt: Beide Seiten sind dieselbe Person. Nichts wurde vereinbart.',
  'Refused: one side is not a member of the hub. Nothing was agreed.':
    'Abgelehnt: Eine Seite ist kein Mitglied des Hubs. Nichts wurde vereinbart.',
  'Refused: one side is leaving the hub and begins nothing new. Nothing was agreed.':
    'Abgelehnt: Eine Seite tritt gerade aus dem Hub aus und beginnt nichts Neues. Nichts wurde vereinbart.',
  'Refused: the proposal had lapsed before the hub certified it. Nothing was agreed; propose again.':
    'Abgelehnt: Der Vorschlag war verfallen, bevor der Hub ihn beglaubigte. Nichts wurde vereinbart; schlag es noch einmal vor.',
  'Refused: a signature of one side is missing. Nothing was agreed.':
    'Abgelehnt: Die Unterschrift einer Seite fehlt. Nichts wurde vereinbart.',
  'Refused: a signature is by a device that is not in use any more. Nothing was agreed; ask for a new proposal.':
    'Abgelehnt: Eine Unterschrift ist von einem Gerät, das nicht mehr in Gebrauch ist. Nichts wurde vereinbart; bitte um einen neuen Vorschlag.',
  'Refused: only the two parties may act on an agreement. Nothing changed.':
    'Abgelehnt: Nur die beiden Parteien können bei einer Vereinbarung etwas tun. Nichts wurde geändert.',
  'Refused: this step belongs to the other side. Nothing changed.':
    'Abgelehnt: Dieser Schritt ist Sache der anderen Seite. Nichts wurde geändert.',
  'Refused: this negotiation has already become an agreement. That one stands.':
    'Abgelehnt: Aus dieser Verhandlung ist schon eine Vereinbarung geworden. Sie gilt.',
  'Refused: the other side had taken the signature back. Nothing was agreed; start a new talk.':
    'Abgelehnt: Die andere Seite hatte ihre Unterschrift zurückgenommen. Nichts wurde vereinbart; beginn ein neues Gespräch.',
  'Nothing to do: it had already been withdrawn.': 'Nichts zu tun: Es war schon zurückgenommen.',
  'Refused: the hub does not know this agreement. Nothing changed.':
    'Abgelehnt: Der Hub kennt diese Vereinbarung nicht. Nichts wurde geändert.',
  'Refused: the agreement had already ended. Its outcome stands.':
    'Abgelehnt: Die Vereinbarung war schon beendet. Bei ihrem Ausgang bleibt es.',
  'Refused: the agreement had moved on before this was certified. Nothing changed; look at it again.':
    'Abgelehnt: Die Vereinbarung war schon weiter, bevor dies beglaubigt wurde. Nichts wurde geändert; sieh sie dir noch einmal an.',
  'Refused: it is more than what is held in escrow. Nothing moved; choose a smaller amount.':
    'Abgelehnt: Das ist mehr, als in Treuhand liegt. Nichts wurde bewegt; wähl einen kleineren Betrag.',
  'Refused: an amount of zero releases nothing. Nothing moved.':
    'Abgelehnt: Mit einem Betrag von null wird nichts freigegeben. Nichts wurde bewegt.',
  'Refused: there is no such receipt. Nothing changed.':
    'Abgelehnt: Eine solche Quittung gibt es nicht. Nichts wurde geändert.',
  'Refused: only the two parties sign a receipt. Nothing changed.':
    'Abgelehnt: Nur die beiden Parteien unterschreiben eine Quittung. Nichts wurde geändert.',
  'Nothing to do: the receipt had already been signed.': 'Nichts zu tun: Die Quittung war schon unterschrieben.',
  'Refused: this was the signature of a different receipt. Nothing changed.':
    'Abgelehnt: Das war die Unterschrift einer anderen Quittung. Nichts wurde geändert.',
  'Nothing was signed: nobody owes themselves a favour. Choose somebody else.':
    'Nichts wurde unterschrieben: Niemand schuldet sich selbst einen Gefallen. Wähl jemand anderen.',
  'Nothing was signed: favours are between two members of a hub. What you two signed before stands.':
    'Nichts wurde unterschrieben: Gefallen tun sich zwei Mitglieder eines Hubs. Was ihr beide früher unterschrieben habt, gilt weiter.',
  'Nothing was signed: the amount is zero. Choose an amount.':
    'Nichts wurde unterschrieben: Der Betrag ist null. Wähl einen Betrag.',
  'Not yet: your last proposal is still waiting for an answer, and one favour follows another. Nothing was signed; it can be carried to them as a file or by QR.':
    'Noch nicht: Dein letzter Vorschlag wartet noch auf eine Antwort, und ein Gefallen folgt auf den anderen. Nichts wurde unterschrieben; du kannst ihn als Datei oder mit QR-Codes hinbringen.',
  'Not yet: they have proposed something to you. Nothing was signed; answer that first.':
    'Noch nicht: Die andere Seite hat dir etwas vorgeschlagen. Nichts wurde unterschrieben; antworte zuerst darauf.',
  'Not yet: a payment that settles favours is waiting for the hub to certify it. Nothing was signed; connect to a member, or wait until it lapses.':
    'Noch nicht: Eine Zahlung, die Gefallen begleicht, wartet darauf, dass der Hub sie beglaubigt. Nichts wurde unterschrieben; verbinde dich mit einem Mitglied, oder warte, bis sie verfällt.',
  'Refused: one of you would owe more than this hub lets its members owe. Nothing was signed; choose a smaller amount, or settle first.':
    'Abgelehnt: Eine Seite würde mehr schulden, als Mitglieder dieses Hubs schulden dürfen. Nichts wurde unterschrieben; wähl einen kleineren Betrag, oder begleicht zuerst etwas.',
  'Refused: they would owe you more than the limit you have set for them. Nothing was signed; choose a smaller amount, or raise your limit.':
    'Abgelehnt: Die andere Seite würde dir mehr schulden als das Limit, das du für sie gesetzt hast. Nichts wurde unterschrieben; wähl einen kleineren Betrag, oder erhöh dein Limit.',
  'Nothing was signed: something else was signed between you meanwhile, or this was answered. Look at the list again.':
    'Nichts wurde unterschrieben: Zwischen euch wurde inzwischen etwas anderes unterschrieben, oder hierauf gibt es schon eine Antwort. Sieh die Liste noch einmal an.',
  'Refused: this proposal does not follow from what you both signed. Nothing was signed; ask for a new one.':
    'Abgelehnt: Dieser Vorschlag schließt nicht an das an, was ihr beide unterschrieben habt. Nichts wurde unterschrieben; bitte um einen neuen.',
  'Not now: your proposal and theirs crossed on the way, and yours comes first. Nothing was signed; once they have answered yours, they can propose again.':
    'Jetzt nicht: Dein Vorschlag und der der anderen Seite haben sich unterwegs gekreuzt, und deiner kommt zuerst. Nichts wurde unterschrieben; ist deiner beantwortet, kann sie noch einmal vorschlagen.',
  'Refused: more would be paid than is owed. Nothing was signed; choose a smaller amount.':
    'Abgelehnt: Es würde mehr gezahlt, als geschuldet ist. Nichts wurde unterschrieben; wähl einen kleineren Betrag.',
  'Refused: it does not name the two people it is about. Nothing moved.':
    'Abgelehnt: Die beiden, um die es geht, sind darin nicht genannt. Nichts wurde bewegt.',
  'Refused: the favour belongs to another hub. Nothing moved.':
    'Abgelehnt: Der Gefallen gehört zu einem anderen Hub. Nichts wurde bewegt.',
  'Refused: only the two people it is about settle a favour. Nothing moved.':
    'Abgelehnt: Nur die beiden, um die es geht, begleichen einen Gefallen. Nichts wurde bewegt.',
  'Refused: a signature of one side is missing. Nothing moved; the favour stands.':
    'Abgelehnt: Die Unterschrift einer Seite fehlt. Nichts wurde bewegt; der Gefallen bleibt.',
  'Refused: a signature is by a device that is not in use any more. Nothing moved; offer to settle again.':
    'Abgelehnt: Eine Unterschrift ist von einem Gerät, das nicht mehr in Gebrauch ist. Nichts wurde bewegt; biete noch einmal an, es zu begleichen.',
  'Refused: it was not certified in time and is void. Nothing moved; the favour stands, offer to settle again.':
    'Abgelehnt: Es wurde nicht rechtzeitig beglaubigt und ist nichtig. Nichts wurde bewegt; der Gefallen bleibt, biete noch einmal an, ihn zu begleichen.',
  'Nothing to do: this, or something newer, was already settled.':
    'Nichts zu tun: Das, oder etwas Neueres, war schon beglichen.',
  'Nothing was signed: money is set aside for somebody else. Choose another member.':
    'Nichts wurde unterschrieben: Geld wird für jemand anderen vorgemerkt. Wähl ein anderes Mitglied.',
  'Refused: both must be members of the hub. Nothing was set aside.':
    'Abgelehnt: Beide müssen Mitglieder des Hubs sein. Nichts wurde vorgemerkt.',
  'Refused: its time was over before the hub certified it. Nothing was set aside; try again.':
    'Abgelehnt: Die Zeit dafür war um, bevor der Hub es beglaubigte. Nichts wurde vorgemerkt; versuch es noch einmal.',
  'Refused: money is set aside for at most 30 days. Nothing was set aside; choose a shorter time.':
    'Abgelehnt: Geld wird für höchstens 30 Tage vorgemerkt. Nichts wurde vorgemerkt; wähl eine kürzere Zeit.',
  'Refused: the hub does not know this reserve. Nothing moved.':
    'Abgelehnt: Der Hub kennt dieses Vorgemerkte nicht. Nichts wurde bewegt.',
  'Refused: only the one it was set aside for collects it or gives it back. Nothing moved.':
    'Abgelehnt: Nur die Person, für die es vorgemerkt ist, löst es ein oder gibt es zurück. Nichts wurde bewegt.',
  'Refused: this reserve has ended, and what was left has gone back. Nothing moved.':
    'Abgelehnt: Dieses Vorgemerkte ist beendet, und was übrig war, ging zurück. Nichts wurde bewegt.',
  'Refused: this was signed by another device than the one that set the money aside. Nothing moved.':
    'Abgelehnt: Das hat ein anderes Gerät unterschrieben als das, mit dem das Geld vorgemerkt wurde. Nichts wurde bewegt.',
  'Refused: it is more than is left of what was set aside. Nothing moved; choose a smaller amount.':
    'Abgelehnt: Das ist mehr, als vom Vorgemerkten übrig ist. Nichts wurde bewegt; wähl einen kleineren Betrag.',
  'Nothing to do: this had already been collected.': 'Nichts zu tun: Das war schon eingelöst.',
  'Nothing was signed: this reserve is used up, its time is over, or another device of yours set it aside.':
    'Nichts wurde unterschrieben: Dieses Vorgemerkte ist aufgebraucht, seine Zeit ist um, oder ein anderes deiner Geräte hat es vorgemerkt.',
  'Nothing was taken in: the file is larger than any bundle. Ask for a new one.':
    'Nichts wurde aufgenommen: Die Datei ist größer, als ein Bündel sein kann. Bitte um ein neues.',
  'Nothing was taken in: this is not a bundle of Kind Market. Choose a file that ends in “.kind”.':
    'Nichts wurde aufgenommen: Das ist kein Bündel von Kind Market. Wähl eine Datei, die auf „.kind“ endet.',
  'Nothing was taken in: the bundle is damaged or incomplete. Ask for it again.':
    'Nichts wurde aufgenommen: Das Bündel ist beschädigt oder unvollständig. Bitte noch einmal darum.',
  'Nothing was taken in: the bundle belongs to a hub that is not on this device.':
    'Nichts wurde aufgenommen: Das Bündel gehört zu einem Hub, der nicht auf diesem Gerät ist.',
  'Nothing was taken in: this hub is halted here. Everything before is kept.':
    'Nichts wurde aufgenommen: Dieser Hub ist hier angehalten. Alles davor ist erhalten.',
  'Nothing was taken in: whoever packed this is not a member of the hub as far as this device knows. Take in a bundle of somebody you know first.':
    'Nichts wurde aufgenommen: Wer das gepackt hat, ist nach allem, was dieses Gerät weiß, kein Mitglied des Hubs. Nimm zuerst ein Bündel von jemandem, den du kennst.',
  'Nothing was taken in: the bundle was changed on the way. Ask for it again.':
    'Nichts wurde aufgenommen: Das Bündel wurde unterwegs geändert. Bitte noch einmal darum.',
  'There was something in it that no bundle holds.': 'Darin war etwas, das in kein Bündel gehört.',
  'A signed act in it does not hold.': 'Eine unterschriebene Handlung darin hält nicht.',
  'A batch in it is not certified by this hub.': 'Ein Stapel darin ist nicht von diesem Hub beglaubigt.',
  'A signature in it does not hold.': 'Eine Unterschrift darin hält nicht.',
  'A message in it was changed on the way.': 'Eine Nachricht darin wurde unterwegs geändert.',
  'Refused: the hub does not know the device. Nothing changed.':
    'Abgelehnt: Der Hub kennt das Gerät nicht. Nichts wurde geändert.',
  'Nothing to do: the hub knows this device already.': 'Nichts zu tun: Der Hub kennt dieses Gerät schon.',
  'Refused: this is the device you are using. Nothing was signed; take it out of use from another one.':
    'Abgelehnt: Das ist das Gerät, das du gerade benutzt. Nichts wurde unterschrieben; leg es von einem anderen aus still.',
  'Refused: the device belongs to somebody else. Nothing changed.':
    'Abgelehnt: Das Gerät gehört jemand anderem. Nichts wurde geändert.',
  'Nothing to do: the device was already out of use.': 'Nichts zu tun: Das Gerät war schon stillgelegt.',
  'Nothing to do: you are in this hub already.': 'Nichts zu tun: Du bist schon in diesem Hub.',
  'Refused: this device has asked to come in a thousand times. Nothing changed; ask a member to look at why.':
    'Abgelehnt: Dieses Gerät hat schon tausendmal um Einlass gebeten. Nichts wurde geändert; bitte ein Mitglied nachzusehen, woran es liegt.',
  'Not now: your request to come in is signed and on its way. Nothing was changed; once you are in, you can leave.':
    'Jetzt nicht: Deine Bitte um Einlass ist unterschrieben und unterwegs. Nichts wurde geändert; wenn du drin bist, kannst du wieder austreten.',
  'Refused by the hub’s rules ({1}). Nothing changed.':
    'Von den Regeln des Hubs abgelehnt ({1}). Nichts wurde geändert.',
  'This hub asks newcomers for some computing, so that nobody can flood it. Nothing was changed; your computer does it and asks again.':
    'Dieser Hub verlangt von Neuen etwas Rechenarbeit, damit niemand ihn überfluten kann. Nichts wurde geändert; dein Computer leistet sie und bittet noch einmal.',
  'More people are joining this hub than usual, so it asks for more computing than before. Nothing was changed; your computer does it and asks again.':
    'In diesen Hub wollen gerade mehr Leute als sonst, darum verlangt er mehr Rechenarbeit als zuvor. Nichts wurde geändert; dein Computer leistet sie und bittet noch einmal.',
  'The computing that was shown is no longer recent. Nothing was changed; your computer does it again.':
    'Die gezeigte Rechenarbeit ist nicht mehr frisch. Nichts wurde geändert; dein Computer leistet sie noch einmal.',
  'The computing that was shown has let you in before. Nothing was changed; your computer does it again.':
    'Mit der gezeigten Rechenarbeit wurdest du schon einmal eingelassen. Nichts wurde geändert; dein Computer leistet sie noch einmal.',
  'This invite has been used as often as it allows. Nothing was changed; ask for a new one.':
    'Diese Einladung wurde so oft benutzt, wie sie gilt. Nichts wurde geändert; bitte um eine neue.',
  'Whoever wrote this invite is not (or no longer) a member of the hub. Ask another member for one.':
    'Wer diese Einladung geschrieben hat, ist kein Mitglied des Hubs (oder keins mehr). Bitte ein anderes Mitglied um eine.',
  'This invite is not genuine: its signature does not fit. Ask for a new one and copy the whole link.':
    'Diese Einladung ist nicht echt: Ihre Unterschrift stimmt nicht. Bitte um eine neue und kopier den ganzen Link.',
  'Refused: only members publish studies and repeat them. Nothing was published.':
    'Abgelehnt: Nur Mitglieder veröffentlichen und wiederholen Studien. Nichts wurde veröffentlicht.',
  'Refused: the hub has certified no such space. Nothing was published; choose another space.':
    'Abgelehnt: Einen solchen Raum hat der Hub nicht beglaubigt. Nichts wurde veröffentlicht; wähl einen anderen Raum.',
  'Refused: this space is closed, for good. Nothing was published; choose another space.':
    'Abgelehnt: Dieser Raum ist endgültig geschlossen. Nichts wurde veröffentlicht; wähl einen anderen Raum.',
  'Refused: studies stand in scientific spaces. Nothing was published; choose one.':
    'Abgelehnt: Studien stehen in wissenschaftlichen Räumen. Nichts wurde veröffentlicht; wähl einen davon.',
  'Refused: only those publish in this space whom its rules list. Nothing was published; ask whoever keeps it.':
    'Abgelehnt: In diesem Raum veröffentlicht nur, wen seine Regeln nennen. Nichts wurde veröffentlicht; frag, wer ihn hütet.',
  'Refused: this space asks for more standing than you have. Nothing was published.':
    'Abgelehnt: Dieser Raum verlangt eine höhere Stellung als deine. Nichts wurde veröffentlicht.',
  'Refused: the hub keeps 50 studies of one member. Nothing was published; revise one of yours.':
    'Abgelehnt: Der Hub bewahrt 50 Studien je Mitglied. Nichts wurde veröffentlicht; bring eine deiner Studien in einer neuen Fassung.',
  'Refused: a file or a study is named twice. Nothing was published; name it once.':
    'Abgelehnt: Eine Datei oder eine Studie ist zweimal genannt. Nichts wurde veröffentlicht; nenn sie einmal.',
  'Refused: under this licence nobody may work on the data. Nothing was published; choose an open licence.':
    'Abgelehnt: Unter dieser Lizenz darf niemand mit den Daten arbeiten. Nichts wurde veröffentlicht; wähl eine offene Lizenz.',
  'Refused: a study that it cites is not known to the hub. Nothing was published.':
    'Abgelehnt: Eine Studie, die sie zitiert, kennt der Hub nicht. Nichts wurde veröffentlicht.',
  'Refused: a study does not cite itself. Nothing was published; leave that one out.':
    'Abgelehnt: Eine Studie zitiert sich nicht selbst. Nichts wurde veröffentlicht; lass diese weg.',
  'Refused: the study that it extends is not known to the hub. Nothing was published.':
    'Abgelehnt: Die Studie, die sie weiterführt, kennt der Hub nicht. Nichts wurde veröffentlicht.',
  'Refused: a file is said to replace one that the version before does not have. Nothing was published.':
    'Abgelehnt: Eine Datei soll eine ersetzen, die es in der vorigen Fassung nicht gibt. Nichts wurde veröffentlicht.',
  'Refused: the hub knows no such study, version or replication. Nothing was published.':
    'Abgelehnt: Eine solche Studie, Fassung oder Wiederholung kennt der Hub nicht. Nichts wurde veröffentlicht.',
  'Refused: only whoever published the study does this. Nothing was published.':
    'Abgelehnt: Das tut nur, wer die Studie veröffentlicht hat. Nichts wurde veröffentlicht.',
  'Refused: there is a newer version of this study already. Nothing was published; look at it and try again.':
    'Abgelehnt: Von dieser Studie gibt es schon eine neuere Fassung. Nichts wurde veröffentlicht; sieh sie dir an und versuch es noch einmal.',
  'Refused: the hub keeps 100 versions of a study. Nothing was published.':
    'Abgelehnt: Der Hub bewahrt 100 Fassungen einer Studie. Nichts wurde veröffentlicht.',
  'Refused: you have repeated this version already, and it stays as you said. Nothing was published.':
    'Abgelehnt: Du hast diese Fassung schon wiederholt, und es bleibt, wie du gesagt hast. Nichts wurde veröffentlicht.',
  'Refused: it was done on data that this version does not have. Nothing was published.':
    'Abgelehnt: Gearbeitet wurde mit Daten, die diese Fassung nicht hat. Nichts wurde veröffentlicht.',
  'Refused: say which of the study’s data it was done on, or add data of your own. Nothing was published.':
    'Abgelehnt: Sag, mit welchen Daten der Studie gearbeitet wurde, oder füg eigene hinzu. Nichts wurde veröffentlicht.',
  'Refused: you have answered this replication already, and an answer stays.':
    'Abgelehnt: Du hast auf diese Wiederholung schon geantwortet, und eine Antwort bleibt.',
  'Refused: only members found and keep spaces. Nothing changed.':
    'Abgelehnt: Nur Mitglieder gründen und hüten Räume. Nichts wurde geändert.',
  'Refused: you have founded as many spaces as a hub keeps of one member. Nothing changed; amend one of yours instead.':
    'Abgelehnt: Du hast so viele Räume gegründet, wie ein Hub von einem Mitglied bewahrt. Nichts wurde geändert; ändere stattdessen die Regeln von einem deiner Räume.',
  'Refused: something is named twice in these rules. Nothing changed; name it once.':
    'Abgelehnt: Etwas ist in diesen Regeln zweimal genannt. Nichts wurde geändert; nenn es einmal.',
  'Refused: these rules let nobody name a price, neither in tokens nor in kind. Nothing changed; allow one of them.':
    'Abgelehnt: Nach diesen Regeln kann niemand einen Preis nennen, weder in Token noch im Tausch. Nichts wurde geändert; erlaube eines davon.',
  'Refused: the lowest price is above the highest. Nothing changed.':
    'Abgelehnt: Der niedrigste Preis liegt über dem höchsten. Nichts wurde geändert.',
  'Refused: the least of a number is above the most. Nothing changed.':
    'Abgelehnt: Der kleinste Wert einer Zahl liegt über dem größten. Nichts wurde geändert.',
  'Refused: a field is missing that spaces of this type stand on. Nothing changed; put it back, or choose another type.':
    'Abgelehnt: Ein Feld fehlt, auf dem Räume dieser Art beruhen. Nichts wurde geändert; setz es wieder ein, oder wähl eine andere Art.',
  'Refused: the hub has certified no such space. Nothing changed; wait a moment and try again.':
    'Abgelehnt: Einen solchen Raum hat der Hub nicht beglaubigt. Nichts wurde geändert; warte einen Augenblick und versuch es noch einmal.',
  'Refused: this space is closed, for good. What you wrote is kept; choose another space.':
    'Abgelehnt: Dieser Raum ist endgültig geschlossen. Was du geschrieben hast, bleibt; wähl einen anderen Raum.',
  'Refused: only whoever keeps the space changes it. Nothing changed.':
    'Abgelehnt: Nur wer den Raum hütet, ändert ihn. Nichts wurde geändert.',
  'Refused: its rules were changed meanwhile. Nothing changed; look at them and try again.':
    'Abgelehnt: Seine Regeln sind inzwischen andere. Nichts wurde geändert; sieh sie dir an und versuch es noch einmal.',
  'Refused: its rules were changed as often as a hub keeps. Nothing changed; found a space in its place.':
    'Abgelehnt: Seine Regeln haben schon so viele Fassungen, wie ein Hub bewahrt. Nichts wurde geändert; gründe an seiner Stelle einen neuen Raum.',
  'Not yet: it was written under rules that have not arrived here. Nothing changed.':
    'Noch nicht: Es wurde unter Regeln geschrieben, die hier noch nicht angekommen sind. Nichts wurde geändert.',
  'Refused: in this space only those post whom its rules list. What you wrote is kept; ask its keeper, or post it on the board.':
    'Abgelehnt: In diesem Raum hängt nur aus, wen seine Regeln nennen. Was du geschrieben hast, bleibt; frag, wer ihn hütet, oder häng es am Brett aus.',
  'Refused: this space asks for a higher standing than yours. What you wrote is kept. Your own page says what is missing.':
    'Abgelehnt: Dieser Raum verlangt eine höhere Stellung als deine. Was du geschrieben hast, bleibt. Auf deiner eigenen Seite steht, was fehlt.',
  'Refused: this space takes no notices of this purpose. What you wrote is kept.':
    'Abgelehnt: Dieser Raum nimmt nur eins von beiden, Angebote oder Gesuche, und das hier ist das andere. Was du geschrieben hast, bleibt.',
  'Refused: this space takes no notices of this kind. What you wrote is kept; choose another kind.':
    'Abgelehnt: Dieser Raum nimmt keine Aushänge dieser Art. Was du geschrieben hast, bleibt; wähl eine andere Art.',
  'Refused: notices last less long in this space. What you wrote is kept; choose an earlier end.':
    'Abgelehnt: In diesem Raum hängen Aushänge weniger lang. Was du geschrieben hast, bleibt; wähl ein früheres Ende.',
  'Refused: this space takes prices in the hub’s token only. What you wrote is kept.':
    'Abgelehnt: Dieser Raum nimmt Preise nur im Token des Hubs. Was du geschrieben hast, bleibt.',
  'Refused: in this space nothing has a price in tokens. What you wrote is kept.':
    'Abgelehnt: In diesem Raum hat nichts einen Preis in Token. Was du geschrieben hast, bleibt.',
  'Refused: prices in this space are in the hub’s first token. What you wrote is kept.':
    'Abgelehnt: Preise sind in diesem Raum im ersten Token des Hubs. Was du geschrieben hast, bleibt.',
  'Refused: prices in this space are for another unit. What you wrote is kept.':
    'Abgelehnt: Preise gelten in diesem Raum für eine andere Einheit. Was du geschrieben hast, bleibt.',
  'Refused: the price is below the lowest of this space. What you wrote is kept.':
    'Abgelehnt: Der Preis liegt unter dem niedrigsten dieses Raums. Was du geschrieben hast, bleibt.',
  'Refused: the price is above the highest of this space. What you wrote is kept.':
    'Abgelehnt: Der Preis liegt über dem höchsten dieses Raums. Was du geschrieben hast, bleibt.',
  'Refused: this space has no such field. What you wrote is kept.':
    'Abgelehnt: Ein solches Feld hat dieser Raum nicht. Was du geschrieben hast, bleibt.',
  'Refused: something is not filled in that this space asks for. What you wrote is kept.':
    'Abgelehnt: Etwas, wonach dieser Raum fragt, ist nicht ausgefüllt. Was du geschrieben hast, bleibt.',
  'Refused: a field does not hold what this space asks for. What you wrote is kept.':
    'Abgelehnt: In einem Feld steht nicht, wonach dieser Raum fragt. Was du geschrieben hast, bleibt.',
  'Refused: a work that is named needs a licence beside it. What you wrote is kept.':
    'Abgelehnt: Wird ein Werk genannt, braucht es eine Lizenz dazu. Was du geschrieben hast, bleibt.',
  'Refused: data that is offered is named by its content. What you wrote is kept.':
    'Abgelehnt: Angebotene Daten werden nach ihrem Inhalt benannt. Was du geschrieben hast, bleibt.',
  'Refused: data that is offered here may be reused, so it needs an open licence. What you wrote is kept.':
    'Abgelehnt: Hier angebotene Daten dürfen wieder verwendet werden, also brauchen sie eine offene Lizenz. Was du geschrieben hast, bleibt.',
  'Refused: this space is about a place. What you wrote is kept; say where.':
    'Abgelehnt: In diesem Raum geht es um einen Ort. Was du geschrieben hast, bleibt; sag, wo.',
  'It is closed, for good.': 'Er ist endgültig geschlossen.',
  'Only members of the hub who are not leaving it post here.':
    'Hier hängen nur Mitglieder des Hubs aus, die nicht gerade austreten.',
  'Only those post here whom its rules list. Ask whoever keeps it, or post on the board.':
    'Hier hängt nur aus, wen seine Regeln nennen. Frag, wer ihn hütet, oder häng es am Brett aus.',
  'It asks for a higher standing than yours. Your own page says what is missing.':
    'Er verlangt eine höhere Stellung als deine. Auf deiner eigenen Seite steht, was fehlt.',
  'Nothing was signed: nobody trusts themselves here. Choose somebody else.':
    'Nichts wurde unterschrieben: Hier vertraut niemand sich selbst. Wähl jemand anderen.',
  'Refused: only members say whom they trust. Nothing changed.':
    'Abgelehnt: Nur Mitglieder sagen, wem sie vertrauen. Nichts wurde geändert.',
  'Refused: this person is not in the hub. Nothing changed.':
    'Abgelehnt: Diese Person ist nicht im Hub. Nichts wurde geändert.',
  'Refused: you trust as many people as a hub keeps for one member. Nothing changed; take one back first.':
    'Abgelehnt: Du vertraust so vielen Leuten, wie ein Hub für ein Mitglied bewahrt. Nichts wurde geändert; nimm es zuerst bei jemandem zurück.',
  'Nothing to do: you had not said that you trust them.':
    'Nichts zu tun: Du hattest nicht gesagt, dass du dieser Person vertraust.',
  'Refused: by their standing, others may not stand to lose that much at once by the one who is to deliver. Nothing was agreed and no money moved; agree on less, or let something that is open end first. The page of that person says how much is used and what lifts the limit.':
    'Abgelehnt: Bei der Stellung der Person, die liefern soll, dürfen andere durch sie nicht so viel auf einmal verlieren können. Nichts wurde vereinbart, und es floss kein Geld; vereinbart weniger, oder lass zuerst etwas Offenes zu Ende gehen. Auf der Seite dieser Person steht, wie viel genutzt ist und was die Grenze hebt.',
  'Refused: your account would go that far below zero, your standing does not. Nothing moved; choose a smaller amount. Your own page says how much is used and what lifts the limit.':
    'Abgelehnt: So weit unter null ginge dein Konto, deine Stellung nicht. Nichts wurde bewegt; wähl einen kleineren Betrag. Auf deiner eigenen Seite steht, wie viel genutzt ist und was die Grenze hebt.',
  'Refused: your standing gives you no vote yet. Nothing changed. Your own page says what is missing for a rung that does.':
    'Abgelehnt: Deine Stellung gibt dir noch keine Stimme. Nichts wurde geändert. Auf deiner eigenen Seite steht, was für eine Stufe mit Stimme fehlt.',
  'Refused: your standing lets you answer offers and not post any yet. What you wrote is kept. Your own page says what is missing for a rung that does.':
    'Abgelehnt: Deine Stellung lässt dich auf Angebote antworten, aber noch nichts aushängen. Was du geschrieben hast, bleibt. Auf deiner eigenen Seite steht, was für eine Stufe fehlt, auf der du es darfst.',
  'The first rung asks for something, so newcomers would stand nowhere. Let it ask for nothing.':
    'Die erste Stufe verlangt etwas, also stünden Neue nirgends. Lass sie nichts verlangen.',
  'Somebody would lose something by rising to a higher rung. Let each rung give at least what the one below it gives.':
    'Jemand würde durch den Aufstieg auf eine höhere Stufe etwas verlieren. Gib jeder Stufe mindestens, was die darunter gibt.',
  'Two rungs have the same name. Give each its own.': 'Zwei Stufen haben denselben Namen. Gib jeder einen eigenen.',
  'Nothing was signed: this sheet was already used, or the app was restarted. Open it again from the trade.':
    'Nichts wurde unterschrieben: Dieser Bogen wurde schon benutzt, oder die App wurde neu gestartet. Öffne ihn noch einmal vom Geschäft aus.',
  'Nothing was signed: the sheet was open for more than ten minutes. Open it again to see today’s figures.':
    'Nichts wurde unterschrieben: Der Bogen war länger als zehn Minuten offen. Öffne ihn noch einmal, um die heutigen Zahlen zu sehen.',
  'Nothing was signed: the trade has changed since this sheet was opened. Open it again and read what is different.':
    'Nichts wurde unterschrieben: Das Geschäft hat sich geändert, seit dieser Bogen geöffnet wurde. Öffne ihn noch einmal und lies, was anders ist.',
  'Nothing was signed: the proposal is not valid, because {1}. Ask for a new one.':
    'Nichts wurde unterschrieben, denn der Vorschlag ist nicht gültig: {1}. Bitte um einen neuen.',
  'Nothing was signed: the proposal has lapsed. Ask for a new one or make your own.':
    'Nichts wurde unterschrieben: Der Vorschlag ist verfallen. Bitte um einen neuen, oder mach selbst einen.',
  'Nothing was signed: there is a newer proposal. Read that one first.':
    'Nichts wurde unterschrieben: Es gibt einen neueren Vorschlag. Lies zuerst den.',
  'Only a notice of your own has answers here: what is proposed to others is theirs.':
    'Antworten stehen hier nur zu deinen eigenen Aushängen: Was anderen vorgeschlagen wird, ist ihre Sache.',
  'Nothing was changed: this trade has not ended, and what waits in an archive is easily forgotten. Put it away when it is over.':
    'Nichts wurde geändert: Dieses Geschäft läuft noch, und was im Archiv wartet, ist leicht vergessen. Leg es hinein, wenn es vorbei ist.',
  'Nothing was exported: every party has to sign first, and the hub has to certify it. Until then there is nothing to prove.':
    'Nichts wurde exportiert: Erst müssen alle Parteien unterschreiben, und der Hub muss es beglaubigen. Bis dahin gibt es nichts zu beweisen.',
  'Nothing was exported: this device keeps the hub’s log only from a later batch on than the one that opened this agreement. Fetch the whole history in the settings of the hub, then export again.':
    'Nichts wurde exportiert: Dieses Gerät bewahrt das Hauptbuch des Hubs erst ab einem späteren Stapel als dem, mit dem diese Vereinbarung begann. Hol die ganze Geschichte im Hauptbuch auf der Seite „Auf diesem Gerät“, und exportiere dann noch einmal.',
  'Nothing was exported. {1} Every member’s node has checked it; ask one of them, or export an agreement that was not in court.':
    'Nichts wurde exportiert. {1} Der Knoten jedes Mitglieds hat es geprüft; frag jemanden von ihnen, oder exportiere eine Vereinbarung, die nicht vor Gericht war.',
  'Nothing was signed: this cannot be done now. Look at the agreement for what comes next.':
    'Nichts wurde unterschrieben: Das geht jetzt nicht. Sieh in der Vereinbarung nach, was als Nächstes kommt.',
  'Nothing was signed: {1} Earn or receive the rest, or end the agreement.':
    'Nichts wurde unterschrieben: {1} Verdien oder bekomm den Rest, oder beende die Vereinbarung.',
  'Nothing was signed: only {1} are left to accept. Choose that or fewer.':
    'Nichts wurde unterschrieben: Anzunehmen ist davon höchstens noch {1}. Wähl das oder weniger.',
  'Nothing was delivered: this cannot be delivered now. Your note and files are kept; look at the agreement for what comes next.':
    'Nichts wurde geliefert: Das lässt sich jetzt nicht liefern. Deine Notiz und deine Dateien bleiben; sieh in der Vereinbarung nach, was als Nächstes kommt.',
  'Nothing was delivered: write a note, add a file, or say that it was done in person.':
    'Nichts wurde geliefert: Schreib eine Notiz, füg eine Datei hinzu, oder sag, dass es persönlich geschehen ist.',
  'Nothing was shown: a code has 32 characters, 0 to 9 and a to f. Read it again from the other side’s screen.':
    'Nichts wurde bewiesen: Ein Code hat 32 Zeichen, 0 bis 9 und a bis f. Lies ihn noch einmal vom Bildschirm der anderen Seite ab.',
  'Nothing was saved: this device has no text of it that binds anybody. Ask one of its parties for the document.':
    'Nichts wurde gespeichert: Dieses Gerät hat davon keinen Text, der jemanden bindet. Bitte eine der Parteien um das Dokument.',
  'Nothing was saved. {1}': 'Nichts wurde gespeichert. {1}',
  'Nothing was imported, and nothing has changed. {1} Choose another document.':
    'Nichts wurde eingelesen, und nichts hat sich geändert. {1} Wähl ein anderes Dokument.',
  '“{1}” is not in this node’s store. Nothing was changed; add it again.':
    '„{1}“ liegt nicht im Speicher dieses Knotens. Nichts wurde geändert; füg es noch einmal hinzu.',
  'No file is handed over by its key here. Nothing was changed.':
    'Hier wird keine Datei durch ihren Schlüssel übergeben. Nichts wurde geändert.',
  'Nothing was signed: the sealed file is not here yet, and without it its key would open nothing. Fetch it first.':
    'Nichts wurde unterschrieben: Die versiegelte Datei ist noch nicht hier, und ohne sie würde ihr Schlüssel nichts öffnen. Hol sie zuerst.',
  'Nothing was sent: there is no proposal waiting for your answer.':
    'Nichts wurde gesendet: Kein Vorschlag wartet auf deine Antwort.',
  'Nothing was signed: {1} What you wrote is kept; correct it and try again.':
    'Nichts wurde unterschrieben: {1} Was du geschrieben hast, bleibt; berichtige es und versuch es noch einmal.',
  'This offer is not here: it was taken back, or is of a hub you are not in.':
    'Dieses Angebot ist nicht hier: Es wurde zurückgenommen, oder es ist von einem Hub, in dem du nicht bist.',
  'Nothing was signed: this talk is between other people. Start a new agreement for these. What you wrote is kept.':
    'Nichts wurde unterschrieben: Dieses Gespräch ist zwischen anderen Leuten. Beginn für diese hier eine neue Vereinbarung. Was du geschrieben hast, bleibt.',
  'Nothing was signed: this has already been agreed. Look at it for what comes next.':
    'Nichts wurde unterschrieben: Das ist schon vereinbart. Sieh dort nach, was als Nächstes kommt.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start a new one.':
    'Nichts wurde unterschrieben: Eine Unterschrift wurde zurückgenommen, also ist dieses Gespräch vorbei. Beginn ein neues.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signers. Try again when it is certified.':
    'Nichts wurde unterschrieben: Ein früherer Schritt von dir wartet noch auf die Unterzeichner des Hubs. Versuch es noch einmal, wenn er beglaubigt ist.',
  'Nothing was signed: there is a newer proposal, or this one has lapsed. Read the newest first.':
    'Nichts wurde unterschrieben: Es gibt einen neueren Vorschlag, oder dieser ist verfallen. Lies zuerst den neuesten.',
  'Nothing to do: no signature of yours can still be met in this talk.':
    'Nichts zu tun: In diesem Gespräch steht keine Unterschrift von dir mehr, der noch jemand zustimmen könnte.',
  'Nothing was delivered: {1}. Your note and files are kept; look at the trade for what comes next.':
    'Nichts wurde geliefert: {1}. Deine Notiz und deine Dateien bleiben; sieh beim Geschäft nach, was als Nächstes kommt.',
  'Nothing was delivered: “{1}” is not in this node’s store. Add it again; your note is kept.':
    'Nichts wurde geliefert: „{1}“ liegt nicht im Speicher dieses Knotens. Füg es noch einmal hinzu; deine Notiz bleibt.',
  'This file was sealed in one piece. Nothing was changed; open it and save it from there.':
    'Diese Datei wurde in einem Stück versiegelt. Nichts wurde geändert; öffne sie und speichere sie von dort.',
  'This file is not part of what the ledger says was delivered. If the delivery is new, its message may still be on the way.':
    'Diese Datei gehört nicht zu dem, was nach dem Hauptbuch geliefert wurde. Ist die Lieferung neu, dann ist ihre Nachricht vielleicht noch unterwegs.',
  'This file is too large to be shown here. Nothing was changed; save it to your disk instead.':
    'Diese Datei ist zu groß, um sie hier zu zeigen. Nichts wurde geändert; speichere sie stattdessen auf deine Platte.',
  'Nobody who keeps this file is online. Nothing is lost; try again when the other side or another member is connected.':
    'Niemand, der diese Datei hat, ist online. Nichts ist verloren; versuch es noch einmal, wenn die andere Seite oder ein anderes Mitglied verbunden ist.',
  'The file does not open to what was committed, so it is not shown. Do not accept the delivery; ask for it again or end the trade.':
    'Die geöffnete Datei ist nicht die, die festgehalten wurde; darum wird sie nicht gezeigt. Nimm die Lieferung nicht an; bitte noch einmal darum, oder beende das Geschäft.',
  'Nothing was signed: this cannot be done, because {1}. Look at the trade for what comes next.':
    'Nichts wurde unterschrieben, denn das geht jetzt nicht: {1}. Sieh beim Geschäft nach, was als Nächstes kommt.',
  'Nothing was signed: you can spend {1}, and {2} is needed. Earn or receive the rest, or end the agreement.{3}':
    'Nichts wurde unterschrieben: Du kannst {1} ausgeben, und {2} sind nötig. Verdien oder bekomm den Rest, oder beende die Vereinbarung.{3}',
  'Nothing was signed: an amount of zero releases nothing. Choose an amount.':
    'Nichts wurde unterschrieben: Mit einem Betrag von null wird nichts freigegeben. Wähl einen Betrag.',
  'Nothing was signed: only {1} is held. Choose that or less.':
    'Nichts wurde unterschrieben: Nur {1} sind hinterlegt. Wähl so viel oder weniger.',
  'Nothing was sent: there is no proposal of theirs waiting for your answer. Look at the trade for what comes next.':
    'Nichts wurde gesendet: Von der anderen Seite wartet kein Vorschlag auf deine Antwort. Sieh beim Geschäft nach, was als Nächstes kommt.',
  'Nothing was signed: a removal needs a reason, which every member can read. Write one and try again.':
    'Nichts wurde unterschrieben: Wer jemanden entfernt, nennt einen Grund, den jedes Mitglied lesen kann. Schreib einen und versuch es noch einmal.',
  'This trade is not known here, or it is not yours. If somebody just wrote to you, it appears as soon as the message arrives.':
    'Dieses Geschäft ist hier nicht bekannt, oder es ist nicht deins. Hat dir gerade jemand geschrieben, erscheint es, sobald die Nachricht ankommt.',
  'You have blocked {1}, so this talk is not shown. It is kept: unblock {2} on their page to see it.':
    'Du hast {1} blockiert, darum wird dieses Gespräch nicht gezeigt. Es ist aufbewahrt: Gib {2} auf der Seite dieser Person frei, um es zu sehen.',
  '{1} is not a member of the hub, so nothing can come of this talk and it is not shown.':
    '{1} ist kein Mitglied des Hubs; aus diesem Gespräch kann also nichts werden, und es wird nicht gezeigt.',
  'Nothing was signed: this talk is with somebody else. Start a new one from their offer.':
    'Nichts wurde unterschrieben: Dieses Gespräch ist mit jemand anderem. Beginn vom Angebot aus ein neues.',
  'Nothing was signed: this has already been agreed. The agreement stands; look at it for what comes next.':
    'Nichts wurde unterschrieben: Das ist schon vereinbart. Die Vereinbarung steht; sieh dort nach, was als Nächstes kommt.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start again from the offer.':
    'Nichts wurde unterschrieben: Eine Unterschrift wurde zurückgenommen, also ist dieses Gespräch vorbei. Fang vom Angebot aus neu an.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signer. Try again when it is certified.':
    'Nichts wurde unterschrieben: Ein früherer Schritt von dir wartet noch auf den Unterzeichner des Hubs. Versuch es noch einmal, wenn er beglaubigt ist.',
  'Nothing to do: you have already withdrawn.': 'Nichts zu tun: Du hast deine Unterschrift schon zurückgenommen.',
  'Nothing was signed: this would pay yourself. Choose somebody else.':
    'Nichts wurde unterschrieben: Damit würdest du dich selbst bezahlen. Wähl jemand anderen.',
  'Nothing was signed: this person is not a member of the hub. Invite them first.':
    'Nichts wurde unterschrieben: Diese Person ist kein Mitglied des Hubs. Lad sie zuerst ein.',
  'Nothing was signed: you can spend {1}, credit included. Choose a smaller amount.{2}':
    'Nichts wurde unterschrieben: Du kannst {1} ausgeben, Kredit eingerechnet. Wähl einen kleineren Betrag.{2}',
  'There is no receipt of this trade yet. It appears when the trade has ended and its batch has arrived.':
    'Zu diesem Geschäft gibt es noch keine Quittung. Sie erscheint, wenn das Geschäft beendet und sein Stapel angekommen ist.',
  'Nothing was signed: {1} is empty. Write it and try again.':
    'Nichts wurde unterschrieben: Etwas ist noch leer ({1}). Füll es aus und versuch es noch einmal.',
  'Nothing was signed: these are the rules already. Change something first.':
    'Nichts wurde unterschrieben: So sind die Regeln schon. Ändere zuerst etwas.',
  'Nothing was signed: {1} has no device in use in this hub. Choose somebody else.':
    'Nichts wurde unterschrieben: {1} hat in diesem Hub kein Gerät in Gebrauch. Wähl jemand anderen.',
  'Nothing was signed: this hub has no such proposal. Look at the list again.':
    'Nichts wurde unterschrieben: Einen solchen Vorschlag hat dieser Hub nicht. Sieh noch einmal in die Liste.',
  'Nothing was signed: a secret vote is yes or no. Who abstains does not vote.':
    'Nichts wurde unterschrieben: Eine geheime Stimme ist Ja oder Nein. Wer sich enthält, stimmt nicht ab.',
  'This collection is not here any more. The works in it are where they were.':
    'Diese Sammlung ist nicht mehr hier. Die Werke darin sind, wo sie waren.',
  'Not kept: a collection needs a name.': 'Nicht gespeichert: Eine Sammlung braucht einen Namen.',
  'Not begun: you have {1} collections here already. Delete one first.':
    'Nicht begonnen: Du hast hier schon {1} Sammlungen. Lösch zuerst eine.',
  'Not put in: only works of the same hub go into a collection.':
    'Nicht hineingelegt: In eine Sammlung kommen nur Werke desselben Hubs.',
  'Not put in: a collection holds {1} works. Begin another one.':
    'Nicht hineingelegt: Eine Sammlung fasst {1} Werke. Beginn eine weitere.',
  'This work is not in the collection any more.': 'Dieses Werk ist nicht mehr in der Sammlung.',
  'Nothing was signed: your reasons are empty. The two sides are owed some; write them.':
    'Nichts wurde unterschrieben: Deine Gründe sind leer. Du bist sie den beiden Seiten schuldig; schreib sie auf.',
  'No hub on this device has such a case. If it was filed just now, it appears as soon as the hub certifies it.':
    'Kein Hub auf diesem Gerät hat einen solchen Fall. Wurde er gerade erst gebracht, erscheint er, sobald der Hub ihn beglaubigt.',
  'Nothing was signed: no jurors are drawn for this. Look at who rules on it.':
    'Nichts wurde unterschrieben: Hierfür wird keine Jury ausgelost. Sieh nach, wer darüber entscheidet.',
  'Nothing was signed: “{1}” is not in this node’s store. Add it again; your text is kept.':
    'Nichts wurde unterschrieben: „{1}“ liegt nicht im Speicher dieses Knotens. Füg es noch einmal hinzu; dein Text bleibt.',
  'Nothing was signed: your statement is empty. Write what happened, and try again.':
    'Nichts wurde unterschrieben: Du hast noch nichts gesagt. Schreib, was geschehen ist, und versuch es noch einmal.',
  'Not kept. {1}': 'Nicht behalten. {1}',
  'Not kept: there are {1} here already. Drop one first.':
    'Nicht behalten: Hier sind schon {1}. Wähl erst bei einem davon „Nicht mehr behalten“.',
  'Nothing was signed: only who keeps this hub can vouch for its members. Ask its founder or one of its signers.':
    'Nichts wurde unterschrieben: Nur wer diesen Hub hütet, kann für seine Mitglieder bürgen. Frag, wer ihn gegründet hat, oder jemanden von seinen Unterzeichnern.',
  'Nothing was signed: nobody vouches for themself. Ask another keeper of this hub.':
    'Nichts wurde unterschrieben: Niemand bürgt für sich selbst. Bitte jemand anderen, der diesen Hub hütet.',
  'Nothing was signed: this person is not inside the hub now.':
    'Nichts wurde unterschrieben: Diese Person ist jetzt nicht in diesem Hub.',
  'Nothing was signed: {1} standings were given in this hub already.':
    'Nichts wurde unterschrieben: In diesem Hub wurden schon {1} Nachweise über Mitglieder ausgestellt.',
  'This standing was not given here. Nothing was changed.':
    'Dieser Nachweis wurde nicht hier ausgestellt. Nichts wurde geändert.',
  'This hub’s ledger has no certified batch here yet. It appears as soon as a member who has it connects.':
    'Vom Hauptbuch dieses Hubs ist noch kein beglaubigter Stapel hier. Er erscheint, sobald sich ein Mitglied verbindet, das ihn hat.',
  'The hub has no token called {1}. Look at its tokens in the wallet.':
    'Einen Token namens {1} hat der Hub nicht. Sieh in der Geldbörse nach, welche er hat.',
  'This event is not in the hub’s log here. If it is new, it appears when its batch arrives.':
    'Dieses Ereignis steht hier nicht im Hauptbuch des Hubs. Ist es neu, dann erscheint es, wenn sein Stapel ankommt.',
  'This notice is not known here. It may not have arrived yet.':
    'Dieser Aushang ist hier nicht bekannt. Vielleicht ist er noch nicht angekommen.',
  'Only notices on a skill board are matched. Nothing changed.':
    'Zusammengebracht werden nur Aushänge an einem Brett für Können. Nichts wurde geändert.',
  'Nothing was sent: only the person an act names can appeal against it.':
    'Nichts wurde gesendet: Gegen eine Maßnahme kann nur Einspruch erheben, wen sie nennt.',
  'Nothing was sent: this act is over already.': 'Nichts wurde gesendet: Diese Maßnahme ist schon vorbei.',
  'Nothing was sent: you have appealed against this act already.':
    'Nichts wurde gesendet: Gegen diese Maßnahme hast du schon Einspruch erhoben.',
  'Nothing was sent: write why the act should be lifted, in a sentence.':
    'Nichts wurde gesendet: Schreib in einem Satz, warum die Maßnahme aufgehoben werden soll.',
  'Nothing was changed: this act has been lifted already.':
    'Nichts wurde geändert: Diese Maßnahme ist schon aufgehoben.',
  'Nothing was changed: this appeal was answered before, or the time to answer is over and the act has lapsed. It can still be lifted.':
    'Nichts wurde geändert: Auf diesen Einspruch wurde schon geantwortet, oder die Zeit dafür ist um und die Maßnahme verfallen. Aufheben lässt sie sich noch.',
  'Nothing was changed: give a reason, in a sentence.': 'Nichts wurde geändert: Nenn in einem Satz einen Grund.',
  'There is no such appeal against a list of yours. Nothing was changed.':
    'Einen solchen Einspruch gegen eine deiner Listen gibt es nicht. Nichts wurde geändert.',
  'This list is not known here. Nothing was changed; it may not have arrived yet.':
    'Diese Liste ist hier nicht bekannt. Nichts wurde geändert; vielleicht ist sie noch nicht angekommen.',
  'Not shown: you have looked at {1} hidden notices already. Stop following the list that hides them instead.':
    'Nicht gezeigt: Du hast dir schon {1} verborgene Aushänge angesehen. Folge stattdessen der Liste nicht mehr, die sie verbirgt.',
  'You have no such list. Nothing was changed; make one on the page of lists.':
    'Eine solche Liste hast du nicht. Nichts wurde geändert; leg auf der Seite der Moderation eine an.',
  'Nothing was changed: only keepers act for the hub. Put it on a list of your own instead.':
    'Nichts wurde geändert: Nur Hüter handeln für den Hub. Setz es stattdessen auf eine eigene Liste.',
  'Not saved: the list has no name. What you wrote is kept; give it one.':
    'Nicht gespeichert: Die Liste hat keinen Namen. Was du geschrieben hast, bleibt; gib ihr einen.',
  'Nothing was changed: this list has {1} acts, as many as fit. Take some off that no longer matter, or make another list.':
    'Nichts wurde geändert: Auf dieser Liste stehen {1} Maßnahmen, mehr passen nicht darauf. Nimm einige herunter, die nicht mehr wichtig sind, oder leg eine weitere Liste an.',
  'Nothing was changed: withdraw your own notice instead.':
    'Nichts wurde geändert: Zieh deinen eigenen Aushang stattdessen zurück.',
  'Nothing was changed: this person is not a member of the hub.':
    'Nichts wurde geändert: Diese Person ist kein Mitglied des Hubs.',
  'Nothing was changed: {1} has appealed against this. Answer the appeal first.':
    'Nichts wurde geändert: {1} hat dagegen Einspruch erhoben. Antworte zuerst auf den Einspruch.',
  'Nothing was sent: this is your own.': 'Nichts wurde gesendet: Das ist von dir selbst.',
  'Nothing was sent: this person is not a member of the hub.':
    'Nichts wurde gesendet: Diese Person ist kein Mitglied des Hubs.',
  'Nothing was sent: nobody else keeps this hub. Hide, mute or block instead, or put it on a list of your own.':
    'Nichts wurde gesendet: Niemand sonst hütet diesen Hub. Verbirg es, schalt stumm oder blockier, oder setz es auf eine eigene Liste.',
  'Only the keepers of a hub read what is reported to them. Nothing was changed.':
    'Nur die Hüter eines Hubs lesen, was ihnen gemeldet wird. Nichts wurde geändert.',
  'Nothing was filled in, and nothing has changed. {1} Choose another file.':
    'Nichts wurde ausgefüllt, und nichts hat sich geändert. {1} Wähl eine andere Datei.',
  'This notice is not known here. It may not have arrived yet; it will show on the board when it does.':
    'Dieser Aushang ist hier nicht bekannt. Vielleicht ist er noch nicht angekommen; dann erscheint er am Brett, sobald er da ist.',
  'Not published: {1} What you wrote is kept; correct it and publish again.':
    'Nicht ausgehängt: {1} Was du geschrieben hast, bleibt; berichtige es und häng es noch einmal aus.',
  'Not published: the photo is not a JPEG, PNG or WebP picture. What you wrote is kept; choose another photo.':
    'Nicht ausgehängt: Das Foto ist kein Bild im Format JPEG, PNG oder WebP. Was du geschrieben hast, bleibt; wähl ein anderes Foto.',
  'Nothing changed: only the person who posted a notice can change it.':
    'Nichts wurde geändert: Nur wer einen Aushang gemacht hat, kann ihn ändern.',
  'Nothing changed: this notice was withdrawn, and that is final. Post it again as a new one.':
    'Nichts wurde geändert: Dieser Aushang wurde zurückgezogen, und das ist endgültig. Häng ihn als neuen noch einmal aus.',
  'Not hidden: this is your own notice. Withdraw it to take it off the board.':
    'Nicht verborgen: Das ist dein eigener Aushang. Zieh ihn zurück, um ihn vom Brett zu nehmen.',
  'The file is empty, so nothing was stored. Choose another file.':
    'Die Datei ist leer, darum wurde nichts abgelegt. Wähl eine andere Datei.',
  'The file is larger than 16 MB, so nothing was stored. Make it smaller or split it.':
    'Die Datei ist größer als 16 MB, darum wurde nichts abgelegt. Mach sie kleiner oder teil sie auf.',
  'Nobody who has this file is online. It is asked for again as soon as somebody connects; try later.':
    'Niemand, der diese Datei hat, ist online. Sobald sich jemand verbindet, wird noch einmal nach ihr gefragt; versuch es später.',
  'Not hidden: you have hidden {1} notices already. Show some of them again, or block who posts them.':
    'Nicht verborgen: Du hast schon {1} Aushänge verborgen. Zeig einige davon wieder, oder blockier, wer sie aushängt.',
  'Not searched: this place is on no map here. Choose another one.':
    'Nicht gesucht: Dieser Ort ist hier auf keiner Karte. Wähl einen anderen.',
  'Nothing was changed: you cannot block yourself.': 'Nichts wurde geändert: Du kannst dich nicht selbst blockieren.',
  'Nothing was signed: you have blocked {1}, so you would not see an answer. Unblock {2} on their page first.':
    'Nichts wurde unterschrieben: Du hast {1} blockiert und würdest eine Antwort nicht sehen. Gib {2} zuerst auf der Seite dieser Person frei.',
  'Not saved: {1} What you wrote is kept; correct it and save again.':
    'Nicht gespeichert: {1} Was du geschrieben hast, bleibt; berichtige es und speichere noch einmal.',
  'Nothing was changed: you cannot mute yourself.':
    'Nichts wurde geändert: Du kannst dich nicht selbst stumm schalten.',
  'The hub does not know this pool, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'Der Hub kennt diesen Topf nicht oder hat ihn noch nicht beglaubigt. Nichts wurde geändert; er erscheint hier, sobald er beglaubigt ist.',
  'Not published: a study has a title, a question, a method and a result. What you wrote is kept; fill in the rest.':
    'Nicht veröffentlicht: Eine Studie hat einen Titel, eine Frage, ein Vorgehen und ein Ergebnis. Was du geschrieben hast, bleibt; füll den Rest aus.',
  'Not published: say what is different in this version. What you wrote is kept.':
    'Nicht veröffentlicht: Sag, was in dieser Fassung anders ist. Was du geschrieben hast, bleibt.',
  'Not published: say in a sentence what came of it. What you wrote is kept.':
    'Nicht veröffentlicht: Sag in einem Satz, was herauskam. Was du geschrieben hast, bleibt.',
  'Not published: the study’s data is not here as a whole, so it was not worked on. What you wrote is kept; fetch and check the data first.':
    'Nicht veröffentlicht: Die Daten der Studie sind nicht vollständig hier, also wurde nicht mit ihnen gearbeitet. Was du geschrieben hast, bleibt; hol und prüf zuerst die Daten.',
  'Nothing was published: the answer is empty.': 'Nichts wurde veröffentlicht: Die Antwort ist leer.',
  'This study is not known here. It is there once the hub has certified it.':
    'Diese Studie ist hier nicht bekannt. Sie ist da, sobald der Hub sie beglaubigt hat.',
  'The hub knows no such version of this study. Nothing was changed.':
    'Eine solche Fassung dieser Studie kennt der Hub nicht. Nichts wurde geändert.',
  'The hub does not know this reserve, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'Der Hub kennt dieses Vorgemerkte nicht oder hat es noch nicht beglaubigt. Nichts wurde geändert; es erscheint hier, sobald es beglaubigt ist.',
  'This space is not known here. It is there once the hub has certified its founding.':
    'Dieser Raum ist hier nicht bekannt. Er ist da, sobald der Hub seine Gründung beglaubigt hat.',
  'Not founded: the space has no name. What you wrote is kept; give it one.':
    'Nicht gegründet: Der Raum hat keinen Namen. Was du geschrieben hast, bleibt; gib ihm einen.',
  'Not closed: say why, for those whose notices stand in it. Nothing changed.':
    'Nicht geschlossen: Sag denen, die darin Aushänge haben, warum. Nichts wurde geändert.',
  'Nothing was changed: you cannot follow yourself.': 'Nichts wurde geändert: Du kannst dir nicht selbst folgen.',
  'Not kept: this is your own notice.': 'Nicht gemerkt: Das ist dein eigener Aushang.',
  'Nothing was kept: there are {1} {2} already. Drop one under Board, Watching.':
    'Nichts wurde gemerkt: Davon gibt es schon {1} ({2}). Entferne etwas unter Brett, Beobachtet.',
  'This is not watched any more. Nothing was changed.': 'Das ist nicht mehr im Blick. Nichts wurde geändert.',
  'Not saved: the search has no name. Give it one.': 'Nicht gespeichert: Die Suche hat keinen Namen. Gib ihr einen.',
  'This folder has an identity already, which was kept. Restore into a new one.':
    'In diesem Ordner ist schon eine Identität; sie blieb erhalten. Hol deine in einem neuen zurück.',
  'This node has no window, and a page is printed by one. Nothing was lost: export the bundle, or print in the window of a desktop.':
    'Dieser Knoten hat kein Fenster, und eine Seite wird von einem Fenster gedruckt. Nichts ging verloren: Exportiere das Prüfbündel, oder druck im Fenster eines Desktops.',
  'A backup needs a passphrase of at least {1} characters. Nothing was written.':
    'Eine Sicherung braucht eine Passphrase mit mindestens {1} Zeichen. Nichts wurde geschrieben.',
  'This node has no window to name a file in. Nothing was changed; use operator.backUp, or start a new node with --restore FILE.':
    'Dieser Knoten hat kein Fenster, in dem sich eine Datei nennen lässt. Nichts wurde geändert; nimm operator.backUp, oder starte einen neuen Knoten mit --restore FILE.',
  'This node moves no large files. Nothing was changed.':
    'Dieser Knoten bewegt keine großen Dateien. Nichts wurde geändert.',
  'This node has no window to name a file in. Nothing was changed; use operator.addFile or operator.saveFile.':
    'Dieser Knoten hat kein Fenster, in dem sich eine Datei nennen lässt. Nichts wurde geändert; nimm operator.addFile oder operator.saveFile.',
  'Type the passphrase to unlock. Nothing was changed.':
    'Gib zum Entsperren die Passphrase ein. Nichts wurde geändert.',
  'This system cannot keep the key for you, so a passphrase is needed. Nothing was created.':
    'Dieses System kann den Schlüssel nicht für dich verwahren, also braucht es eine Passphrase. Nichts wurde erstellt.',
  'The network is off. Nothing was changed; unlock and try again.':
    'Das Netzwerk ist aus. Nichts wurde geändert; entsperr Kind Market und versuch es noch einmal.',
  'No device answered at this address. Nothing was changed; check that it is whole, with “/p2p/…” at its end, and try again.':
    'Unter dieser Adresse hat kein Gerät geantwortet. Nichts wurde geändert; prüf, ob sie vollständig ist, mit „/p2p/…“ am Ende, und versuch es noch einmal.',
  'The invite that came is not for the hub that was offered. Nothing was joined; ask the person for a link instead.':
    'Die Einladung, die kam, ist nicht für den angebotenen Hub. Du bist keinem Hub beigetreten; bitte die Person stattdessen um einen Link.',
  'The device that offers this hub does not answer. Nothing was joined; try again in a moment, or ask for an invite link.':
    'Das Gerät, das diesen Hub anbietet, antwortet nicht. Du bist keinem Hub beigetreten; versuch es gleich noch einmal, oder bitte um einen Einladungslink.',
  'Kind Market is not on the network right now. Nothing was offered; try again when it is running.':
    'Kind Market ist gerade nicht im Netzwerk. Nichts wurde angeboten; versuch es noch einmal, wenn es läuft.',
  'Being found on this network is turned off in the settings. Nothing was offered; turn it on there first.':
    'In diesem Netzwerk gefunden zu werden ist in den Einstellungen ausgeschaltet. Nichts wurde angeboten; schalt es zuerst dort ein.',
  'This hub is not offered any more. Nothing was joined; ask the person to offer it again, or for an invite link.':
    'Dieser Hub wird nicht mehr angeboten. Du bist keinem Hub beigetreten; bitte die Person, ihn noch einmal anzubieten, oder um einen Einladungslink.',
  'This node belongs to a practice town itself. Nothing was changed.':
    'Dieser Knoten gehört selbst zu einer Übungsstadt. Nichts wurde geändert.',
  'That is done in the real market, and this is the practice town. Nothing was changed; leave the town first.':
    'Das geht im echten Markt, und dies ist die Übungsstadt. Nichts wurde geändert; verlass zuerst die Stadt.',
  'A backup is tried on a node of its own folder.':
    'Eine Sicherung wird auf einem Knoten mit eigenem Ordner ausprobiert.',
  'This is not what was prepared for signing. Nothing was signed.':
    'Das ist nicht, was zum Unterschreiben vorbereitet wurde. Nichts wurde unterschrieben.',
  'This node has no window, and recovery words are shown and typed in a window only. Nothing was changed.':
    'Dieser Knoten hat kein Fenster, und Wiederherstellungswörter werden nur in einem Fenster gezeigt und eingegeben. Nichts wurde geändert.',
  'Nothing was signed. Write the recovery words down first: without them nobody can bring your money back. Ask again to see them.':
    'Nichts wurde unterschrieben. Schreib zuerst die Wiederherstellungswörter auf: Ohne sie kann niemand dein Geld zurückbringen. Versuch es noch einmal, um sie zu sehen.',
  'This transfer is not there any more. Nothing was changed.':
    'Diese Übertragung gibt es nicht mehr. Nichts wurde geändert.',
  'The file cannot be read. Nothing was added; look whether it is still there, and choose it again.':
    'Die Datei lässt sich nicht lesen. Nichts kam dazu; sieh nach, ob sie noch da ist, und wähl sie noch einmal.',
  'A file has at least one byte and at most 64 GB. Nothing was added.':
    'Eine Datei hat mindestens ein Byte und höchstens 64 GB. Nichts kam dazu.',
  'The file cannot be written there. What came is kept; save it to another place.':
    'Dort lässt sich die Datei nicht schreiben. Was angekommen ist, bleibt; speichere sie an einem anderen Ort.',
  'The file changed while it was being read. Nothing was added; choose it again when it is finished.':
    'Die Datei hat sich beim Lesen geändert. Nichts kam dazu; wähl sie noch einmal, wenn sie fertig ist.',
  'The disk is full. What came is kept; make room and try again, and it goes on from there.':
    'Die Platte ist voll. Was angekommen ist, bleibt; schaff Platz und versuch es noch einmal, dann geht es von dort weiter.',
  'The transfer ended by a fault of the program, which is in its log. What came is kept; try again.':
    'Die Übertragung endete durch einen Fehler des Programms, der in seinem Protokoll steht. Was angekommen ist, bleibt; versuch es noch einmal.',
  'This copy of Kind Market was packed without an address for new versions. Nothing was changed; get new versions where you got this one.':
    'Diese Kopie von Kind Market wurde ohne Adresse für neue Versionen gepackt. Nichts wurde geändert; hol neue Versionen dort, wo du diese her hast.',
  'The address for new versions did not answer as it should, or the file did not come whole. Nothing was changed; try again later.':
    'Die Adresse für neue Versionen hat nicht geantwortet, wie sie sollte, oder die Datei kam nicht ganz an. Nichts wurde geändert; versuch es später noch einmal.',
  'There is a newer version, but not two of those who release Kind Market have signed it. Nothing was fetched and nothing was changed. Wait, and ask where you got Kind Market if it stays so.':
    'Es gibt eine neuere Version, aber keine zwei von denen, die Kind Market herausgeben, haben sie unterschrieben. Nichts wurde geholt und nichts geändert. Warte, und wenn es so bleibt, frag dort, wo du Kind Market her hast.',
  'What the address for new versions says is not understood by this version. Nothing was fetched and nothing was changed; get the new version where you got this one.':
    'Was die Adresse für neue Versionen sagt, versteht diese Version nicht. Nichts wurde geholt und nichts geändert; hol die neue Version dort, wo du diese her hast.',
  'The system did not give its leave, or its installer failed. Nothing was changed and the new version is still here; try again.':
    'Das System hat nicht zugestimmt, oder sein Installationsprogramm ist gescheitert. Nichts wurde geändert, und die neue Version ist noch da; versuch es noch einmal.',
  'There is no newer version to install. Nothing was changed.':
    'Es gibt keine neuere Version, die sich einrichten ließe. Nichts wurde geändert.',
  'The practice town did not open ({1}). Nothing real was touched. Try again, or reset the town in the settings.':
    'Die Übungsstadt hat sich nicht geöffnet ({1}). Nichts Echtes wurde berührt. Versuch es noch einmal, oder setz die Stadt in den Einstellungen zurück.',
}
