/** What the node refuses, in Spanish, by its English sentence. */
import type { Refusals } from './words.ts'

export const es: Refusals = {
  'A text holds half of a character, as when an emoji is cut in two. Nothing was done or sent. Delete what shows as � and try again.':
    'Un texto contiene medio carácter, como cuando un emoji queda cortado en dos. No se ha hecho ni enviado nada. Borra lo que se ve como � e inténtalo de nuevo.',
  'This answer is for another device, or it was not signed by the identity it names. Nothing was changed; begin again on both devices.':
    'Esta respuesta es para otro dispositivo, o no la firmó la identidad que nombra. No ha cambiado nada; empieza de nuevo en los dos dispositivos.',
  'There is no identity in this data folder yet. Create one, or restore yours from its recovery words.':
    'En esta carpeta de datos aún no hay ninguna identidad. Crea una, o recupera la tuya con sus palabras de recuperación.',
  'This is no permanent name: one begins with “did:key:z6Mk”. Nothing was changed.':
    'Esto no es un nombre permanente: empiezan por «did:key:z6Mk». No ha cambiado nada.',
  'A passphrase is needed to protect the key. Nothing was written.':
    'Hace falta una frase de acceso para proteger la clave. No se ha escrito nada.',
  'This data folder already holds an identity, which was kept. Choose another folder to use a second one.':
    'En esta carpeta de datos ya hay una identidad, y se ha conservado. Elige otra carpeta para usar una segunda.',
  'The passphrase does not open the key. Nothing was changed; try again.':
    'La frase de acceso no abre la clave. No ha cambiado nada; inténtalo de nuevo.',
  'The key file {1} is damaged and was left as it is. Put a copy of it back, or restore your identity from its recovery words in a new data folder; open trades are on the ledger and come back with it.':
    'El archivo de clave {1} está dañado y se ha dejado como está. Pon de nuevo una copia suya, o recupera tu identidad con sus palabras de recuperación en una carpeta de datos nueva; los tratos abiertos están en el libro y vuelven con ella.',
  'Word {1} (“{2}”) is not one of the recovery words. Nothing was changed; check its spelling.':
    'La palabra {1} («{2}») no es una palabra de recuperación. No ha cambiado nada; revisa cómo está escrita.',
  'There are 24 recovery words, or 12. Nothing was changed; check that none is missing.':
    'Las palabras de recuperación son 24, o 12. No ha cambiado nada; comprueba que no falte ninguna.',
  'All words are valid but they do not belong together in this order. Nothing was changed; compare them with your note.':
    'Todas las palabras son válidas, pero en este orden no van juntas. No ha cambiado nada; compáralas con las que apuntaste.',
  'This device was added by another one and does not hold the recovery words, which this needs. Nothing was changed; do it on a device that was set up with the words.':
    'Este dispositivo lo añadió otro y no tiene las palabras de recuperación, que aquí hacen falta. No ha cambiado nada; hazlo en un dispositivo que se configuró con las palabras.',
  'Kind Market is locked. Nothing was changed; unlock it and try again.':
    'Kind Market está bloqueado. No ha cambiado nada; desbloquéalo e inténtalo de nuevo.',
  'Your guardians put another key in the place of the one in your name, and whoever reads this elsewhere knows the one in the name only. Nothing was signed.':
    'Tus guardianes pusieron otra clave en lugar de la que va en tu nombre, y quien lea esto en otro sitio solo conoce la del nombre. No se ha firmado nada.',
  'A dialog for a file is already open. Nothing was changed; finish or close it first.':
    'Ya hay abierta una ventana para elegir un archivo. No ha cambiado nada; termina con ella o ciérrala antes.',
  'Not changed: the file {1}, by which the desktop starts programs, could not be {2} ({3}). Mend that and choose again.':
    'Sin cambios: con el archivo {1}, con el que el escritorio inicia programas, falló esto: «{2}» ({3}). Arréglalo y elige de nuevo.',
  'Not quite: word {1} is different on your list. Nothing was changed; look again.':
    'Casi: la palabra {1} es otra en tu lista. No ha cambiado nada; mira de nuevo.',
  'Many things already wait for your signature. Nothing was added; finish or close those first.':
    'Ya hay muchas cosas a la espera de tu firma. No se ha añadido nada; termina o cierra antes alguna.',
  'The file in this data folder belongs to another program. It was left as it is; choose another folder.':
    'El archivo de esta carpeta de datos es de otro programa. Se ha dejado como está; elige otra carpeta.',
  'This data was written by a newer version of Kind Market. It was left as it is; update the app.':
    'Estos datos los escribió una versión más nueva de Kind Market. Se han dejado como están; actualiza la aplicación.',
  'The disk is full. This was not saved and nothing of it was signed away; everything before it is kept. Free some disk space and try again.':
    'El disco está lleno. Esto no se ha guardado y no ha salido nada firmado; todo lo anterior se conserva. Libera espacio en el disco e inténtalo de nuevo.',
  'Another program holds the database of this data folder locked. Nothing was changed and everything is kept. Close that program (a backup or database tool, perhaps) and try again.':
    'Otro programa tiene bloqueada la base de datos de esta carpeta. No ha cambiado nada y todo se conserva. Cierra ese programa (quizá uno de copias de seguridad o de bases de datos) e inténtalo de nuevo.',
  'The data folder cannot be written to. Nothing was changed and everything is kept. Make the folder writable, or check the disk, and try again.':
    'No se puede escribir en la carpeta de datos. No ha cambiado nada y todo se conserva. Permite que se escriba en ella, o revisa el disco, e inténtalo de nuevo.',
  'The disk did not give back what was stored on it. Nothing was changed. Check the disk and its cable, then start Kind Market again; a backup can be restored in a new data folder.':
    'El disco no ha devuelto lo que se guardó en él. No ha cambiado nada. Revisa el disco y su cable e inicia Kind Market de nuevo; una copia de seguridad se puede recuperar en una carpeta de datos nueva.',
  'A backup needs a passphrase. Nothing was written.':
    'Una copia de seguridad necesita una frase de acceso. No se ha escrito nada.',
  'There is no file {1}. Nothing was changed.': 'No existe el archivo {1}. No ha cambiado nada.',
  'This file is not a backup of Kind Market. Nothing was changed; choose another file.':
    'Este archivo no es una copia de seguridad de Kind Market. No ha cambiado nada; elige otro archivo.',
  'This backup is damaged or incomplete: its bytes are not those that were written. Nothing was changed. Copy it again from where it was kept, or use another one; with your recovery words alone your identity comes back too.':
    'Esta copia de seguridad está dañada o incompleta: sus bytes no son los que se escribieron. No ha cambiado nada. Cópiala de nuevo desde donde estaba guardada, o usa otra; con tus palabras de recuperación solas también vuelve tu identidad.',
  'The passphrase does not open this backup. Nothing was changed; use the one that was chosen when the backup was made.':
    'La frase de acceso no abre esta copia de seguridad. No ha cambiado nada; usa la que se eligió al hacerla.',
  'This backup was made by another version of Kind Market. Nothing was changed; update and try again.':
    'Esta copia de seguridad la hizo otra versión de Kind Market. No ha cambiado nada; actualiza e inténtalo de nuevo.',
  'The backup could not be written to {1} ({2}). Your data is as it was, and an earlier backup there is kept. Free some space or choose another place, then try again.':
    'La copia de seguridad no se pudo escribir en {1} ({2}). Tus datos están como estaban, y si allí había una copia anterior, se conserva. Libera espacio o elige otro lugar, e inténtalo de nuevo.',
  'Nothing was packed: a bundle goes from one member of a hub to another who has a device in it. Choose somebody else.':
    'No se ha empaquetado nada: un paquete va de un miembro de un hub a otro que tenga un dispositivo en él. Elige a otra persona.',
  'This hub is not halted by a conflict. Nothing was changed.':
    'Este hub no está detenido por ningún conflicto. No ha cambiado nada.',
  'Where the two lines part has become known better since you looked. Nothing was changed; look again and choose.':
    'Desde que miraste se sabe mejor dónde se separan las dos líneas. No ha cambiado nada; mira de nuevo y elige.',
  'The two lines part before the history of this device begins, so it cannot go back to where they were one. Nothing was changed. Choose “Fetch everything” on the ledger’s page “On this device”, and choose the line again when all is here; or stay on this line.':
    'Las dos líneas se separan antes de donde empieza la historia de este dispositivo, así que no puede volver a donde eran una sola. No ha cambiado nada. Elige «Traerlo todo» en el Libro, en «En este dispositivo», y elige de nuevo la línea cuando esté todo aquí; o quédate en esta.',
  'This copy of your data is old and does not send. Restore your identity from its seed.':
    'Esta copia de tus datos es antigua y no envía nada. Recupera tu identidad con sus palabras de recuperación.',
  'Refused: these terms are for another hub. Nothing was signed into this one.':
    'Rechazado: estas condiciones son para otro hub. En este no se ha firmado nada.',
  'Somebody is named twice among the parties, or a group lacks its account’s owner or needs more members than it has. Nothing was signed; correct the parties.':
    'Alguien figura dos veces entre las partes, o a un grupo le falta la persona de su cuenta o pide más miembros de los que tiene. No se ha firmado nada; corrige las partes.',
  'A commitment names a party that is not there. Nothing was signed; choose one of the parties.':
    'Un compromiso nombra a una parte que no está. No se ha firmado nada; elige una de las partes.',
  'A commitment is by and for the same party. Nothing was signed; choose two different ones.':
    'En un compromiso, quien lo hace y quien lo recibe son la misma parte. No se ha firmado nada; elige dos distintas.',
  'A commitment can only come after earlier ones. Nothing was signed; move it down the list.':
    'Un compromiso solo puede ir después de otros anteriores. No se ha firmado nada; bájalo en la lista.',
  'Where all or nothing holds, nothing can be called off for a part, and no key handed over, since neither can be undone. Nothing was signed; take that or the all-or-nothing away.':
    'Con «Todo o nada» no se puede cancelar una porción ni entregar una clave, porque ninguna de las dos cosas se deshace. No se ha firmado nada; quita eso, o quita «Todo o nada».',
  'This hub does not know the way it is to be shown as done. Nothing was signed; choose another.':
    'Este hub no conoce la forma de mostrar que está hecho. No se ha firmado nada; elige otra.',
  'The way it is shown as done is not complete. Nothing was signed; fill in what is missing.':
    'La forma de mostrar que está hecho no está completa. No se ha firmado nada; rellena lo que falta.',
  'What others measure is one whole, not units. Nothing was signed; set the quantity to one.':
    'Lo que miden otros es un todo, no unidades. No se ha firmado nada; pon uno en la cantidad.',
  'A countersignature cannot come from silence. Nothing was signed; let silence give the money back.':
    'Una firma de quien recibe no puede salir del silencio. No se ha firmado nada; haz que con el silencio vuelva el dinero.',
  'What happens by itself takes nobody’s time. Nothing was signed; set its time to nothing.':
    'Lo que pasa por sí solo no le quita tiempo a nadie. No se ha firmado nada; deja su plazo en cero.',
  'The shares of a payment must make a whole, and each receiver stands once. Nothing was signed; correct the shares.':
    'Las porciones de un pago tienen que sumar el total, y cada persona que cobra figura una sola vez. No se ha firmado nada; corrige las porciones.',
  'A payment goes to the one who pays it. Nothing was signed; choose who receives it.':
    'Un pago va a quien lo paga. No se ha firmado nada; elige quién cobra.',
  'Arbiters must be no parties, named once, and at least as many as have to rule alike. Nothing was signed; choose others.':
    'Los árbitros no pueden ser parte, figuran una sola vez y son al menos tantos como tienen que decidir lo mismo. No se ha firmado nada; elige a otras personas.',
  'A mediator is no party, and a fee needs somebody it is for. Nothing was signed; choose somebody else, or nobody.':
    'Quien media no puede ser parte, y si hay paga tiene que haber alguien que la cobre. No se ha firmado nada; elige a otra persona, o a nadie.',
  'Refused: somebody the terms name is not a member of the hub. Nothing moved; they can join, or the terms can name others.':
    'Rechazado: alguien a quien nombran las condiciones no es miembro del hub. No se ha movido nada; puede unirse, o las condiciones pueden nombrar a otra persona.',
  'Refused: somebody the terms name is leaving the hub. Nothing moved; agree with others.':
    'Rechazado: alguien a quien nombran las condiciones está saliendo del hub. No se ha movido nada; acuérdalo con otras personas.',
  'Refused: the hub has no such token. Nothing moved.': 'Rechazado: el hub no tiene ese token. No se ha movido nada.',
  'Refused: it could last longer than the token it pays in. Nothing moved; choose shorter times or another token.':
    'Rechazado: podría durar más que el token en que se paga. No se ha movido nada; elige plazos más cortos u otro token.',
  'Refused: it is not signed by everybody it binds, or by somebody else too. Nothing moved.':
    'Rechazado: no lo firman todos a quienes compromete, o lo firma alguien más. No se ha movido nada.',
  'Refused: one of the signatures is by a device that is not in use for its identity. Nothing moved; sign again.':
    'Rechazado: una de las firmas es de un dispositivo que no está en uso para su identidad. No se ha movido nada; firmad de nuevo.',
  'Refused: the signatures have lapsed. Nothing moved; propose it again.':
    'Rechazado: las firmas han caducado. No se ha movido nada; proponlo de nuevo.',
  'Nothing to do: this talk has become an agreement already.':
    'Nada que hacer: de esta conversación ya salió un acuerdo.',
  'Refused: somebody took their signature back first. Nothing moved; start a new talk.':
    'Rechazado: antes alguien retiró su firma. No se ha movido nada; empieza otra conversación.',
  'Refused: the ledger has no such agreement. Nothing moved.':
    'Rechazado: ese acuerdo no está en el libro. No se ha movido nada.',
  'Refused: you are no party to this agreement. Nothing moved.':
    'Rechazado: no eres parte de este acuerdo. No se ha movido nada.',
  'Refused: this is for another of the parties to do. Nothing moved.':
    'Rechazado: esto le toca a otra de las partes. No se ha movido nada.',
  'Not now: it has gone another way meanwhile. Nothing moved; look at it for what comes next.':
    'Ahora no: mientras tanto tomó otro camino. No se ha movido nada; mira en el acuerdo qué sigue.',
  'Not yet: not everybody’s money is in escrow. Nothing moved.':
    'Aún no: falta dinero de alguien en el depósito. No se ha movido nada.',
  'Nothing to do: your money is in escrow already.': 'Nada que hacer: tu dinero ya está en depósito.',
  'Too late: this agreement has ended. Nothing moved.':
    'Demasiado tarde: este acuerdo ha terminado. No se ha movido nada.',
  'Too late: this commitment has ended. Nothing moved.':
    'Demasiado tarde: este compromiso ha terminado. No se ha movido nada.',
  'Refused: the agreement has no such commitment. Nothing moved.':
    'Rechazado: el acuerdo no tiene ese compromiso. No se ha movido nada.',
  'Not yet: the terms let it begin later. Nothing moved.':
    'Aún no: según las condiciones empieza más tarde. No se ha movido nada.',
  'Too late: its time was over; what the terms declare for that has happened.':
    'Demasiado tarde: se acabó su plazo, y ha ocurrido lo que las condiciones prevén para ese caso.',
  'Refused: so many are not left. Nothing moved; choose fewer.':
    'Rechazado: no quedan tantos. No se ha movido nada; elige menos.',
  'Nothing to do: something was accepted meanwhile, perhaps by this very act. Nothing moved; look at what is left.':
    'Nada que hacer: mientras tanto se aceptó algo, quizá con este mismo paso. No se ha movido nada; mira lo que queda.',
  'Refused: the delivery does not carry what the terms ask for. Nothing moved.':
    'Rechazado: la entrega no lleva lo que piden las condiciones. No se ha movido nada.',
  'Nothing to deliver: others measure this, or it happens by itself. Nothing moved.':
    'Nada que entregar: esto lo miden otros, o pasa por sí solo. No se ha movido nada.',
  'Nothing to accept: others measure this, or it happens by itself. Nothing moved.':
    'Nada que aceptar: esto lo miden otros, o pasa por sí solo. No se ha movido nada.',
  'Refused: your own money is promised with this, so giving it up would only keep it from the others. Nothing moved; ask everybody to end it.':
    'Rechazado: con esto se promete tu propio dinero, así que renunciar solo se lo negaría a los demás. No se ha movido nada; pide a todos terminarlo.',
  'This is not the code. Nothing moved; read it again from the receiver’s screen.':
    'Este no es el código. No se ha movido nada; léelo de nuevo en la pantalla de quien recibe.',
  'A key cannot be given back, so silence cannot give the money back, and a file is one whole. Nothing was signed; let silence pay, leave a minute or more to check it, and set the quantity to one.':
    'Una clave no se puede devolver, así que con el silencio no puede volver el dinero, y un archivo es un todo. No se ha firmado nada; haz que el silencio pague, deja al menos un minuto para comprobarlo y pon uno en la cantidad.',
  'Refused: no key can be handed over to somebody the terms name, whose device made an unusable one. Nothing moved; they can leave and join again.':
    'Rechazado: no se puede entregar ninguna clave a alguien a quien nombran las condiciones, porque su dispositivo creó una que no sirve. No se ha movido nada; puede salir y unirse de nuevo.',
  'Refused: this key was not boxed for this delivery. Nothing moved; hand it over again.':
    'Rechazado: esta clave no se selló para esta entrega. No se ha movido nada; entrégala de nuevo.',
  'Refused: a delivery like this proves nothing by itself. Nothing moved; ask the others, or the arbiters the terms name.':
    'Rechazado: una entrega así no prueba nada por sí sola. No se ha movido nada; pregunta a los demás, o a los árbitros que nombran las condiciones.',
  'Refused: the proof does not carry what is asked of it. Nothing moved.':
    'Rechazado: la prueba no lleva lo que se le pide. No se ha movido nada.',
  'Refused: what was delivered is what was promised, as far as this shows. Nothing moved.':
    'Rechazado: por lo que esto muestra, se entregó lo prometido. No se ha movido nada.',
  'Refused: the terms do not let you call this off alone, or something has been delivered. Nothing moved; ask the others to end it.':
    'Rechazado: las condiciones no te dejan cancelarlo por tu cuenta, o ya se ha entregado algo. No se ha movido nada; pide a los demás terminarlo.',
  'Refused: you are not one of those who measure this. Nothing moved.':
    'Rechazado: no eres una de las personas que miden esto. No se ha movido nada.',
  'Nothing to do: you have said this already.': 'Nada que hacer: ya lo has dicho.',
  'Refused: these terms name no arbiters. Nothing moved; ask the others to end it.':
    'Rechazado: estas condiciones no nombran árbitros. No se ha movido nada; pide a los demás terminarlo.',
  'Refused: you are not one of its arbiters. Nothing moved.':
    'Rechazado: no eres uno de sus árbitros. No se ha movido nada.',
  'Refused: this cannot be asked for as it stands now. Nothing moved; look at the agreement again.':
    'Rechazado: tal como está ahora, esto no se puede pedir. No se ha movido nada; mira de nuevo el acuerdo.',
  'A bounty is for one replication, and silence pays it, or its giver could refuse what they do not like. Nothing was offered.':
    'Una recompensa es por una sola repetición, y el silencio la paga; si no, quien la da podría rechazar lo que no le guste. No se ha ofrecido nada.',
  'Refused: the hub has certified no such replication of yours. Nothing was delivered; publish it first.':
    'Rechazado: el hub no ha certificado ninguna repetición tuya así. No se ha entregado nada; publícala antes.',
  'Refused: this replication is of another study or version, or was not published for this agreement. Nothing was delivered.':
    'Rechazado: esta repetición es de otro estudio o de otra versión, o no se publicó para este acuerdo. No se ha entregado nada.',
  'Refused: it is not independent of the study’s author, so the bounty is not for it. Nothing was delivered.':
    'Rechazado: no es independiente de quien escribió el estudio, así que no le toca la recompensa. No se ha entregado nada.',
  'Refused: a bounty is for a replication that confirms or fails, and this one does neither. Nothing was delivered.':
    'Rechazado: una recompensa es por una repetición que confirma o que falla, y esta no hace ninguna de las dos cosas. No se ha entregado nada.',
  'Refused: these terms name no court for this. Nothing moved; look at who rules on it, or ask the others to end it.':
    'Rechazado: estas condiciones no prevén un tribunal para esto. No se ha movido nada; mira quién decide, o pide a los demás terminarlo.',
  'Refused: others measure this, or time decides, so there is nothing for jurors to judge. Nothing moved.':
    'Rechazado: esto lo miden otros, o lo decide el tiempo, así que un jurado no tiene nada que juzgar. No se ha movido nada.',
  'Refused: a court was called over this once. Nothing moved. Called before a delivery, it can be called again after it; about what was paid already, it is called once.':
    'Rechazado: esto ya se llevó una vez al tribunal. No se ha movido nada. Si fue antes de una entrega, se puede llevar otra vez después de ella; sobre lo ya pagado, se lleva una sola vez.',
  'A court is paid in the hub’s first token, and so are the locks of its jurors. Nothing was signed; choose that token.':
    'El tribunal cobra en el primer token del hub, y en él pone en juego cada miembro del jurado lo suyo. No se ha firmado nada; elige ese token.',
  'The span after the end promises what is not there: these terms name no court, and no delivery proves itself wrong. Nothing was signed; name a court, or leave the span out.':
    'El plazo tras el final promete algo que no hay: estas condiciones no prevén tribunal, y ninguna entrega puede probar que es errónea. No se ha firmado nada; prevé un tribunal, o quita el plazo.',
  'Too late: the span in which something could be asked back is over. Nothing moved.':
    'Demasiado tarde: se acabó el plazo en que se podía pedir algo de vuelta. No se ha movido nada.',
  'Nothing to do: this was put right already, and that is final. Nothing moved.':
    'Nada que hacer: esto ya se reparó, y es definitivo. No se ha movido nada.',
  'Refused: only members who are not leaving sit on the bench. Nothing was locked; stay in the hub first.':
    'Rechazado: en la lista de jurado solo están miembros que no están saliendo. No se ha bloqueado nada; quédate antes en el hub.',
  'Refused: too little of yours is locked for that. Nothing changed; lock something, or more, on the bench first.':
    'Rechazado: lo que tienes en juego no basta para eso. No ha cambiado nada; pon antes algo en juego, o más, en la lista de jurado.',
  'Nothing to do: you sit on the bench already. Lock more, if you want to be drawn more often.':
    'Nada que hacer: ya estás en la lista de jurado. Pon más en juego si quieres salir más a menudo.',
  'Nothing to do: you do not sit on the bench.': 'Nada que hacer: no estás en la lista de jurado.',
  'Not yet: a case still stands on your lock. Nothing changed; leave the bench when it is over.':
    'Aún no: un caso depende todavía de lo que pusiste en juego. No ha cambiado nada; deja la lista cuando termine.',
  'Refused: the ledger has no such case. Nothing changed.':
    'Rechazado: ese caso no está en el libro. No ha cambiado nada.',
  'Too late: this case is over. Nothing changed.': 'Demasiado tarde: este caso ha terminado. No ha cambiado nada.',
  'Refused: you are on neither side of this case. Nothing changed.':
    'Rechazado: no estás en ninguna de las partes de este caso. No ha cambiado nada.',
  'Not now: the case has gone on meanwhile. Nothing changed; look at it for what comes next.':
    'Ahora no: el caso ha avanzado mientras tanto. No ha cambiado nada; mira en él qué sigue.',
  'Refused: only the mediator the agreement names proposes. Nothing changed; a side signs a split of its own.':
    'Rechazado: solo propone quien media según el acuerdo. No ha cambiado nada; una parte firma su propio reparto.',
  'Nothing to do: this stands as you say it already. Nothing changed.':
    'Nada que hacer: ya está como dices. No ha cambiado nada.',
  'Refused: the other side does not ask for this now. Nothing moved; look at what it asks for and sign that, or let the case go on.':
    'Rechazado: la otra parte no pide esto ahora. No se ha movido nada; mira lo que pide y fírmalo, o deja que el caso siga.',
  'Refused: this agreement pays all or nothing, so a split is all or nothing. Nothing changed; choose 0 % or 100 %.':
    'Rechazado: este acuerdo paga todo o nada, así que un reparto es de todo o de nada. No ha cambiado nada; elige 0 % o 100 %.',
  'Too late: another panel judges this case now. Nothing changed.':
    'Demasiado tarde: ahora juzga este caso otro jurado. No ha cambiado nada.',
  'Nothing to do: more evidence came from your side meanwhile, perhaps by this very act. Nothing changed; look at the case.':
    'Nada que hacer: mientras tanto llegaron más pruebas de tu parte, quizá con este mismo paso. No ha cambiado nada; mira el caso.',
  'Refused: a side brings at most twenty pieces of evidence. Nothing changed; jurors judge by what is there.':
    'Rechazado: cada parte aporta como mucho veinte pruebas. No ha cambiado nada; el jurado juzga con lo que hay.',
  'Refused: what a side asks for is said when the case is filed, or before the first draw. Nothing changed; leave it out.':
    'Rechazado: lo que pide una parte se dice al llevar el caso, o antes del primer sorteo. No ha cambiado nada; quítalo.',
  'Refused: the agreement allows no larger panel. Nothing moved; the ruling is carried out.':
    'Rechazado: el acuerdo no permite un jurado mayor. No se ha movido nada; el fallo se cumple.',
  'Refused: you cannot be drawn for this case, because you came to the bench after it was filed, or are near one of the sides. Nothing changed.':
    'Rechazado: no puedes salir en el sorteo de este caso, porque entraste en la lista después de que se llevara, o estás cerca de una de las partes. No ha cambiado nada.',
  'Nothing to do: your app has said already that you are there.':
    'Nada que hacer: tu aplicación ya ha dicho que estás.',
  'Refused: you are not there for this draw. It takes whoever said so in time, and showed their number in every draw before. Nothing changed.':
    'Rechazado: no estás en este sorteo. Participa quien lo dijo a tiempo y mostró su número en todos los sorteos anteriores. No ha cambiado nada.',
  'Nothing to do: your app has answered this draw already.':
    'Nada que hacer: tu aplicación ya ha respondido a este sorteo.',
  'Refused: the proof is not of the key that answers your draws. Nothing changed.':
    'Rechazado: la prueba no es de la clave que responde a tus sorteos. No ha cambiado nada.',
  'Refused: you do not sit on the panel of this case. Nothing changed.':
    'Rechazado: no estás en el jurado de este caso. No ha cambiado nada.',
  'Nothing to do: you have voted, and a vote cannot be changed.':
    'Nada que hacer: has votado, y un voto no se puede cambiar.',
  'Nothing to do: your vote is open already.': 'Nada que hacer: tu voto ya está abierto.',
  'Refused: this is not the vote that was closed. Nothing changed.':
    'Rechazado: este no es el voto que se cerró. No ha cambiado nada.',
  'The end of the database’s journal cannot be read: Kind Market or the computer was stopped while writing, or the file was damaged. Everything before it is kept and checks out. What this device had signed is compared with its own note, and what others sent comes again; look whether the last setting or draft you saved is there.':
    'No se puede leer el final del diario de la base de datos: Kind Market o el ordenador se detuvieron mientras escribían, o el archivo se dañó. Todo lo anterior se conserva y se ha comprobado. Lo que este dispositivo había firmado se compara con su propia nota, y lo que enviaron otros llega de nuevo; mira si está el último ajuste o borrador que guardaste.',
  '{1} {2} Nothing could be read from it. Your key is kept. Restore a backup in a new data folder, or ask a member for an invite: everything certified comes back from the hub’s members.':
    '{1} {2} No se pudo leer nada de ella. Tu clave se conserva. Recupera una copia de seguridad en una carpeta de datos nueva, o pide una invitación a un miembro: todo lo certificado vuelve de los miembros del hub.',
  'This is not the code of a new device, or a part of it is missing. Nothing was done; it begins with “kind:device/” and stands on the new device’s screen.':
    'Este no es el código de un dispositivo nuevo, o le falta una parte. No se ha hecho nada; empieza por «kind:device/» y está en la pantalla del dispositivo nuevo.',
  'This is not the answer to this device’s code, or a part of it is missing. Nothing was done; copy all of it, or show the code to the other device once more.':
    'Esta no es la respuesta al código de este dispositivo, o le falta una parte. No se ha hecho nada; cópiala entera, o muestra otra vez el código al otro dispositivo.',
  'Write your recovery words down first: they bring everything back if this device is lost. Nothing was done.':
    'Apunta antes tus palabras de recuperación: lo traen todo de vuelta si pierdes este dispositivo. No se ha hecho nada.',
  'The code of the new device holds no key that anything can be sealed to. Nothing was done.':
    'El código del dispositivo nuevo no lleva ninguna clave para la que se pueda sellar algo. No se ha hecho nada.',
  'The code of this device was good for ten minutes. Nothing was changed; show a new one and let the other device read it.':
    'El código de este dispositivo valía diez minutos. No ha cambiado nada; muestra uno nuevo y deja que lo lea el otro dispositivo.',
  'This hub is not on this device.': 'Este hub no está en este dispositivo.',
  'You are not waiting to be let into this hub.': 'No estás a la espera de entrar en este hub.',
  'Not yet: credit of yours is staked, or on its way back. Nothing changed; ask for it back first, and leave when it has come.':
    'Aún no: tienes crédito como garantía, o en camino de vuelta. No ha cambiado nada; pídelo antes de vuelta, y sal cuando haya llegado.',
  'Not yet: the members have not let you in. What you wrote is kept; post it when they have.':
    'Aún no: los miembros no te han admitido. Lo que escribiste se conserva; publícalo cuando lo hayan hecho.',
  'Not yet: this belongs to an epoch that has not begun here. It is kept and tried again.':
    'Aún no: esto es de una época que aquí no ha empezado. Se conserva y se intenta de nuevo.',
  'Done with: this was signed under rules that were replaced twice since. Nothing of it counts; look at what the rules are now and sign it again.':
    'Ya no vale: esto se firmó con reglas que desde entonces se sustituyeron dos veces. No cuenta nada de ello; mira cuáles son ahora las reglas y fírmalo de nuevo.',
  'Refused: only members give their word for a newcomer. Nothing changed.':
    'Rechazado: solo los miembros dan su palabra por quien llega. No ha cambiado nada.',
  'Nothing to do: nobody of that name waits to be let in.': 'Nada que hacer: nadie con ese nombre espera entrar.',
  'Refused: this hub votes on newcomers. Nothing changed; vote on the proposal about them.':
    'Rechazado: en este hub se vota sobre quien llega. No ha cambiado nada; vota en la propuesta correspondiente.',
  'Nothing to do: you have given your word already.': 'Nada que hacer: ya has dado tu palabra.',
  'Refused: only members take part in decisions. Nothing changed.':
    'Rechazado: solo los miembros participan en las decisiones. No ha cambiado nada.',
  'Refused: in this hub only its keepers propose changes. Nothing changed; ask one of them.':
    'Rechazado: en este hub solo sus responsables proponen cambios. No ha cambiado nada; pídeselo a alguno.',
  'Refused: you have as many open proposals as one member may, or the hub has. Nothing changed; wait until one is decided.':
    'Rechazado: hay ya tantas propuestas abiertas como se permiten a un miembro, o en el hub. No ha cambiado nada; espera a que se decida alguna.',
  'Refused: who signs in this hub is not a list but follows from its rules. Nothing changed; propose other rules instead.':
    'Rechazado: en este hub, quién firma no es una lista, sino que sale de sus reglas. No ha cambiado nada; propón otras reglas.',
  'Refused: somebody on the list is not a member, is named twice, or has no device in use. Nothing changed; choose others.':
    'Rechazado: alguien de la lista no es miembro, figura dos veces o no tiene ningún dispositivo en uso. No ha cambiado nada; elige a otras personas.',
  'Refused: the hub does not know this proposal. Nothing changed.':
    'Rechazado: el hub no conoce esta propuesta. No ha cambiado nada.',
  'Refused: this proposal is decided already. Its outcome stands.':
    'Rechazado: esta propuesta ya está decidida. Vale su resultado.',
  'Refused: only whoever proposed it takes it back. Nothing changed; vote no instead.':
    'Rechazado: solo puede retirarla quien la propuso. No ha cambiado nada; vota que no.',
  'Refused: a vote about a newcomer is not taken back. Nothing changed; vote on it.':
    'Rechazado: una votación sobre alguien que llega no se retira. No ha cambiado nada; vota en ella.',
  'Not enough members voted. Nothing changed; propose it again when more of them are there.':
    'No votaron bastantes miembros. No ha cambiado nada; proponlo de nuevo cuando haya más.',
  'Not enough of the votes were yes. Nothing changed.': 'No hubo bastantes votos a favor. No ha cambiado nada.',
  'Refused: one who takes over alone is one member. Nothing changed; name one, or say how many of several must agree.':
    'Rechazado: quien toma el relevo por su cuenta es un solo miembro. No ha cambiado nada; nombra a uno, o di cuántos de varios tienen que estar de acuerdo.',
  'Refused: the rules of this hub name nobody who may take over. Nothing changed.':
    'Rechazado: las reglas de este hub no nombran a nadie que pueda tomar el relevo. No ha cambiado nada.',
  'Refused: the rules of this hub do not name this computer among those who may take over. Nothing changed; ask one of them.':
    'Rechazado: las reglas de este hub no cuentan este ordenador entre los que pueden tomar el relevo. No ha cambiado nada; pídeselo a alguien que sí pueda.',
  'Not yet: the hub has not been silent for long enough, or has two histories to choose from first. Nothing changed.':
    'Aún no: el hub no lleva bastante tiempo en silencio, o antes hay que elegir entre dos historias. No ha cambiado nada.',
  'Refused: where one computer signs alone there is one seat. Nothing changed; choose another way of signing, or one seat.':
    'Rechazado: donde firma un solo ordenador hay un solo puesto. No ha cambiado nada; elige otra forma de firmar, o un puesto.',
  'Refused: it asks for more signers than there are seats. Nothing changed; correct one of both.':
    'Rechazado: pide más firmantes que puestos hay. No ha cambiado nada; corrige una de las dos cosas.',
  'Refused: a replicated log needs several operators whom the rules name. Nothing changed; name those who sign, at least two, or let them take turns.':
    'Rechazado: un registro replicado necesita varios operadores nombrados en las reglas. No ha cambiado nada; nombra a quienes firman, al menos dos, o haz que se turnen.',
  'This computer is one of the hub’s operators and was not told how to reach their replicated log, so it puts no batch forward and reads none. Nothing is lost: events are kept here, and the other operators go on without it where enough of them are there. Start it with --log FILE (see the guide).':
    'Este ordenador es uno de los operadores del hub y no se le dijo cómo llegar a su registro replicado, así que no propone ningún lote ni lee ninguno. No se ha perdido nada: los eventos se guardan aquí, y los demás operadores siguen sin él donde haya bastantes. Inícialo con --log FILE (ver la guía).',
  'The operators’ replicated log does not answer, so nothing new becomes final. Everything signed is kept here and gets its place by itself when more than half of the log’s machines run again; nobody has to sign anything again.':
    'El registro replicado de los operadores no responde, así que nada nuevo llega a ser definitivo. Todo lo firmado se guarda aquí y recibe su lugar por sí solo cuando vuelva a funcionar más de la mitad de las máquinas del registro; nadie tiene que volver a firmar nada.',
  'The operators’ replicated log was put back to an older state, or replaced: it forgot what it had said. Nothing certified changed, and this computer signs no second batch where it has signed one. It goes on by itself; find out who restored the log, and do not restore it from a backup again: a new, empty one does as well.':
    'El registro replicado de los operadores se devolvió a un estado anterior, o se sustituyó: olvidó lo que había dicho. Nada de lo certificado ha cambiado, y este ordenador no firma un segundo lote donde ya firmó uno. Sigue por sí solo; averigua quién lo recuperó, y no lo recuperes más de una copia de seguridad: uno nuevo y vacío sirve igual.',
  'The operators’ replicated log now says something else than what this computer has signed in the same place: it was put back to an older state, or somebody writes to it by hand. This computer has signed no second batch and signs none there; the operators’ votes decide, and it goes on by itself. Find out who changed the log.':
    'El registro replicado de los operadores dice ahora otra cosa que lo que este ordenador ha firmado en el mismo lugar: se devolvió a un estado anterior, o alguien escribe en él a mano. Este ordenador no ha firmado un segundo lote ni firma ninguno ahí; deciden los votos de los operadores, y sigue por sí solo. Averigua quién cambió el registro.',
  'Refused: a stake of nothing would let anybody in. Nothing changed; name a smallest stake.':
    'Rechazado: con una garantía de cero entraría cualquiera. No ha cambiado nada; pon una garantía mínima.',
  'Refused: this debate is as long as it may be. Nothing changed; vote on it.':
    'Rechazado: este debate ya es tan largo como puede ser. No ha cambiado nada; vota.',
  'Refused: you have said as much about this as one member may. Nothing changed; vote on it.':
    'Rechazado: ya has dicho de esto tanto como puede decir un miembro. No ha cambiado nada; vota.',
  'Refused: only members vote. Nothing changed.': 'Rechazado: solo votan los miembros. No ha cambiado nada.',
  'Refused: you joined after this vote began. Nothing changed; you vote on the next one.':
    'Rechazado: te uniste después de que empezara esta votación. No ha cambiado nada; votas en la próxima.',
  'Not yet: this is still being talked about. Nothing changed; vote when voting begins.':
    'Aún no: esto todavía se debate. No ha cambiado nada; vota cuando empiece la votación.',
  'Nothing to do: no change waits for its signers.': 'Nada que hacer: ningún cambio espera a sus firmantes.',
  'Nothing to do: what waited has been replaced. This computer answers for the new one by itself.':
    'Nada que hacer: lo que esperaba se ha sustituido. Este ordenador responde por sí solo a lo nuevo.',
  'Refused: this computer is not among those that would sign. Nothing changed.':
    'Rechazado: este ordenador no es de los que firmarían. No ha cambiado nada.',
  'Nothing to do: this computer has said that it is ready.':
    'Nada que hacer: este ordenador ya ha dicho que está listo.',
  'Refused: only members offer to sign. Nothing changed.':
    'Rechazado: solo los miembros se ofrecen a firmar. No ha cambiado nada.',
  'Nothing to do: this computer is offered already.': 'Nada que hacer: este ordenador ya está ofrecido.',
  'Nothing to do: you offer no computer.': 'Nada que hacer: no ofreces ningún ordenador.',
  'Refused: only members have a standing vote. Nothing changed.':
    'Rechazado: solo los miembros tienen un voto que delegar. No ha cambiado nada.',
  'Nothing to do: you have given your standing vote to nobody.': 'Nada que hacer: no has delegado tu voto en nadie.',
  'Nothing to do: your standing vote is there already.': 'Nada que hacer: tu voto ya está delegado ahí.',
  'Refused: they do not offer to sign. Nothing changed; choose somebody who does.':
    'Rechazado: esa persona no se ofrece a firmar. No ha cambiado nada; elige a alguien que sí.',
  'Refused: only members lock a stake. Nothing moved.':
    'Rechazado: solo los miembros bloquean una garantía. No se ha movido nada.',
  'Refused: it is more than you have; credit cannot be staked. Nothing moved; choose a smaller amount.':
    'Rechazado: es más de lo que tienes; el crédito no sirve de garantía. No se ha movido nada; elige una cantidad menor.',
  'Refused: it is more than you have staked. Nothing moved.':
    'Rechazado: es más de lo que tienes como garantía. No se ha movido nada.',
  'Not yet: part of your stake is on its way back already. Nothing moved; ask again when it has come.':
    'Aún no: una parte de tu garantía ya está en camino de vuelta. No se ha movido nada; pídelo de nuevo cuando haya llegado.',
  'Refused: what was shown does not prove anything. Nothing changed.':
    'Rechazado: lo mostrado no prueba nada. No ha cambiado nada.',
  'Refused: the hub does not know this device. Nothing changed.':
    'Rechazado: el hub no conoce este dispositivo. No ha cambiado nada.',
  'Nothing to do: the device was already frozen.': 'Nada que hacer: el dispositivo ya estaba congelado.',
  'Refused: votes on this proposal are open. Nothing changed; vote on it in the open.':
    'Rechazado: los votos sobre esta propuesta son abiertos. No ha cambiado nada; vota abiertamente.',
  'Refused: votes on this proposal are secret. Nothing changed; vote again from its page.':
    'Rechazado: los votos sobre esta propuesta son secretos. No ha cambiado nada; vota de nuevo desde su página.',
  'Fewer than two tellers stepped forward, so nobody could have opened the votes together. Nothing changed; propose it again and have two tellers.':
    'Se presentaron menos de dos personas al escrutinio, así que nadie habría podido abrir los votos en conjunto. No ha cambiado nada; proponlo de nuevo y procura que haya dos.',
  'Refused: you have voted, and a secret vote cannot be changed. It stands.':
    'Rechazado: has votado, y un voto secreto no se puede cambiar. Sigue valiendo.',
  'Refused: this is no well-formed secret vote. Nothing changed; vote again from the proposal’s page.':
    'Rechazado: este voto secreto no tiene la forma debida. No ha cambiado nada; vota de nuevo desde la página de la propuesta.',
  'Nothing to do: no secret vote is being opened here.':
    'Nada que hacer: aquí no se está abriendo ningún voto secreto.',
  'A teller did not help to open the votes in time, so nobody knows the result and it is void. Nothing changed; propose it again with tellers who are there.':
    'Alguien del escrutinio no ayudó a tiempo a abrir los votos, así que nadie conoce el resultado y la votación queda anulada. No ha cambiado nada; proponlo de nuevo con un escrutinio que esté presente.',
  'Refused: voting has begun, and its key is made. Nothing changed.':
    'Rechazado: la votación ha empezado, y su clave ya está creada. No ha cambiado nada.',
  'Nothing to do: there are as many tellers as the rules allow.':
    'Nada que hacer: en el escrutinio ya hay tantas personas como permiten las reglas.',
  'Nothing to do: you are a teller of this vote.': 'Nada que hacer: ya estás en el escrutinio de esta votación.',
  'Refused: the proof of this teller does not hold. Nothing changed.':
    'Rechazado: la prueba de esta persona del escrutinio no es válida. No ha cambiado nada.',
  'Refused: only this vote’s tellers open it. Nothing changed.':
    'Rechazado: una votación solo la abre su propio escrutinio. No ha cambiado nada.',
  'Nothing to do: you have helped to open this vote.': 'Nada que hacer: ya has ayudado a abrir esta votación.',
  'Refused: it asks for more computing at rest than at most. Nothing changed; correct one of both.':
    'Rechazado: pide más cálculo en calma que como mucho. No ha cambiado nada; corrige una de las dos cosas.',
  'Refused: the most computing it asks for could be out of date before it is done. Nothing changed; ask for less, or count newcomers over a longer time.':
    'Rechazado: el máximo de cálculo que pide podría caducar antes de estar hecho. No ha cambiado nada; pide menos, o cuenta las llegadas durante más tiempo.',
  'Refused: secret votes add up only where every member has one vote. Nothing changed; choose one or the other.':
    'Rechazado: los votos secretos solo se pueden sumar donde cada miembro tiene un voto. No ha cambiado nada; elige una cosa o la otra.',
  'Refused: secret votes need time before voting in which tellers step forward. Nothing changed; give some time to talk.':
    'Rechazado: los votos secretos necesitan un tiempo antes de votar, en el que haya quien se presente al escrutinio. No ha cambiado nada; da algo de tiempo para debatir.',
  'This is not what a guardian sends, or a part of it is missing. Nothing was changed; it begins with “kind:help/”, and the guardian can copy it once more.':
    'Esto no es lo que envía un guardián, o le falta una parte. No ha cambiado nada; empieza por «kind:help/», y el guardián puede copiarlo otra vez.',
  'This is not the code of somebody who comes back, or a part of it is missing. Nothing was signed; it begins with “kind:back/” and stands on their screen.':
    'Este no es el código de alguien que vuelve, o le falta una parte. No se ha firmado nada; empieza por «kind:back/» y está en la pantalla de esa persona.',
  'You are no guardian of this person in this hub, or did not say yes yet. Nothing was done.':
    'No eres guardián de esta persona en este hub, o aún no has dicho que sí. No se ha hecho nada.',
  'Refused: only members of the hub name guardians. Nothing changed.':
    'Rechazado: solo los miembros del hub nombran guardianes. No ha cambiado nada.',
  'Refused: nobody guards themselves. Nothing changed; name others.':
    'Rechazado: nadie puede ser su propio guardián. No ha cambiado nada; nombra a otras personas.',
  'Refused: somebody is named twice. Nothing changed; name each guardian once.':
    'Rechazado: alguien figura dos veces. No ha cambiado nada; nombra a cada guardián una sola vez.',
  'Refused: fewer guardians are named than have to agree. Nothing changed; name more, or ask for fewer.':
    'Rechazado: hay menos guardianes que los que tienen que estar de acuerdo. No ha cambiado nada; nombra a más, o pide menos.',
  'Refused: somebody named is no member of the hub, or is on the way out. Nothing changed; choose members.':
    'Rechazado: entre los nombrados, alguien no es miembro del hub o está saliendo. No ha cambiado nada; elige miembros.',
  'Refused: this takes your recovery words, which this device does not hold, or others have been put in their place. Nothing changed; do it on a device that was set up with the words in force.':
    'Rechazado: para esto hacen falta tus palabras de recuperación, que este dispositivo no tiene, o se pusieron otras en su lugar. No ha cambiado nada; hazlo en un dispositivo que se configuró con las palabras en vigor.',
  'Refused: something about your guardians changed meanwhile. Nothing was done; look again and repeat it.':
    'Rechazado: mientras tanto cambió algo de tus guardianes. No se ha hecho nada; mira de nuevo y repítelo.',
  'Nothing to do: your guardians agreed on nothing that waits, and no change of them does.':
    'Nada que hacer: no hay nada acordado por tus guardianes que espere, ni ningún cambio de ellos.',
  'Refused: this person did not ask you to guard them, or does not any more. Nothing changed.':
    'Rechazado: esta persona no te pidió que fueras su guardián, o ya no lo pide. No ha cambiado nada.',
  'Nothing to do: you said yes already.': 'Nada que hacer: ya dijiste que sí.',
  'Refused: you are no guardian of this person in this hub, or too few of their guardians said yes. Nothing changed.':
    'Rechazado: no eres guardián de esta persona en este hub, o demasiado pocos de sus guardianes dijeron que sí. No ha cambiado nada.',
  'Nothing to do: this key is in force already.': 'Nada que hacer: esta clave ya está en vigor.',
  'Nothing to do: you said so already.': 'Nada que hacer: ya lo has dicho.',
  'Refused: another key certifies this person’s devices in this hub now. Nothing changed; a device comes in by the words in force.':
    'Rechazado: en este hub, otra clave certifica ahora los dispositivos de esta persona. No ha cambiado nada; un dispositivo entra con las palabras en vigor.',
  'This copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Esta copia de tus datos es anterior a lo que el hub ha visto de este dispositivo. No se ha perdido ni firmado nada. Recupera tu identidad con sus palabras de recuperación en una carpeta de datos nueva: recibe su propia clave de dispositivo.',
  'The hub could not be made: {1} does not fit. Nothing was made; correct it and try again.':
    'El hub no se pudo crear, porque algo no encaja: {1}. No se ha creado nada; corrígelo e inténtalo de nuevo.',
  'Only members invite: not before the hub has certified that you are one, and not once you are leaving, have left or were removed. Nothing was made.':
    'Solo invitan los miembros: no antes de que el hub haya certificado que lo eres, ni cuando estás saliendo, has salido o te han expulsado. No se ha creado nada.',
  'This invite has run out. Nothing was changed; ask for a new one.':
    'Esta invitación ha caducado. No ha cambiado nada; pide una nueva.',
  'Nothing was deleted: you are in this hub, or a trade of yours there is still open. Leave it first; then its data can go.':
    'No se ha borrado nada: estás en este hub, o sigue abierto un trato tuyo allí. Sal antes; después se pueden borrar sus datos.',
  'This invite leads to a practice town, which is for play only. Nothing was changed; ask for an invite to a real hub.':
    'Esta invitación lleva a un pueblo de práctica, que es solo para jugar. No ha cambiado nada; pide una invitación a un hub de verdad.',
  'This invite leads to a real hub. Nothing was changed; leave the practice town first and join it there.':
    'Esta invitación lleva a un hub de verdad. No ha cambiado nada; deja antes el pueblo de práctica y únete allí.',
  'This invite is incomplete or was changed on its way. Nothing was done; ask for it again and copy the whole link.':
    'Esta invitación está incompleta o cambió por el camino. No se ha hecho nada; pídela de nuevo y copia el enlace entero.',
  'This is not an invite to a hub: those begin with “kind:join/”. Nothing was done.':
    'Esto no es una invitación a un hub: empiezan por «kind:join/». No se ha hecho nada.',
  'There is no procedure {1}.': 'No existe el procedimiento {1}.',
  'This data folder already holds an identity, which was kept. Use a new data folder for another one.':
    'En esta carpeta de datos ya hay una identidad, y se ha conservado. Usa una carpeta de datos nueva para otra.',
  'A name has 1 to 32 visible characters. Nothing was changed; choose another.':
    'Un nombre tiene de 1 a 32 caracteres visibles. No ha cambiado nada; elige otro.',
  'This person is not a member of the hub. Nothing was sent and nothing was changed; invite them first.':
    'Esta persona no es miembro del hub. No se ha enviado ni ha cambiado nada; invítala antes.',
  'This person joined with a key that locks nothing, so everybody could read what is written to them. Nothing was sent and nothing was changed; ask them to join again with a fresh identity.':
    'Esta persona se unió con una clave que no cierra nada, así que todos podrían leer lo que se le escribe. No se ha enviado ni ha cambiado nada; pídele que se una otra vez con una identidad nueva.',
  'Refused: its text is not the text that the terms commit to. Nothing was offered; write it again.':
    'Rechazado: su texto no es aquel al que obligan las condiciones. No se ha ofrecido nada; escríbelo de nuevo.',
  'A hand-over code is drawn for one agreement, and many could come of this. Nothing was offered; choose another way to show that it is done.':
    'Un código de entrega se saca para un solo acuerdo, y de esto podrían salir muchos. No se ha ofrecido nada; elige otra forma de mostrar que está hecho.',
  'It is meant for you, or for somebody twice. Nothing was offered; choose each other member once, or nobody for everybody.':
    'Va dirigida a ti, o a alguien dos veces. No se ha ofrecido nada; elige a cada otro miembro una sola vez, o a nadie si es para todos.',
  'So many at once would be more than the ledger can count. Nothing was offered; let fewer be taken at a time.':
    'Tantos a la vez serían más de lo que el libro puede contar. No se ha ofrecido nada; permite tomar menos de una vez.',
  'Too late: its time is over. No money moved; ask whoever offered it, or choose a later end.':
    'Demasiado tarde: se acabó su plazo. No se ha movido dinero; pregunta a quien lo ofreció, o elige un final más tardío.',
  'It would stand for more than a year. Nothing was offered; choose an earlier end.':
    'Seguiría en pie más de un año. No se ha ofrecido nada; elige un final más cercano.',
  'You have as many standing offers as a hub keeps of one member. Nothing was offered; take one of them back first.':
    'Tienes tantas ofertas permanentes como guarda un hub de un miembro. No se ha ofrecido nada; retira antes una.',
  'Too late: this offer was taken back, or is over. No money moved; look at the board for others.':
    'Demasiado tarde: esta oferta se retiró, o ha terminado. No se ha movido dinero; mira otras en el Tablón.',
  'Refused: only whoever made this offer can take it back. Nothing changed.':
    'Rechazado: solo quien hizo esta oferta puede retirarla. No ha cambiado nada.',
  'Refused: this offer is your own. No money moved.': 'Rechazado: esta oferta es tuya. No se ha movido dinero.',
  'Refused: the device that signed this offer is no longer in use. No money moved; ask whoever made it to offer it again.':
    'Rechazado: el dispositivo que firmó esta oferta ya no está en uso. No se ha movido dinero; pide a quien la hizo que la ofrezca de nuevo.',
  'Refused: this offer is meant for other members. No money moved; write to whoever made it.':
    'Rechazado: esta oferta es para otros miembros. No se ha movido dinero; escribe a quien la hizo.',
  'Refused: you would measure, rule on or be paid for your own agreement. No money moved; propose one of your own.':
    'Rechazado: medirías, decidirías o cobrarías en tu propio acuerdo. No se ha movido dinero; propón uno tuyo.',
  'Too late: all of it has been taken. No money moved; ask whoever offered it for more.':
    'Demasiado tarde: ya se ha tomado todo. No se ha movido dinero; pide más a quien lo ofreció.',
  'A file is sold one at a time. Nothing was signed; set the most in one agreement to one.':
    'Un archivo se vende de uno en uno. No se ha firmado nada; pon uno en «Máximo por acuerdo».',
  'Refused: it is more than can be taken at a time. No money moved; choose fewer.':
    'Rechazado: es más de lo que se puede tomar de una vez. No se ha movido dinero; elige menos.',
  'Refused: fewer are left by now. No money moved; look at what is left and choose fewer.':
    'Rechazado: ahora quedan menos. No se ha movido dinero; mira lo que queda y elige menos.',
  'Not now: others have taken as much as is offered for this time. No money moved; choose fewer, or come back later.':
    'Ahora no: otros ya han tomado cuanto se ofrece para este tiempo. No se ha movido dinero; elige menos, o vuelve más tarde.',
  'Refused: you have too little to put into escrow. No money moved; choose fewer, or earn or receive the rest first.':
    'Rechazado: tienes demasiado poco para poner en depósito. No se ha movido dinero; elige menos, o gana o recibe antes el resto.',
  'Refused: whoever offers it has too little for their deposit now. No money of yours moved; choose fewer, or write to them.':
    'Rechazado: quien lo ofrece tiene ahora demasiado poco para su fianza. No se ha movido dinero tuyo; elige menos, o escríbele.',
  'This device could not note what it has signed ({1}). What was signed is kept here and has not left; nothing more is signed. Free some disk space or make the folder writable, then try again.':
    'Este dispositivo no pudo anotar lo que ha firmado ({1}). Lo firmado se conserva aquí y no ha salido; no se firma nada más. Libera espacio en el disco o permite que se escriba en la carpeta, e inténtalo de nuevo.',
  'Refused: only members of the hub found pools and give to them. Nothing moved; join the hub, or stay in it, first.':
    'Rechazado: solo los miembros del hub crean fondos y aportan a ellos. No se ha movido nada; antes únete al hub, o quédate en él.',
  'Refused: the pool would have ended before the hub certified it. Nothing was founded; try again.':
    'Rechazado: el fondo habría terminado antes de que el hub lo certificara. No se ha creado nada; inténtalo de nuevo.',
  'Refused: a pool collects for at most a year. Nothing was founded; choose an earlier end.':
    'Rechazado: un fondo reúne durante un año como mucho. No se ha creado nada; elige un final más cercano.',
  'Refused: the milestones come to more than the goal, so a met goal could not pay them. Nothing was founded; raise the goal or lower a milestone.':
    'Rechazado: las etapas suman más que la meta, así que una meta alcanzada no podría pagarlas. No se ha creado nada; sube la meta o baja una etapa.',
  'Refused: the smallest gift is larger than the goal. Nothing was founded; choose a smaller one.':
    'Rechazado: la aportación mínima supera la meta. No se ha creado nada; elige una menor.',
  'Refused: a pool pays members of the hub, and somebody it names is none. Nothing was founded; choose members.':
    'Rechazado: un fondo paga a miembros del hub, y alguien a quien nombra no lo es. No se ha creado nada; elige miembros.',
  'Refused: the token ends before this pool might. Nothing was founded; choose shorter times or another token.':
    'Rechazado: el token termina antes de lo que podría durar este fondo. No se ha creado nada; elige plazos más cortos u otro token.',
  'Refused: the hub has as many open pools as it can end at once. Nothing was founded; wait until one has ended.':
    'Rechazado: el hub tiene tantos fondos abiertos como puede terminar a la vez. No se ha creado nada; espera a que termine alguno.',
  'Refused: you have five open pools in this hub already. Nothing was founded; wait until one has ended, or call one off.':
    'Rechazado: ya tienes cinco fondos abiertos en este hub. No se ha creado nada; espera a que termine alguno, o cancela uno.',
  'Refused: the hub does not know this pool. Nothing moved.':
    'Rechazado: el hub no conoce este fondo. No se ha movido nada.',
  'Refused: this pool does not collect any more. Nothing moved.':
    'Rechazado: este fondo ya no reúne. No se ha movido nada.',
  'Refused: this is less than the smallest gift the pool takes. Nothing moved; give more.':
    'Rechazado: es menos que la aportación mínima de este fondo. No se ha movido nada; aporta más.',
  'Refused: this pool has gifts from as many people as it can hold. Nothing moved.':
    'Rechazado: este fondo tiene aportaciones de tantas personas como caben. No se ha movido nada.',
  'Refused: gifts to this pool are not taken back before its end, as it was founded. Nothing moved.':
    'Rechazado: tal como se creó este fondo, lo aportado no se retira antes de su final. No se ha movido nada.',
  'Refused: you gave nothing to this pool, so there is nothing to take back or to vote on.':
    'Rechazado: no has aportado nada a este fondo, así que no tienes nada que retirar ni que votar.',
  'Refused: only whoever founded a pool calls it off. Nothing moved.':
    'Rechazado: solo cancela un fondo quien lo creó. No se ha movido nada.',
  'Refused: the pool has no such milestone. Nothing moved.':
    'Rechazado: el fondo no tiene esa etapa. No se ha movido nada.',
  'Refused: milestones begin once the pool’s goal is met at its end. Nothing moved.':
    'Rechazado: las etapas empiezan cuando, a su final, el fondo ha alcanzado su meta. No se ha movido nada.',
  'Refused: the time for this was over when it reached the hub. Nothing moved.':
    'Rechazado: su plazo ya se había acabado cuando llegó al hub. No se ha movido nada.',
  'Refused: only its payee says that a milestone is done. Nothing moved.':
    'Rechazado: solo quien la cobra dice que una etapa está hecha. No se ha movido nada.',
  'Nothing to do: this milestone is being voted on already.': 'Nada que hacer: esta etapa ya está en votación.',
  'Nothing to do: this milestone has been decided already.': 'Nada que hacer: esta etapa ya está decidida.',
  'Refused: its payee has not said yet that this milestone is done. Nothing moved.':
    'Rechazado: quien la cobra no ha dicho aún que esta etapa está hecha. No se ha movido nada.',
  'Refused: nobody votes on a payment to themselves. Nothing moved.':
    'Rechazado: nadie vota sobre un pago que va a sí mismo. No se ha movido nada.',
  'Nothing to do: you have voted on this milestone, and a vote stands.':
    'Nada que hacer: has votado sobre esta etapa, y un voto se queda como está.',
  'Refused: this agreement has not ended, and only what has ended is rated. Nothing was said; rate it when it is over.':
    'Rechazado: este acuerdo no ha terminado, y solo se valora lo terminado. No se ha dicho nada; valóralo cuando acabe.',
  'Refused: only those who made an agreement rate each other for it. Nothing was said.':
    'Rechazado: solo se valoran por un acuerdo quienes lo hicieron. No se ha dicho nada.',
  'Refused: nobody rates themselves. Nothing was said.': 'Rechazado: nadie se valora a sí mismo. No se ha dicho nada.',
  'Refused: they had no part in this agreement. Nothing was said; choose one of its parties.':
    'Rechazado: esa persona no tuvo parte en este acuerdo. No se ha dicho nada; elige una de sus partes.',
  'Refused: they have not rated you for this agreement, so there is nothing to answer. Nothing was said.':
    'Rechazado: esa persona no te ha valorado por este acuerdo, así que no hay nada que responder. No se ha dicho nada.',
  'This hub’s validators certified two different batches at one height. The hub is halted on this device: nothing more is accepted, everything is kept. Look at the evidence, ask the other members which line they follow, and choose.':
    'Los validadores de este hub certificaron dos lotes distintos a la misma altura. El hub está detenido en este dispositivo: no se acepta nada más, y todo se conserva. Mira la prueba, pregunta a los demás miembros qué línea siguen, y elige.',
  'Refused: this hub is halted, because its signer certified two different batches at one height. Everything before is kept; ask the other members which line they follow.':
    'Rechazado: este hub está detenido, porque su firmante certificó dos lotes distintos a la misma altura. Todo lo anterior se conserva; pregunta a los demás miembros qué línea siguen.',
  'Refused: you have left this hub, so nothing of yours is sent there any more. Nothing was signed; what you see is an archive, and an invite brings you back.':
    'Rechazado: has salido de este hub, así que ya no se envía nada tuyo allí. No se ha firmado nada; lo que ves es un archivo, y una invitación te trae de vuelta.',
  'The members who are connected keep only newer entries of this hub than the ones this device would need next. Nothing was lost. Connect to somebody who keeps everything; until then this device shows the hub as it last knew it.':
    'Los miembros conectados solo guardan entradas de este hub más nuevas que las que este dispositivo necesitaría ahora. No se ha perdido nada. Conéctate con alguien que lo guarde todo; hasta entonces, este dispositivo muestra el hub como lo conoció por última vez.',
  'Not yet: this device has not compared its copy with any member of the hub since it started, and an old copy must never sign. Nothing was signed; connect to a member, or give one a bundle and take in theirs (Carry), and try again.':
    'Aún no: desde que se inició, este dispositivo no ha comparado su copia con ningún miembro del hub, y una copia antigua nunca debe firmar. No se ha firmado nada; conéctate con un miembro, o dale un paquete y toma el suyo («En mano»), e inténtalo de nuevo.',
  'Refused: this copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Rechazado: esta copia de tus datos es anterior a lo que el hub ha visto de este dispositivo. No se ha perdido ni firmado nada. Recupera tu identidad con sus palabras de recuperación en una carpeta de datos nueva: recibe su propia clave de dispositivo.',
  'Nothing has been certified in this hub for as long as its rules call silence, and you are one of those who may take over. Ask its signers first; if they are gone for good, take over on the page of its rules. Balances, agreements and the log stay as they are.':
    'En este hub no se ha certificado nada durante tanto tiempo como sus reglas llaman silencio, y tú puedes tomar el relevo. Pregunta antes a sus firmantes; si faltan para siempre, toma el relevo en la página de Reglas. Los saldos, los acuerdos y el registro siguen como están.',
  'Nothing was certified here for longer than this hub waits before others may take over, and nobody has said yet whether they did. Everything is kept and nothing is signed by this computer until then. Connect to another member.':
    'Aquí no se ha certificado nada durante más tiempo del que este hub espera antes de que otros puedan tomar el relevo, y nadie ha dicho aún si lo tomaron. Todo se conserva y este ordenador no firma nada hasta entonces. Conéctate con otro miembro.',
  'This copy of the hub is older than what this device has signed: a backup was put back, or the end of the database was lost. Nothing is signed with it for now and nothing of the hub is lost. Connect to another member: what is missing comes back, and you can sign again. If nobody has it, restore your identity from its recovery words in a new data folder.':
    'Esta copia del hub es anterior a lo que este dispositivo ha firmado: se recuperó una copia de seguridad, o se perdió el final de la base de datos. Por ahora no se firma nada con ella, y no se ha perdido nada del hub. Conéctate con otro miembro: lo que falta vuelve, y puedes firmar de nuevo. Si nadie lo tiene, recupera tu identidad con sus palabras de recuperación en una carpeta de datos nueva.',
  'This hub was restored from a backup, and newer things may have happened in it. This device has a key of its own now, which the hub has to take in first; until then nothing is signed here. Everything in the backup is there. Stay connected to a member.':
    'Este hub se recuperó de una copia de seguridad, y puede que en él haya pasado algo más reciente. Este dispositivo tiene ahora su propia clave, que el hub tiene que admitir antes; hasta entonces aquí no se firma nada. Todo lo de la copia está. Mantén la conexión con un miembro.',
  'This hub was restored from a backup, and the key that certifies it is not in any backup: it stayed on the computer that the hub was run on. If that computer still works, start it and connect both; this device is then taken in. If it is gone, nothing new can be certified in this hub. What was certified stays readable and provable here; start a new hub and invite its members.':
    'Este hub se recuperó de una copia de seguridad, y la clave que lo certifica no está en ninguna: se quedó en el ordenador donde funcionaba el hub. Si ese ordenador aún funciona, inícialo y conecta los dos; entonces se admite este dispositivo. Si ya no está, en este hub no se puede certificar nada nuevo. Lo certificado se puede seguir leyendo y probando aquí; crea otro hub e invita a sus miembros.',
  'This device could not note what it has signed. What was signed is kept here and has not left; nothing more is signed. Free some disk space, then try again.':
    'Este dispositivo no pudo anotar lo que ha firmado. Lo firmado se conserva aquí y no ha salido; no se firma nada más. Libera espacio en el disco e inténtalo de nuevo.',
  'This device key signed two different things at one place, as happens when a data folder is copied and both copies are used. The hub freezes the key. Nothing certified is lost: restore your identity from its seed in a new data folder.':
    'La clave de este dispositivo firmó dos cosas distintas en el mismo lugar, como pasa cuando se copia una carpeta de datos y se usan las dos copias. El hub congela la clave. No se ha perdido nada certificado: recupera tu identidad con sus palabras de recuperación en una carpeta de datos nueva.',
  'Refused: this device is frozen, because it signed two different things at one place. Nothing changed; restore your identity from its seed in a new data folder.':
    'Rechazado: este dispositivo está congelado, porque firmó dos cosas distintas en el mismo lugar. No ha cambiado nada; recupera tu identidad con sus palabras de recuperación en una carpeta de datos nueva.',
  'Refused: this device is no longer in use for its identity. Nothing changed.':
    'Rechazado: este dispositivo ya no está en uso para su identidad. No ha cambiado nada.',
  'Refused: another event of this device already stands at this place. Nothing changed.':
    'Rechazado: en este lugar ya hay otro evento de este dispositivo. No ha cambiado nada.',
  'Refused: a signature does not fit. Nothing changed.': 'Rechazado: una firma no encaja. No ha cambiado nada.',
  'Refused: it is larger than an event may be. Nothing changed; attach long texts as a file.':
    'Rechazado: es más grande de lo que puede ser un evento. No ha cambiado nada; adjunta los textos largos como archivo.',
  'Refused: it does not have the form of an event. Nothing changed.':
    'Rechazado: no tiene la forma de un evento. No ha cambiado nada.',
  'Not now: too much is waiting to be certified. Nothing was signed; try again in a moment.':
    'Ahora no: hay demasiado a la espera de certificarse. No se ha firmado nada; inténtalo de nuevo en un momento.',
  'Refused: this device has posted as many notices as a hub keeps of one device. Nothing was posted and everything stands; use another device of yours, or restore your identity from its seed in a new data folder.':
    'Rechazado: este dispositivo ha publicado tantos anuncios como guarda un hub de un dispositivo. No se ha publicado nada y todo sigue en pie; usa otro dispositivo tuyo, o recupera tu identidad con sus palabras de recuperación en una carpeta de datos nueva.',
  'Not now: this device has posted so much in so short a time that others would take it for a flood. Nothing was posted; go on in a few minutes.':
    'Ahora no: este dispositivo ha publicado tanto en tan poco tiempo que otros lo tomarían por una avalancha. No se ha publicado nada; sigue dentro de unos minutos.',
  'Refused: this would pay oneself. Nothing moved.': 'Rechazado: sería pagarse a sí mismo. No se ha movido nada.',
  'Refused: the receiver has no account in this hub. Nothing moved; invite them first.':
    'Rechazado: quien recibe no tiene cuenta en este hub. No se ha movido nada; invita antes a esa persona.',
  'Refused: the receiver’s balance would be larger than the ledger can count. Nothing moved.':
    'Rechazado: el saldo de quien recibe sería mayor de lo que el libro puede contar. No se ha movido nada.',
  'Refused: it is more than can be spent, credit limit included. Nothing moved; try a smaller amount.':
    'Rechazado: es más de lo que se puede gastar, límite de crédito incluido. No se ha movido nada; prueba con una cantidad menor.',
  'Refused: you owe somebody by a ruling or a proof, so what comes in pays that first. Nothing moved; the wallet shows what is owed.':
    'Rechazado: debes algo a alguien por un fallo o una prueba, así que lo que entra paga antes eso. No se ha movido nada; la Cartera muestra lo que se debe.',
  'Refused: you are not a member of the hub any more, so you spend what you have and draw no more credit. Nothing moved; choose a smaller amount.':
    'Rechazado: ya no eres miembro del hub, así que gastas lo que tienes y no usas más crédito. No se ha movido nada; elige una cantidad menor.',
  'Refused: the hub’s policy does not let you issue a token of this kind. Nothing was issued; ask a keeper of the hub.':
    'Rechazado: las reglas del hub no te dejan emitir un token de este tipo. No se ha emitido nada; pregunta a un responsable del hub.',
  'Refused: the hub has as many tokens as its policy allows. Nothing was issued.':
    'Rechazado: el hub tiene tantos tokens como permiten sus reglas. No se ha emitido nada.',
  'Refused: the hub has a token of this code already. Nothing was issued; choose another code.':
    'Rechazado: el hub ya tiene un token con este código. No se ha emitido nada; elige otro código.',
  'Refused: the hub’s policy wants a smaller cap for this kind of token. Nothing was issued; choose a smaller cap.':
    'Rechazado: las reglas del hub piden un tope menor para este tipo de token. No se ha emitido nada; elige un tope menor.',
  'Refused: the keeper of the reserve is not a member of the hub. Nothing was issued; choose a member.':
    'Rechazado: quien guarda la reserva no es miembro del hub. No se ha emitido nada; elige un miembro.',
  'Refused: somebody who may mint is not a member of the hub. Nothing was issued; choose members.':
    'Rechazado: alguien con permiso para acuñar no es miembro del hub. No se ha emitido nada; elige miembros.',
  'Refused: a mission ends in the future, and within ten years. Nothing was issued; choose another date.':
    'Rechazado: una misión termina en el futuro, y antes de diez años. No se ha emitido nada; elige otra fecha.',
  'Refused: demurrage of mutual credit goes to the pool, and that of points is burned. Nothing was issued.':
    'Rechazado: la oxidación del crédito mutuo va al fondo, y la de los puntos se quema. No se ha emitido nada.',
  'Refused: the hub has no such token. Nothing changed.': 'Rechazado: el hub no tiene ese token. No ha cambiado nada.',
  'Refused: only those whom its issue named may do this with the token. Nothing changed.':
    'Rechazado: con este token solo pueden hacerlo quienes se nombraron al emitirlo. No ha cambiado nada.',
  'Refused: mutual credit is never minted; it comes into being when somebody pays out of their limit. Nothing changed.':
    'Rechazado: el crédito mutuo nunca se acuña; nace cuando alguien paga con su límite. No ha cambiado nada.',
  'Refused: mutual credit is not burned; it ends when what was owed has been worked off. Nothing changed.':
    'Rechazado: el crédito mutuo no se quema; termina cuando se ha trabajado lo que se debía. No ha cambiado nada.',
  'Refused: points are given under a rule and never paid. Nothing moved; pay in another token.':
    'Rechazado: los puntos se dan según una regla y nunca se pagan. No se ha movido nada; paga con otro token.',
  'Refused: the token has ended, and nothing is paid or minted in it any more. Nothing changed.':
    'Rechazado: el token ha terminado, y ya no se paga ni se acuña nada en él. No ha cambiado nada.',
  'Refused: there would be more of the token than its cap. Nothing was minted; choose less.':
    'Rechazado: habría más tokens de los que permite su tope. No se ha acuñado nada; elige menos.',
  'Refused: there would be more of the token than its reserve covers. Nothing was minted; its keeper raises the cover first.':
    'Rechazado: habría más tokens de los que cubre su reserva. No se ha acuñado nada; antes quien la guarda tiene que ampliarla.',
  'Refused: somebody has redeemed this token and not received what is owed in time. Nothing was minted; it goes on when they have signed that they got it.':
    'Rechazado: alguien ha canjeado este token y no ha recibido a tiempo lo que se le debe. No se ha acuñado nada; seguirá cuando firme que lo tiene.',
  'Refused: the keeper of its reserve is not in the hub. Nothing changed, and your tokens stay yours.':
    'Rechazado: quien guarda su reserva no está en el hub. No ha cambiado nada, y tus tokens siguen siendo tuyos.',
  'Refused: you keep this reserve yourself. Nothing changed; burn the tokens instead.':
    'Rechazado: esta reserva la guardas tú. No ha cambiado nada; quema los tokens en su lugar.',
  'Refused: only the keeper of the reserve says what covers it. Nothing changed.':
    'Rechazado: solo quien guarda la reserva dice qué hay en ella. No ha cambiado nada.',
  'Refused: no reserve stands behind this token. Nothing changed.':
    'Rechazado: este token no tiene ninguna reserva detrás. No ha cambiado nada.',
  'Refused: for so little the reserve gives nothing. Nothing changed; redeem more at once.':
    'Rechazado: por tan poco la reserva no da nada. No ha cambiado nada; canjea más a la vez.',
  'Refused: by what the keeper says there is less in the reserve than this. Nothing changed; redeem less, or ask the keeper.':
    'Rechazado: según quien la guarda, en la reserva hay menos que esto. No ha cambiado nada; canjea menos, o pregúntale.',
  'Refused: there is no such redemption. Nothing changed.': 'Rechazado: no existe ese canje. No ha cambiado nada.',
  'Refused: only whoever redeemed signs that it was received. Nothing changed.':
    'Rechazado: solo firma que lo recibió quien lo canjeó. No ha cambiado nada.',
  'Nothing to do: it had already been received.': 'Nada que hacer: ya se había recibido.',
  'Refused: only mutual credit goes below zero. Nothing changed.':
    'Rechazado: solo el crédito mutuo baja de cero. No ha cambiado nada.',
  'Refused: limits are changed by those trusted with the token, where the hub’s policy lets them. Nothing changed.':
    'Rechazado: los límites los cambian las personas de confianza del token, donde las reglas del hub lo permiten. No ha cambiado nada.',
  'Refused: the hub’s policy lets no account go that far below zero. Nothing changed; choose less.':
    'Rechazado: las reglas del hub no dejan que ninguna cuenta baje tanto de cero. No ha cambiado nada; elige menos.',
  'Refused: this person is not a member of the hub. Nothing changed.':
    'Rechazado: esta persona no es miembro del hub. No ha cambiado nada.',
  'Refused: this account is further below zero than that already. Nothing changed; choose a wider limit.':
    'Rechazado: esta cuenta ya está más por debajo de cero que eso. No ha cambiado nada; elige un límite más amplio.',
  'Refused: only the hub’s founder or signer removes members. Nothing changed; write to them.':
    'Rechazado: solo quien fundó el hub o firma en él expulsa a miembros. No ha cambiado nada; escríbele.',
  'Refused: nobody removes themselves. Nothing changed; leave the hub instead.':
    'Rechazado: nadie se expulsa a sí mismo. No ha cambiado nada; en su lugar, sal del hub.',
  'Refused: the hub’s founder and signer cannot be removed. Nothing changed.':
    'Rechazado: a quien fundó el hub o firma en él no se le puede expulsar. No ha cambiado nada.',
  'Nothing to do: this person is not in the hub.': 'Nada que hacer: esta persona no está en el hub.',
  'Refused: only the hub’s founder or signer lets somebody back in. Nothing changed.':
    'Rechazado: solo readmite a alguien quien fundó el hub o firma en él. No ha cambiado nada.',
  'Nothing to do: this person was not removed. Who left comes back by an invite.':
    'Nada que hacer: a esta persona no se la expulsó. Quien salió vuelve con una invitación.',
  'Nothing to do: you are not in this hub.': 'Nada que hacer: no estás en este hub.',
  'Refused: you sign this hub’s ledger, and without you the others could neither trade nor get their money out of escrow. Nothing changed; propose that others sign, and leave when they do, or when nobody else is in it.':
    'Rechazado: firmas el libro de este hub, y sin ti los demás no podrían hacer tratos ni sacar su dinero del depósito. No ha cambiado nada; propón que firmen otros, y sal cuando lo hagan, o cuando no quede nadie más.',
  'Not yet: a trade of yours is still open. Nothing changed; choose to leave when the last one ends, and nothing new begins until then.':
    'Aún no: sigue abierto un trato tuyo. No ha cambiado nada; elige salir cuando todo termine, y hasta entonces no empieza nada nuevo.',
  'Not yet: your balance in a token of this hub is below zero, so the others are owed work. Nothing changed; earn it or have it given to you first.':
    'Aún no: tu saldo en un token de este hub está por debajo de cero, así que debes trabajo a los demás. No ha cambiado nada; gánalo o haz que te lo den antes.',
  'Not yet: others hold tokens that stand on a reserve you keep, or are still owed out of it. Nothing changed; take the tokens back first.':
    'Aún no: otros tienen tokens que se apoyan en una reserva que guardas tú, o aún se les debe algo de ella. No ha cambiado nada; recupera antes los tokens.',
  'Nothing to do: you are on your way out already.': 'Nada que hacer: ya estás saliendo.',
  'Nothing to do: you were not leaving.': 'Nada que hacer: no estabas saliendo.',
  'Nothing to do: you have not left this hub.': 'Nada que hacer: no has salido de este hub.',
  'Refused: you were removed from this hub, and an invite does not undo that. Nothing changed; ask its founder to let you back in.':
    'Rechazado: te expulsaron de este hub, y una invitación no lo deshace. No ha cambiado nada; pide a quien lo fundó que te readmita.',
  'Refused: you were removed from this hub, so nothing of yours is published there. What you wrote is kept.':
    'Rechazado: te expulsaron de este hub, así que allí no se publica nada tuyo. Lo que escribiste se conserva.',
  'Refused: you have left this hub, so nothing of yours is published there. What you wrote is kept.':
    'Rechazado: has salido de este hub, así que allí no se publica nada tuyo. Lo que escribiste se conserva.',
  'Refused: you are leaving this hub, so you post nothing new there. What you wrote is kept; stay if you want to post it.':
    'Rechazado: estás saliendo de este hub, así que no publicas nada nuevo allí. Lo que escribiste se conserva; quédate si quieres publicarlo.',
  'Refused: the terms belong to another hub. Nothing was agreed.':
    'Rechazado: las condiciones son de otro hub. No se ha acordado nada.',
  'Refused: the hub has no such token. Nothing was agreed.':
    'Rechazado: el hub no tiene ese token. No se ha acordado nada.',
  'Refused: the token ends before this agreement might. Nothing was agreed; choose shorter times or another token.':
    'Rechazado: el token termina antes de lo que podría durar este acuerdo. No se ha acordado nada; elige plazos más cortos u otro token.',
  'Refused: both sides are the same person. Nothing was agreed.':
    'Rechazado: las dos partes son la misma persona. No se ha acordado nada.',
  'Refused: one side is not a member of the hub. Nothing was agreed.':
    'Rechazado: una de las partes no es miembro del hub. No se ha acordado nada.',
  'Refused: one side is leaving the hub and begins nothing new. Nothing was agreed.':
    'Rechazado: una de las partes está saliendo del hub y no empieza nada nuevo. No se ha acordado nada.',
  'Refused: the proposal had lapsed before the hub certified it. Nothing was agreed; propose again.':
    'Rechazado: la propuesta caducó antes de que el hub la certificara. No se ha acordado nada; proponlo de nuevo.',
  'Refused: a signature of one side is missing. Nothing was agreed.':
    'Rechazado: falta la firma de una de las partes. No se ha acordado nada.',
  'Refused: a signature is by a device that is not in use any more. Nothing was agreed; ask for a new proposal.':
    'Rechazado: una firma es de un dispositivo que ya no está en uso. No se ha acordado nada; pide una propuesta nueva.',
  'Refused: only the two parties may act on an agreement. Nothing changed.':
    'Rechazado: en un acuerdo solo pueden actuar sus dos partes. No ha cambiado nada.',
  'Refused: this step belongs to the other side. Nothing changed.':
    'Rechazado: este paso le toca a la otra parte. No ha cambiado nada.',
  'Refused: this negotiation has already become an agreement. That one stands.':
    'Rechazado: de esta negociación ya salió un acuerdo. Vale ese.',
  'Refused: the other side had taken the signature back. Nothing was agreed; start a new talk.':
    'Rechazado: la otra parte había retirado su firma. No se ha acordado nada; empieza otra conversación.',
  'Nothing to do: it had already been withdrawn.': 'Nada que hacer: ya se había retirado.',
  'Refused: the hub does not know this agreement. Nothing changed.':
    'Rechazado: el hub no conoce este acuerdo. No ha cambiado nada.',
  'Refused: the agreement had already ended. Its outcome stands.':
    'Rechazado: el acuerdo ya había terminado. Vale su resultado.',
  'Refused: the agreement had moved on before this was certified. Nothing changed; look at it again.':
    'Rechazado: el acuerdo avanzó antes de que esto se certificara. No ha cambiado nada; míralo de nuevo.',
  'Refused: it is more than what is held in escrow. Nothing moved; choose a smaller amount.':
    'Rechazado: es más de lo que hay en depósito. No se ha movido nada; elige una cantidad menor.',
  'Refused: an amount of zero releases nothing. Nothing moved.':
    'Rechazado: una cantidad de cero no libera nada. No se ha movido nada.',
  'Refused: there is no such receipt. Nothing changed.': 'Rechazado: no existe ese recibo. No ha cambiado nada.',
  'Refused: only the two parties sign a receipt. Nothing changed.':
    'Rechazado: un recibo solo lo firman las dos partes. No ha cambiado nada.',
  'Nothing to do: the receipt had already been signed.': 'Nada que hacer: el recibo ya estaba firmado.',
  'Refused: this was the signature of a different receipt. Nothing changed.':
    'Rechazado: esta era la firma de otro recibo. No ha cambiado nada.',
  'Nothing was signed: nobody owes themselves a favour. Choose somebody else.':
    'No se ha firmado nada: nadie se debe un favor a sí mismo. Elige a otra persona.',
  'Nothing was signed: favours are between two members of a hub. What you two signed before stands.':
    'No se ha firmado nada: los favores son entre dos miembros de un hub. Lo que firmasteis antes sigue valiendo.',
  'Nothing was signed: the amount is zero. Choose an amount.':
    'No se ha firmado nada: la cantidad es cero. Elige una cantidad.',
  'Not yet: your last proposal is still waiting for an answer, and one favour follows another. Nothing was signed; it can be carried to them as a file or by QR.':
    'Aún no: tu última propuesta espera todavía una respuesta, y un favor va después de otro. No se ha firmado nada; puedes llevársela como archivo o con códigos QR.',
  'Not yet: they have proposed something to you. Nothing was signed; answer that first.':
    'Aún no: te han propuesto algo. No se ha firmado nada; responde antes a eso.',
  'Not yet: a payment that settles favours is waiting for the hub to certify it. Nothing was signed; connect to a member, or wait until it lapses.':
    'Aún no: un pago que salda favores espera a que el hub lo certifique. No se ha firmado nada; conéctate con un miembro, o espera a que caduque.',
  'Refused: one of you would owe more than this hub lets its members owe. Nothing was signed; choose a smaller amount, or settle first.':
    'Rechazado: uno de los dos debería más de lo que este hub deja deber a sus miembros. No se ha firmado nada; elige una cantidad menor, o saldad antes.',
  'Refused: they would owe you more than the limit you have set for them. Nothing was signed; choose a smaller amount, or raise your limit.':
    'Rechazado: te debería más que el límite que le has puesto. No se ha firmado nada; elige una cantidad menor, o sube tu límite.',
  'Nothing was signed: something else was signed between you meanwhile, or this was answered. Look at the list again.':
    'No se ha firmado nada: mientras tanto firmasteis otra cosa, o esto ya tuvo respuesta. Mira de nuevo la lista.',
  'Refused: this proposal does not follow from what you both signed. Nothing was signed; ask for a new one.':
    'Rechazado: esta propuesta no sigue de lo que firmasteis los dos. No se ha firmado nada; pide una nueva.',
  'Not now: your proposal and theirs crossed on the way, and yours comes first. Nothing was signed; once they have answered yours, they can propose again.':
    'Ahora no: tu propuesta y la suya se cruzaron por el camino, y la tuya va primero. No se ha firmado nada; cuando responda a la tuya, podrá proponer de nuevo.',
  'Refused: more would be paid than is owed. Nothing was signed; choose a smaller amount.':
    'Rechazado: se pagaría más de lo que se debe. No se ha firmado nada; elige una cantidad menor.',
  'Refused: it does not name the two people it is about. Nothing moved.':
    'Rechazado: no nombra a las dos personas de quienes trata. No se ha movido nada.',
  'Refused: the favour belongs to another hub. Nothing moved.':
    'Rechazado: el favor es de otro hub. No se ha movido nada.',
  'Refused: only the two people it is about settle a favour. Nothing moved.':
    'Rechazado: un favor solo lo saldan las dos personas de quienes trata. No se ha movido nada.',
  'Refused: a signature of one side is missing. Nothing moved; the favour stands.':
    'Rechazado: falta la firma de una de las partes. No se ha movido nada; el favor sigue en pie.',
  'Refused: a signature is by a device that is not in use any more. Nothing moved; offer to settle again.':
    'Rechazado: una firma es de un dispositivo que ya no está en uso. No se ha movido nada; ofrece saldar de nuevo.',
  'Refused: it was not certified in time and is void. Nothing moved; the favour stands, offer to settle again.':
    'Rechazado: no se certificó a tiempo y queda anulado. No se ha movido nada; el favor sigue en pie, ofrece saldar de nuevo.',
  'Nothing to do: this, or something newer, was already settled.':
    'Nada que hacer: esto, o algo más reciente, ya estaba saldado.',
  'Nothing was signed: money is set aside for somebody else. Choose another member.':
    'No se ha firmado nada: el dinero se aparta para otra persona. Elige otro miembro.',
  'Refused: both must be members of the hub. Nothing was set aside.':
    'Rechazado: ambas personas tienen que ser miembros del hub. No se ha apartado nada.',
  'Refused: its time was over before the hub certified it. Nothing was set aside; try again.':
    'Rechazado: su plazo se acabó antes de que el hub lo certificara. No se ha apartado nada; inténtalo de nuevo.',
  'Refused: money is set aside for at most 30 days. Nothing was set aside; choose a shorter time.':
    'Rechazado: el dinero se aparta durante 30 días como mucho. No se ha apartado nada; elige menos tiempo.',
  'Refused: the hub does not know this reserve. Nothing moved.':
    'Rechazado: el hub no conoce este dinero apartado. No se ha movido nada.',
  'Refused: only the one it was set aside for collects it or gives it back. Nothing moved.':
    'Rechazado: solo la persona para quien se apartó lo cobra o lo devuelve. No se ha movido nada.',
  'Refused: this reserve has ended, and what was left has gone back. Nothing moved.':
    'Rechazado: ya se acabó el tiempo de lo apartado, y lo que quedaba ha vuelto. No se ha movido nada.',
  'Refused: this was signed by another device than the one that set the money aside. Nothing moved.':
    'Rechazado: esto lo firmó un dispositivo distinto del que apartó el dinero. No se ha movido nada.',
  'Refused: it is more than is left of what was set aside. Nothing moved; choose a smaller amount.':
    'Rechazado: es más de lo que queda de lo apartado. No se ha movido nada; elige una cantidad menor.',
  'Nothing to do: this had already been collected.': 'Nada que hacer: esto ya se había cobrado.',
  'Nothing was signed: this reserve is used up, its time is over, or another device of yours set it aside.':
    'No se ha firmado nada: lo apartado está gastado, se acabó su plazo, o lo apartó otro dispositivo tuyo.',
  'Nothing was taken in: the file is larger than any bundle. Ask for a new one.':
    'No se ha tomado nada: el archivo es más grande que cualquier paquete. Pide uno nuevo.',
  'Nothing was taken in: this is not a bundle of Kind Market. Choose a file that ends in “.kind”.':
    'No se ha tomado nada: esto no es un paquete de Kind Market. Elige un archivo que termine en «.kind».',
  'Nothing was taken in: the bundle is damaged or incomplete. Ask for it again.':
    'No se ha tomado nada: el paquete está dañado o incompleto. Pídelo de nuevo.',
  'Nothing was taken in: the bundle belongs to a hub that is not on this device.':
    'No se ha tomado nada: el paquete es de un hub que no está en este dispositivo.',
  'Nothing was taken in: this hub is halted here. Everything before is kept.':
    'No se ha tomado nada: este hub está detenido aquí. Todo lo anterior se conserva.',
  'Nothing was taken in: whoever packed this is not a member of the hub as far as this device knows. Take in a bundle of somebody you know first.':
    'No se ha tomado nada: por lo que sabe este dispositivo, quien lo empaquetó no es miembro del hub. Toma antes un paquete de alguien que conozcas.',
  'Nothing was taken in: the bundle was changed on the way. Ask for it again.':
    'No se ha tomado nada: el paquete cambió por el camino. Pídelo de nuevo.',
  'There was something in it that no bundle holds.': 'Contenía algo que no va en ningún paquete.',
  'A signed act in it does not hold.': 'Contiene un acto firmado que no es válido.',
  'A batch in it is not certified by this hub.': 'Contiene un lote que este hub no ha certificado.',
  'A signature in it does not hold.': 'Contiene una firma que no es válida.',
  'A message in it was changed on the way.': 'Contiene un mensaje que cambió por el camino.',
  'Refused: the hub does not know the device. Nothing changed.':
    'Rechazado: el hub no conoce el dispositivo. No ha cambiado nada.',
  'Nothing to do: the hub knows this device already.': 'Nada que hacer: el hub ya conoce este dispositivo.',
  'Refused: this is the device you are using. Nothing was signed; take it out of use from another one.':
    'Rechazado: este es el dispositivo que estás usando. No se ha firmado nada; dalo de baja desde otro.',
  'Refused: the device belongs to somebody else. Nothing changed.':
    'Rechazado: el dispositivo es de otra persona. No ha cambiado nada.',
  'Nothing to do: the device was already out of use.': 'Nada que hacer: el dispositivo ya estaba de baja.',
  'Nothing to do: you are in this hub already.': 'Nada que hacer: ya estás en este hub.',
  'Refused: this device has asked to come in a thousand times. Nothing changed; ask a member to look at why.':
    'Rechazado: este dispositivo ha pedido entrar mil veces. No ha cambiado nada; pide a un miembro que mire por qué.',
  'Not now: your request to come in is signed and on its way. Nothing was changed; once you are in, you can leave.':
    'Ahora no: tu petición de entrar está firmada y en camino. No ha cambiado nada; cuando hayas entrado, puedes salir.',
  'Refused by the hub’s rules ({1}). Nothing changed.': 'Rechazado por las reglas del hub ({1}). No ha cambiado nada.',
  'This hub asks newcomers for some computing, so that nobody can flood it. Nothing was changed; your computer does it and asks again.':
    'Este hub pide un poco de cálculo a quien llega, para que nadie pueda inundarlo. No ha cambiado nada; tu ordenador lo hace y vuelve a pedirlo.',
  'More people are joining this hub than usual, so it asks for more computing than before. Nothing was changed; your computer does it and asks again.':
    'Se une a este hub más gente de lo habitual, así que pide más cálculo que antes. No ha cambiado nada; tu ordenador lo hace y vuelve a pedirlo.',
  'The computing that was shown is no longer recent. Nothing was changed; your computer does it again.':
    'El cálculo mostrado ya no es reciente. No ha cambiado nada; tu ordenador lo hace de nuevo.',
  'The computing that was shown has let you in before. Nothing was changed; your computer does it again.':
    'Con el cálculo mostrado ya entraste una vez. No ha cambiado nada; tu ordenador lo hace de nuevo.',
  'This invite has been used as often as it allows. Nothing was changed; ask for a new one.':
    'Esta invitación se ha usado tantas veces como permite. No ha cambiado nada; pide una nueva.',
  'Whoever wrote this invite is not (or no longer) a member of the hub. Ask another member for one.':
    'Quien escribió esta invitación no es (o ya no es) miembro del hub. Pide una a otro miembro.',
  'This invite is not genuine: its signature does not fit. Ask for a new one and copy the whole link.':
    'Esta invitación no es auténtica: su firma no encaja. Pide una nueva y copia el enlace entero.',
  'Refused: only members publish studies and repeat them. Nothing was published.':
    'Rechazado: solo los miembros publican estudios y los repiten. No se ha publicado nada.',
  'Refused: the hub has certified no such space. Nothing was published; choose another space.':
    'Rechazado: el hub no ha certificado ese espacio. No se ha publicado nada; elige otro espacio.',
  'Refused: this space is closed, for good. Nothing was published; choose another space.':
    'Rechazado: este espacio está cerrado para siempre. No se ha publicado nada; elige otro espacio.',
  'Refused: studies stand in scientific spaces. Nothing was published; choose one.':
    'Rechazado: los estudios están en espacios científicos. No se ha publicado nada; elige uno.',
  'Refused: only those publish in this space whom its rules list. Nothing was published; ask whoever keeps it.':
    'Rechazado: en este espacio solo publican las personas de su lista. No se ha publicado nada; pregunta a quien está a cargo.',
  'Refused: this space asks for more standing than you have. Nothing was published.':
    'Rechazado: este espacio pide una posición más alta que la tuya. No se ha publicado nada.',
  'Refused: the hub keeps 50 studies of one member. Nothing was published; revise one of yours.':
    'Rechazado: el hub guarda 50 estudios de un miembro. No se ha publicado nada; publica una versión nueva de uno tuyo.',
  'Refused: a file or a study is named twice. Nothing was published; name it once.':
    'Rechazado: un archivo o un estudio figura dos veces. No se ha publicado nada; ponlo una sola vez.',
  'Refused: under this licence nobody may work on the data. Nothing was published; choose an open licence.':
    'Rechazado: con esta licencia nadie puede trabajar con los datos. No se ha publicado nada; elige una licencia abierta.',
  'Refused: a study that it cites is not known to the hub. Nothing was published.':
    'Rechazado: el hub no conoce un estudio que cita. No se ha publicado nada.',
  'Refused: a study does not cite itself. Nothing was published; leave that one out.':
    'Rechazado: un estudio no se cita a sí mismo. No se ha publicado nada; quítalo.',
  'Refused: the study that it extends is not known to the hub. Nothing was published.':
    'Rechazado: el hub no conoce el estudio que amplía. No se ha publicado nada.',
  'Refused: a file is said to replace one that the version before does not have. Nothing was published.':
    'Rechazado: se dice que un archivo sustituye a otro que la versión anterior no tiene. No se ha publicado nada.',
  'Refused: the hub knows no such study, version or replication. Nothing was published.':
    'Rechazado: el hub no conoce ese estudio, esa versión o esa repetición. No se ha publicado nada.',
  'Refused: only whoever published the study does this. Nothing was published.':
    'Rechazado: esto solo lo hace quien publicó el estudio. No se ha publicado nada.',
  'Refused: there is a newer version of this study already. Nothing was published; look at it and try again.':
    'Rechazado: ya hay una versión más nueva de este estudio. No se ha publicado nada; mírala e inténtalo de nuevo.',
  'Refused: the hub keeps 100 versions of a study. Nothing was published.':
    'Rechazado: el hub guarda 100 versiones de un estudio. No se ha publicado nada.',
  'Refused: you have repeated this version already, and it stays as you said. Nothing was published.':
    'Rechazado: ya has repetido esta versión, y queda como lo dijiste. No se ha publicado nada.',
  'Refused: it was done on data that this version does not have. Nothing was published.':
    'Rechazado: se hizo con datos que esta versión no tiene. No se ha publicado nada.',
  'Refused: say which of the study’s data it was done on, or add data of your own. Nothing was published.':
    'Rechazado: di con qué datos del estudio se hizo, o añade datos tuyos. No se ha publicado nada.',
  'Refused: you have answered this replication already, and an answer stays.':
    'Rechazado: ya has respondido a esta repetición, y una respuesta queda como está.',
  'Refused: only members found and keep spaces. Nothing changed.':
    'Rechazado: solo los miembros crean espacios y los tienen a su cargo. No ha cambiado nada.',
  'Refused: you have founded as many spaces as a hub keeps of one member. Nothing changed; amend one of yours instead.':
    'Rechazado: has creado tantos espacios como guarda un hub de un miembro. No ha cambiado nada; cambia en su lugar las reglas de uno tuyo.',
  'Refused: something is named twice in these rules. Nothing changed; name it once.':
    'Rechazado: algo figura dos veces en estas reglas. No ha cambiado nada; ponlo una sola vez.',
  'Refused: these rules let nobody name a price, neither in tokens nor in kind. Nothing changed; allow one of them.':
    'Rechazado: con estas reglas nadie podría poner un precio, ni en tokens ni a cambio de algo. No ha cambiado nada; permite una de las dos cosas.',
  'Refused: the lowest price is above the highest. Nothing changed.':
    'Rechazado: el precio mínimo supera al máximo. No ha cambiado nada.',
  'Refused: the least of a number is above the most. Nothing changed.':
    'Rechazado: el mínimo de un número supera a su máximo. No ha cambiado nada.',
  'Refused: a field is missing that spaces of this type stand on. Nothing changed; put it back, or choose another type.':
    'Rechazado: falta un campo en el que se basan los espacios de este tipo. No ha cambiado nada; vuelve a ponerlo, o elige otro tipo.',
  'Refused: the hub has certified no such space. Nothing changed; wait a moment and try again.':
    'Rechazado: el hub no ha certificado ese espacio. No ha cambiado nada; espera un momento e inténtalo de nuevo.',
  'Refused: this space is closed, for good. What you wrote is kept; choose another space.':
    'Rechazado: este espacio está cerrado para siempre. Lo que escribiste se conserva; elige otro espacio.',
  'Refused: only whoever keeps the space changes it. Nothing changed.':
    'Rechazado: el espacio solo lo cambia quien está a cargo. No ha cambiado nada.',
  'Refused: its rules were changed meanwhile. Nothing changed; look at them and try again.':
    'Rechazado: sus reglas cambiaron mientras tanto. No se ha hecho ningún cambio; míralas e inténtalo de nuevo.',
  'Refused: its rules were changed as often as a hub keeps. Nothing changed; found a space in its place.':
    'Rechazado: sus reglas se han cambiado tantas veces como guarda un hub. No ha cambiado nada; crea otro espacio en su lugar.',
  'Not yet: it was written under rules that have not arrived here. Nothing changed.':
    'Aún no: se escribió con reglas que no han llegado aquí. No ha cambiado nada.',
  'Refused: in this space only those post whom its rules list. What you wrote is kept; ask its keeper, or post it on the board.':
    'Rechazado: en este espacio solo publican las personas de su lista. Lo que escribiste se conserva; pregunta a quien está a cargo, o publícalo en el Tablón.',
  'Refused: this space asks for a higher standing than yours. What you wrote is kept. Your own page says what is missing.':
    'Rechazado: este espacio pide una posición más alta que la tuya. Lo que escribiste se conserva. Tu propia página dice qué falta.',
  'Refused: this space takes no notices of this purpose. What you wrote is kept.':
    'Rechazado: este espacio no admite anuncios con este fin. Lo que escribiste se conserva.',
  'Refused: this space takes no notices of this kind. What you wrote is kept; choose another kind.':
    'Rechazado: este espacio no admite anuncios de esta clase. Lo que escribiste se conserva; elige otra clase.',
  'Refused: notices last less long in this space. What you wrote is kept; choose an earlier end.':
    'Rechazado: en este espacio los anuncios duran menos. Lo que escribiste se conserva; elige un final más cercano.',
  'Refused: this space takes prices in the hub’s token only. What you wrote is kept.':
    'Rechazado: este espacio solo admite precios en el token del hub. Lo que escribiste se conserva.',
  'Refused: in this space nothing has a price in tokens. What you wrote is kept.':
    'Rechazado: en este espacio nada tiene un precio en tokens. Lo que escribiste se conserva.',
  'Refused: prices in this space are in the hub’s first token. What you wrote is kept.':
    'Rechazado: en este espacio los precios son en el primer token del hub. Lo que escribiste se conserva.',
  'Refused: prices in this space are for another unit. What you wrote is kept.':
    'Rechazado: en este espacio los precios son por otra unidad. Lo que escribiste se conserva.',
  'Refused: the price is below the lowest of this space. What you wrote is kept.':
    'Rechazado: el precio está por debajo del mínimo de este espacio. Lo que escribiste se conserva.',
  'Refused: the price is above the highest of this space. What you wrote is kept.':
    'Rechazado: el precio está por encima del máximo de este espacio. Lo que escribiste se conserva.',
  'Refused: this space has no such field. What you wrote is kept.':
    'Rechazado: este espacio no tiene ese campo. Lo que escribiste se conserva.',
  'Refused: something is not filled in that this space asks for. What you wrote is kept.':
    'Rechazado: falta rellenar algo que este espacio pide. Lo que escribiste se conserva.',
  'Refused: a field does not hold what this space asks for. What you wrote is kept.':
    'Rechazado: un campo no contiene lo que este espacio pide. Lo que escribiste se conserva.',
  'Refused: a work that is named needs a licence beside it. What you wrote is kept.':
    'Rechazado: una obra que se nombra necesita al lado su licencia. Lo que escribiste se conserva.',
  'Refused: data that is offered is named by its content. What you wrote is kept.':
    'Rechazado: los datos que se ofrecen se nombran por su contenido. Lo que escribiste se conserva.',
  'Refused: data that is offered here may be reused, so it needs an open licence. What you wrote is kept.':
    'Rechazado: los datos que se ofrecen aquí se pueden reutilizar, así que necesitan una licencia abierta. Lo que escribiste se conserva.',
  'Refused: this space is about a place. What you wrote is kept; say where.':
    'Rechazado: este espacio trata de un lugar. Lo que escribiste se conserva; di dónde.',
  'It is closed, for good.': 'Está cerrado para siempre.',
  'Only members of the hub who are not leaving it post here.':
    'Aquí solo publican miembros del hub que no estén saliendo.',
  'Only those post here whom its rules list. Ask whoever keeps it, or post on the board.':
    'Aquí solo publican las personas de su lista. Pregunta a quien está a cargo, o publica en el Tablón.',
  'It asks for a higher standing than yours. Your own page says what is missing.':
    'Pide una posición más alta que la tuya. Tu propia página dice qué falta.',
  'Nothing was signed: nobody trusts themselves here. Choose somebody else.':
    'No se ha firmado nada: aquí nadie dice que confía en sí mismo. Elige a otra persona.',
  'Refused: only members say whom they trust. Nothing changed.':
    'Rechazado: solo los miembros dicen en quién confían. No ha cambiado nada.',
  'Refused: this person is not in the hub. Nothing changed.':
    'Rechazado: esta persona no está en el hub. No ha cambiado nada.',
  'Refused: you trust as many people as a hub keeps for one member. Nothing changed; take one back first.':
    'Rechazado: confías en tantas personas como guarda un hub de un miembro. No ha cambiado nada; retira antes una.',
  'Nothing to do: you had not said that you trust them.':
    'Nada que hacer: no habías dicho que confiabas en esta persona.',
  'Refused: by their standing, others may not stand to lose that much at once by the one who is to deliver. Nothing was agreed and no money moved; agree on less, or let something that is open end first. The page of that person says how much is used and what lifts the limit.':
    'Rechazado: con la posición de quien debe entregar, los demás no pueden arriesgarse a perder tanto a la vez. No se ha acordado nada ni se ha movido dinero; acordad menos, o deja que antes termine algo de lo abierto. La página de esa persona dice cuánto está en uso y qué sube el límite.',
  'Refused: your account would go that far below zero, your standing does not. Nothing moved; choose a smaller amount. Your own page says how much is used and what lifts the limit.':
    'Rechazado: tu cuenta podría bajar tanto de cero, pero tu posición no lo permite. No se ha movido nada; elige una cantidad menor. Tu propia página dice cuánto está en uso y qué sube el límite.',
  'Refused: your standing gives you no vote yet. Nothing changed. Your own page says what is missing for a rung that does.':
    'Rechazado: con tu posición aún no tienes voto. No ha cambiado nada. Tu propia página dice qué falta para un escalón que lo da.',
  'Refused: your standing lets you answer offers and not post any yet. What you wrote is kept. Your own page says what is missing for a rung that does.':
    'Rechazado: con tu posición puedes responder a ofertas, pero aún no publicar ninguna. Lo que escribiste se conserva. Tu propia página dice qué falta para un escalón que lo permite.',
  'The first rung asks for something, so newcomers would stand nowhere. Let it ask for nothing.':
    'El primer escalón pide algo, así que quien llega no estaría en ninguno. Haz que no pida nada.',
  'Somebody would lose something by rising to a higher rung. Let each rung give at least what the one below it gives.':
    'Alguien perdería algo al subir a un escalón más alto. Haz que cada escalón dé al menos lo que da el de abajo.',
  'Two rungs have the same name. Give each its own.': 'Dos escalones se llaman igual. Pon a cada uno su nombre.',
  'Nothing was signed: this sheet was already used, or the app was restarted. Open it again from the trade.':
    'No se ha firmado nada: esta hoja ya se usó, o la aplicación se reinició. Ábrela de nuevo desde el trato.',
  'Nothing was signed: the sheet was open for more than ten minutes. Open it again to see today’s figures.':
    'No se ha firmado nada: la hoja estuvo abierta más de diez minutos. Ábrela de nuevo para ver las cifras de hoy.',
  'Nothing was signed: the trade has changed since this sheet was opened. Open it again and read what is different.':
    'No se ha firmado nada: el trato ha cambiado desde que se abrió esta hoja. Ábrela de nuevo y lee lo que es distinto.',
  'Nothing was signed: the proposal is not valid, because {1}. Ask for a new one.':
    'No se ha firmado nada: la propuesta no es válida por esto: {1}. Pide una nueva.',
  'Nothing was signed: the proposal has lapsed. Ask for a new one or make your own.':
    'No se ha firmado nada: la propuesta ha caducado. Pide una nueva o haz la tuya.',
  'Nothing was signed: there is a newer proposal. Read that one first.':
    'No se ha firmado nada: hay una propuesta más nueva. Lee antes esa.',
  'Only a notice of your own has answers here: what is proposed to others is theirs.':
    'Aquí solo tiene respuestas un anuncio tuyo: lo que se propone a otras personas es suyo.',
  'Nothing was changed: this trade has not ended, and what waits in an archive is easily forgotten. Put it away when it is over.':
    'No ha cambiado nada: este trato no ha terminado, y lo que espera en el archivo se olvida pronto. Archívalo cuando acabe.',
  'Nothing was exported: every party has to sign first, and the hub has to certify it. Until then there is nothing to prove.':
    'No se ha exportado nada: antes tienen que firmar todas las partes, y el hub tiene que certificarlo. Hasta entonces no hay nada que probar.',
  'Nothing was exported: this device keeps the hub’s log only from a later batch on than the one that opened this agreement. Fetch the whole history in the settings of the hub, then export again.':
    'No se ha exportado nada: este dispositivo guarda el registro del hub solo desde un lote posterior al que abrió este acuerdo. Trae la historia entera en el Libro, en «En este dispositivo», y exporta de nuevo.',
  'Nothing was exported. {1} Every member’s node has checked it; ask one of them, or export an agreement that was not in court.':
    'No se ha exportado nada. {1} Lo ha comprobado el nodo de cada miembro; pregunta a alguno, o exporta un acuerdo que no haya estado en el tribunal.',
  'Nothing was signed: this cannot be done now. Look at the agreement for what comes next.':
    'No se ha firmado nada: esto no se puede hacer ahora. Mira en el acuerdo qué sigue.',
  'Nothing was signed: {1} Earn or receive the rest, or end the agreement.':
    'No se ha firmado nada: {1} Gana o recibe el resto, o termina el acuerdo.',
  'Nothing was signed: only {1} are left to accept. Choose that or fewer.':
    'No se ha firmado nada: solo quedan {1} por aceptar. Elige eso o menos.',
  'Nothing was delivered: this cannot be delivered now. Your note and files are kept; look at the agreement for what comes next.':
    'No se ha entregado nada: esto no se puede entregar ahora. Tu nota y tus archivos se conservan; mira en el acuerdo qué sigue.',
  'Nothing was delivered: write a note, add a file, or say that it was done in person.':
    'No se ha entregado nada: escribe una nota, añade un archivo o di que se hizo en persona.',
  'Nothing was shown: a code has 32 characters, 0 to 9 and a to f. Read it again from the other side’s screen.':
    'No se ha mostrado nada: un código tiene 32 caracteres, de 0 a 9 y de a a f. Léelo de nuevo en la pantalla de la otra parte.',
  'Nothing was saved: this device has no text of it that binds anybody. Ask one of its parties for the document.':
    'No se ha guardado nada: este dispositivo no tiene ningún texto de esto que comprometa a alguien. Pide el documento a una de las partes.',
  'Nothing was saved. {1}': 'No se ha guardado nada. {1}',
  'Nothing was imported, and nothing has changed. {1} Choose another document.':
    'No se ha importado nada, y no ha cambiado nada. {1} Elige otro documento.',
  '“{1}” is not in this node’s store. Nothing was changed; add it again.':
    '«{1}» no está en el almacén de este nodo. No ha cambiado nada; añádelo de nuevo.',
  'No file is handed over by its key here. Nothing was changed.':
    'Aquí no se entrega ningún archivo por su clave. No ha cambiado nada.',
  'Nothing was signed: the sealed file is not here yet, and without it its key would open nothing. Fetch it first.':
    'No se ha firmado nada: el archivo sellado aún no está aquí, y sin él su clave no abriría nada. Tráelo antes.',
  'Nothing was sent: there is no proposal waiting for your answer.':
    'No se ha enviado nada: no hay ninguna propuesta que espere tu respuesta.',
  'Nothing was signed: {1} What you wrote is kept; correct it and try again.':
    'No se ha firmado nada: {1} Lo que escribiste se conserva; corrígelo e inténtalo de nuevo.',
  'This offer is not here: it was taken back, or is of a hub you are not in.':
    'Esta oferta no está aquí: se retiró, o es de un hub en el que no estás.',
  'Nothing was signed: this talk is between other people. Start a new agreement for these. What you wrote is kept.':
    'No se ha firmado nada: esta conversación es entre otras personas. Empieza con estas un acuerdo nuevo. Lo que escribiste se conserva.',
  'Nothing was signed: this has already been agreed. Look at it for what comes next.':
    'No se ha firmado nada: esto ya está acordado. Mira en el acuerdo qué sigue.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start a new one.':
    'No se ha firmado nada: se retiró una firma, así que esta conversación ha terminado. Empieza otra.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signers. Try again when it is certified.':
    'No se ha firmado nada: un paso tuyo anterior espera todavía a los firmantes del hub. Inténtalo de nuevo cuando esté certificado.',
  'Nothing was signed: there is a newer proposal, or this one has lapsed. Read the newest first.':
    'No se ha firmado nada: hay una propuesta más nueva, o esta ha caducado. Lee antes la más reciente.',
  'Nothing to do: no signature of yours can still be met in this talk.':
    'Nada que hacer: en esta conversación ya no hay ninguna firma tuya que alguien pueda aceptar.',
  'Nothing was delivered: {1}. Your note and files are kept; look at the trade for what comes next.':
    'No se ha entregado nada por esto: {1}. Tu nota y tus archivos se conservan; mira en el trato qué sigue.',
  'Nothing was delivered: “{1}” is not in this node’s store. Add it again; your note is kept.':
    'No se ha entregado nada: «{1}» no está en el almacén de este nodo. Añádelo de nuevo; tu nota se conserva.',
  'This file was sealed in one piece. Nothing was changed; open it and save it from there.':
    'Este archivo se selló de una pieza. No ha cambiado nada; ábrelo y guárdalo desde allí.',
  'This file is not part of what the ledger says was delivered. If the delivery is new, its message may still be on the way.':
    'Según el libro, este archivo no forma parte de lo que se entregó. Si la entrega es nueva, puede que su mensaje aún esté en camino.',
  'This file is too large to be shown here. Nothing was changed; save it to your disk instead.':
    'Este archivo es demasiado grande para mostrarlo aquí. No ha cambiado nada; guárdalo en disco.',
  'Nobody who keeps this file is online. Nothing is lost; try again when the other side or another member is connected.':
    'Nadie que guarde este archivo está en línea. No se ha perdido nada; inténtalo de nuevo cuando esté la otra parte u otro miembro.',
  'The file does not open to what was committed, so it is not shown. Do not accept the delivery; ask for it again or end the trade.':
    'Lo que abre el archivo no es lo que se prometió, así que no se muestra. No aceptes la entrega; pídela de nuevo o termina el trato.',
  'Nothing was signed: this cannot be done, because {1}. Look at the trade for what comes next.':
    'No se ha firmado nada, porque esto no se puede hacer: {1}. Mira en el trato qué sigue.',
  'Nothing was signed: you can spend {1}, and {2} is needed. Earn or receive the rest, or end the agreement.{3}':
    'No se ha firmado nada: puedes gastar {1}, y hacen falta {2}. Gana o recibe el resto, o termina el acuerdo.{3}',
  'Nothing was signed: an amount of zero releases nothing. Choose an amount.':
    'No se ha firmado nada: una cantidad de cero no libera nada. Elige una cantidad.',
  'Nothing was signed: only {1} is held. Choose that or less.':
    'No se ha firmado nada: solo hay {1} en depósito. Elige eso o menos.',
  'Nothing was sent: there is no proposal of theirs waiting for your answer. Look at the trade for what comes next.':
    'No se ha enviado nada: no hay ninguna propuesta suya que espere tu respuesta. Mira en el trato qué sigue.',
  'Nothing was signed: a removal needs a reason, which every member can read. Write one and try again.':
    'No se ha firmado nada: una expulsión necesita un motivo, que puede leer cualquier miembro. Escribe uno e inténtalo de nuevo.',
  'This trade is not known here, or it is not yours. If somebody just wrote to you, it appears as soon as the message arrives.':
    'Este trato no se conoce aquí, o no es tuyo. Si alguien acaba de escribirte, aparece en cuanto llegue el mensaje.',
  'You have blocked {1}, so this talk is not shown. It is kept: unblock {2} on their page to see it.':
    'Has bloqueado a {1}, así que esta conversación no se muestra. Se conserva: para verla, desbloquea a {2} en su página.',
  '{1} is not a member of the hub, so nothing can come of this talk and it is not shown.':
    '{1} no es miembro del hub, así que de esta conversación no puede salir nada y no se muestra.',
  'Nothing was signed: this talk is with somebody else. Start a new one from their offer.':
    'No se ha firmado nada: esta conversación es con otra persona. Empieza una nueva desde su oferta.',
  'Nothing was signed: this has already been agreed. The agreement stands; look at it for what comes next.':
    'No se ha firmado nada: esto ya está acordado. El acuerdo es firme; mira en él qué sigue.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start again from the offer.':
    'No se ha firmado nada: se retiró una firma, así que esta conversación ha terminado. Empieza de nuevo desde la oferta.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signer. Try again when it is certified.':
    'No se ha firmado nada: un paso tuyo anterior espera todavía al firmante del hub. Inténtalo de nuevo cuando esté certificado.',
  'Nothing to do: you have already withdrawn.': 'Nada que hacer: ya lo has retirado.',
  'Nothing was signed: this would pay yourself. Choose somebody else.':
    'No se ha firmado nada: te pagarías a ti. Elige a otra persona.',
  'Nothing was signed: this person is not a member of the hub. Invite them first.':
    'No se ha firmado nada: esta persona no es miembro del hub. Invítala antes.',
  'Nothing was signed: you can spend {1}, credit included. Choose a smaller amount.{2}':
    'No se ha firmado nada: puedes gastar {1}, crédito incluido. Elige una cantidad menor.{2}',
  'There is no receipt of this trade yet. It appears when the trade has ended and its batch has arrived.':
    'Aún no hay recibo de este trato. Aparece cuando el trato haya terminado y haya llegado su lote.',
  'Nothing was signed: {1} is empty. Write it and try again.':
    'No se ha firmado nada: falta esto: {1}. Escríbelo e inténtalo de nuevo.',
  'Nothing was signed: these are the rules already. Change something first.':
    'No se ha firmado nada: las reglas ya son estas. Cambia antes algo.',
  'Nothing was signed: {1} has no device in use in this hub. Choose somebody else.':
    'No se ha firmado nada: {1} no tiene ningún dispositivo en uso en este hub. Elige a otra persona.',
  'Nothing was signed: this hub has no such proposal. Look at the list again.':
    'No se ha firmado nada: este hub no tiene esa propuesta. Mira de nuevo la lista.',
  'Nothing was signed: a secret vote is yes or no. Who abstains does not vote.':
    'No se ha firmado nada: un voto secreto es sí o no. Quien se abstiene no vota.',
  'This collection is not here any more. The works in it are where they were.':
    'Esta colección ya no está aquí. Sus obras siguen donde estaban.',
  'Not kept: a collection needs a name.': 'No se ha guardado: una colección necesita un nombre.',
  'Not begun: you have {1} collections here already. Delete one first.':
    'No se ha empezado: ya tienes {1} colecciones aquí. Borra antes una.',
  'Not put in: only works of the same hub go into a collection.':
    'No se ha puesto: en una colección solo van obras del mismo hub.',
  'Not put in: a collection holds {1} works. Begin another one.':
    'No se ha puesto: en una colección caben {1} obras. Empieza otra.',
  'This work is not in the collection any more.': 'Esta obra ya no está en la colección.',
  'Nothing was signed: your reasons are empty. The two sides are owed some; write them.':
    'No se ha firmado nada: faltan tus razones. Las dos partes merecen leerlas; escríbelas.',
  'No hub on this device has such a case. If it was filed just now, it appears as soon as the hub certifies it.':
    'Ningún hub de este dispositivo tiene ese caso. Si se acaba de llevar al tribunal, aparece en cuanto el hub lo certifique.',
  'Nothing was signed: no jurors are drawn for this. Look at who rules on it.':
    'No se ha firmado nada: para esto no se sortea un jurado. Mira quién decide.',
  'Nothing was signed: “{1}” is not in this node’s store. Add it again; your text is kept.':
    'No se ha firmado nada: «{1}» no está en el almacén de este nodo. Añádelo de nuevo; tu texto se conserva.',
  'Nothing was signed: your statement is empty. Write what happened, and try again.':
    'No se ha firmado nada: no has dicho qué pasó. Escríbelo e inténtalo de nuevo.',
  'Not kept. {1}': 'No se ha guardado. {1}',
  'Not kept: there are {1} here already. Drop one first.': 'No se ha guardado: ya hay {1} aquí. Quita antes una.',
  'Nothing was signed: only who keeps this hub can vouch for its members. Ask its founder or one of its signers.':
    'No se ha firmado nada: por los miembros de este hub solo puede responder un responsable. Pregunta a quien lo fundó o a uno de sus firmantes.',
  'Nothing was signed: nobody vouches for themself. Ask another keeper of this hub.':
    'No se ha firmado nada: nadie responde por sí mismo. Pregunta a otro responsable de este hub.',
  'Nothing was signed: this person is not inside the hub now.':
    'No se ha firmado nada: esta persona no está ahora en el hub.',
  'Nothing was signed: {1} standings were given in this hub already.':
    'No se ha firmado nada: en este hub ya se ha respondido {1} veces por la posición de alguien.',
  'This standing was not given here. Nothing was changed.':
    'Esta credencial de posición no se dio aquí. No ha cambiado nada.',
  'This hub’s ledger has no certified batch here yet. It appears as soon as a member who has it connects.':
    'El libro de este hub aún no tiene aquí ningún lote certificado. Aparece en cuanto se conecte un miembro que lo tenga.',
  'The hub has no token called {1}. Look at its tokens in the wallet.':
    'El hub no tiene ningún token llamado {1}. Mira sus tokens en la Cartera.',
  'This event is not in the hub’s log here. If it is new, it appears when its batch arrives.':
    'Este evento no está aquí en el registro del hub. Si es nuevo, aparece cuando llegue su lote.',
  'This notice is not known here. It may not have arrived yet.':
    'Este anuncio no se conoce aquí. Puede que aún no haya llegado.',
  'Only notices on a skill board are matched. Nothing changed.':
    'Solo se emparejan anuncios de un tablón de habilidades. No ha cambiado nada.',
  'Nothing was sent: only the person an act names can appeal against it.':
    'No se ha enviado nada: una medida solo la puede recurrir la persona a quien nombra.',
  'Nothing was sent: this act is over already.': 'No se ha enviado nada: esta medida ya ha terminado.',
  'Nothing was sent: you have appealed against this act already.':
    'No se ha enviado nada: ya has recurrido esta medida.',
  'Nothing was sent: write why the act should be lifted, in a sentence.':
    'No se ha enviado nada: escribe por qué debería levantarse la medida, en una frase.',
  'Nothing was changed: this act has been lifted already.': 'No ha cambiado nada: esta medida ya se ha levantado.',
  'Nothing was changed: this appeal was answered before, or the time to answer is over and the act has lapsed. It can still be lifted.':
    'No ha cambiado nada: este recurso ya se respondió, o se acabó el plazo para responder y la medida ha caducado. Aún se puede levantar.',
  'Nothing was changed: give a reason, in a sentence.': 'No ha cambiado nada: da un motivo, en una frase.',
  'There is no such appeal against a list of yours. Nothing was changed.':
    'No existe ese recurso contra una lista tuya. No ha cambiado nada.',
  'This list is not known here. Nothing was changed; it may not have arrived yet.':
    'Esta lista no se conoce aquí. No ha cambiado nada; puede que aún no haya llegado.',
  'Not shown: you have looked at {1} hidden notices already. Stop following the list that hides them instead.':
    'No se muestra: ya has mirado {1} anuncios ocultos. Deja de seguir la lista que los oculta.',
  'You have no such list. Nothing was changed; make one on the page of lists.':
    'No tienes esa lista. No ha cambiado nada; crea una en la página de Moderación.',
  'Nothing was changed: only keepers act for the hub. Put it on a list of your own instead.':
    'No ha cambiado nada: solo los responsables actúan en nombre del hub. Ponlo en una lista tuya.',
  'Not saved: the list has no name. What you wrote is kept; give it one.':
    'No se ha guardado: la lista no tiene nombre. Lo que escribiste se conserva; ponle uno.',
  'Nothing was changed: this list has {1} acts, as many as fit. Take some off that no longer matter, or make another list.':
    'No ha cambiado nada: esta lista tiene {1} medidas, todas las que caben. Quita algunas que ya no importen, o crea otra lista.',
  'Nothing was changed: withdraw your own notice instead.':
    'No ha cambiado nada: es tu propio anuncio, así que retíralo.',
  'Nothing was changed: this person is not a member of the hub.':
    'No ha cambiado nada: esta persona no es miembro del hub.',
  'Nothing was changed: {1} has appealed against this. Answer the appeal first.':
    'No ha cambiado nada: {1} lo ha recurrido. Responde antes al recurso.',
  'Nothing was sent: this is your own.': 'No se ha enviado nada: esto es tuyo.',
  'Nothing was sent: this person is not a member of the hub.':
    'No se ha enviado nada: esta persona no es miembro del hub.',
  'Nothing was sent: nobody else keeps this hub. Hide, mute or block instead, or put it on a list of your own.':
    'No se ha enviado nada: este hub no tiene más responsables que tú. Oculta, silencia o bloquea, o ponlo en una lista tuya.',
  'Only the keepers of a hub read what is reported to them. Nothing was changed.':
    'Lo que se denuncia en un hub solo lo leen sus responsables. No ha cambiado nada.',
  'Nothing was filled in, and nothing has changed. {1} Choose another file.':
    'No se ha rellenado nada, y no ha cambiado nada. {1} Elige otro archivo.',
  'This notice is not known here. It may not have arrived yet; it will show on the board when it does.':
    'Este anuncio no se conoce aquí. Puede que aún no haya llegado; se verá en el Tablón cuando llegue.',
  'Not published: {1} What you wrote is kept; correct it and publish again.':
    'No se ha publicado: {1} Lo que escribiste se conserva; corrígelo y publica de nuevo.',
  'Not published: the photo is not a JPEG, PNG or WebP picture. What you wrote is kept; choose another photo.':
    'No se ha publicado: la foto no es una imagen JPEG, PNG o WebP. Lo que escribiste se conserva; elige otra foto.',
  'Nothing changed: only the person who posted a notice can change it.':
    'No ha cambiado nada: un anuncio solo lo puede cambiar quien lo publicó.',
  'Nothing changed: this notice was withdrawn, and that is final. Post it again as a new one.':
    'No ha cambiado nada: este anuncio se retiró, y es definitivo. Publícalo otra vez como uno nuevo.',
  'Not hidden: this is your own notice. Withdraw it to take it off the board.':
    'No se ha ocultado: este anuncio es tuyo. Retíralo para que salga del Tablón.',
  'The file is empty, so nothing was stored. Choose another file.':
    'El archivo está vacío, así que no se ha guardado nada. Elige otro archivo.',
  'The file is larger than 16 MB, so nothing was stored. Make it smaller or split it.':
    'El archivo supera los 16 MB, así que no se ha guardado nada. Hazlo más pequeño o divídelo.',
  'Nobody who has this file is online. It is asked for again as soon as somebody connects; try later.':
    'Nadie que tenga este archivo está en línea. Se pide de nuevo en cuanto se conecte alguien; inténtalo más tarde.',
  'Not hidden: you have hidden {1} notices already. Show some of them again, or block who posts them.':
    'No se ha ocultado: ya has ocultado {1} anuncios. Vuelve a mostrar algunos, o bloquea a quien los publica.',
  'Not searched: this place is on no map here. Choose another one.':
    'No se ha buscado: este lugar no está en ningún mapa de aquí. Elige otro.',
  'Nothing was changed: you cannot block yourself.': 'No ha cambiado nada: no puedes bloquearte.',
  'Nothing was signed: you have blocked {1}, so you would not see an answer. Unblock {2} on their page first.':
    'No se ha firmado nada: has bloqueado a {1}, así que no verías una respuesta. Desbloquea antes a {2} en su página.',
  'Not saved: {1} What you wrote is kept; correct it and save again.':
    'No se ha guardado: {1} Lo que escribiste se conserva; corrígelo y guarda de nuevo.',
  'Nothing was changed: you cannot mute yourself.': 'No ha cambiado nada: no puedes silenciarte.',
  'The hub does not know this pool, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'El hub no conoce este fondo, o aún no lo ha certificado. No ha cambiado nada; aparece aquí cuando esté certificado.',
  'Not published: a study has a title, a question, a method and a result. What you wrote is kept; fill in the rest.':
    'No se ha publicado: un estudio tiene un título, una pregunta, un método y un resultado. Lo que escribiste se conserva; rellena el resto.',
  'Not published: say what is different in this version. What you wrote is kept.':
    'No se ha publicado: di qué cambia en esta versión. Lo que escribiste se conserva.',
  'Not published: say in a sentence what came of it. What you wrote is kept.':
    'No se ha publicado: di en una frase qué salió. Lo que escribiste se conserva.',
  'Not published: the study’s data is not here as a whole, so it was not worked on. What you wrote is kept; fetch and check the data first.':
    'No se ha publicado: los datos del estudio no están aquí enteros, así que no se trabajó con ellos. Lo que escribiste se conserva; trae y comprueba antes los datos.',
  'Nothing was published: the answer is empty.': 'No se ha publicado nada: la respuesta está vacía.',
  'This study is not known here. It is there once the hub has certified it.':
    'Este estudio no se conoce aquí. Estará cuando el hub lo haya certificado.',
  'The hub knows no such version of this study. Nothing was changed.':
    'El hub no conoce esa versión de este estudio. No ha cambiado nada.',
  'The hub does not know this reserve, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'El hub no conoce este dinero apartado, o aún no lo ha certificado. No ha cambiado nada; aparece aquí cuando esté certificado.',
  'This space is not known here. It is there once the hub has certified its founding.':
    'Este espacio no se conoce aquí. Estará cuando el hub haya certificado su creación.',
  'Not founded: the space has no name. What you wrote is kept; give it one.':
    'No se ha creado: el espacio no tiene nombre. Lo que escribiste se conserva; ponle uno.',
  'Not closed: say why, for those whose notices stand in it. Nothing changed.':
    'No se ha cerrado: di por qué, para quienes tienen anuncios en él. No ha cambiado nada.',
  'Nothing was changed: you cannot follow yourself.': 'No ha cambiado nada: no puedes seguirte.',
  'Not kept: this is your own notice.': 'No se ha guardado: este anuncio es tuyo.',
  'Nothing was kept: there are {1} {2} already. Drop one under Board, Watching.':
    'No se ha guardado nada: ya hay {1} ({2}). Quita alguno en Tablón, Seguimiento.',
  'This is not watched any more. Nothing was changed.': 'Esto ya no está en seguimiento. No ha cambiado nada.',
  'Not saved: the search has no name. Give it one.': 'No se ha guardado: la búsqueda no tiene nombre. Ponle uno.',
  'This folder has an identity already, which was kept. Restore into a new one.':
    'En esta carpeta ya hay una identidad, y se ha conservado. Recupera la otra en una carpeta nueva.',
  'This node has no window, and a page is printed by one. Nothing was lost: export the bundle, or print in the window of a desktop.':
    'Este nodo no tiene ventana, y una página se imprime desde una. No se ha perdido nada: exporta el paquete, o imprime en la ventana de un escritorio.',
  'A backup needs a passphrase of at least {1} characters. Nothing was written.':
    'Una copia de seguridad necesita una frase de acceso de al menos {1} caracteres. No se ha escrito nada.',
  'This node has no window to name a file in. Nothing was changed; use operator.backUp, or start a new node with --restore FILE.':
    'Este nodo no tiene ventana donde elegir un archivo. No ha cambiado nada; usa operator.backUp, o inicia un nodo nuevo con --restore FILE.',
  'This node moves no large files. Nothing was changed.': 'Este nodo no mueve archivos grandes. No ha cambiado nada.',
  'This node has no window to name a file in. Nothing was changed; use operator.addFile or operator.saveFile.':
    'Este nodo no tiene ventana donde elegir un archivo. No ha cambiado nada; usa operator.addFile u operator.saveFile.',
  'Type the passphrase to unlock. Nothing was changed.':
    'Escribe la frase de acceso para desbloquear. No ha cambiado nada.',
  'This system cannot keep the key for you, so a passphrase is needed. Nothing was created.':
    'Este sistema no puede guardarte la clave, así que hace falta una frase de acceso. No se ha creado nada.',
  'The network is off. Nothing was changed; unlock and try again.':
    'La red está apagada. No ha cambiado nada; desbloquea e inténtalo de nuevo.',
  'No device answered at this address. Nothing was changed; check that it is whole, with “/p2p/…” at its end, and try again.':
    'En esta dirección no ha respondido ningún dispositivo. No ha cambiado nada; comprueba que está entera, con «/p2p/…» al final, e inténtalo de nuevo.',
  'The invite that came is not for the hub that was offered. Nothing was joined; ask the person for a link instead.':
    'La invitación que llegó no es del hub que se ofrecía. No te has unido a nada; pide un enlace a esa persona.',
  'The device that offers this hub does not answer. Nothing was joined; try again in a moment, or ask for an invite link.':
    'El dispositivo que ofrece este hub no responde. No te has unido a nada; inténtalo de nuevo en un momento, o pide un enlace de invitación.',
  'Kind Market is not on the network right now. Nothing was offered; try again when it is running.':
    'Kind Market no está en la red ahora mismo. No se ha ofrecido nada; inténtalo de nuevo cuando esté en marcha.',
  'Being found on this network is turned off in the settings. Nothing was offered; turn it on there first.':
    'Que te encuentren en esta red está desactivado en los ajustes. No se ha ofrecido nada; actívalo antes allí.',
  'This hub is not offered any more. Nothing was joined; ask the person to offer it again, or for an invite link.':
    'Este hub ya no se ofrece. No te has unido a nada; pide a esa persona que lo ofrezca de nuevo, o un enlace de invitación.',
  'This node belongs to a practice town itself. Nothing was changed.':
    'Este nodo es él mismo de un pueblo de práctica. No ha cambiado nada.',
  'That is done in the real market, and this is the practice town. Nothing was changed; leave the town first.':
    'Eso se hace en el mercado real, y este es el pueblo de práctica. No ha cambiado nada; deja antes el pueblo.',
  'A backup is tried on a node of its own folder.':
    'Una copia de seguridad se prueba en un nodo con su propia carpeta.',
  'This is not what was prepared for signing. Nothing was signed.':
    'Esto no es lo que se preparó para firmar. No se ha firmado nada.',
  'This node has no window, and recovery words are shown and typed in a window only. Nothing was changed.':
    'Este nodo no tiene ventana, y las palabras de recuperación solo se muestran y se escriben en una. No ha cambiado nada.',
  'Nothing was signed. Write the recovery words down first: without them nobody can bring your money back. Ask again to see them.':
    'No se ha firmado nada. Apunta antes las palabras de recuperación: sin ellas nadie puede traer tu dinero de vuelta. Pide verlas otra vez.',
  'This transfer is not there any more. Nothing was changed.': 'Esta transferencia ya no está. No ha cambiado nada.',
  'The file cannot be read. Nothing was added; look whether it is still there, and choose it again.':
    'No se puede leer el archivo. No se ha añadido nada; mira si sigue ahí, y elígelo de nuevo.',
  'A file has at least one byte and at most 64 GB. Nothing was added.':
    'Un archivo tiene al menos un byte y como mucho 64 GB. No se ha añadido nada.',
  'The file cannot be written there. What came is kept; save it to another place.':
    'El archivo no se puede escribir ahí. Lo que llegó se conserva; guárdalo en otro lugar.',
  'The file changed while it was being read. Nothing was added; choose it again when it is finished.':
    'El archivo cambió mientras se leía. No se ha añadido nada; elígelo de nuevo cuando esté terminado.',
  'The disk is full. What came is kept; make room and try again, and it goes on from there.':
    'El disco está lleno. Lo que llegó se conserva; haz sitio e inténtalo de nuevo, y seguirá desde ahí.',
  'The transfer ended by a fault of the program, which is in its log. What came is kept; try again.':
    'La transferencia terminó por un fallo del programa, que está en su registro. Lo que llegó se conserva; inténtalo de nuevo.',
  'This copy of Kind Market was packed without an address for new versions. Nothing was changed; get new versions where you got this one.':
    'Esta copia de Kind Market se empaquetó sin dirección para versiones nuevas. No ha cambiado nada; consigue las versiones nuevas donde conseguiste esta.',
  'The address for new versions did not answer as it should, or the file did not come whole. Nothing was changed; try again later.':
    'La dirección para versiones nuevas no respondió como debía, o el archivo no llegó entero. No ha cambiado nada; inténtalo más tarde.',
  'There is a newer version, but not two of those who release Kind Market have signed it. Nothing was fetched and nothing was changed. Wait, and ask where you got Kind Market if it stays so.':
    'Hay una versión más nueva, pero no la han firmado dos de quienes publican Kind Market. No se descargó ni se cambió nada. Espera, y si sigue así pregunta donde conseguiste Kind Market.',
  'What the address for new versions says is not understood by this version. Nothing was fetched and nothing was changed; get the new version where you got this one.':
    'Esta versión no entiende lo que dice la dirección para versiones nuevas. No se ha descargado nada ni ha cambiado nada; consigue la versión nueva donde conseguiste esta.',
  'The system did not give its leave, or its installer failed. Nothing was changed and the new version is still here; try again.':
    'El sistema no dio permiso, o falló su instalador. No se cambió nada y la versión nueva sigue aquí; inténtalo de nuevo.',
  'There is no newer version to install. Nothing was changed.':
    'No hay ninguna versión más nueva que instalar. No ha cambiado nada.',
  'The practice town did not open ({1}). Nothing real was touched. Try again, or reset the town in the settings.':
    'El pueblo de práctica no se abrió ({1}). No se ha tocado nada real. Inténtalo de nuevo, o reinicia el pueblo en los ajustes.',
}
