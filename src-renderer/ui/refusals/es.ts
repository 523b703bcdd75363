/** What the node refuses, in Spanish, by its English sentence. */
import type { Refusals } from './words.ts'

export const es: Refusals = {
  'A text holds half of a character, as when an emoji is cut in two. Nothing was done or sent. Delete what shows as � and try again.':
    'Un texto contiene medio carácter, como cuando se corta un emoji en dos. No se hizo ni se envió nada. Borra lo que aparece como � e inténtalo de nuevo.',
  'This answer is for another device, or it was not signed by the identity it names. Nothing was changed; begin again on both devices.':
    'Esta respuesta es para otro dispositivo, o no la firmó la identidad que nombra. No se cambió nada; empieza de nuevo en ambos dispositivos.',
  'There is no identity in this data folder yet. Create one, or restore yours from its recovery words.':
    'En esta carpeta de datos aún no hay ninguna identidad. Crea una, o restaura la tuya con sus palabras de recuperación.',
  'This is no permanent name: one begins with “did:key:z6Mk”. Nothing was changed.':
    'Esto no es un nombre permanente: uno empieza por «did:key:z6Mk». No se cambió nada.',
  'A passphrase is needed to protect the key. Nothing was written.':
    'Hace falta una frase de acceso para proteger la clave. No se escribió nada.',
  'This data folder already holds an identity, which was kept. Choose another folder to use a second one.':
    'Esta carpeta de datos ya tiene una identidad, que se conservó. Elige otra carpeta para usar una segunda.',
  'The passphrase does not open the key. Nothing was changed; try again.':
    'La frase de acceso no abre la clave. No se cambió nada; inténtalo de nuevo.',
  'The key file {1} is damaged and was left as it is. Put a copy of it back, or restore your identity from its recovery words in a new data folder; open trades are on the ledger and come back with it.':
    'El archivo de la clave {1} está dañado y se dejó como está. Vuelve a poner una copia, o restaura tu identidad con sus palabras de recuperación en una carpeta de datos nueva; los tratos abiertos están en el libro y vuelven con él.',
  'Word {1} (“{2}”) is not one of the recovery words. Nothing was changed; check its spelling.':
    'La palabra {1} («{2}») no es una de las palabras de recuperación. No se cambió nada; revisa cómo está escrita.',
  'There are 24 recovery words, or 12. Nothing was changed; check that none is missing.':
    'Son 24 palabras de recuperación, o 12. No se cambió nada; revisa que no falte ninguna.',
  'All words are valid but they do not belong together in this order. Nothing was changed; compare them with your note.':
    'Todas las palabras son válidas, pero en este orden no forman un conjunto. No se cambió nada; compáralas con tu nota.',
  'This device was added by another one and does not hold the recovery words, which this needs. Nothing was changed; do it on a device that was set up with the words.':
    'A este dispositivo lo admitió otro y no tiene las palabras de recuperación, que aquí hacen falta. No se cambió nada; hazlo en un dispositivo configurado con las palabras.',
  'Kind Market is locked. Nothing was changed; unlock it and try again.':
    'Kind Market está bloqueado. No se cambió nada; desbloquéalo e inténtalo de nuevo.',
  'Your guardians put another key in the place of the one in your name, and whoever reads this elsewhere knows the one in the name only. Nothing was signed.':
    'Tus guardianes pusieron otra clave en lugar de la que está en tu nombre, y quien lea esto en otra parte solo conoce la del nombre. No se firmó nada.',
  'A dialog for a file is already open. Nothing was changed; finish or close it first.':
    'Ya hay abierta una ventana para elegir archivo. No se cambió nada; termínala o ciérrala antes.',
  'Not changed: the file {1}, by which the desktop starts programs, could not be {2} ({3}). Mend that and choose again.':
    'Sin cambios: el archivo {1}, con el que el escritorio inicia programas, no se pudo tratar ({2}: {3}). Corrige eso y elige de nuevo.',
  'Not quite: word {1} is different on your list. Nothing was changed; look again.':
    'Casi: la palabra {1} es otra en tu lista. No se cambió nada; vuelve a mirar.',
  'Many things already wait for your signature. Nothing was added; finish or close those first.':
    'Ya hay muchas cosas esperando tu firma. No se añadió nada; termina o cierra esas antes.',
  'The file in this data folder belongs to another program. It was left as it is; choose another folder.':
    'El archivo de esta carpeta de datos pertenece a otro programa. Se dejó como está; elige otra carpeta.',
  'This data was written by a newer version of Kind Market. It was left as it is; update the app.':
    'Estos datos los escribió una versión más nueva de Kind Market. Se dejaron como están; actualiza la aplicación.',
  'The disk is full. This was not saved and nothing of it was signed away; everything before it is kept. Free some disk space and try again.':
    'El disco está lleno. Esto no se guardó ni se firmó nada de ello; todo lo anterior se conserva. Libera espacio e inténtalo de nuevo.',
  'Another program holds the database of this data folder locked. Nothing was changed and everything is kept. Close that program (a backup or database tool, perhaps) and try again.':
    'Otro programa tiene ocupada la base de datos de esta carpeta. No se cambió nada y todo se conserva. Cierra ese programa (quizá uno de copias o de bases de datos) e inténtalo de nuevo.',
  'The data folder cannot be written to. Nothing was changed and everything is kept. Make the folder writable, or check the disk, and try again.':
    'No se puede escribir en la carpeta de datos. No se cambió nada y todo se conserva. Haz que se pueda escribir en ella, o revisa el disco, e inténtalo de nuevo.',
  'The disk did not give back what was stored on it. Nothing was changed. Check the disk and its cable, then start Kind Market again; a backup can be restored in a new data folder.':
    'El disco no devolvió lo que se guardó en él. No se cambió nada. Revisa el disco y su cable, y vuelve a iniciar Kind Market; una copia de seguridad se puede restaurar en una carpeta de datos nueva.',
  'A backup needs a passphrase. Nothing was written.':
    'Una copia de seguridad necesita una frase de acceso. No se escribió nada.',
  'There is no file {1}. Nothing was changed.': 'No existe el archivo {1}. No se cambió nada.',
  'This file is not a backup of Kind Market. Nothing was changed; choose another file.':
    'Este archivo no es una copia de seguridad de Kind Market. No se cambió nada; elige otro.',
  'This backup is damaged or incomplete: its bytes are not those that were written. Nothing was changed. Copy it again from where it was kept, or use another one; with your recovery words alone your identity comes back too.':
    'Esta copia de seguridad está dañada o incompleta: sus bytes no son los que se escribieron. No se cambió nada. Cópiala de nuevo desde donde estaba, o usa otra; con las palabras de recuperación solas también vuelve tu identidad.',
  'The passphrase does not open this backup. Nothing was changed; use the one that was chosen when the backup was made.':
    'La frase de acceso no abre esta copia. No se cambió nada; usa la que se eligió al hacerla.',
  'This backup was made by another version of Kind Market. Nothing was changed; update and try again.':
    'Esta copia la hizo otra versión de Kind Market. No se cambió nada; actualiza e inténtalo de nuevo.',
  'The backup could not be written to {1} ({2}). Your data is as it was, and an earlier backup there is kept. Free some space or choose another place, then try again.':
    'No se pudo escribir la copia en {1} ({2}). Tus datos están como estaban, y una copia anterior que hubiera allí se conserva. Libera espacio o elige otro lugar, e inténtalo de nuevo.',
  'Nothing was packed: a bundle goes from one member of a hub to another who has a device in it. Choose somebody else.':
    'No se empaquetó nada: un paquete va de un miembro de un hub a otro que tiene un dispositivo en él. Elige a otra persona.',
  'This hub is not halted by a conflict. Nothing was changed.':
    'Este hub no está detenido por un conflicto. No se cambió nada.',
  'Where the two lines part has become known better since you looked. Nothing was changed; look again and choose.':
    'Desde que miraste se sabe mejor dónde se separan las dos líneas. No se cambió nada; mira de nuevo y elige.',
  'The two lines part before the history of this device begins, so it cannot go back to where they were one. Nothing was changed. Choose “Fetch everything” on the ledger’s page “On this device”, and choose the line again when all is here; or stay on this line.':
    'Las dos líneas se separan antes de donde empieza la historia de este dispositivo, así que no puede volver a donde eran una. No se cambió nada. Elige traerlo todo en la página «En este dispositivo» del libro, y elige la línea de nuevo cuando todo esté aquí; o quédate en esta línea.',
  'This copy of your data is old and does not send. Restore your identity from its seed.':
    'Esta copia de tus datos es antigua y no envía. Restaura tu identidad con sus palabras.',
  'Refused: these terms are for another hub. Nothing was signed into this one.':
    'Rechazado: estos términos son para otro hub. En este no se firmó nada.',
  'Somebody is named twice among the parties, or a group lacks its account’s owner or needs more members than it has. Nothing was signed; correct the parties.':
    'Alguien figura dos veces entre las partes, o a un grupo le falta el dueño de su cuenta o necesita más miembros de los que tiene. No se firmó nada; corrige las partes.',
  'A commitment names a party that is not there. Nothing was signed; choose one of the parties.':
    'Un compromiso nombra a una parte que no existe. No se firmó nada; elige una de las partes.',
  'A commitment is by and for the same party. Nothing was signed; choose two different ones.':
    'Un compromiso es de y para la misma parte. No se firmó nada; elige dos distintas.',
  'A commitment can only come after earlier ones. Nothing was signed; move it down the list.':
    'Un compromiso solo puede venir después de otros anteriores. No se firmó nada; bájalo en la lista.',
  'Where all or nothing holds, nothing can be called off for a part, and no key handed over, since neither can be undone. Nothing was signed; take that or the all-or-nothing away.':
    'Donde vale todo o nada, no se puede cancelar una parte ni entregar una clave, porque ninguna de las dos cosas se deshace. No se firmó nada; quita eso o el todo o nada.',
  'This hub does not know the way it is to be shown as done. Nothing was signed; choose another.':
    'Este hub no conoce la manera en que se ha de mostrar como hecho. No se firmó nada; elige otra.',
  'The way it is shown as done is not complete. Nothing was signed; fill in what is missing.':
    'La manera en que se muestra como hecho no está completa. No se firmó nada; rellena lo que falta.',
  'What others measure is one whole, not units. Nothing was signed; set the quantity to one.':
    'Lo que miden otros es un todo, no unidades. No se firmó nada; pon la cantidad en uno.',
  'A countersignature cannot come from silence. Nothing was signed; let silence give the money back.':
    'Una contrafirma no puede venir del silencio. No se firmó nada; deja que el silencio devuelva el dinero.',
  'What happens by itself takes nobody’s time. Nothing was signed; set its time to nothing.':
    'Lo que ocurre por sí solo no le lleva tiempo a nadie. No se firmó nada; pon su tiempo en nada.',
  'The shares of a payment must make a whole, and each receiver stands once. Nothing was signed; correct the shares.':
    'Las partes de un pago deben formar un todo, y cada receptor figura una vez. No se firmó nada; corrige las partes.',
  'A payment goes to the one who pays it. Nothing was signed; choose who receives it.':
    'Un pago va a quien lo paga. No se firmó nada; elige quién lo recibe.',
  'Arbiters must be no parties, named once, and at least as many as have to rule alike. Nothing was signed; choose others.':
    'Los árbitros no son partes, figuran una vez y son al menos tantos como han de coincidir. No se firmó nada; elige otros.',
  'A mediator is no party, and a fee needs somebody it is for. Nothing was signed; choose somebody else, or nobody.':
    'Un mediador no es parte, y una tarifa necesita a alguien para quien sea. No se firmó nada; elige a otra persona, o a nadie.',
  'Refused: somebody the terms name is not a member of the hub. Nothing moved; they can join, or the terms can name others.':
    'Rechazado: alguien que los términos nombran no es miembro del hub. No se movió nada; puede unirse, o los términos pueden nombrar a otros.',
  'Refused: somebody the terms name is leaving the hub. Nothing moved; agree with others.':
    'Rechazado: alguien que los términos nombran está saliendo del hub. No se movió nada; acuérdalo con otros.',
  'Refused: the hub has no such token. Nothing moved.': 'Rechazado: el hub no tiene ese token. No se movió nada.',
  'Refused: it could last longer than the token it pays in. Nothing moved; choose shorter times or another token.':
    'Rechazado: podría durar más que el token en que paga. No se movió nada; elige plazos más cortos u otro token.',
  'Refused: it is not signed by everybody it binds, or by somebody else too. Nothing moved.':
    'Rechazado: no lo firman todos los que obliga, o lo firma también otra persona. No se movió nada.',
  'Refused: one of the signatures is by a device that is not in use for its identity. Nothing moved; sign again.':
    'Rechazado: una de las firmas es de un dispositivo que no está en uso para su identidad. No se movió nada; firma de nuevo.',
  'Refused: the signatures have lapsed. Nothing moved; propose it again.':
    'Rechazado: las firmas han caducado. No se movió nada; proponlo de nuevo.',
  'Nothing to do: this talk has become an agreement already.':
    'Nada que hacer: esta conversación ya se convirtió en un acuerdo.',
  'Refused: somebody took their signature back first. Nothing moved; start a new talk.':
    'Rechazado: alguien retiró antes su firma. No se movió nada; empieza una conversación nueva.',
  'Refused: the ledger has no such agreement. Nothing moved.':
    'Rechazado: en el libro no hay tal acuerdo. No se movió nada.',
  'Refused: you are no party to this agreement. Nothing moved.':
    'Rechazado: no eres parte de este acuerdo. No se movió nada.',
  'Refused: this is for another of the parties to do. Nothing moved.':
    'Rechazado: esto le toca a otra de las partes. No se movió nada.',
  'Not now: it has gone another way meanwhile. Nothing moved; look at it for what comes next.':
    'Ahora no: entretanto ha tomado otro rumbo. No se movió nada; mira qué viene después.',
  'Not yet: not everybody’s money is in escrow. Nothing moved.':
    'Todavía no: no todos tienen su dinero en depósito. No se movió nada.',
  'Nothing to do: your money is in escrow already.': 'Nada que hacer: tu dinero ya está en depósito.',
  'Too late: this agreement has ended. Nothing moved.': 'Demasiado tarde: este acuerdo ha terminado. No se movió nada.',
  'Too late: this commitment has ended. Nothing moved.':
    'Demasiado tarde: este compromiso ha terminado. No se movió nada.',
  'Refused: the agreement has no such commitment. Nothing moved.':
    'Rechazado: el acuerdo no tiene ese compromiso. No se movió nada.',
  'Not yet: the terms let it begin later. Nothing moved.':
    'Todavía no: los términos lo dejan empezar más tarde. No se movió nada.',
  'Too late: its time was over; what the terms declare for that has happened.':
    'Demasiado tarde: se acabó su plazo; ha ocurrido lo que los términos prevén para ese caso.',
  'Refused: so many are not left. Nothing moved; choose fewer.':
    'Rechazado: no quedan tantos. No se movió nada; elige menos.',
  'Nothing to do: something was accepted meanwhile, perhaps by this very act. Nothing moved; look at what is left.':
    'Nada que hacer: entretanto se aceptó algo, quizá por este mismo acto. No se movió nada; mira qué queda.',
  'Refused: the delivery does not carry what the terms ask for. Nothing moved.':
    'Rechazado: la entrega no lleva lo que piden los términos. No se movió nada.',
  'Nothing to deliver: others measure this, or it happens by itself. Nothing moved.':
    'Nada que entregar: esto lo miden otros, o ocurre por sí solo. No se movió nada.',
  'Nothing to accept: others measure this, or it happens by itself. Nothing moved.':
    'Nada que aceptar: esto lo miden otros, o ocurre por sí solo. No se movió nada.',
  'Refused: your own money is promised with this, so giving it up would only keep it from the others. Nothing moved; ask everybody to end it.':
    'Rechazado: con esto está prometido tu propio dinero; renunciar solo se lo quitaría a los demás. No se movió nada; pide a todos que lo terminen.',
  'This is not the code. Nothing moved; read it again from the receiver’s screen.':
    'Este no es el código. No se movió nada; léelo de nuevo en la pantalla del receptor.',
  'A key cannot be given back, so silence cannot give the money back, and a file is one whole. Nothing was signed; let silence pay, leave a minute or more to check it, and set the quantity to one.':
    'Una clave no se puede devolver, así que el silencio no puede devolver el dinero, y un archivo es un todo. No se firmó nada; deja que el silencio pague, da un minuto o más para revisarlo, y pon la cantidad en uno.',
  'Refused: no key can be handed over to somebody the terms name, whose device made an unusable one. Nothing moved; they can leave and join again.':
    'Rechazado: no se puede entregar una clave a alguien que los términos nombran, porque su dispositivo hizo una inservible. No se movió nada; puede salir y unirse de nuevo.',
  'Refused: this key was not boxed for this delivery. Nothing moved; hand it over again.':
    'Rechazado: esta clave no se selló para esta entrega. No se movió nada; entrégala de nuevo.',
  'Refused: a delivery like this proves nothing by itself. Nothing moved; ask the others, or the arbiters the terms name.':
    'Rechazado: una entrega así no prueba nada por sí sola. No se movió nada; pregunta a los demás, o a los árbitros que nombran los términos.',
  'Refused: the proof does not carry what is asked of it. Nothing moved.':
    'Rechazado: la prueba no lleva lo que se le pide. No se movió nada.',
  'Refused: what was delivered is what was promised, as far as this shows. Nothing moved.':
    'Rechazado: lo entregado es lo prometido, hasta donde esto muestra. No se movió nada.',
  'Refused: the terms do not let you call this off alone, or something has been delivered. Nothing moved; ask the others to end it.':
    'Rechazado: los términos no te dejan cancelar esto a solas, o ya se entregó algo. No se movió nada; pide a los demás que lo terminen.',
  'Refused: you are not one of those who measure this. Nothing moved.':
    'Rechazado: no eres de quienes miden esto. No se movió nada.',
  'Nothing to do: you have said this already.': 'Nada que hacer: ya lo has dicho.',
  'Refused: these terms name no arbiters. Nothing moved; ask the others to end it.':
    'Rechazado: estos términos no nombran árbitros. No se movió nada; pide a los demás que lo terminen.',
  'Refused: you are not one of its arbiters. Nothing moved.':
    'Rechazado: no eres uno de sus árbitros. No se movió nada.',
  'Refused: this cannot be asked for as it stands now. Nothing moved; look at the agreement again.':
    'Rechazado: tal como está ahora, esto no se puede pedir. No se movió nada; vuelve a mirar el acuerdo.',
  'A bounty is for one replication, and silence pays it, or its giver could refuse what they do not like. Nothing was offered.':
    'Una recompensa es por una réplica y el silencio la paga; si no, quien la da podría rechazar lo que no le gusta. No se ofreció nada.',
  'Refused: the hub has certified no such replication of yours. Nothing was delivered; publish it first.':
    'Rechazado: el hub no ha certificado ninguna réplica tuya así. No se entregó nada; publícala antes.',
  'Refused: this replication is of another study or version, or was not published for this agreement. Nothing was delivered.':
    'Rechazado: esta réplica es de otro estudio u otra versión, o no se publicó para este acuerdo. No se entregó nada.',
  'Refused: it is not independent of the study’s author, so the bounty is not for it. Nothing was delivered.':
    'Rechazado: no es independiente de quien hizo el estudio, así que la recompensa no es para ella. No se entregó nada.',
  'Refused: a bounty is for a replication that confirms or fails, and this one does neither. Nothing was delivered.':
    'Rechazado: una recompensa es por una réplica que confirma o que falla, y esta no hace ni lo uno ni lo otro. No se entregó nada.',
  'Refused: these terms name no court for this. Nothing moved; look at who rules on it, or ask the others to end it.':
    'Rechazado: estos términos no nombran un tribunal para esto. No se movió nada; mira quién decide, o pide a los demás que lo terminen.',
  'Refused: others measure this, or time decides, so there is nothing for jurors to judge. Nothing moved.':
    'Rechazado: esto lo miden otros, o lo decide el tiempo, así que no hay nada que juzgar. No se movió nada.',
  'Refused: a court was called over this once. Nothing moved. Called before a delivery, it can be called again after it; about what was paid already, it is called once.':
    'Rechazado: ya se llamó una vez a un tribunal por esto. No se movió nada. Llamado antes de una entrega, se puede llamar otra vez después; por lo que ya se pagó, solo una.',
  'A court is paid in the hub’s first token, and so are the locks of its jurors. Nothing was signed; choose that token.':
    'Un tribunal se paga en el primer token del hub, y también lo que bloquea su jurado. No se firmó nada; elige ese token.',
  'The span after the end promises what is not there: these terms name no court, and no delivery proves itself wrong. Nothing was signed; name a court, or leave the span out.':
    'El plazo tras el final promete lo que no hay: estos términos no nombran un tribunal, y ninguna entrega prueba por sí misma que está mal. No se firmó nada; nombra un tribunal o quita el plazo.',
  'Too late: the span in which something could be asked back is over. Nothing moved.':
    'Demasiado tarde: se acabó el plazo en que se podía reclamar algo. No se movió nada.',
  'Nothing to do: this was put right already, and that is final. Nothing moved.':
    'Nada que hacer: esto ya se arregló, y es definitivo. No se movió nada.',
  'Refused: only members who are not leaving sit on the bench. Nothing was locked; stay in the hub first.':
    'Rechazado: solo los miembros que no están saliendo están en la lista de jurado. No se bloqueó nada; quédate antes en el hub.',
  'Refused: too little of yours is locked for that. Nothing changed; lock something, or more, on the bench first.':
    'Rechazado: tienes bloqueado demasiado poco para eso. No cambió nada; bloquea antes algo, o más, en la lista de jurado.',
  'Nothing to do: you sit on the bench already. Lock more, if you want to be drawn more often.':
    'Nada que hacer: ya estás en la lista de jurado. Bloquea más si quieres salir sorteado más veces.',
  'Nothing to do: you do not sit on the bench.': 'Nada que hacer: no estás en la lista de jurado.',
  'Not yet: a case still stands on your lock. Nothing changed; leave the bench when it is over.':
    'Todavía no: un caso pesa aún sobre lo que bloqueaste. No cambió nada; sal de la lista cuando termine.',
  'Refused: the ledger has no such case. Nothing changed.': 'Rechazado: en el libro no hay tal caso. No cambió nada.',
  'Too late: this case is over. Nothing changed.': 'Demasiado tarde: este caso ha terminado. No cambió nada.',
  'Refused: you are on neither side of this case. Nothing changed.':
    'Rechazado: no estás en ninguno de los lados de este caso. No cambió nada.',
  'Not now: the case has gone on meanwhile. Nothing changed; look at it for what comes next.':
    'Ahora no: el caso ha seguido adelante entretanto. No cambió nada; mira qué viene después.',
  'Refused: only the mediator the agreement names proposes. Nothing changed; a side signs a split of its own.':
    'Rechazado: solo propone el mediador que nombra el acuerdo. No cambió nada; un lado firma un reparto propio.',
  'Nothing to do: this stands as you say it already. Nothing changed.':
    'Nada que hacer: ya está como dices. No cambió nada.',
  'Refused: the other side does not ask for this now. Nothing moved; look at what it asks for and sign that, or let the case go on.':
    'Rechazado: el otro lado no pide esto ahora. No se movió nada; mira qué pide y firma eso, o deja que el caso siga.',
  'Refused: this agreement pays all or nothing, so a split is all or nothing. Nothing changed; choose 0 % or 100 %.':
    'Rechazado: este acuerdo paga todo o nada, así que un reparto es todo o nada. No cambió nada; elige 0 % o 100 %.',
  'Too late: another panel judges this case now. Nothing changed.':
    'Demasiado tarde: ahora juzga este caso otro jurado. No cambió nada.',
  'Nothing to do: more evidence came from your side meanwhile, perhaps by this very act. Nothing changed; look at the case.':
    'Nada que hacer: entretanto llegaron más pruebas de tu lado, quizá por este mismo acto. No cambió nada; mira el caso.',
  'Refused: a side brings at most twenty pieces of evidence. Nothing changed; jurors judge by what is there.':
    'Rechazado: un lado aporta como mucho veinte pruebas. No cambió nada; el jurado juzga por lo que hay.',
  'Refused: what a side asks for is said when the case is filed, or before the first draw. Nothing changed; leave it out.':
    'Rechazado: lo que pide un lado se dice al presentar el caso, o antes del primer sorteo. No cambió nada; déjalo fuera.',
  'Refused: the agreement allows no larger panel. Nothing moved; the ruling is carried out.':
    'Rechazado: el acuerdo no permite un jurado mayor. No se movió nada; el fallo se cumple.',
  'Refused: you cannot be drawn for this case, because you came to the bench after it was filed, or are near one of the sides. Nothing changed.':
    'Rechazado: no puedes salir sorteado en este caso, porque entraste en la lista después de que se presentara, o estás cerca de uno de los lados. No cambió nada.',
  'Nothing to do: your app has said already that you are there.':
    'Nada que hacer: tu aplicación ya ha dicho que estás.',
  'Refused: you are not there for this draw. It takes whoever said so in time, and showed their number in every draw before. Nothing changed.':
    'Rechazado: no estás en este sorteo. Toma a quien lo dijo a tiempo y mostró su número en cada sorteo anterior. No cambió nada.',
  'Nothing to do: your app has answered this draw already.':
    'Nada que hacer: tu aplicación ya respondió a este sorteo.',
  'Refused: the proof is not of the key that answers your draws. Nothing changed.':
    'Rechazado: la prueba no es de la clave que responde a tus sorteos. No cambió nada.',
  'Refused: you do not sit on the panel of this case. Nothing changed.':
    'Rechazado: no estás en el jurado de este caso. No cambió nada.',
  'Nothing to do: you have voted, and a vote cannot be changed.':
    'Nada que hacer: has votado, y un voto no se puede cambiar.',
  'Nothing to do: your vote is open already.': 'Nada que hacer: tu voto ya está abierto.',
  'Refused: this is not the vote that was closed. Nothing changed.':
    'Rechazado: este no es el voto que se cerró. No cambió nada.',
  'The end of the database’s journal cannot be read: Kind Market or the computer was stopped while writing, or the file was damaged. Everything before it is kept and checks out. What this device had signed is compared with its own note, and what others sent comes again; look whether the last setting or draft you saved is there.':
    'No se puede leer el final del diario de la base de datos: Kind Market o el ordenador se detuvo mientras escribía, o el archivo se dañó. Todo lo anterior se conserva y es correcto. Lo que firmó este dispositivo se compara con su propia nota, y lo que enviaron otros vuelve a llegar; mira si está el último ajuste o borrador que guardaste.',
  '{1} {2} Nothing could be read from it. Your key is kept. Restore a backup in a new data folder, or ask a member for an invite: everything certified comes back from the hub’s members.':
    '{1} {2} No se pudo leer nada. Tu clave se conserva. Restaura una copia de seguridad en una carpeta de datos nueva, o pide una invitación a un miembro: todo lo certificado vuelve desde los miembros del hub.',
  'This is not the code of a new device, or a part of it is missing. Nothing was done; it begins with “kind:device/” and stands on the new device’s screen.':
    'Este no es el código de un dispositivo nuevo, o le falta una parte. No se hizo nada; empieza por «kind:device/» y está en la pantalla del dispositivo nuevo.',
  'This is not the answer to this device’s code, or a part of it is missing. Nothing was done; copy all of it, or show the code to the other device once more.':
    'Esta no es la respuesta al código de este dispositivo, o le falta una parte. No se hizo nada; cópiala entera, o muestra el código otra vez al otro dispositivo.',
  'Write your recovery words down first: they bring everything back if this device is lost. Nothing was done.':
    'Apunta antes tus palabras de recuperación: lo devuelven todo si se pierde este dispositivo. No se hizo nada.',
  'The code of the new device holds no key that anything can be sealed to. Nothing was done.':
    'El código del dispositivo nuevo no tiene ninguna clave para la que se pueda sellar algo. No se hizo nada.',
  'The code of this device was good for ten minutes. Nothing was changed; show a new one and let the other device read it.':
    'El código de este dispositivo valía diez minutos. No se cambió nada; muestra uno nuevo y deja que lo lea el otro dispositivo.',
  'This hub is not on this device.': 'Este hub no está en este dispositivo.',
  'You are not waiting to be let into this hub.': 'No estás esperando a que te admitan en este hub.',
  'Not yet: credit of yours is staked, or on its way back. Nothing changed; ask for it back first, and leave when it has come.':
    'Todavía no: tienes crédito apostado, o en camino de vuelta. No cambió nada; pídelo antes, y sal cuando haya llegado.',
  'Not yet: the members have not let you in. What you wrote is kept; post it when they have.':
    'Todavía no: los miembros aún no te han admitido. Lo que escribiste se conserva; publícalo cuando lo hayan hecho.',
  'Not yet: this belongs to an epoch that has not begun here. It is kept and tried again.':
    'Todavía no: esto pertenece a una época que aquí no ha empezado. Se conserva y se vuelve a intentar.',
  'Done with: this was signed under rules that were replaced twice since. Nothing of it counts; look at what the rules are now and sign it again.':
    'Ya pasó: esto se firmó con reglas que desde entonces se sustituyeron dos veces. No cuenta nada de ello; mira cómo son ahora las reglas y fírmalo de nuevo.',
  'Refused: only members give their word for a newcomer. Nothing changed.':
    'Rechazado: solo los miembros dan su palabra por alguien nuevo. No cambió nada.',
  'Nothing to do: nobody of that name waits to be let in.':
    'Nada que hacer: nadie con ese nombre espera a ser admitido.',
  'Refused: this hub votes on newcomers. Nothing changed; vote on the proposal about them.':
    'Rechazado: este hub vota sobre quienes llegan. No cambió nada; vota la propuesta sobre esa persona.',
  'Nothing to do: you have given your word already.': 'Nada que hacer: ya has dado tu palabra.',
  'Refused: only members take part in decisions. Nothing changed.':
    'Rechazado: solo los miembros participan en las decisiones. No cambió nada.',
  'Refused: in this hub only its keepers propose changes. Nothing changed; ask one of them.':
    'Rechazado: en este hub solo sus responsables proponen cambios. No cambió nada; pídeselo a uno.',
  'Refused: you have as many open proposals as one member may, or the hub has. Nothing changed; wait until one is decided.':
    'Rechazado: tienes tantas propuestas abiertas como puede tener un miembro, o las tiene el hub. No cambió nada; espera a que se decida una.',
  'Refused: who signs in this hub is not a list but follows from its rules. Nothing changed; propose other rules instead.':
    'Rechazado: en este hub quién firma no es una lista, sino que sale de sus reglas. No cambió nada; propón otras reglas.',
  'Refused: somebody on the list is not a member, is named twice, or has no device in use. Nothing changed; choose others.':
    'Rechazado: alguien de la lista no es miembro, figura dos veces o no tiene ningún dispositivo en uso. No cambió nada; elige a otros.',
  'Refused: the hub does not know this proposal. Nothing changed.':
    'Rechazado: el hub no conoce esta propuesta. No cambió nada.',
  'Refused: this proposal is decided already. Its outcome stands.':
    'Rechazado: esta propuesta ya está decidida. Su resultado vale.',
  'Refused: only whoever proposed it takes it back. Nothing changed; vote no instead.':
    'Rechazado: solo la retira quien la hizo. No cambió nada; vota que no.',
  'Refused: a vote about a newcomer is not taken back. Nothing changed; vote on it.':
    'Rechazado: un voto sobre alguien nuevo no se retira. No cambió nada; vota.',
  'Not enough members voted. Nothing changed; propose it again when more of them are there.':
    'No votaron suficientes miembros. No cambió nada; proponlo de nuevo cuando haya más.',
  'Not enough of the votes were yes. Nothing changed.': 'No hubo suficientes votos a favor. No cambió nada.',
  'Refused: one who takes over alone is one member. Nothing changed; name one, or say how many of several must agree.':
    'Rechazado: quien toma el relevo a solas es un miembro. No cambió nada; nombra a uno, o di cuántos de varios deben estar de acuerdo.',
  'Refused: the rules of this hub name nobody who may take over. Nothing changed.':
    'Rechazado: las reglas de este hub no nombran a nadie que pueda tomar el relevo. No cambió nada.',
  'Refused: the rules of this hub do not name this computer among those who may take over. Nothing changed; ask one of them.':
    'Rechazado: las reglas de este hub no nombran este ordenador entre los que pueden tomar el relevo. No cambió nada; pídeselo a uno de ellos.',
  'Not yet: the hub has not been silent for long enough, or has two histories to choose from first. Nothing changed.':
    'Todavía no: el hub no lleva suficiente tiempo en silencio, o antes hay que elegir entre dos historias. No cambió nada.',
  'Refused: where one computer signs alone there is one seat. Nothing changed; choose another way of signing, or one seat.':
    'Rechazado: donde firma un solo ordenador hay un puesto. No cambió nada; elige otra manera de firmar, o un puesto.',
  'Refused: it asks for more signers than there are seats. Nothing changed; correct one of both.':
    'Rechazado: pide más firmantes que puestos hay. No cambió nada; corrige una de las dos cosas.',
  'Refused: a replicated log needs several operators whom the rules name. Nothing changed; name those who sign, at least two, or let them take turns.':
    'Rechazado: un registro replicado necesita varios operadores que las reglas nombren. No cambió nada; nombra a quienes firman, al menos dos, o deja que se turnen.',
  'This computer is one of the hub’s operators and was not told how to reach their replicated log, so it puts no batch forward and reads none. Nothing is lost: events are kept here, and the other operators go on without it where enough of them are there. Start it with --log FILE (see the guide).':
    'Este ordenador es uno de los operadores del hub y no sabe cómo llegar a su registro replicado, así que no propone lotes ni los lee. No se pierde nada: los eventos se conservan aquí, y los demás operadores siguen sin él si son suficientes. Inícialo con --log ARCHIVO (mira la guía).',
  'The operators’ replicated log does not answer, so nothing new becomes final. Everything signed is kept here and gets its place by itself when more than half of the log’s machines run again; nobody has to sign anything again.':
    'El registro replicado de los operadores no responde, así que nada nuevo llega a ser definitivo. Todo lo firmado se conserva aquí y recibe su lugar por sí solo cuando vuelva a funcionar más de la mitad de las máquinas del registro; nadie tiene que firmar de nuevo.',
  'The operators’ replicated log was put back to an older state, or replaced: it forgot what it had said. Nothing certified changed, and this computer signs no second batch where it has signed one. It goes on by itself; find out who restored the log, and do not restore it from a backup again: a new, empty one does as well.':
    'El registro replicado de los operadores se devolvió a un estado anterior, o se sustituyó: olvidó lo que había dicho. No cambió nada certificado, y este ordenador no firma un segundo lote donde ya firmó uno. Sigue por sí solo; averigua quién lo restauró, y no vuelvas a restaurarlo de una copia: uno nuevo y vacío sirve igual.',
  'The operators’ replicated log now says something else than what this computer has signed in the same place: it was put back to an older state, or somebody writes to it by hand. This computer has signed no second batch and signs none there; the operators’ votes decide, and it goes on by itself. Find out who changed the log.':
    'El registro replicado de los operadores dice ahora, en el mismo lugar, otra cosa que lo que firmó este ordenador: se devolvió a un estado anterior, o alguien escribe en él a mano. Este ordenador no ha firmado ni firma allí un segundo lote; deciden los votos de los operadores, y sigue por sí solo. Averigua quién cambió el registro.',
  'Refused: a stake of nothing would let anybody in. Nothing changed; name a smallest stake.':
    'Rechazado: una apuesta de nada dejaría entrar a cualquiera. No cambió nada; di una apuesta mínima.',
  'Refused: this debate is as long as it may be. Nothing changed; vote on it.':
    'Rechazado: este debate ya es tan largo como puede ser. No cambió nada; vota.',
  'Refused: you have said as much about this as one member may. Nothing changed; vote on it.':
    'Rechazado: ya has dicho sobre esto cuanto puede decir un miembro. No cambió nada; vota.',
  'Refused: only members vote. Nothing changed.': 'Rechazado: solo votan los miembros. No cambió nada.',
  'Refused: you joined after this vote began. Nothing changed; you vote on the next one.':
    'Rechazado: te uniste después de que empezara esta votación. No cambió nada; votas en la próxima.',
  'Not yet: this is still being talked about. Nothing changed; vote when voting begins.':
    'Todavía no: aún se está hablando de esto. No cambió nada; vota cuando empiece la votación.',
  'Nothing to do: no change waits for its signers.': 'Nada que hacer: ningún cambio espera a sus firmantes.',
  'Nothing to do: what waited has been replaced. This computer answers for the new one by itself.':
    'Nada que hacer: lo que esperaba se ha sustituido. Este ordenador responde por lo nuevo por sí solo.',
  'Refused: this computer is not among those that would sign. Nothing changed.':
    'Rechazado: este ordenador no está entre los que firmarían. No cambió nada.',
  'Nothing to do: this computer has said that it is ready.':
    'Nada que hacer: este ordenador ya ha dicho que está listo.',
  'Refused: only members offer to sign. Nothing changed.':
    'Rechazado: solo los miembros se ofrecen a firmar. No cambió nada.',
  'Nothing to do: this computer is offered already.': 'Nada que hacer: este ordenador ya está ofrecido.',
  'Nothing to do: you offer no computer.': 'Nada que hacer: no ofreces ningún ordenador.',
  'Refused: only members have a standing vote. Nothing changed.':
    'Rechazado: solo los miembros tienen un voto delegado. No cambió nada.',
  'Nothing to do: you have given your standing vote to nobody.':
    'Nada que hacer: no has dado tu voto delegado a nadie.',
  'Nothing to do: your standing vote is there already.': 'Nada que hacer: tu voto delegado ya está ahí.',
  'Refused: they do not offer to sign. Nothing changed; choose somebody who does.':
    'Rechazado: no se ofrece a firmar. No cambió nada; elige a alguien que sí.',
  'Refused: only members lock a stake. Nothing moved.':
    'Rechazado: solo los miembros bloquean una apuesta. No se movió nada.',
  'Refused: it is more than you have; credit cannot be staked. Nothing moved; choose a smaller amount.':
    'Rechazado: es más de lo que tienes; el crédito no se puede apostar. No se movió nada; elige una cantidad menor.',
  'Refused: it is more than you have staked. Nothing moved.':
    'Rechazado: es más de lo que has apostado. No se movió nada.',
  'Not yet: part of your stake is on its way back already. Nothing moved; ask again when it has come.':
    'Todavía no: parte de tu apuesta ya está en camino de vuelta. No se movió nada; pídelo de nuevo cuando haya llegado.',
  'Refused: what was shown does not prove anything. Nothing changed.':
    'Rechazado: lo que se mostró no prueba nada. No cambió nada.',
  'Refused: the hub does not know this device. Nothing changed.':
    'Rechazado: el hub no conoce este dispositivo. No cambió nada.',
  'Nothing to do: the device was already frozen.': 'Nada que hacer: el dispositivo ya estaba congelado.',
  'Refused: votes on this proposal are open. Nothing changed; vote on it in the open.':
    'Rechazado: los votos de esta propuesta son abiertos. No cambió nada; vota abiertamente.',
  'Refused: votes on this proposal are secret. Nothing changed; vote again from its page.':
    'Rechazado: los votos de esta propuesta son secretos. No cambió nada; vota de nuevo desde su página.',
  'Fewer than two tellers stepped forward, so nobody could have opened the votes together. Nothing changed; propose it again and have two tellers.':
    'Se presentaron menos de dos escrutadores, así que nadie habría podido abrir los votos en común. No cambió nada; proponlo de nuevo y ten dos escrutadores.',
  'Refused: you have voted, and a secret vote cannot be changed. It stands.':
    'Rechazado: has votado, y un voto secreto no se puede cambiar. Vale.',
  'Refused: this is no well-formed secret vote. Nothing changed; vote again from the proposal’s page.':
    'Rechazado: este voto secreto no está bien formado. No cambió nada; vota de nuevo desde la página de la propuesta.',
  'Nothing to do: no secret vote is being opened here.':
    'Nada que hacer: aquí no se está abriendo ningún voto secreto.',
  'A teller did not help to open the votes in time, so nobody knows the result and it is void. Nothing changed; propose it again with tellers who are there.':
    'Un escrutador no ayudó a tiempo a abrir los votos, así que nadie conoce el resultado y es nulo. No cambió nada; proponlo de nuevo con escrutadores que estén.',
  'Refused: voting has begun, and its key is made. Nothing changed.':
    'Rechazado: la votación ha empezado y su clave está hecha. No cambió nada.',
  'Nothing to do: there are as many tellers as the rules allow.':
    'Nada que hacer: hay tantos escrutadores como permiten las reglas.',
  'Nothing to do: you are a teller of this vote.': 'Nada que hacer: eres escrutador de esta votación.',
  'Refused: the proof of this teller does not hold. Nothing changed.':
    'Rechazado: la prueba de este escrutador no se sostiene. No cambió nada.',
  'Refused: only this vote’s tellers open it. Nothing changed.':
    'Rechazado: solo la abren los escrutadores de esta votación. No cambió nada.',
  'Nothing to do: you have helped to open this vote.': 'Nada que hacer: ya has ayudado a abrir esta votación.',
  'Refused: it asks for more computing at rest than at most. Nothing changed; correct one of both.':
    'Rechazado: pide más cálculo en reposo que como máximo. No cambió nada; corrige una de las dos cosas.',
  'Refused: the most computing it asks for could be out of date before it is done. Nothing changed; ask for less, or count newcomers over a longer time.':
    'Rechazado: el cálculo máximo que pide podría quedar anticuado antes de estar hecho. No cambió nada; pide menos, o cuenta a quienes llegan durante más tiempo.',
  'Refused: secret votes add up only where every member has one vote. Nothing changed; choose one or the other.':
    'Rechazado: los votos secretos solo se suman donde cada miembro tiene un voto. No cambió nada; elige una cosa o la otra.',
  'Refused: secret votes need time before voting in which tellers step forward. Nothing changed; give some time to talk.':
    'Rechazado: los votos secretos necesitan antes un tiempo para que se presenten escrutadores. No cambió nada; da algo de tiempo para hablar.',
  'This is not what a guardian sends, or a part of it is missing. Nothing was changed; it begins with “kind:help/”, and the guardian can copy it once more.':
    'Esto no es lo que envía un guardián, o le falta una parte. No se cambió nada; empieza por «kind:help/», y el guardián puede copiarlo otra vez.',
  'This is not the code of somebody who comes back, or a part of it is missing. Nothing was signed; it begins with “kind:back/” and stands on their screen.':
    'Este no es el código de alguien que vuelve, o le falta una parte. No se firmó nada; empieza por «kind:back/» y está en su pantalla.',
  'You are no guardian of this person in this hub, or did not say yes yet. Nothing was done.':
    'No eres guardián de esta persona en este hub, o aún no has dicho que sí. No se hizo nada.',
  'Refused: only members of the hub name guardians. Nothing changed.':
    'Rechazado: solo los miembros del hub nombran guardianes. No cambió nada.',
  'Refused: nobody guards themselves. Nothing changed; name others.':
    'Rechazado: nadie es su propio guardián. No cambió nada; nombra a otros.',
  'Refused: somebody is named twice. Nothing changed; name each guardian once.':
    'Rechazado: alguien figura dos veces. No cambió nada; nombra a cada guardián una vez.',
  'Refused: fewer guardians are named than have to agree. Nothing changed; name more, or ask for fewer.':
    'Rechazado: se nombran menos guardianes de los que deben estar de acuerdo. No cambió nada; nombra a más, o pide menos.',
  'Refused: somebody named is no member of the hub, or is on the way out. Nothing changed; choose members.':
    'Rechazado: alguien nombrado no es miembro del hub, o está saliendo. No cambió nada; elige miembros.',
  'Refused: this takes your recovery words, which this device does not hold, or others have been put in their place. Nothing changed; do it on a device that was set up with the words in force.':
    'Rechazado: esto requiere tus palabras de recuperación, que este dispositivo no tiene, o en su lugar valen otras. No cambió nada; hazlo en un dispositivo configurado con las palabras vigentes.',
  'Refused: something about your guardians changed meanwhile. Nothing was done; look again and repeat it.':
    'Rechazado: algo de tus guardianes cambió entretanto. No se hizo nada; mira de nuevo y repítelo.',
  'Nothing to do: your guardians agreed on nothing that waits, and no change of them does.':
    'Nada que hacer: tus guardianes no acordaron nada que espere, ni espera ningún cambio de ellos.',
  'Refused: this person did not ask you to guard them, or does not any more. Nothing changed.':
    'Rechazado: esta persona no te pidió que fueras su guardián, o ya no lo pide. No cambió nada.',
  'Nothing to do: you said yes already.': 'Nada que hacer: ya has dicho que sí.',
  'Refused: you are no guardian of this person in this hub, or too few of their guardians said yes. Nothing changed.':
    'Rechazado: no eres guardián de esta persona en este hub, o muy pocos de los suyos han dicho que sí. No cambió nada.',
  'Nothing to do: this key is in force already.': 'Nada que hacer: esta clave ya está vigente.',
  'Nothing to do: you said so already.': 'Nada que hacer: ya lo has dicho.',
  'Refused: another key certifies this person’s devices in this hub now. Nothing changed; a device comes in by the words in force.':
    'Rechazado: ahora certifica los dispositivos de esta persona en este hub otra clave. No cambió nada; un dispositivo entra con las palabras vigentes.',
  'This copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Esta copia de tus datos es más antigua que lo que el hub ha visto de este dispositivo. No se perdió ni se firmó nada. Restaura tu identidad con sus palabras en una carpeta de datos nueva: recibe una clave de dispositivo propia.',
  'The hub could not be made: {1} does not fit. Nothing was made; correct it and try again.':
    'No se pudo fundar el hub: {1} no encaja. No se fundó nada; corrígelo e inténtalo de nuevo.',
  'Only members invite: not before the hub has certified that you are one, and not once you are leaving, have left or were removed. Nothing was made.':
    'Solo invitan los miembros: no antes de que el hub certifique que lo eres, ni cuando estás saliendo, has salido o te han expulsado. No se hizo nada.',
  'This invite has run out. Nothing was changed; ask for a new one.':
    'Esta invitación ha caducado. No se cambió nada; pide una nueva.',
  'Nothing was deleted: you are in this hub, or a trade of yours there is still open. Leave it first; then its data can go.':
    'No se borró nada: estás en este hub, o un trato tuyo sigue abierto en él. Sal antes; después sus datos pueden irse.',
  'This invite leads to a practice town, which is for play only. Nothing was changed; ask for an invite to a real hub.':
    'Esta invitación lleva a un pueblo de práctica, que es solo para jugar. No se cambió nada; pide una invitación a un hub real.',
  'This invite leads to a real hub. Nothing was changed; leave the practice town first and join it there.':
    'Esta invitación lleva a un hub real. No se cambió nada; sal antes del pueblo de práctica y únete allí.',
  'This invite is incomplete or was changed on its way. Nothing was done; ask for it again and copy the whole link.':
    'Esta invitación está incompleta o cambió por el camino. No se hizo nada; pídela de nuevo y copia el enlace entero.',
  'This is not an invite to a hub: those begin with “kind:join/”. Nothing was done.':
    'Esto no es una invitación a un hub: esas empiezan por «kind:join/». No se hizo nada.',
  'There is no procedure {1}.': 'No existe el procedimiento {1}.',
  'This data folder already holds an identity, which was kept. Use a new data folder for another one.':
    'Esta carpeta de datos ya tiene una identidad, que se conservó. Usa una carpeta nueva para otra.',
  'A name has 1 to 32 visible characters. Nothing was changed; choose another.':
    'Un nombre tiene de 1 a 32 caracteres visibles. No se cambió nada; elige otro.',
  'This person is not a member of the hub. Nothing was sent and nothing was changed; invite them first.':
    'Esta persona no es miembro del hub. No se envió ni se cambió nada; invítala antes.',
  'This person joined with a key that locks nothing, so everybody could read what is written to them. Nothing was sent and nothing was changed; ask them to join again with a fresh identity.':
    'Esta persona se unió con una clave que no cierra nada, así que todos podrían leer lo que se le escribe. No se envió ni se cambió nada; pídele que se una de nuevo con una identidad nueva.',
  'Refused: its text is not the text that the terms commit to. Nothing was offered; write it again.':
    'Rechazado: su texto no es el texto al que se comprometen los términos. No se ofreció nada; escríbelo de nuevo.',
  'A hand-over code is drawn for one agreement, and many could come of this. Nothing was offered; choose another way to show that it is done.':
    'Un código de entrega se sortea para un acuerdo, y de esto podrían salir muchos. No se ofreció nada; elige otra manera de mostrar que está hecho.',
  'It is meant for you, or for somebody twice. Nothing was offered; choose each other member once, or nobody for everybody.':
    'Está pensado para ti, o dos veces para alguien. No se ofreció nada; elige a cada uno de los demás una vez, o a nadie para todos.',
  'So many at once would be more than the ledger can count. Nothing was offered; let fewer be taken at a time.':
    'Tantos a la vez serían más de lo que el libro puede contar. No se ofreció nada; deja tomar menos de una vez.',
  'Too late: its time is over. No money moved; ask whoever offered it, or choose a later end.':
    'Demasiado tarde: se acabó su plazo. No se movió dinero; pregunta a quien lo ofreció, o elige un final posterior.',
  'It would stand for more than a year. Nothing was offered; choose an earlier end.':
    'Estaría en pie más de un año. No se ofreció nada; elige un final anterior.',
  'You have as many standing offers as a hub keeps of one member. Nothing was offered; take one of them back first.':
    'Tienes tantas ofertas en pie como un hub guarda de un miembro. No se ofreció nada; retira antes una.',
  'Too late: this offer was taken back, or is over. No money moved; look at the board for others.':
    'Demasiado tarde: esta oferta se retiró o ha terminado. No se movió dinero; busca otras en el tablón.',
  'Refused: only whoever made this offer can take it back. Nothing changed.':
    'Rechazado: solo quien hizo esta oferta puede retirarla. No cambió nada.',
  'Refused: this offer is your own. No money moved.': 'Rechazado: esta oferta es tuya. No se movió dinero.',
  'Refused: the device that signed this offer is no longer in use. No money moved; ask whoever made it to offer it again.':
    'Rechazado: el dispositivo que firmó esta oferta ya no está en uso. No se movió dinero; pide a quien la hizo que la ofrezca de nuevo.',
  'Refused: this offer is meant for other members. No money moved; write to whoever made it.':
    'Rechazado: esta oferta está pensada para otros miembros. No se movió dinero; escribe a quien la hizo.',
  'Refused: you would measure, rule on or be paid for your own agreement. No money moved; propose one of your own.':
    'Rechazado: medirías, decidirías o cobrarías por tu propio acuerdo. No se movió dinero; propón uno tuyo.',
  'Too late: all of it has been taken. No money moved; ask whoever offered it for more.':
    'Demasiado tarde: ya se ha tomado todo. No se movió dinero; pide más a quien lo ofreció.',
  'A file is sold one at a time. Nothing was signed; set the most in one agreement to one.':
    'Un archivo se vende de uno en uno. No se firmó nada; pon el máximo por acuerdo en uno.',
  'Refused: it is more than can be taken at a time. No money moved; choose fewer.':
    'Rechazado: es más de lo que se puede tomar de una vez. No se movió dinero; elige menos.',
  'Refused: fewer are left by now. No money moved; look at what is left and choose fewer.':
    'Rechazado: ahora quedan menos. No se movió dinero; mira qué queda y elige menos.',
  'Not now: others have taken as much as is offered for this time. No money moved; choose fewer, or come back later.':
    'Ahora no: otros ya han tomado cuanto se ofrece para este tiempo. No se movió dinero; elige menos, o vuelve más tarde.',
  'Refused: you have too little to put into escrow. No money moved; choose fewer, or earn or receive the rest first.':
    'Rechazado: tienes demasiado poco para ponerlo en depósito. No se movió dinero; elige menos, o gana o recibe antes el resto.',
  'Refused: whoever offers it has too little for their deposit now. No money of yours moved; choose fewer, or write to them.':
    'Rechazado: quien lo ofrece tiene ahora demasiado poco para su fianza. No se movió dinero tuyo; elige menos, o escríbele.',
  'This device could not note what it has signed ({1}). What was signed is kept here and has not left; nothing more is signed. Free some disk space or make the folder writable, then try again.':
    'Este dispositivo no pudo anotar lo que ha firmado ({1}). Lo firmado se conserva aquí y no ha salido; no se firma nada más. Libera espacio o haz que se pueda escribir en la carpeta, e inténtalo de nuevo.',
  'Refused: only members of the hub found pools and give to them. Nothing moved; join the hub, or stay in it, first.':
    'Rechazado: solo los miembros del hub fundan fondos y dan a ellos. No se movió nada; únete antes al hub, o quédate en él.',
  'Refused: the pool would have ended before the hub certified it. Nothing was founded; try again.':
    'Rechazado: el fondo habría terminado antes de que el hub lo certificara. No se fundó nada; inténtalo de nuevo.',
  'Refused: a pool collects for at most a year. Nothing was founded; choose an earlier end.':
    'Rechazado: un fondo recoge como mucho durante un año. No se fundó nada; elige un final anterior.',
  'Refused: the milestones come to more than the goal, so a met goal could not pay them. Nothing was founded; raise the goal or lower a milestone.':
    'Rechazado: las etapas suman más que la meta, así que una meta alcanzada no las pagaría. No se fundó nada; sube la meta o baja una etapa.',
  'Refused: the smallest gift is larger than the goal. Nothing was founded; choose a smaller one.':
    'Rechazado: el donativo mínimo es mayor que la meta. No se fundó nada; elige uno menor.',
  'Refused: a pool pays members of the hub, and somebody it names is none. Nothing was founded; choose members.':
    'Rechazado: un fondo paga a miembros del hub, y alguien a quien nombra no lo es. No se fundó nada; elige miembros.',
  'Refused: the token ends before this pool might. Nothing was founded; choose shorter times or another token.':
    'Rechazado: el token termina antes de lo que podría este fondo. No se fundó nada; elige plazos más cortos u otro token.',
  'Refused: the hub has as many open pools as it can end at once. Nothing was founded; wait until one has ended.':
    'Rechazado: el hub tiene tantos fondos abiertos como puede terminar a la vez. No se fundó nada; espera a que termine uno.',
  'Refused: you have five open pools in this hub already. Nothing was founded; wait until one has ended, or call one off.':
    'Rechazado: ya tienes cinco fondos abiertos en este hub. No se fundó nada; espera a que termine uno, o cancela uno.',
  'Refused: the hub does not know this pool. Nothing moved.':
    'Rechazado: el hub no conoce este fondo. No se movió nada.',
  'Refused: this pool does not collect any more. Nothing moved.':
    'Rechazado: este fondo ya no recoge. No se movió nada.',
  'Refused: this is less than the smallest gift the pool takes. Nothing moved; give more.':
    'Rechazado: es menos que el donativo mínimo que admite el fondo. No se movió nada; da más.',
  'Refused: this pool has gifts from as many people as it can hold. Nothing moved.':
    'Rechazado: este fondo tiene donativos de tantas personas como puede admitir. No se movió nada.',
  'Refused: gifts to this pool are not taken back before its end, as it was founded. Nothing moved.':
    'Rechazado: los donativos a este fondo no se retiran antes de su final; así se fundó. No se movió nada.',
  'Refused: you gave nothing to this pool, so there is nothing to take back or to vote on.':
    'Rechazado: no diste nada a este fondo, así que no hay nada que retirar ni que votar.',
  'Refused: only whoever founded a pool calls it off. Nothing moved.':
    'Rechazado: solo cancela un fondo quien lo fundó. No se movió nada.',
  'Refused: the pool has no such milestone. Nothing moved.':
    'Rechazado: el fondo no tiene esa etapa. No se movió nada.',
  'Refused: milestones begin once the pool’s goal is met at its end. Nothing moved.':
    'Rechazado: las etapas empiezan cuando, al final, se alcanza la meta del fondo. No se movió nada.',
  'Refused: the time for this was over when it reached the hub. Nothing moved.':
    'Rechazado: el plazo se había acabado cuando llegó al hub. No se movió nada.',
  'Refused: only its payee says that a milestone is done. Nothing moved.':
    'Rechazado: solo quien la cobra dice que una etapa está hecha. No se movió nada.',
  'Nothing to do: this milestone is being voted on already.': 'Nada que hacer: ya se está votando esta etapa.',
  'Nothing to do: this milestone has been decided already.': 'Nada que hacer: esta etapa ya está decidida.',
  'Refused: its payee has not said yet that this milestone is done. Nothing moved.':
    'Rechazado: quien la cobra aún no ha dicho que esta etapa esté hecha. No se movió nada.',
  'Refused: nobody votes on a payment to themselves. Nothing moved.':
    'Rechazado: nadie vota un pago a sí mismo. No se movió nada.',
  'Nothing to do: you have voted on this milestone, and a vote stands.':
    'Nada que hacer: has votado sobre esta etapa, y un voto queda.',
  'Refused: this agreement has not ended, and only what has ended is rated. Nothing was said; rate it when it is over.':
    'Rechazado: este acuerdo no ha terminado, y solo se valora lo que ha terminado. No se dijo nada; valóralo cuando acabe.',
  'Refused: only those who made an agreement rate each other for it. Nothing was said.':
    'Rechazado: solo quienes hicieron un acuerdo se valoran por él. No se dijo nada.',
  'Refused: nobody rates themselves. Nothing was said.': 'Rechazado: nadie se valora a sí mismo. No se dijo nada.',
  'Refused: they had no part in this agreement. Nothing was said; choose one of its parties.':
    'Rechazado: no tuvo parte en este acuerdo. No se dijo nada; elige a una de sus partes.',
  'Refused: they have not rated you for this agreement, so there is nothing to answer. Nothing was said.':
    'Rechazado: no te ha valorado por este acuerdo, así que no hay nada que responder. No se dijo nada.',
  'This hub’s validators certified two different batches at one height. The hub is halted on this device: nothing more is accepted, everything is kept. Look at the evidence, ask the other members which line they follow, and choose.':
    'Los validadores de este hub certificaron dos lotes distintos a una misma altura. El hub está detenido en este dispositivo: no se acepta nada más y todo se conserva. Mira las pruebas, pregunta a los demás miembros qué línea siguen, y elige.',
  'Refused: this hub is halted, because its signer certified two different batches at one height. Everything before is kept; ask the other members which line they follow.':
    'Rechazado: este hub está detenido, porque su firmante certificó dos lotes distintos a una misma altura. Todo lo anterior se conserva; pregunta a los demás miembros qué línea siguen.',
  'Refused: you have left this hub, so nothing of yours is sent there any more. Nothing was signed; what you see is an archive, and an invite brings you back.':
    'Rechazado: has salido de este hub, así que ya no se envía nada tuyo allí. No se firmó nada; lo que ves es un archivo, y una invitación te trae de vuelta.',
  'The members who are connected keep only newer entries of this hub than the ones this device would need next. Nothing was lost. Connect to somebody who keeps everything; until then this device shows the hub as it last knew it.':
    'Los miembros conectados solo guardan entradas de este hub más nuevas que las que este dispositivo necesitaría ahora. No se ha perdido nada. Conéctate a alguien que lo guarde todo; hasta entonces este dispositivo muestra el hub como lo conoció por última vez.',
  'Not yet: this device has not compared its copy with any member of the hub since it started, and an old copy must never sign. Nothing was signed; connect to a member, or give one a bundle and take in theirs (Carry), and try again.':
    'Todavía no: este dispositivo no ha comparado su copia con ningún miembro del hub desde que se inició, y una copia antigua no debe firmar nunca. No se firmó nada; conéctate a un miembro, o dale un paquete e incorpora el suyo (En mano), e inténtalo de nuevo.',
  'Refused: this copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Rechazado: esta copia de tus datos es más antigua que lo que el hub ha visto de este dispositivo. No se perdió ni se firmó nada. Restaura tu identidad con sus palabras en una carpeta de datos nueva: recibe una clave de dispositivo propia.',
  'Nothing has been certified in this hub for as long as its rules call silence, and you are one of those who may take over. Ask its signers first; if they are gone for good, take over on the page of its rules. Balances, agreements and the log stay as they are.':
    'En este hub no se ha certificado nada durante lo que sus reglas llaman silencio, y eres de quienes pueden tomar el relevo. Pregunta antes a sus firmantes; si se han ido para siempre, toma el relevo en la página de sus reglas. Saldos, acuerdos y registro quedan como están.',
  'Nothing was certified here for longer than this hub waits before others may take over, and nobody has said yet whether they did. Everything is kept and nothing is signed by this computer until then. Connect to another member.':
    'Aquí no se certificó nada durante más tiempo del que este hub espera antes de que otros puedan tomar el relevo, y nadie ha dicho aún si lo hicieron. Todo se conserva y hasta entonces este ordenador no firma nada. Conéctate a otro miembro.',
  'This copy of the hub is older than what this device has signed: a backup was put back, or the end of the database was lost. Nothing is signed with it for now and nothing of the hub is lost. Connect to another member: what is missing comes back, and you can sign again. If nobody has it, restore your identity from its recovery words in a new data folder.':
    'Esta copia del hub es más antigua que lo que este dispositivo ha firmado: se repuso una copia de seguridad, o se perdió el final de la base de datos. Por ahora no se firma nada con ella, y del hub no se ha perdido nada. Conéctate a otro miembro: lo que falta vuelve y puedes firmar otra vez. Si nadie lo tiene, restaura tu identidad con sus palabras de recuperación en una carpeta de datos nueva.',
  'This hub was restored from a backup, and newer things may have happened in it. This device has a key of its own now, which the hub has to take in first; until then nothing is signed here. Everything in the backup is there. Stay connected to a member.':
    'Este hub se restauró de una copia de seguridad, y puede haber ocurrido algo más nuevo en él. Este dispositivo tiene ahora una clave propia, que el hub debe admitir antes; hasta entonces aquí no se firma nada. Todo lo de la copia está aquí. Sigue conectado a un miembro.',
  'This hub was restored from a backup, and the key that certifies it is not in any backup: it stayed on the computer that the hub was run on. If that computer still works, start it and connect both; this device is then taken in. If it is gone, nothing new can be certified in this hub. What was certified stays readable and provable here; start a new hub and invite its members.':
    'Este hub se restauró de una copia de seguridad, y la clave que lo certifica no está en ninguna copia: se quedó en el ordenador donde funcionaba el hub. Si ese ordenador aún funciona, inícialo y conecta los dos; entonces se admite este dispositivo. Si ya no existe, en este hub no se puede certificar nada nuevo. Lo certificado se puede seguir leyendo y probando aquí; funda un hub nuevo e invita a sus miembros.',
  'This device could not note what it has signed. What was signed is kept here and has not left; nothing more is signed. Free some disk space, then try again.':
    'Este dispositivo no pudo anotar lo que ha firmado. Lo firmado se conserva aquí y no ha salido; no se firma nada más. Libera espacio e inténtalo de nuevo.',
  'This device key signed two different things at one place, as happens when a data folder is copied and both copies are used. The hub freezes the key. Nothing certified is lost: restore your identity from its seed in a new data folder.':
    'Esta clave de dispositivo firmó dos cosas distintas en un mismo lugar, como ocurre cuando se copia una carpeta de datos y se usan ambas copias. El hub congela la clave. No se pierde nada certificado: restaura tu identidad con sus palabras en una carpeta de datos nueva.',
  'Refused: this device is frozen, because it signed two different things at one place. Nothing changed; restore your identity from its seed in a new data folder.':
    'Rechazado: este dispositivo está congelado, porque firmó dos cosas distintas en un mismo lugar. No cambió nada; restaura tu identidad con sus palabras en una carpeta de datos nueva.',
  'Refused: this device is no longer in use for its identity. Nothing changed.':
    'Rechazado: este dispositivo ya no está en uso para su identidad. No cambió nada.',
  'Refused: another event of this device already stands at this place. Nothing changed.':
    'Rechazado: en este lugar ya hay otro evento de este dispositivo. No cambió nada.',
  'Refused: a signature does not fit. Nothing changed.': 'Rechazado: una firma no encaja. No cambió nada.',
  'Refused: it is larger than an event may be. Nothing changed; attach long texts as a file.':
    'Rechazado: es mayor de lo que puede ser un evento. No cambió nada; adjunta los textos largos como archivo.',
  'Refused: it does not have the form of an event. Nothing changed.':
    'Rechazado: no tiene la forma de un evento. No cambió nada.',
  'Not now: too much is waiting to be certified. Nothing was signed; try again in a moment.':
    'Ahora no: hay demasiado esperando certificación. No se firmó nada; inténtalo de nuevo en un momento.',
  'Refused: this device has posted as many notices as a hub keeps of one device. Nothing was posted and everything stands; use another device of yours, or restore your identity from its seed in a new data folder.':
    'Rechazado: este dispositivo ha publicado tantos anuncios como un hub guarda de un dispositivo. No se publicó nada y todo queda; usa otro dispositivo tuyo, o restaura tu identidad con sus palabras en una carpeta de datos nueva.',
  'Not now: this device has posted so much in so short a time that others would take it for a flood. Nothing was posted; go on in a few minutes.':
    'Ahora no: este dispositivo ha publicado tanto en tan poco tiempo que otros lo tomarían por una avalancha. No se publicó nada; sigue dentro de unos minutos.',
  'Refused: this would pay oneself. Nothing moved.': 'Rechazado: esto te pagaría a ti. No se movió nada.',
  'Refused: the receiver has no account in this hub. Nothing moved; invite them first.':
    'Rechazado: el receptor no tiene cuenta en este hub. No se movió nada; invítalo antes.',
  'Refused: the receiver’s balance would be larger than the ledger can count. Nothing moved.':
    'Rechazado: el saldo del receptor sería mayor de lo que el libro puede contar. No se movió nada.',
  'Refused: it is more than can be spent, credit limit included. Nothing moved; try a smaller amount.':
    'Rechazado: es más de lo que se puede gastar, límite de crédito incluido. No se movió nada; prueba una cantidad menor.',
  'Refused: you owe somebody by a ruling or a proof, so what comes in pays that first. Nothing moved; the wallet shows what is owed.':
    'Rechazado: debes algo a alguien por un fallo o una prueba, así que lo que entra paga antes eso. No se movió nada; la cartera muestra lo que se debe.',
  'Refused: you are not a member of the hub any more, so you spend what you have and draw no more credit. Nothing moved; choose a smaller amount.':
    'Rechazado: ya no eres miembro del hub, así que gastas lo que tienes y no tomas más crédito. No se movió nada; elige una cantidad menor.',
  'Refused: the hub’s policy does not let you issue a token of this kind. Nothing was issued; ask a keeper of the hub.':
    'Rechazado: las reglas del hub no te dejan emitir un token de esta clase. No se emitió nada; pídeselo a un responsable del hub.',
  'Refused: the hub has as many tokens as its policy allows. Nothing was issued.':
    'Rechazado: el hub tiene tantos tokens como permiten sus reglas. No se emitió nada.',
  'Refused: the hub has a token of this code already. Nothing was issued; choose another code.':
    'Rechazado: el hub ya tiene un token con este código. No se emitió nada; elige otro.',
  'Refused: the hub’s policy wants a smaller cap for this kind of token. Nothing was issued; choose a smaller cap.':
    'Rechazado: las reglas del hub piden un tope menor para esta clase de token. No se emitió nada; elige uno menor.',
  'Refused: the keeper of the reserve is not a member of the hub. Nothing was issued; choose a member.':
    'Rechazado: quien guarda la reserva no es miembro del hub. No se emitió nada; elige a un miembro.',
  'Refused: somebody who may mint is not a member of the hub. Nothing was issued; choose members.':
    'Rechazado: alguien que puede acuñar no es miembro del hub. No se emitió nada; elige miembros.',
  'Refused: a mission ends in the future, and within ten years. Nothing was issued; choose another date.':
    'Rechazado: una misión termina en el futuro, y en menos de diez años. No se emitió nada; elige otra fecha.',
  'Refused: demurrage of mutual credit goes to the pool, and that of points is burned. Nothing was issued.':
    'Rechazado: la oxidación del crédito mutuo va al fondo, y la de los puntos se quema. No se emitió nada.',
  'Refused: the hub has no such token. Nothing changed.': 'Rechazado: el hub no tiene ese token. No cambió nada.',
  'Refused: only those whom its issue named may do this with the token. Nothing changed.':
    'Rechazado: solo pueden hacer esto con el token quienes nombró su emisión. No cambió nada.',
  'Refused: mutual credit is never minted; it comes into being when somebody pays out of their limit. Nothing changed.':
    'Rechazado: el crédito mutuo no se acuña nunca; nace cuando alguien paga con su límite. No cambió nada.',
  'Refused: mutual credit is not burned; it ends when what was owed has been worked off. Nothing changed.':
    'Rechazado: el crédito mutuo no se quema; acaba cuando se ha trabajado lo que se debía. No cambió nada.',
  'Refused: points are given under a rule and never paid. Nothing moved; pay in another token.':
    'Rechazado: los puntos se dan según una regla y nunca se pagan. No se movió nada; paga en otro token.',
  'Refused: the token has ended, and nothing is paid or minted in it any more. Nothing changed.':
    'Rechazado: el token ha terminado, y ya no se paga ni se acuña nada en él. No cambió nada.',
  'Refused: there would be more of the token than its cap. Nothing was minted; choose less.':
    'Rechazado: habría más de este token que su tope. No se acuñó nada; elige menos.',
  'Refused: there would be more of the token than its reserve covers. Nothing was minted; its keeper raises the cover first.':
    'Rechazado: habría más de este token de lo que cubre su reserva. No se acuñó nada; antes, quien la guarda sube la cobertura.',
  'Refused: somebody has redeemed this token and not received what is owed in time. Nothing was minted; it goes on when they have signed that they got it.':
    'Rechazado: alguien ha canjeado este token y no recibió a tiempo lo que se le debe. No se acuñó nada; sigue cuando haya firmado que lo recibió.',
  'Refused: the keeper of its reserve is not in the hub. Nothing changed, and your tokens stay yours.':
    'Rechazado: quien guarda su reserva no está en el hub. No cambió nada, y tus tokens siguen siendo tuyos.',
  'Refused: you keep this reserve yourself. Nothing changed; burn the tokens instead.':
    'Rechazado: esta reserva la guardas tú. No cambió nada; quema los tokens.',
  'Refused: only the keeper of the reserve says what covers it. Nothing changed.':
    'Rechazado: solo quien guarda la reserva dice qué la cubre. No cambió nada.',
  'Refused: no reserve stands behind this token. Nothing changed.':
    'Rechazado: detrás de este token no hay ninguna reserva. No cambió nada.',
  'Refused: for so little the reserve gives nothing. Nothing changed; redeem more at once.':
    'Rechazado: por tan poco la reserva no da nada. No cambió nada; canjea más de una vez.',
  'Refused: by what the keeper says there is less in the reserve than this. Nothing changed; redeem less, or ask the keeper.':
    'Rechazado: según quien la guarda hay menos en la reserva. No cambió nada; canjea menos, o pregúntale.',
  'Refused: there is no such redemption. Nothing changed.': 'Rechazado: no hay tal canje. No cambió nada.',
  'Refused: only whoever redeemed signs that it was received. Nothing changed.':
    'Rechazado: solo quien canjeó firma que lo recibió. No cambió nada.',
  'Nothing to do: it had already been received.': 'Nada que hacer: ya se había recibido.',
  'Refused: only mutual credit goes below zero. Nothing changed.':
    'Rechazado: solo el crédito mutuo baja de cero. No cambió nada.',
  'Refused: limits are changed by those trusted with the token, where the hub’s policy lets them. Nothing changed.':
    'Rechazado: los límites los cambian aquellos a quienes se confió el token, donde las reglas del hub lo permiten. No cambió nada.',
  'Refused: the hub’s policy lets no account go that far below zero. Nothing changed; choose less.':
    'Rechazado: las reglas del hub no dejan que ninguna cuenta baje tanto de cero. No cambió nada; elige menos.',
  'Refused: this person is not a member of the hub. Nothing changed.':
    'Rechazado: esta persona no es miembro del hub. No cambió nada.',
  'Refused: this account is further below zero than that already. Nothing changed; choose a wider limit.':
    'Rechazado: esta cuenta ya está más por debajo de cero. No cambió nada; elige un límite más amplio.',
  'Refused: only the hub’s founder or signer removes members. Nothing changed; write to them.':
    'Rechazado: solo el fundador o el firmante del hub expulsa a miembros. No cambió nada; escríbeles.',
  'Refused: nobody removes themselves. Nothing changed; leave the hub instead.':
    'Rechazado: nadie se expulsa a sí mismo. No cambió nada; sal del hub.',
  'Refused: the hub’s founder and signer cannot be removed. Nothing changed.':
    'Rechazado: el fundador y el firmante del hub no pueden ser expulsados. No cambió nada.',
  'Nothing to do: this person is not in the hub.': 'Nada que hacer: esta persona no está en el hub.',
  'Refused: only the hub’s founder or signer lets somebody back in. Nothing changed.':
    'Rechazado: solo el fundador o el firmante del hub deja volver a alguien. No cambió nada.',
  'Nothing to do: this person was not removed. Who left comes back by an invite.':
    'Nada que hacer: esta persona no fue expulsada. Quien salió vuelve con una invitación.',
  'Nothing to do: you are not in this hub.': 'Nada que hacer: no estás en este hub.',
  'Refused: you sign this hub’s ledger, and without you the others could neither trade nor get their money out of escrow. Nothing changed; propose that others sign, and leave when they do, or when nobody else is in it.':
    'Rechazado: firmas el libro de este hub, y sin ti los demás no podrían tratar ni sacar su dinero del depósito. No cambió nada; propón que firmen otros, y sal cuando lo hagan o cuando no quede nadie más.',
  'Not yet: a trade of yours is still open. Nothing changed; choose to leave when the last one ends, and nothing new begins until then.':
    'Todavía no: un trato tuyo sigue abierto. No cambió nada; elige salir cuando termine el último; hasta entonces no empieza nada nuevo.',
  'Not yet: your balance in a token of this hub is below zero, so the others are owed work. Nothing changed; earn it or have it given to you first.':
    'Todavía no: tu saldo en un token de este hub está bajo cero, así que a los demás se les debe trabajo. No cambió nada; gánalo o que te lo den antes.',
  'Not yet: others hold tokens that stand on a reserve you keep, or are still owed out of it. Nothing changed; take the tokens back first.':
    'Todavía no: otros tienen tokens que se apoyan en una reserva que guardas tú, o aún se les debe algo de ella. No cambió nada; recoge antes los tokens.',
  'Nothing to do: you are on your way out already.': 'Nada que hacer: ya estás saliendo.',
  'Nothing to do: you were not leaving.': 'Nada que hacer: no estabas saliendo.',
  'Nothing to do: you have not left this hub.': 'Nada que hacer: no has salido de este hub.',
  'Refused: you were removed from this hub, and an invite does not undo that. Nothing changed; ask its founder to let you back in.':
    'Rechazado: te expulsaron de este hub, y una invitación no lo deshace. No cambió nada; pide a su fundador que te deje volver.',
  'Refused: you were removed from this hub, so nothing of yours is published there. What you wrote is kept.':
    'Rechazado: te expulsaron de este hub, así que allí no se publica nada tuyo. Lo que escribiste se conserva.',
  'Refused: you have left this hub, so nothing of yours is published there. What you wrote is kept.':
    'Rechazado: has salido de este hub, así que allí no se publica nada tuyo. Lo que escribiste se conserva.',
  'Refused: you are leaving this hub, so you post nothing new there. What you wrote is kept; stay if you want to post it.':
    'Rechazado: estás saliendo de este hub, así que no publicas nada nuevo en él. Lo que escribiste se conserva; quédate si quieres publicarlo.',
  'Refused: the terms belong to another hub. Nothing was agreed.':
    'Rechazado: los términos son de otro hub. No se acordó nada.',
  'Refused: the hub has no such token. Nothing was agreed.': 'Rechazado: el hub no tiene ese token. No se acordó nada.',
  'Refused: the token ends before this agreement might. Nothing was agreed; choose shorter times or another token.':
    'Rechazado: el token termina antes de lo que podría este acuerdo. No se acordó nada; elige plazos más cortos u otro token.',
  'Refused: both sides are the same person. Nothing was agreed.':
    'Rechazado: ambos lados son la misma persona. No se acordó nada.',
  'Refused: one side is not a member of the hub. Nothing was agreed.':
    'Rechazado: un lado no es miembro del hub. No se acordó nada.',
  'Refused: one side is leaving the hub and begins nothing new. Nothing was agreed.':
    'Rechazado: un lado está saliendo del hub y no empieza nada nuevo. No se acordó nada.',
  'Refused: the proposal had lapsed before the hub certified it. Nothing was agreed; propose again.':
    'Rechazado: la propuesta había caducado antes de que el hub la certificara. No se acordó nada; propón de nuevo.',
  'Refused: a signature of one side is missing. Nothing was agreed.':
    'Rechazado: falta la firma de un lado. No se acordó nada.',
  'Refused: a signature is by a device that is not in use any more. Nothing was agreed; ask for a new proposal.':
    'Rechazado: una firma es de un dispositivo que ya no está en uso. No se acordó nada; pide una propuesta nueva.',
  'Refused: only the two parties may act on an agreement. Nothing changed.':
    'Rechazado: en un acuerdo solo actúan las dos partes. No cambió nada.',
  'Refused: this step belongs to the other side. Nothing changed.':
    'Rechazado: este paso le toca al otro lado. No cambió nada.',
  'Refused: this negotiation has already become an agreement. That one stands.':
    'Rechazado: esta negociación ya se convirtió en un acuerdo. Ese vale.',
  'Refused: the other side had taken the signature back. Nothing was agreed; start a new talk.':
    'Rechazado: el otro lado había retirado la firma. No se acordó nada; empieza una conversación nueva.',
  'Nothing to do: it had already been withdrawn.': 'Nada que hacer: ya se había retirado.',
  'Refused: the hub does not know this agreement. Nothing changed.':
    'Rechazado: el hub no conoce este acuerdo. No cambió nada.',
  'Refused: the agreement had already ended. Its outcome stands.':
    'Rechazado: el acuerdo ya había terminado. Su resultado vale.',
  'Refused: the agreement had moved on before this was certified. Nothing changed; look at it again.':
    'Rechazado: el acuerdo había avanzado antes de que esto se certificara. No cambió nada; vuelve a mirarlo.',
  'Refused: it is more than what is held in escrow. Nothing moved; choose a smaller amount.':
    'Rechazado: es más de lo que hay en depósito. No se movió nada; elige una cantidad menor.',
  'Refused: an amount of zero releases nothing. Nothing moved.':
    'Rechazado: una cantidad de cero no libera nada. No se movió nada.',
  'Refused: there is no such receipt. Nothing changed.': 'Rechazado: no hay tal recibo. No cambió nada.',
  'Refused: only the two parties sign a receipt. Nothing changed.':
    'Rechazado: un recibo lo firman solo las dos partes. No cambió nada.',
  'Nothing to do: the receipt had already been signed.': 'Nada que hacer: el recibo ya estaba firmado.',
  'Refused: this was the signature of a different receipt. Nothing changed.':
    'Rechazado: esta era la firma de otro recibo. No cambió nada.',
  'Nothing was signed: nobody owes themselves a favour. Choose somebody else.':
    'No se firmó nada: nadie se debe un favor a sí mismo. Elige a otra persona.',
  'Nothing was signed: favours are between two members of a hub. What you two signed before stands.':
    'No se firmó nada: los favores son entre dos miembros de un hub. Lo que firmasteis antes los dos vale.',
  'Nothing was signed: the amount is zero. Choose an amount.':
    'No se firmó nada: la cantidad es cero. Elige una cantidad.',
  'Not yet: your last proposal is still waiting for an answer, and one favour follows another. Nothing was signed; it can be carried to them as a file or by QR.':
    'Todavía no: tu última propuesta aún espera respuesta, y un favor sigue a otro. No se firmó nada; se puede llevar como archivo o por QR.',
  'Not yet: they have proposed something to you. Nothing was signed; answer that first.':
    'Todavía no: te han propuesto algo. No se firmó nada; responde antes a eso.',
  'Not yet: a payment that settles favours is waiting for the hub to certify it. Nothing was signed; connect to a member, or wait until it lapses.':
    'Todavía no: un pago que salda favores espera a que el hub lo certifique. No se firmó nada; conéctate a un miembro, o espera a que caduque.',
  'Refused: one of you would owe more than this hub lets its members owe. Nothing was signed; choose a smaller amount, or settle first.':
    'Rechazado: uno de los dos debería más de lo que este hub deja deber a sus miembros. No se firmó nada; elige una cantidad menor, o saldad antes.',
  'Refused: they would owe you more than the limit you have set for them. Nothing was signed; choose a smaller amount, or raise your limit.':
    'Rechazado: te deberían más del límite que les has puesto. No se firmó nada; elige una cantidad menor, o sube tu límite.',
  'Nothing was signed: something else was signed between you meanwhile, or this was answered. Look at the list again.':
    'No se firmó nada: entretanto se firmó otra cosa entre los dos, o esto se respondió. Vuelve a mirar la lista.',
  'Refused: this proposal does not follow from what you both signed. Nothing was signed; ask for a new one.':
    'Rechazado: esta propuesta no sale de lo que firmasteis los dos. No se firmó nada; pide una nueva.',
  'Not now: your proposal and theirs crossed on the way, and yours comes first. Nothing was signed; once they have answered yours, they can propose again.':
    'Ahora no: tu propuesta y la suya se cruzaron por el camino, y la tuya va primero. No se firmó nada; cuando respondan a la tuya, pueden proponer de nuevo.',
  'Refused: more would be paid than is owed. Nothing was signed; choose a smaller amount.':
    'Rechazado: se pagaría más de lo que se debe. No se firmó nada; elige una cantidad menor.',
  'Refused: it does not name the two people it is about. Nothing moved.':
    'Rechazado: no nombra a las dos personas de quienes trata. No se movió nada.',
  'Refused: the favour belongs to another hub. Nothing moved.': 'Rechazado: el favor es de otro hub. No se movió nada.',
  'Refused: only the two people it is about settle a favour. Nothing moved.':
    'Rechazado: solo saldan un favor las dos personas de quienes trata. No se movió nada.',
  'Refused: a signature of one side is missing. Nothing moved; the favour stands.':
    'Rechazado: falta la firma de un lado. No se movió nada; el favor sigue en pie.',
  'Refused: a signature is by a device that is not in use any more. Nothing moved; offer to settle again.':
    'Rechazado: una firma es de un dispositivo que ya no está en uso. No se movió nada; ofrece saldar de nuevo.',
  'Refused: it was not certified in time and is void. Nothing moved; the favour stands, offer to settle again.':
    'Rechazado: no se certificó a tiempo y es nulo. No se movió nada; el favor sigue en pie, ofrece saldar de nuevo.',
  'Nothing to do: this, or something newer, was already settled.':
    'Nada que hacer: esto, o algo más nuevo, ya se había saldado.',
  'Nothing was signed: money is set aside for somebody else. Choose another member.':
    'No se firmó nada: el dinero se aparta para otra persona. Elige a otro miembro.',
  'Refused: both must be members of the hub. Nothing was set aside.':
    'Rechazado: ambos deben ser miembros del hub. No se apartó nada.',
  'Refused: its time was over before the hub certified it. Nothing was set aside; try again.':
    'Rechazado: se acabó su plazo antes de que el hub lo certificara. No se apartó nada; inténtalo de nuevo.',
  'Refused: money is set aside for at most 30 days. Nothing was set aside; choose a shorter time.':
    'Rechazado: el dinero se aparta como mucho por 30 días. No se apartó nada; elige un plazo más corto.',
  'Refused: the hub does not know this reserve. Nothing moved.':
    'Rechazado: el hub no conoce este dinero apartado. No se movió nada.',
  'Refused: only the one it was set aside for collects it or gives it back. Nothing moved.':
    'Rechazado: solo lo cobra o lo devuelve aquel para quien se apartó. No se movió nada.',
  'Refused: this reserve has ended, and what was left has gone back. Nothing moved.':
    'Rechazado: este apartado ha terminado, y lo que quedaba ha vuelto. No se movió nada.',
  'Refused: this was signed by another device than the one that set the money aside. Nothing moved.':
    'Rechazado: esto lo firmó otro dispositivo que el que apartó el dinero. No se movió nada.',
  'Refused: it is more than is left of what was set aside. Nothing moved; choose a smaller amount.':
    'Rechazado: es más de lo que queda de lo apartado. No se movió nada; elige una cantidad menor.',
  'Nothing to do: this had already been collected.': 'Nada que hacer: esto ya se había cobrado.',
  'Nothing was signed: this reserve is used up, its time is over, or another device of yours set it aside.':
    'No se firmó nada: lo apartado se ha gastado, se acabó su plazo, o lo apartó otro dispositivo tuyo.',
  'Nothing was taken in: the file is larger than any bundle. Ask for a new one.':
    'No se incorporó nada: el archivo es mayor que cualquier paquete. Pide uno nuevo.',
  'Nothing was taken in: this is not a bundle of Kind Market. Choose a file that ends in “.kind”.':
    'No se incorporó nada: esto no es un paquete de Kind Market. Elige un archivo que termine en «.kind».',
  'Nothing was taken in: the bundle is damaged or incomplete. Ask for it again.':
    'No se incorporó nada: el paquete está dañado o incompleto. Pídelo de nuevo.',
  'Nothing was taken in: the bundle belongs to a hub that is not on this device.':
    'No se incorporó nada: el paquete es de un hub que no está en este dispositivo.',
  'Nothing was taken in: this hub is halted here. Everything before is kept.':
    'No se incorporó nada: este hub está detenido aquí. Todo lo anterior se conserva.',
  'Nothing was taken in: whoever packed this is not a member of the hub as far as this device knows. Take in a bundle of somebody you know first.':
    'No se incorporó nada: quien lo empaquetó no es miembro del hub, que sepa este dispositivo. Incorpora antes un paquete de alguien a quien conozcas.',
  'Nothing was taken in: the bundle was changed on the way. Ask for it again.':
    'No se incorporó nada: el paquete se cambió por el camino. Pídelo de nuevo.',
  'There was something in it that no bundle holds.': 'Había en él algo que ningún paquete contiene.',
  'A signed act in it does not hold.': 'Un acto firmado en él no se sostiene.',
  'A batch in it is not certified by this hub.': 'Un lote en él no está certificado por este hub.',
  'A signature in it does not hold.': 'Una firma en él no se sostiene.',
  'A message in it was changed on the way.': 'Un mensaje en él se cambió por el camino.',
  'Refused: the hub does not know the device. Nothing changed.':
    'Rechazado: el hub no conoce el dispositivo. No cambió nada.',
  'Nothing to do: the hub knows this device already.': 'Nada que hacer: el hub ya conoce este dispositivo.',
  'Refused: this is the device you are using. Nothing was signed; take it out of use from another one.':
    'Rechazado: este es el dispositivo que estás usando. No se firmó nada; déjalo fuera de uso desde otro.',
  'Refused: the device belongs to somebody else. Nothing changed.':
    'Rechazado: el dispositivo es de otra persona. No cambió nada.',
  'Nothing to do: the device was already out of use.': 'Nada que hacer: el dispositivo ya estaba fuera de uso.',
  'Nothing to do: you are in this hub already.': 'Nada que hacer: ya estás en este hub.',
  'Refused: this device has asked to come in a thousand times. Nothing changed; ask a member to look at why.':
    'Rechazado: este dispositivo ha pedido entrar mil veces. No cambió nada; pide a un miembro que mire por qué.',
  'Not now: your request to come in is signed and on its way. Nothing was changed; once you are in, you can leave.':
    'Ahora no: tu petición de entrada está firmada y en camino. No se cambió nada; cuando estés dentro, puedes salir.',
  'Refused by the hub’s rules ({1}). Nothing changed.': 'Rechazado por las reglas del hub ({1}). No cambió nada.',
  'This hub asks newcomers for some computing, so that nobody can flood it. Nothing was changed; your computer does it and asks again.':
    'Este hub pide a quienes llegan algo de cálculo, para que nadie pueda inundarlo. No se cambió nada; tu ordenador lo hace y vuelve a pedirlo.',
  'More people are joining this hub than usual, so it asks for more computing than before. Nothing was changed; your computer does it and asks again.':
    'Se está uniendo más gente que de costumbre, así que el hub pide más cálculo que antes. No se cambió nada; tu ordenador lo hace y vuelve a pedirlo.',
  'The computing that was shown is no longer recent. Nothing was changed; your computer does it again.':
    'El cálculo que se mostró ya no es reciente. No se cambió nada; tu ordenador lo hace de nuevo.',
  'The computing that was shown has let you in before. Nothing was changed; your computer does it again.':
    'El cálculo que se mostró ya te dejó entrar antes. No se cambió nada; tu ordenador lo hace de nuevo.',
  'This invite has been used as often as it allows. Nothing was changed; ask for a new one.':
    'Esta invitación se ha usado tantas veces como permite. No se cambió nada; pide una nueva.',
  'Whoever wrote this invite is not (or no longer) a member of the hub. Ask another member for one.':
    'Quien escribió esta invitación no es (o ya no es) miembro del hub. Pide una a otro miembro.',
  'This invite is not genuine: its signature does not fit. Ask for a new one and copy the whole link.':
    'Esta invitación no es auténtica: su firma no encaja. Pide una nueva y copia el enlace entero.',
  'Refused: only members publish studies and repeat them. Nothing was published.':
    'Rechazado: solo los miembros publican estudios y los replican. No se publicó nada.',
  'Refused: the hub has certified no such space. Nothing was published; choose another space.':
    'Rechazado: el hub no ha certificado ese espacio. No se publicó nada; elige otro espacio.',
  'Refused: this space is closed, for good. Nothing was published; choose another space.':
    'Rechazado: este espacio está cerrado, para siempre. No se publicó nada; elige otro espacio.',
  'Refused: studies stand in scientific spaces. Nothing was published; choose one.':
    'Rechazado: los estudios están en espacios científicos. No se publicó nada; elige uno.',
  'Refused: only those publish in this space whom its rules list. Nothing was published; ask whoever keeps it.':
    'Rechazado: en este espacio solo publican quienes figuran en sus reglas. No se publicó nada; pregunta a su responsable.',
  'Refused: this space asks for more standing than you have. Nothing was published.':
    'Rechazado: este espacio pide más posición de la que tienes. No se publicó nada.',
  'Refused: the hub keeps 50 studies of one member. Nothing was published; revise one of yours.':
    'Rechazado: el hub guarda 50 estudios de un miembro. No se publicó nada; revisa uno tuyo.',
  'Refused: a file or a study is named twice. Nothing was published; name it once.':
    'Rechazado: un archivo o un estudio figura dos veces. No se publicó nada; nómbralo una vez.',
  'Refused: under this licence nobody may work on the data. Nothing was published; choose an open licence.':
    'Rechazado: con esta licencia nadie puede trabajar con los datos. No se publicó nada; elige una licencia abierta.',
  'Refused: a study that it cites is not known to the hub. Nothing was published.':
    'Rechazado: el hub no conoce un estudio que este cita. No se publicó nada.',
  'Refused: a study does not cite itself. Nothing was published; leave that one out.':
    'Rechazado: un estudio no se cita a sí mismo. No se publicó nada; quita ese.',
  'Refused: the study that it extends is not known to the hub. Nothing was published.':
    'Rechazado: el hub no conoce el estudio que este amplía. No se publicó nada.',
  'Refused: a file is said to replace one that the version before does not have. Nothing was published.':
    'Rechazado: se dice que un archivo sustituye a otro que la versión anterior no tiene. No se publicó nada.',
  'Refused: the hub knows no such study, version or replication. Nothing was published.':
    'Rechazado: el hub no conoce tal estudio, versión o réplica. No se publicó nada.',
  'Refused: only whoever published the study does this. Nothing was published.':
    'Rechazado: esto solo lo hace quien publicó el estudio. No se publicó nada.',
  'Refused: there is a newer version of this study already. Nothing was published; look at it and try again.':
    'Rechazado: ya hay una versión más nueva de este estudio. No se publicó nada; mírala e inténtalo de nuevo.',
  'Refused: the hub keeps 100 versions of a study. Nothing was published.':
    'Rechazado: el hub guarda 100 versiones de un estudio. No se publicó nada.',
  'Refused: you have repeated this version already, and it stays as you said. Nothing was published.':
    'Rechazado: ya has replicado esta versión, y queda como dijiste. No se publicó nada.',
  'Refused: it was done on data that this version does not have. Nothing was published.':
    'Rechazado: se hizo con datos que esta versión no tiene. No se publicó nada.',
  'Refused: say which of the study’s data it was done on, or add data of your own. Nothing was published.':
    'Rechazado: di con qué datos del estudio se hizo, o añade datos tuyos. No se publicó nada.',
  'Refused: you have answered this replication already, and an answer stays.':
    'Rechazado: ya has respondido a esta réplica, y una respuesta queda.',
  'Refused: only members found and keep spaces. Nothing changed.':
    'Rechazado: solo los miembros fundan y cuidan espacios. No cambió nada.',
  'Refused: you have founded as many spaces as a hub keeps of one member. Nothing changed; amend one of yours instead.':
    'Rechazado: has fundado tantos espacios como un hub guarda de un miembro. No cambió nada; modifica uno tuyo.',
  'Refused: something is named twice in these rules. Nothing changed; name it once.':
    'Rechazado: en estas reglas algo figura dos veces. No cambió nada; nómbralo una vez.',
  'Refused: these rules let nobody name a price, neither in tokens nor in kind. Nothing changed; allow one of them.':
    'Rechazado: con estas reglas nadie puede poner un precio, ni en tokens ni en especie. No cambió nada; permite uno de los dos.',
  'Refused: the lowest price is above the highest. Nothing changed.':
    'Rechazado: el precio mínimo supera al máximo. No cambió nada.',
  'Refused: the least of a number is above the most. Nothing changed.':
    'Rechazado: el mínimo de un número supera al máximo. No cambió nada.',
  'Refused: a field is missing that spaces of this type stand on. Nothing changed; put it back, or choose another type.':
    'Rechazado: falta un campo en que se apoyan los espacios de este tipo. No cambió nada; vuelve a ponerlo, o elige otro tipo.',
  'Refused: the hub has certified no such space. Nothing changed; wait a moment and try again.':
    'Rechazado: el hub no ha certificado ese espacio. No cambió nada; espera un momento e inténtalo de nuevo.',
  'Refused: this space is closed, for good. What you wrote is kept; choose another space.':
    'Rechazado: este espacio está cerrado, para siempre. Lo que escribiste se conserva; elige otro espacio.',
  'Refused: only whoever keeps the space changes it. Nothing changed.':
    'Rechazado: el espacio lo cambia solo su responsable. No cambió nada.',
  'Refused: its rules were changed meanwhile. Nothing changed; look at them and try again.':
    'Rechazado: sus reglas cambiaron entretanto. No cambió nada; míralas e inténtalo de nuevo.',
  'Refused: its rules were changed as often as a hub keeps. Nothing changed; found a space in its place.':
    'Rechazado: sus reglas se cambiaron tantas veces como guarda un hub. No cambió nada; funda un espacio en su lugar.',
  'Not yet: it was written under rules that have not arrived here. Nothing changed.':
    'Todavía no: se escribió con reglas que aquí no han llegado. No cambió nada.',
  'Refused: in this space only those post whom its rules list. What you wrote is kept; ask its keeper, or post it on the board.':
    'Rechazado: en este espacio solo publican quienes figuran en sus reglas. Lo que escribiste se conserva; pregunta a su responsable, o publícalo en el tablón.',
  'Refused: this space asks for a higher standing than yours. What you wrote is kept. Your own page says what is missing.':
    'Rechazado: este espacio pide una posición más alta que la tuya. Lo que escribiste se conserva. Tu propia página dice qué falta.',
  'Refused: this space takes no notices of this purpose. What you wrote is kept.':
    'Rechazado: este espacio no admite anuncios con este fin. Lo que escribiste se conserva.',
  'Refused: this space takes no notices of this kind. What you wrote is kept; choose another kind.':
    'Rechazado: este espacio no admite anuncios de esta clase. Lo que escribiste se conserva; elige otra clase.',
  'Refused: notices last less long in this space. What you wrote is kept; choose an earlier end.':
    'Rechazado: en este espacio los anuncios duran menos. Lo que escribiste se conserva; elige un final anterior.',
  'Refused: this space takes prices in the hub’s token only. What you wrote is kept.':
    'Rechazado: este espacio solo admite precios en el token del hub. Lo que escribiste se conserva.',
  'Refused: in this space nothing has a price in tokens. What you wrote is kept.':
    'Rechazado: en este espacio nada tiene precio en tokens. Lo que escribiste se conserva.',
  'Refused: prices in this space are in the hub’s first token. What you wrote is kept.':
    'Rechazado: los precios de este espacio son en el primer token del hub. Lo que escribiste se conserva.',
  'Refused: prices in this space are for another unit. What you wrote is kept.':
    'Rechazado: los precios de este espacio son por otra unidad. Lo que escribiste se conserva.',
  'Refused: the price is below the lowest of this space. What you wrote is kept.':
    'Rechazado: el precio está por debajo del mínimo de este espacio. Lo que escribiste se conserva.',
  'Refused: the price is above the highest of this space. What you wrote is kept.':
    'Rechazado: el precio está por encima del máximo de este espacio. Lo que escribiste se conserva.',
  'Refused: this space has no such field. What you wrote is kept.':
    'Rechazado: este espacio no tiene ese campo. Lo que escribiste se conserva.',
  'Refused: something is not filled in that this space asks for. What you wrote is kept.':
    'Rechazado: falta por rellenar algo que este espacio pide. Lo que escribiste se conserva.',
  'Refused: a field does not hold what this space asks for. What you wrote is kept.':
    'Rechazado: un campo no contiene lo que este espacio pide. Lo que escribiste se conserva.',
  'Refused: a work that is named needs a licence beside it. What you wrote is kept.':
    'Rechazado: una obra que se nombra necesita una licencia al lado. Lo que escribiste se conserva.',
  'Refused: data that is offered is named by its content. What you wrote is kept.':
    'Rechazado: los datos que se ofrecen se nombran por su contenido. Lo que escribiste se conserva.',
  'Refused: data that is offered here may be reused, so it needs an open licence. What you wrote is kept.':
    'Rechazado: los datos que se ofrecen aquí se pueden reutilizar, así que necesitan una licencia abierta. Lo que escribiste se conserva.',
  'Refused: this space is about a place. What you wrote is kept; say where.':
    'Rechazado: este espacio trata de un lugar. Lo que escribiste se conserva; di dónde.',
  'It is closed, for good.': 'Está cerrado, para siempre.',
  'Only members of the hub who are not leaving it post here.':
    'Aquí solo publican miembros del hub que no están saliendo.',
  'Only those post here whom its rules list. Ask whoever keeps it, or post on the board.':
    'Aquí solo publican quienes figuran en sus reglas. Pregunta a su responsable, o publica en el tablón.',
  'It asks for a higher standing than yours. Your own page says what is missing.':
    'Pide una posición más alta que la tuya. Tu propia página dice qué falta.',
  'Nothing was signed: nobody trusts themselves here. Choose somebody else.':
    'No se firmó nada: aquí nadie confía en sí mismo. Elige a otra persona.',
  'Refused: only members say whom they trust. Nothing changed.':
    'Rechazado: solo los miembros dicen en quién confían. No cambió nada.',
  'Refused: this person is not in the hub. Nothing changed.':
    'Rechazado: esta persona no está en el hub. No cambió nada.',
  'Refused: you trust as many people as a hub keeps for one member. Nothing changed; take one back first.':
    'Rechazado: confías en tantas personas como un hub guarda por miembro. No cambió nada; retira antes una.',
  'Nothing to do: you had not said that you trust them.': 'Nada que hacer: no habías dicho que confías en esa persona.',
  'Refused: by their standing, others may not stand to lose that much at once by the one who is to deliver. Nothing was agreed and no money moved; agree on less, or let something that is open end first. The page of that person says how much is used and what lifts the limit.':
    'Rechazado: por la posición de quien ha de entregar, otros no pueden arriesgar tanto a la vez con esa persona. No se acordó nada ni se movió dinero; acordad menos, o dejad que antes termine algo abierto. La página de esa persona dice cuánto está usado y qué sube el límite.',
  'Refused: your account would go that far below zero, your standing does not. Nothing moved; choose a smaller amount. Your own page says how much is used and what lifts the limit.':
    'Rechazado: tu cuenta bajaría tanto de cero; tu posición no llega a ello. No se movió nada; elige una cantidad menor. Tu propia página dice cuánto está usado y qué sube el límite.',
  'Refused: your standing gives you no vote yet. Nothing changed. Your own page says what is missing for a rung that does.':
    'Rechazado: tu posición aún no te da voto. No cambió nada. Tu propia página dice qué falta para un escalón que lo dé.',
  'Refused: your standing lets you answer offers and not post any yet. What you wrote is kept. Your own page says what is missing for a rung that does.':
    'Rechazado: tu posición te deja responder a ofertas, y publicarlas aún no. Lo que escribiste se conserva. Tu propia página dice qué falta para un escalón que lo permita.',
  'The first rung asks for something, so newcomers would stand nowhere. Let it ask for nothing.':
    'El primer escalón pide algo, así que quienes llegan no estarían en ninguno. Que no pida nada.',
  'Somebody would lose something by rising to a higher rung. Let each rung give at least what the one below it gives.':
    'Alguien perdería algo al subir a un escalón más alto. Que cada escalón dé al menos lo que da el de abajo.',
  'Two rungs have the same name. Give each its own.': 'Dos escalones tienen el mismo nombre. Da a cada uno el suyo.',
  'Nothing was signed: this sheet was already used, or the app was restarted. Open it again from the trade.':
    'No se firmó nada: esta hoja ya se usó, o la aplicación se reinició. Ábrela de nuevo desde el trato.',
  'Nothing was signed: the sheet was open for more than ten minutes. Open it again to see today’s figures.':
    'No se firmó nada: la hoja llevaba abierta más de diez minutos. Ábrela de nuevo para ver las cifras de hoy.',
  'Nothing was signed: the trade has changed since this sheet was opened. Open it again and read what is different.':
    'No se firmó nada: el trato ha cambiado desde que se abrió esta hoja. Ábrela de nuevo y lee qué es distinto.',
  'Nothing was signed: the proposal is not valid, because {1}. Ask for a new one.':
    'No se firmó nada: la propuesta no es válida, porque {1}. Pide una nueva.',
  'Nothing was signed: the proposal has lapsed. Ask for a new one or make your own.':
    'No se firmó nada: la propuesta ha caducado. Pide una nueva o haz la tuya.',
  'Nothing was signed: there is a newer proposal. Read that one first.':
    'No se firmó nada: hay una propuesta más nueva. Lee antes esa.',
  'Only a notice of your own has answers here: what is proposed to others is theirs.':
    'Aquí solo tiene respuestas un anuncio tuyo: lo que se propone a otros es suyo.',
  'Nothing was changed: this trade has not ended, and what waits in an archive is easily forgotten. Put it away when it is over.':
    'No se cambió nada: este trato no ha terminado, y lo que espera en un archivo se olvida fácilmente. Guárdalo cuando acabe.',
  'Nothing was exported: every party has to sign first, and the hub has to certify it. Until then there is nothing to prove.':
    'No se exportó nada: antes tienen que firmar todas las partes, y el hub certificarlo. Hasta entonces no hay nada que probar.',
  'Nothing was exported: this device keeps the hub’s log only from a later batch on than the one that opened this agreement. Fetch the whole history in the settings of the hub, then export again.':
    'No se exportó nada: este dispositivo guarda el registro del hub solo desde un lote posterior al que abrió este acuerdo. Trae toda la historia en los ajustes del hub y exporta de nuevo.',
  'Nothing was exported. {1} Every member’s node has checked it; ask one of them, or export an agreement that was not in court.':
    'No se exportó nada. {1} El nodo de cada miembro lo ha comprobado; pregunta a uno, o exporta un acuerdo que no estuvo en el tribunal.',
  'Nothing was signed: this cannot be done now. Look at the agreement for what comes next.':
    'No se firmó nada: ahora no se puede. Mira en el acuerdo qué viene después.',
  'Nothing was signed: {1} Earn or receive the rest, or end the agreement.':
    'No se firmó nada: {1} Gana o recibe el resto, o termina el acuerdo.',
  'Nothing was signed: only {1} are left to accept. Choose that or fewer.':
    'No se firmó nada: solo quedan {1} por aceptar. Elige eso o menos.',
  'Nothing was delivered: this cannot be delivered now. Your note and files are kept; look at the agreement for what comes next.':
    'No se entregó nada: ahora no se puede entregar. Tu nota y tus archivos se conservan; mira en el acuerdo qué viene después.',
  'Nothing was delivered: write a note, add a file, or say that it was done in person.':
    'No se entregó nada: escribe una nota, añade un archivo, o di que se hizo en persona.',
  'Nothing was shown: a code has 32 characters, 0 to 9 and a to f. Read it again from the other side’s screen.':
    'No se mostró nada: un código tiene 32 caracteres, de 0 a 9 y de a a f. Léelo de nuevo en la pantalla del otro lado.',
  'Nothing was saved: this device has no text of it that binds anybody. Ask one of its parties for the document.':
    'No se guardó nada: este dispositivo no tiene de ello ningún texto que obligue a nadie. Pide el documento a una de sus partes.',
  'Nothing was saved. {1}': 'No se guardó nada. {1}',
  'Nothing was imported, and nothing has changed. {1} Choose another document.':
    'No se importó nada y nada ha cambiado. {1} Elige otro documento.',
  '“{1}” is not in this node’s store. Nothing was changed; add it again.':
    '«{1}» no está en el almacén de este nodo. No se cambió nada; añádelo de nuevo.',
  'No file is handed over by its key here. Nothing was changed.':
    'Aquí no se entrega ningún archivo por su clave. No se cambió nada.',
  'Nothing was signed: the sealed file is not here yet, and without it its key would open nothing. Fetch it first.':
    'No se firmó nada: el archivo sellado aún no está aquí, y sin él su clave no abriría nada. Tráelo antes.',
  'Nothing was sent: there is no proposal waiting for your answer.':
    'No se envió nada: no hay ninguna propuesta esperando tu respuesta.',
  'Nothing was signed: {1} What you wrote is kept; correct it and try again.':
    'No se firmó nada: {1} Lo que escribiste se conserva; corrígelo e inténtalo de nuevo.',
  'This offer is not here: it was taken back, or is of a hub you are not in.':
    'Esta oferta no está aquí: se retiró, o es de un hub en el que no estás.',
  'Nothing was signed: this talk is between other people. Start a new agreement for these. What you wrote is kept.':
    'No se firmó nada: esta conversación es entre otras personas. Empieza un acuerdo nuevo para estas. Lo que escribiste se conserva.',
  'Nothing was signed: this has already been agreed. Look at it for what comes next.':
    'No se firmó nada: esto ya se ha acordado. Mira qué viene después.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start a new one.':
    'No se firmó nada: se retiró una firma, así que esta conversación ha terminado. Empieza una nueva.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signers. Try again when it is certified.':
    'No se firmó nada: un acto tuyo anterior aún espera a los firmantes del hub. Inténtalo de nuevo cuando esté certificado.',
  'Nothing was signed: there is a newer proposal, or this one has lapsed. Read the newest first.':
    'No se firmó nada: hay una propuesta más nueva, o esta ha caducado. Lee antes la más nueva.',
  'Nothing to do: no signature of yours can still be met in this talk.':
    'Nada que hacer: ninguna firma tuya puede ya ser correspondida en esta conversación.',
  'Nothing was delivered: {1}. Your note and files are kept; look at the trade for what comes next.':
    'No se entregó nada: {1}. Tu nota y tus archivos se conservan; mira en el trato qué viene después.',
  'Nothing was delivered: “{1}” is not in this node’s store. Add it again; your note is kept.':
    'No se entregó nada: «{1}» no está en el almacén de este nodo. Añádelo de nuevo; tu nota se conserva.',
  'This file was sealed in one piece. Nothing was changed; open it and save it from there.':
    'Este archivo se selló en una pieza. No se cambió nada; ábrelo y guárdalo desde allí.',
  'This file is not part of what the ledger says was delivered. If the delivery is new, its message may still be on the way.':
    'Este archivo no es parte de lo que el libro dice que se entregó. Si la entrega es nueva, su mensaje quizá esté aún en camino.',
  'This file is too large to be shown here. Nothing was changed; save it to your disk instead.':
    'Este archivo es demasiado grande para mostrarlo aquí. No se cambió nada; guárdalo en tu disco.',
  'Nobody who keeps this file is online. Nothing is lost; try again when the other side or another member is connected.':
    'Nadie que guarde este archivo está conectado. No se ha perdido nada; inténtalo de nuevo cuando el otro lado u otro miembro esté conectado.',
  'The file does not open to what was committed, so it is not shown. Do not accept the delivery; ask for it again or end the trade.':
    'El archivo no se abre como lo comprometido, así que no se muestra. No aceptes la entrega; pídela de nuevo o termina el trato.',
  'Nothing was signed: this cannot be done, because {1}. Look at the trade for what comes next.':
    'No se firmó nada: esto no se puede, porque {1}. Mira en el trato qué viene después.',
  'Nothing was signed: you can spend {1}, and {2} is needed. Earn or receive the rest, or end the agreement.{3}':
    'No se firmó nada: puedes gastar {1}, y hacen falta {2}. Gana o recibe el resto, o termina el acuerdo.{3}',
  'Nothing was signed: an amount of zero releases nothing. Choose an amount.':
    'No se firmó nada: una cantidad de cero no libera nada. Elige una cantidad.',
  'Nothing was signed: only {1} is held. Choose that or less.':
    'No se firmó nada: solo hay {1} en depósito. Elige eso o menos.',
  'Nothing was sent: there is no proposal of theirs waiting for your answer. Look at the trade for what comes next.':
    'No se envió nada: no hay ninguna propuesta suya esperando tu respuesta. Mira en el trato qué viene después.',
  'Nothing was signed: a removal needs a reason, which every member can read. Write one and try again.':
    'No se firmó nada: una expulsión necesita un motivo, que todos los miembros pueden leer. Escribe uno e inténtalo de nuevo.',
  'This trade is not known here, or it is not yours. If somebody just wrote to you, it appears as soon as the message arrives.':
    'Este trato no se conoce aquí, o no es tuyo. Si alguien te acaba de escribir, aparece en cuanto llega el mensaje.',
  'You have blocked {1}, so this talk is not shown. It is kept: unblock {2} on their page to see it.':
    'Has bloqueado a {1}, así que esta conversación no se muestra. Se conserva: desbloquea a {2} en su página para verla.',
  '{1} is not a member of the hub, so nothing can come of this talk and it is not shown.':
    '{1} no es miembro del hub, así que de esta conversación no puede salir nada y no se muestra.',
  'Nothing was signed: this talk is with somebody else. Start a new one from their offer.':
    'No se firmó nada: esta conversación es con otra persona. Empieza una nueva desde su oferta.',
  'Nothing was signed: this has already been agreed. The agreement stands; look at it for what comes next.':
    'No se firmó nada: esto ya se ha acordado. El acuerdo vale; mira qué viene después.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start again from the offer.':
    'No se firmó nada: se retiró una firma, así que esta conversación ha terminado. Empieza de nuevo desde la oferta.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signer. Try again when it is certified.':
    'No se firmó nada: un acto tuyo anterior aún espera al firmante del hub. Inténtalo de nuevo cuando esté certificado.',
  'Nothing to do: you have already withdrawn.': 'Nada que hacer: ya lo has retirado.',
  'Nothing was signed: this would pay yourself. Choose somebody else.':
    'No se firmó nada: esto te pagaría a ti. Elige a otra persona.',
  'Nothing was signed: this person is not a member of the hub. Invite them first.':
    'No se firmó nada: esta persona no es miembro del hub. Invítala antes.',
  'Nothing was signed: you can spend {1}, credit included. Choose a smaller amount.{2}':
    'No se firmó nada: puedes gastar {1}, crédito incluido. Elige una cantidad menor.{2}',
  'There is no receipt of this trade yet. It appears when the trade has ended and its batch has arrived.':
    'Aún no hay recibo de este trato. Aparece cuando el trato ha terminado y ha llegado su lote.',
  'Nothing was signed: {1} is empty. Write it and try again.':
    'No se firmó nada: {1} está vacío. Escríbelo e inténtalo de nuevo.',
  'Nothing was signed: these are the rules already. Change something first.':
    'No se firmó nada: estas ya son las reglas. Cambia algo antes.',
  'Nothing was signed: {1} has no device in use in this hub. Choose somebody else.':
    'No se firmó nada: {1} no tiene ningún dispositivo en uso en este hub. Elige a otra persona.',
  'Nothing was signed: this hub has no such proposal. Look at the list again.':
    'No se firmó nada: este hub no tiene esa propuesta. Vuelve a mirar la lista.',
  'Nothing was signed: a secret vote is yes or no. Who abstains does not vote.':
    'No se firmó nada: un voto secreto es sí o no. Quien se abstiene no vota.',
  'This collection is not here any more. The works in it are where they were.':
    'Esta colección ya no está aquí. Las obras que tenía están donde estaban.',
  'Not kept: a collection needs a name.': 'No se guardó: una colección necesita un nombre.',
  'Not begun: you have {1} collections here already. Delete one first.':
    'No se empezó: ya tienes {1} colecciones aquí. Borra antes una.',
  'Not put in: only works of the same hub go into a collection.':
    'No se incluyó: en una colección solo entran obras del mismo hub.',
  'Not put in: a collection holds {1} works. Begin another one.':
    'No se incluyó: en una colección caben {1} obras. Empieza otra.',
  'This work is not in the collection any more.': 'Esta obra ya no está en la colección.',
  'Nothing was signed: your reasons are empty. The two sides are owed some; write them.':
    'No se firmó nada: tus razones están vacías. Los dos lados merecen alguna; escríbelas.',
  'No hub on this device has such a case. If it was filed just now, it appears as soon as the hub certifies it.':
    'Ningún hub de este dispositivo tiene ese caso. Si se acaba de presentar, aparece en cuanto el hub lo certifica.',
  'Nothing was signed: no jurors are drawn for this. Look at who rules on it.':
    'No se firmó nada: para esto no se sortea ningún jurado. Mira quién decide.',
  'Nothing was signed: “{1}” is not in this node’s store. Add it again; your text is kept.':
    'No se firmó nada: «{1}» no está en el almacén de este nodo. Añádelo de nuevo; tu texto se conserva.',
  'Nothing was signed: your statement is empty. Write what happened, and try again.':
    'No se firmó nada: tu declaración está vacía. Escribe qué pasó e inténtalo de nuevo.',
  'Not kept. {1}': 'No se guardó. {1}',
  'Not kept: there are {1} here already. Drop one first.': 'No se guardó: ya hay {1} aquí. Quita antes una.',
  'Nothing was signed: only who keeps this hub can vouch for its members. Ask its founder or one of its signers.':
    'No se firmó nada: por los miembros de este hub solo puede responder quien lo lleva. Pídeselo a su fundador o a uno de sus firmantes.',
  'Nothing was signed: nobody vouches for themself. Ask another keeper of this hub.':
    'No se firmó nada: nadie responde por sí mismo. Pídeselo a otro responsable de este hub.',
  'Nothing was signed: this person is not inside the hub now.':
    'No se firmó nada: esta persona no está ahora en el hub.',
  'Nothing was signed: {1} standings were given in this hub already.':
    'No se firmó nada: en este hub ya se dieron {1} acreditaciones.',
  'This standing was not given here. Nothing was changed.': 'Esta acreditación no se dio aquí. No se cambió nada.',
  'This hub’s ledger has no certified batch here yet. It appears as soon as a member who has it connects.':
    'El libro de este hub aún no tiene aquí ningún lote certificado. Aparece en cuanto se conecta un miembro que lo tiene.',
  'The hub has no token called {1}. Look at its tokens in the wallet.':
    'El hub no tiene ningún token llamado {1}. Mira sus tokens en la cartera.',
  'This event is not in the hub’s log here. If it is new, it appears when its batch arrives.':
    'Este evento no está aquí en el registro del hub. Si es nuevo, aparece cuando llega su lote.',
  'This notice is not known here. It may not have arrived yet.':
    'Este anuncio no se conoce aquí. Quizá aún no ha llegado.',
  'Only notices on a skill board are matched. Nothing changed.':
    'Solo se emparejan anuncios de habilidades. No cambió nada.',
  'Nothing was sent: only the person an act names can appeal against it.':
    'No se envió nada: contra un acto solo puede recurrir la persona a la que nombra.',
  'Nothing was sent: this act is over already.': 'No se envió nada: este acto ya ha terminado.',
  'Nothing was sent: you have appealed against this act already.': 'No se envió nada: ya has recurrido este acto.',
  'Nothing was sent: write why the act should be lifted, in a sentence.':
    'No se envió nada: escribe en una frase por qué debería levantarse el acto.',
  'Nothing was changed: this act has been lifted already.': 'No se cambió nada: este acto ya se levantó.',
  'Nothing was changed: this appeal was answered before, or the time to answer is over and the act has lapsed. It can still be lifted.':
    'No se cambió nada: este recurso ya se respondió, o se acabó el plazo para responder y el acto ha caducado. Aún se puede levantar.',
  'Nothing was changed: give a reason, in a sentence.': 'No se cambió nada: da un motivo, en una frase.',
  'There is no such appeal against a list of yours. Nothing was changed.':
    'No hay tal recurso contra una lista tuya. No se cambió nada.',
  'This list is not known here. Nothing was changed; it may not have arrived yet.':
    'Esta lista no se conoce aquí. No se cambió nada; quizá aún no ha llegado.',
  'Not shown: you have looked at {1} hidden notices already. Stop following the list that hides them instead.':
    'No se mostró: ya has mirado {1} anuncios ocultos. Deja de seguir la lista que los oculta.',
  'You have no such list. Nothing was changed; make one on the page of lists.':
    'No tienes esa lista. No se cambió nada; crea una en la página de listas.',
  'Nothing was changed: only keepers act for the hub. Put it on a list of your own instead.':
    'No se cambió nada: por el hub solo actúan sus responsables. Ponlo en una lista tuya.',
  'Not saved: the list has no name. What you wrote is kept; give it one.':
    'No se guardó: la lista no tiene nombre. Lo que escribiste se conserva; ponle uno.',
  'Nothing was changed: this list has {1} acts, as many as fit. Take some off that no longer matter, or make another list.':
    'No se cambió nada: esta lista tiene {1} actos, tantos como caben. Quita los que ya no importen, o crea otra lista.',
  'Nothing was changed: withdraw your own notice instead.': 'No se cambió nada: retira tu propio anuncio.',
  'Nothing was changed: this person is not a member of the hub.':
    'No se cambió nada: esta persona no es miembro del hub.',
  'Nothing was changed: {1} has appealed against this. Answer the appeal first.':
    'No se cambió nada: {1} ha recurrido esto. Responde antes al recurso.',
  'Nothing was sent: this is your own.': 'No se envió nada: esto es tuyo.',
  'Nothing was sent: this person is not a member of the hub.': 'No se envió nada: esta persona no es miembro del hub.',
  'Nothing was sent: nobody else keeps this hub. Hide, mute or block instead, or put it on a list of your own.':
    'No se envió nada: nadie más lleva este hub. Oculta, silencia o bloquea, o ponlo en una lista tuya.',
  'Only the keepers of a hub read what is reported to them. Nothing was changed.':
    'Lo que se denuncia a los responsables de un hub solo lo leen ellos. No se cambió nada.',
  'Nothing was filled in, and nothing has changed. {1} Choose another file.':
    'No se rellenó nada y nada ha cambiado. {1} Elige otro archivo.',
  'This notice is not known here. It may not have arrived yet; it will show on the board when it does.':
    'Este anuncio no se conoce aquí. Quizá aún no ha llegado; aparecerá en el tablón cuando llegue.',
  'Not published: {1} What you wrote is kept; correct it and publish again.':
    'No se publicó: {1} Lo que escribiste se conserva; corrígelo y publica de nuevo.',
  'Not published: the photo is not a JPEG, PNG or WebP picture. What you wrote is kept; choose another photo.':
    'No se publicó: la foto no es una imagen JPEG, PNG ni WebP. Lo que escribiste se conserva; elige otra foto.',
  'Nothing changed: only the person who posted a notice can change it.':
    'No cambió nada: un anuncio solo lo cambia quien lo publicó.',
  'Nothing changed: this notice was withdrawn, and that is final. Post it again as a new one.':
    'No cambió nada: este anuncio se retiró, y es definitivo. Publícalo como uno nuevo.',
  'Not hidden: this is your own notice. Withdraw it to take it off the board.':
    'No se ocultó: este anuncio es tuyo. Retíralo para quitarlo del tablón.',
  'The file is empty, so nothing was stored. Choose another file.':
    'El archivo está vacío, así que no se guardó nada. Elige otro.',
  'The file is larger than 16 MB, so nothing was stored. Make it smaller or split it.':
    'El archivo supera los 16 MB, así que no se guardó nada. Hazlo más pequeño o divídelo.',
  'Nobody who has this file is online. It is asked for again as soon as somebody connects; try later.':
    'Nadie que tenga este archivo está conectado. Se vuelve a pedir en cuanto alguien se conecte; prueba más tarde.',
  'Not hidden: you have hidden {1} notices already. Show some of them again, or block who posts them.':
    'No se ocultó: ya has ocultado {1} anuncios. Vuelve a mostrar algunos, o bloquea a quien los publica.',
  'Not searched: this place is on no map here. Choose another one.':
    'No se buscó: este lugar no está en ningún mapa de aquí. Elige otro.',
  'Nothing was changed: you cannot block yourself.': 'No se cambió nada: no puedes bloquearte a ti.',
  'Nothing was signed: you have blocked {1}, so you would not see an answer. Unblock {2} on their page first.':
    'No se firmó nada: has bloqueado a {1}, así que no verías una respuesta. Desbloquea antes a {2} en su página.',
  'Not saved: {1} What you wrote is kept; correct it and save again.':
    'No se guardó: {1} Lo que escribiste se conserva; corrígelo y guarda de nuevo.',
  'Nothing was changed: you cannot mute yourself.': 'No se cambió nada: no puedes silenciarte a ti.',
  'The hub does not know this pool, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'El hub no conoce este fondo, o aún no lo ha certificado. No se cambió nada; aparece aquí cuando esté certificado.',
  'Not published: a study has a title, a question, a method and a result. What you wrote is kept; fill in the rest.':
    'No se publicó: un estudio tiene título, pregunta, método y resultado. Lo que escribiste se conserva; rellena el resto.',
  'Not published: say what is different in this version. What you wrote is kept.':
    'No se publicó: di qué es distinto en esta versión. Lo que escribiste se conserva.',
  'Not published: say in a sentence what came of it. What you wrote is kept.':
    'No se publicó: di en una frase qué salió. Lo que escribiste se conserva.',
  'Not published: the study’s data is not here as a whole, so it was not worked on. What you wrote is kept; fetch and check the data first.':
    'No se publicó: los datos del estudio no están aquí enteros, así que no se trabajó con ellos. Lo que escribiste se conserva; trae y revisa antes los datos.',
  'Nothing was published: the answer is empty.': 'No se publicó nada: la respuesta está vacía.',
  'This study is not known here. It is there once the hub has certified it.':
    'Este estudio no se conoce aquí. Estará cuando el hub lo haya certificado.',
  'The hub knows no such version of this study. Nothing was changed.':
    'El hub no conoce esa versión de este estudio. No se cambió nada.',
  'The hub does not know this reserve, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'El hub no conoce este dinero apartado, o aún no lo ha certificado. No se cambió nada; aparece aquí cuando esté certificado.',
  'This space is not known here. It is there once the hub has certified its founding.':
    'Este espacio no se conoce aquí. Estará cuando el hub haya certificado su fundación.',
  'Not founded: the space has no name. What you wrote is kept; give it one.':
    'No se fundó: el espacio no tiene nombre. Lo que escribiste se conserva; ponle uno.',
  'Not closed: say why, for those whose notices stand in it. Nothing changed.':
    'No se cerró: di por qué, para quienes tienen anuncios en él. No cambió nada.',
  'Nothing was changed: you cannot follow yourself.': 'No se cambió nada: no puedes seguirte a ti.',
  'Not kept: this is your own notice.': 'No se guardó: este anuncio es tuyo.',
  'Nothing was kept: there are {1} {2} already. Drop one under Board, Watching.':
    'No se guardó nada: ya hay {1} ({2}). Quita algo en Tablón, En seguimiento.',
  'This is not watched any more. Nothing was changed.': 'Esto ya no se sigue. No se cambió nada.',
  'Not saved: the search has no name. Give it one.': 'No se guardó: la búsqueda no tiene nombre. Ponle uno.',
  'This folder has an identity already, which was kept. Restore into a new one.':
    'Esta carpeta ya tiene una identidad, que se conservó. Restaura en una nueva.',
  'This node has no window, and a page is printed by one. Nothing was lost: export the bundle, or print in the window of a desktop.':
    'Este nodo no tiene ventana, y las páginas las imprime una ventana. No se ha perdido nada: exporta el paquete, o imprime en la ventana de un ordenador de escritorio.',
  'A backup needs a passphrase of at least {1} characters. Nothing was written.':
    'Una copia de seguridad necesita una frase de acceso de al menos {1} caracteres. No se escribió nada.',
  'This node has no window to name a file in. Nothing was changed; use operator.backUp, or start a new node with --restore FILE.':
    'Este nodo no tiene ventana en la que nombrar un archivo. No se cambió nada; usa operator.backUp, o inicia un nodo nuevo con --restore ARCHIVO.',
  'This node moves no large files. Nothing was changed.': 'Este nodo no mueve archivos grandes. No se cambió nada.',
  'This node has no window to name a file in. Nothing was changed; use operator.addFile or operator.saveFile.':
    'Este nodo no tiene ventana en la que nombrar un archivo. No se cambió nada; usa operator.addFile u operator.saveFile.',
  'Type the passphrase to unlock. Nothing was changed.':
    'Escribe la frase de acceso para desbloquear. No se cambió nada.',
  'This system cannot keep the key for you, so a passphrase is needed. Nothing was created.':
    'Este sistema no puede guardar la clave por ti, así que hace falta una frase de acceso. No se creó nada.',
  'The network is off. Nothing was changed; unlock and try again.':
    'La red está apagada. No se cambió nada; desbloquea e inténtalo de nuevo.',
  'No device answered at this address. Nothing was changed; check that it is whole, with “/p2p/…” at its end, and try again.':
    'En esta dirección no respondió ningún dispositivo. No se cambió nada; revisa que esté entera, con «/p2p/…» al final, e inténtalo de nuevo.',
  'The invite that came is not for the hub that was offered. Nothing was joined; ask the person for a link instead.':
    'La invitación que llegó no es para el hub que se ofreció. No te uniste a nada; pide a esa persona un enlace.',
  'The device that offers this hub does not answer. Nothing was joined; try again in a moment, or ask for an invite link.':
    'El dispositivo que ofrece este hub no responde. No te uniste a nada; inténtalo de nuevo en un momento, o pide un enlace de invitación.',
  'Kind Market is not on the network right now. Nothing was offered; try again when it is running.':
    'Kind Market no está ahora en la red. No se ofreció nada; inténtalo de nuevo cuando esté en marcha.',
  'Being found on this network is turned off in the settings. Nothing was offered; turn it on there first.':
    'En los ajustes está apagado que te encuentren en esta red. No se ofreció nada; enciéndelo allí antes.',
  'This hub is not offered any more. Nothing was joined; ask the person to offer it again, or for an invite link.':
    'Este hub ya no se ofrece. No te uniste a nada; pide a esa persona que lo ofrezca de nuevo, o un enlace de invitación.',
  'This node belongs to a practice town itself. Nothing was changed.':
    'Este nodo pertenece él mismo a un pueblo de práctica. No se cambió nada.',
  'That is done in the real market, and this is the practice town. Nothing was changed; leave the town first.':
    'Eso se hace en el mercado real, y esto es el pueblo de práctica. No se cambió nada; sal antes del pueblo.',
  'A backup is tried on a node of its own folder.': 'Una copia de seguridad se prueba en un nodo con carpeta propia.',
  'This is not what was prepared for signing. Nothing was signed.':
    'Esto no es lo que se preparó para firmar. No se firmó nada.',
  'This node has no window, and recovery words are shown and typed in a window only. Nothing was changed.':
    'Este nodo no tiene ventana, y las palabras de recuperación solo se muestran y se escriben en una ventana. No se cambió nada.',
  'Nothing was signed. Write the recovery words down first: without them nobody can bring your money back. Ask again to see them.':
    'No se firmó nada. Apunta antes las palabras de recuperación: sin ellas nadie puede devolverte tu dinero. Pide verlas otra vez.',
  'This transfer is not there any more. Nothing was changed.': 'Esta transferencia ya no está. No se cambió nada.',
  'The file cannot be read. Nothing was added; look whether it is still there, and choose it again.':
    'No se puede leer el archivo. No se añadió nada; mira si sigue ahí y elígelo de nuevo.',
  'A file has at least one byte and at most 64 GB. Nothing was added.':
    'Un archivo tiene al menos un byte y como mucho 64 GB. No se añadió nada.',
  'The file cannot be written there. What came is kept; save it to another place.':
    'El archivo no se puede escribir ahí. Lo que llegó se conserva; guárdalo en otro lugar.',
  'The file changed while it was being read. Nothing was added; choose it again when it is finished.':
    'El archivo cambió mientras se leía. No se añadió nada; elígelo de nuevo cuando esté terminado.',
  'The disk is full. What came is kept; make room and try again, and it goes on from there.':
    'El disco está lleno. Lo que llegó se conserva; haz sitio e inténtalo de nuevo, y sigue desde ahí.',
  'The transfer ended by a fault of the program, which is in its log. What came is kept; try again.':
    'La transferencia terminó por un fallo del programa, que está en su registro. Lo que llegó se conserva; inténtalo de nuevo.',
  'This copy of Kind Market was packed without an address for new versions. Nothing was changed; get new versions where you got this one.':
    'Esta copia de Kind Market se empaquetó sin dirección para versiones nuevas. No se cambió nada; consíguelas donde conseguiste esta.',
  'The address for new versions did not answer as it should, or the file did not come whole. Nothing was changed; try again later.':
    'La dirección de las versiones nuevas no respondió como debía, o el archivo no llegó entero. No se cambió nada; inténtalo más tarde.',
  'There is a newer version, but not two of those who release Kind Market have signed it. Nothing was fetched and nothing was changed. Wait, and ask where you got Kind Market if it stays so.':
    'Hay una versión más nueva, pero no la han firmado dos de quienes publican Kind Market. No se descargó ni se cambió nada. Espera, y si sigue así pregunta donde conseguiste Kind Market.',
  'What the address for new versions says is not understood by this version. Nothing was fetched and nothing was changed; get the new version where you got this one.':
    'Esta versión no entiende lo que dice la dirección de las versiones nuevas. No se descargó ni se cambió nada; consigue la versión nueva donde conseguiste esta.',
  'The system did not give its leave, or its installer failed. Nothing was changed and the new version is still here; try again.':
    'El sistema no dio permiso, o falló su instalador. No se cambió nada y la versión nueva sigue aquí; inténtalo de nuevo.',
  'There is no newer version to install. Nothing was changed.':
    'No hay ninguna versión más nueva que instalar. No se cambió nada.',
  'The practice town did not open ({1}). Nothing real was touched. Try again, or reset the town in the settings.':
    'El pueblo de práctica no se abrió ({1}). No se tocó nada real. Inténtalo de nuevo, o reinicia el pueblo en los ajustes.',
}
