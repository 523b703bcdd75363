/** What the node refuses, in French, by its English sentence. */
import type { Refusals } from './words.ts'

export const fr: Refusals = {
  'A text holds half of a character, as when an emoji is cut in two. Nothing was done or sent. Delete what shows as � and try again.':
    'Un texte contient une moitié de caractère, comme quand un emoji est coupé en deux. Rien n’a été fait ni envoyé. Effacez ce qui s’affiche comme � et réessayez.',
  'This answer is for another device, or it was not signed by the identity it names. Nothing was changed; begin again on both devices.':
    'Cette réponse est destinée à un autre appareil, ou n’a pas été signée par l’identité qu’elle nomme. Rien n’a changé ; recommencez sur les deux appareils.',
  'There is no identity in this data folder yet. Create one, or restore yours from its recovery words.':
    'Il n’y a pas encore d’identité dans ce dossier de données. Créez-en une, ou restaurez la vôtre avec ses mots de récupération.',
  'This is no permanent name: one begins with “did:key:z6Mk”. Nothing was changed.':
    'Ce n’est pas un nom permanent : ceux-ci commencent par « did:key:z6Mk ». Rien n’a changé.',
  'A passphrase is needed to protect the key. Nothing was written.':
    'Il faut une phrase secrète pour protéger la clé. Rien n’a été écrit.',
  'This data folder already holds an identity, which was kept. Choose another folder to use a second one.':
    'Ce dossier de données contient déjà une identité, qui a été gardée. Choisissez un autre dossier pour en utiliser une seconde.',
  'The passphrase does not open the key. Nothing was changed; try again.':
    'La phrase secrète n’ouvre pas la clé. Rien n’a changé ; réessayez.',
  'The key file {1} is damaged and was left as it is. Put a copy of it back, or restore your identity from its recovery words in a new data folder; open trades are on the ledger and come back with it.':
    'Le fichier de clé {1} est endommagé et a été laissé tel quel. Remettez-en une copie à sa place, ou restaurez votre identité avec ses mots de récupération dans un nouveau dossier de données ; les échanges en cours sont au registre et reviennent avec elle.',
  'Word {1} (“{2}”) is not one of the recovery words. Nothing was changed; check its spelling.':
    'Le mot {1} (« {2} ») n’est pas un des mots de récupération. Rien n’a changé ; vérifiez son orthographe.',
  'There are 24 recovery words, or 12. Nothing was changed; check that none is missing.':
    'Les mots de récupération sont au nombre de 24, ou de 12. Rien n’a changé ; vérifiez qu’il n’en manque aucun.',
  'All words are valid but they do not belong together in this order. Nothing was changed; compare them with your note.':
    'Tous les mots sont valables, mais ils ne vont pas ensemble dans cet ordre. Rien n’a changé ; comparez-les avec ce que vous avez noté.',
  'This device was added by another one and does not hold the recovery words, which this needs. Nothing was changed; do it on a device that was set up with the words.':
    'Cet appareil a été ajouté par un autre et n’a pas les mots de récupération, nécessaires ici. Rien n’a changé ; faites-le sur un appareil configuré avec les mots.',
  'Kind Market is locked. Nothing was changed; unlock it and try again.':
    'Kind Market est verrouillé. Rien n’a changé ; déverrouillez-le et réessayez.',
  'Your guardians put another key in the place of the one in your name, and whoever reads this elsewhere knows the one in the name only. Nothing was signed.':
    'Vos gardiens ont mis une autre clé à la place de celle de votre nom, et qui lit ceci ailleurs ne connaît que celle du nom. Rien n’a été signé.',
  'A dialog for a file is already open. Nothing was changed; finish or close it first.':
    'Une fenêtre de choix de fichier est déjà ouverte. Rien n’a changé ; terminez-y ou fermez-la d’abord.',
  'Not changed: the file {1}, by which the desktop starts programs, could not be {2} ({3}). Mend that and choose again.':
    'Pas de changement : le fichier {1}, par lequel le bureau lance les programmes, n’a pas pu être {2} ({3}). Réglez cela et choisissez à nouveau.',
  'Not quite: word {1} is different on your list. Nothing was changed; look again.':
    'Pas tout à fait : le mot {1} est différent sur votre liste. Rien n’a changé ; regardez à nouveau.',
  'Many things already wait for your signature. Nothing was added; finish or close those first.':
    'Beaucoup de choses attendent déjà votre signature. Rien n’a été ajouté ; terminez-les ou fermez-les d’abord.',
  'The file in this data folder belongs to another program. It was left as it is; choose another folder.':
    'Le fichier de ce dossier de données appartient à un autre programme. Il a été laissé tel quel ; choisissez un autre dossier.',
  'This data was written by a newer version of Kind Market. It was left as it is; update the app.':
    'Ces données ont été écrites par une version plus récente de Kind Market. Elles ont été laissées telles quelles ; mettez l’application à jour.',
  'The disk is full. This was not saved and nothing of it was signed away; everything before it is kept. Free some disk space and try again.':
    'Le disque est plein. Ceci n’a pas été enregistré et rien n’en a été signé ; tout ce qui précède est conservé. Libérez de l’espace sur le disque et réessayez.',
  'Another program holds the database of this data folder locked. Nothing was changed and everything is kept. Close that program (a backup or database tool, perhaps) and try again.':
    'Un autre programme tient verrouillée la base de données de ce dossier. Rien n’a changé et tout est conservé. Fermez ce programme (peut-être un outil de sauvegarde ou de base de données) et réessayez.',
  'The data folder cannot be written to. Nothing was changed and everything is kept. Make the folder writable, or check the disk, and try again.':
    'Impossible d’écrire dans le dossier de données. Rien n’a changé et tout est conservé. Autorisez l’écriture dans le dossier, ou vérifiez le disque, et réessayez.',
  'The disk did not give back what was stored on it. Nothing was changed. Check the disk and its cable, then start Kind Market again; a backup can be restored in a new data folder.':
    'Le disque n’a pas rendu ce qui y était enregistré. Rien n’a changé. Vérifiez le disque et son câble, puis relancez Kind Market ; une sauvegarde peut être restaurée dans un nouveau dossier de données.',
  'A backup needs a passphrase. Nothing was written.': 'Une sauvegarde demande une phrase secrète. Rien n’a été écrit.',
  'There is no file {1}. Nothing was changed.': 'Il n’y a pas de fichier {1}. Rien n’a changé.',
  'This file is not a backup of Kind Market. Nothing was changed; choose another file.':
    'Ce fichier n’est pas une sauvegarde de Kind Market. Rien n’a changé ; choisissez un autre fichier.',
  'This backup is damaged or incomplete: its bytes are not those that were written. Nothing was changed. Copy it again from where it was kept, or use another one; with your recovery words alone your identity comes back too.':
    'Cette sauvegarde est endommagée ou incomplète : ses octets ne sont pas ceux qui ont été écrits. Rien n’a changé. Copiez-la à nouveau depuis l’endroit où elle était gardée, ou prenez-en une autre ; avec vos seuls mots de récupération, votre identité revient aussi.',
  'The passphrase does not open this backup. Nothing was changed; use the one that was chosen when the backup was made.':
    'La phrase secrète n’ouvre pas cette sauvegarde. Rien n’a changé ; utilisez celle choisie quand la sauvegarde a été faite.',
  'This backup was made by another version of Kind Market. Nothing was changed; update and try again.':
    'Cette sauvegarde a été faite par une autre version de Kind Market. Rien n’a changé ; mettez l’application à jour et réessayez.',
  'The backup could not be written to {1} ({2}). Your data is as it was, and an earlier backup there is kept. Free some space or choose another place, then try again.':
    'La sauvegarde n’a pas pu être écrite dans {1} ({2}). Vos données sont telles qu’elles étaient, et une sauvegarde antérieure qui s’y trouve est gardée. Libérez de l’espace ou choisissez un autre endroit, puis réessayez.',
  'Nothing was packed: a bundle goes from one member of a hub to another who has a device in it. Choose somebody else.':
    'Rien n’a été empaqueté : un paquet va d’un membre d’un hub à un autre qui y a un appareil. Choisissez quelqu’un d’autre.',
  'This hub is not halted by a conflict. Nothing was changed.':
    'Ce hub n’est pas arrêté par un conflit. Rien n’a changé.',
  'Where the two lines part has become known better since you looked. Nothing was changed; look again and choose.':
    'On sait mieux, depuis que vous avez regardé, où les deux lignes se séparent. Rien n’a changé ; regardez à nouveau et choisissez.',
  'The two lines part before the history of this device begins, so it cannot go back to where they were one. Nothing was changed. Choose “Fetch everything” on the ledger’s page “On this device”, and choose the line again when all is here; or stay on this line.':
    'Les deux lignes se séparent avant le début de l’historique de cet appareil ; il ne peut donc pas revenir là où elles n’en faisaient qu’une. Rien n’a changé. Choisissez « Tout récupérer » sur la page « Sur cet appareil » du registre, et choisissez à nouveau la ligne quand tout est là ; ou restez sur cette ligne.',
  'This copy of your data is old and does not send. Restore your identity from its seed.':
    'Cette copie de vos données est ancienne et n’envoie rien. Restaurez votre identité à partir de sa graine.',
  'Refused: these terms are for another hub. Nothing was signed into this one.':
    'Refusé : ces conditions sont pour un autre hub. Rien n’a été signé dans celui-ci.',
  'Somebody is named twice among the parties, or a group lacks its account’s owner or needs more members than it has. Nothing was signed; correct the parties.':
    'Quelqu’un est nommé deux fois parmi les parties, ou il manque à un groupe le titulaire de son compte ou des membres. Rien n’a été signé ; corrigez les parties.',
  'A commitment names a party that is not there. Nothing was signed; choose one of the parties.':
    'Un engagement nomme une partie qui n’existe pas. Rien n’a été signé ; choisissez une des parties.',
  'A commitment is by and for the same party. Nothing was signed; choose two different ones.':
    'Un engagement vient de la même partie qu’il sert. Rien n’a été signé ; choisissez-en deux différentes.',
  'A commitment can only come after earlier ones. Nothing was signed; move it down the list.':
    'Un engagement ne peut venir qu’après des engagements précédents. Rien n’a été signé ; déplacez-le plus bas dans la liste.',
  'Where all or nothing holds, nothing can be called off for a part, and no key handed over, since neither can be undone. Nothing was signed; take that or the all-or-nothing away.':
    'Là où vaut le tout ou rien, rien ne peut être annulé contre une part, et aucune clé remise, car ni l’un ni l’autre ne peut être défait. Rien n’a été signé ; retirez cela ou le tout ou rien.',
  'This hub does not know the way it is to be shown as done. Nothing was signed; choose another.':
    'Ce hub ne connaît pas cette façon de montrer que c’est fait. Rien n’a été signé ; choisissez-en une autre.',
  'The way it is shown as done is not complete. Nothing was signed; fill in what is missing.':
    'La façon de montrer que c’est fait n’est pas complète. Rien n’a été signé ; remplissez ce qui manque.',
  'What others measure is one whole, not units. Nothing was signed; set the quantity to one.':
    'Ce que d’autres mesurent est un tout, pas des unités. Rien n’a été signé ; mettez la quantité à un.',
  'A countersignature cannot come from silence. Nothing was signed; let silence give the money back.':
    'Une contresignature ne peut pas naître du silence. Rien n’a été signé ; faites que le silence rende l’argent.',
  'What happens by itself takes nobody’s time. Nothing was signed; set its time to nothing.':
    'Ce qui arrive de soi-même ne prend de temps à personne. Rien n’a été signé ; mettez son délai à zéro.',
  'The shares of a payment must make a whole, and each receiver stands once. Nothing was signed; correct the shares.':
    'Les parts d’un paiement doivent former un tout, et chaque bénéficiaire n’y figure qu’une fois. Rien n’a été signé ; corrigez les parts.',
  'A payment goes to the one who pays it. Nothing was signed; choose who receives it.':
    'Un paiement va à celui qui le paie. Rien n’a été signé ; choisissez qui le reçoit.',
  'Arbiters must be no parties, named once, and at least as many as have to rule alike. Nothing was signed; choose others.':
    'Les arbitres ne doivent pas être parties, sont nommés une seule fois, et sont au moins autant qu’il en faut pour décider de même. Rien n’a été signé ; choisissez-en d’autres.',
  'A mediator is no party, and a fee needs somebody it is for. Nothing was signed; choose somebody else, or nobody.':
    'Un médiateur n’est pas partie, et une rémunération demande quelqu’un à qui elle revient. Rien n’a été signé ; choisissez quelqu’un d’autre, ou personne.',
  'Refused: somebody the terms name is not a member of the hub. Nothing moved; they can join, or the terms can name others.':
    'Refusé : quelqu’un que nomment les conditions n’est pas membre du hub. Rien n’a bougé ; cette personne peut entrer, ou les conditions peuvent en nommer d’autres.',
  'Refused: somebody the terms name is leaving the hub. Nothing moved; agree with others.':
    'Refusé : quelqu’un que nomment les conditions est en train de quitter le hub. Rien n’a bougé ; convenez avec d’autres.',
  'Refused: the hub has no such token. Nothing moved.': 'Refusé : le hub n’a pas de tel jeton. Rien n’a bougé.',
  'Refused: it could last longer than the token it pays in. Nothing moved; choose shorter times or another token.':
    'Refusé : cela pourrait durer plus longtemps que le jeton du paiement. Rien n’a bougé ; choisissez des délais plus courts ou un autre jeton.',
  'Refused: it is not signed by everybody it binds, or by somebody else too. Nothing moved.':
    'Refusé : ce n’est pas signé par tous ceux que cela engage, ou quelqu’un d’autre a signé aussi. Rien n’a bougé.',
  'Refused: one of the signatures is by a device that is not in use for its identity. Nothing moved; sign again.':
    'Refusé : une des signatures vient d’un appareil qui n’est pas en service pour son identité. Rien n’a bougé ; signez à nouveau.',
  'Refused: the signatures have lapsed. Nothing moved; propose it again.':
    'Refusé : les signatures sont caduques. Rien n’a bougé ; proposez-le à nouveau.',
  'Nothing to do: this talk has become an agreement already.':
    'Rien à faire : cette discussion est déjà devenue un accord.',
  'Refused: somebody took their signature back first. Nothing moved; start a new talk.':
    'Refusé : quelqu’un a d’abord repris sa signature. Rien n’a bougé ; commencez une nouvelle discussion.',
  'Refused: the ledger has no such agreement. Nothing moved.':
    'Refusé : le registre n’a pas de tel accord. Rien n’a bougé.',
  'Refused: you are no party to this agreement. Nothing moved.':
    'Refusé : vous n’êtes pas partie à cet accord. Rien n’a bougé.',
  'Refused: this is for another of the parties to do. Nothing moved.':
    'Refusé : c’est à une autre des parties de le faire. Rien n’a bougé.',
  'Not now: it has gone another way meanwhile. Nothing moved; look at it for what comes next.':
    'Pas maintenant : les choses ont pris un autre tour entre-temps. Rien n’a bougé ; regardez ce qui vient ensuite.',
  'Not yet: not everybody’s money is in escrow. Nothing moved.':
    'Pas encore : l’argent de tous n’est pas sous séquestre. Rien n’a bougé.',
  'Nothing to do: your money is in escrow already.': 'Rien à faire : votre argent est déjà sous séquestre.',
  'Too late: this agreement has ended. Nothing moved.': 'Trop tard : cet accord est terminé. Rien n’a bougé.',
  'Too late: this commitment has ended. Nothing moved.': 'Trop tard : cet engagement est terminé. Rien n’a bougé.',
  'Refused: the agreement has no such commitment. Nothing moved.':
    'Refusé : l’accord n’a pas de tel engagement. Rien n’a bougé.',
  'Not yet: the terms let it begin later. Nothing moved.':
    'Pas encore : les conditions ne le laissent commencer que plus tard. Rien n’a bougé.',
  'Too late: its time was over; what the terms declare for that has happened.':
    'Trop tard : le délai était passé ; ce que les conditions prévoient dans ce cas s’est produit.',
  'Refused: so many are not left. Nothing moved; choose fewer.':
    'Refusé : il n’en reste pas autant. Rien n’a bougé ; choisissez-en moins.',
  'Nothing to do: something was accepted meanwhile, perhaps by this very act. Nothing moved; look at what is left.':
    'Rien à faire : quelque chose a été accepté entre-temps, peut-être par cet acte même. Rien n’a bougé ; regardez ce qui reste.',
  'Refused: the delivery does not carry what the terms ask for. Nothing moved.':
    'Refusé : la livraison ne contient pas ce que demandent les conditions. Rien n’a bougé.',
  'Nothing to deliver: others measure this, or it happens by itself. Nothing moved.':
    'Rien à livrer : d’autres le mesurent, ou cela arrive de soi-même. Rien n’a bougé.',
  'Nothing to accept: others measure this, or it happens by itself. Nothing moved.':
    'Rien à accepter : d’autres le mesurent, ou cela arrive de soi-même. Rien n’a bougé.',
  'Refused: your own money is promised with this, so giving it up would only keep it from the others. Nothing moved; ask everybody to end it.':
    'Refusé : votre propre argent est promis par ceci ; y renoncer ne ferait que le retenir aux autres. Rien n’a bougé ; demandez à tous d’y mettre fin.',
  'This is not the code. Nothing moved; read it again from the receiver’s screen.':
    'Ce n’est pas le code. Rien n’a bougé ; relisez-le sur l’écran de la personne qui reçoit.',
  'A key cannot be given back, so silence cannot give the money back, and a file is one whole. Nothing was signed; let silence pay, leave a minute or more to check it, and set the quantity to one.':
    'Une clé ne peut pas être rendue : le silence ne peut donc pas rendre l’argent, et un fichier est un tout. Rien n’a été signé ; faites que le silence paie, laissez une minute ou plus pour la vérifier, et mettez la quantité à un.',
  'Refused: no key can be handed over to somebody the terms name, whose device made an unusable one. Nothing moved; they can leave and join again.':
    'Refusé : aucune clé ne peut être remise à quelqu’un que nomment les conditions, dont l’appareil en a fait une inutilisable. Rien n’a bougé ; cette personne peut partir et entrer à nouveau.',
  'Refused: this key was not boxed for this delivery. Nothing moved; hand it over again.':
    'Refusé : cette clé n’a pas été scellée pour cette livraison. Rien n’a bougé ; remettez-la à nouveau.',
  'Refused: a delivery like this proves nothing by itself. Nothing moved; ask the others, or the arbiters the terms name.':
    'Refusé : une telle livraison ne prouve rien par elle-même. Rien n’a bougé ; demandez aux autres, ou aux arbitres que nomment les conditions.',
  'Refused: the proof does not carry what is asked of it. Nothing moved.':
    'Refusé : la preuve ne contient pas ce qui lui est demandé. Rien n’a bougé.',
  'Refused: what was delivered is what was promised, as far as this shows. Nothing moved.':
    'Refusé : ce qui a été livré est ce qui était promis, autant que ceci le montre. Rien n’a bougé.',
  'Refused: the terms do not let you call this off alone, or something has been delivered. Nothing moved; ask the others to end it.':
    'Refusé : les conditions ne vous laissent pas l’annuler à vous seul, ou quelque chose a été livré. Rien n’a bougé ; demandez aux autres d’y mettre fin.',
  'Refused: you are not one of those who measure this. Nothing moved.':
    'Refusé : vous n’êtes pas de ceux qui le mesurent. Rien n’a bougé.',
  'Nothing to do: you have said this already.': 'Rien à faire : vous l’avez déjà dit.',
  'Refused: these terms name no arbiters. Nothing moved; ask the others to end it.':
    'Refusé : ces conditions ne nomment pas d’arbitres. Rien n’a bougé ; demandez aux autres d’y mettre fin.',
  'Refused: you are not one of its arbiters. Nothing moved.':
    'Refusé : vous n’êtes pas un de ses arbitres. Rien n’a bougé.',
  'Refused: this cannot be asked for as it stands now. Nothing moved; look at the agreement again.':
    'Refusé : cela ne peut pas être demandé dans l’état actuel. Rien n’a bougé ; regardez à nouveau l’accord.',
  'A bounty is for one replication, and silence pays it, or its giver could refuse what they do not like. Nothing was offered.':
    'Une prime est pour une seule réplication, et le silence la paie ; sinon, qui la donne pourrait refuser ce qui lui déplaît. Rien n’a été offert.',
  'Refused: the hub has certified no such replication of yours. Nothing was delivered; publish it first.':
    'Refusé : le hub n’a certifié aucune réplication de ce genre de votre part. Rien n’a été livré ; publiez-la d’abord.',
  'Refused: this replication is of another study or version, or was not published for this agreement. Nothing was delivered.':
    'Refusé : cette réplication porte sur une autre étude ou une autre version, ou n’a pas été publiée pour cet accord. Rien n’a été livré.',
  'Refused: it is not independent of the study’s author, so the bounty is not for it. Nothing was delivered.':
    'Refusé : elle n’est pas indépendante de l’auteur de l’étude ; la prime n’est donc pas pour elle. Rien n’a été livré.',
  'Refused: a bounty is for a replication that confirms or fails, and this one does neither. Nothing was delivered.':
    'Refusé : une prime est pour une réplication qui confirme ou qui échoue, et celle-ci ne fait ni l’un ni l’autre. Rien n’a été livré.',
  'Refused: these terms name no court for this. Nothing moved; look at who rules on it, or ask the others to end it.':
    'Refusé : ces conditions ne nomment pas de tribunal pour cela. Rien n’a bougé ; regardez qui en décide, ou demandez aux autres d’y mettre fin.',
  'Refused: others measure this, or time decides, so there is nothing for jurors to judge. Nothing moved.':
    'Refusé : d’autres le mesurent, ou le temps en décide ; les jurés n’ont donc rien à juger. Rien n’a bougé.',
  'Refused: a court was called over this once. Nothing moved. Called before a delivery, it can be called again after it; about what was paid already, it is called once.':
    'Refusé : un tribunal a déjà été saisi à ce sujet. Rien n’a bougé. Saisi avant une livraison, il peut l’être à nouveau après ; pour ce qui a déjà été payé, il n’est saisi qu’une fois.',
  'A court is paid in the hub’s first token, and so are the locks of its jurors. Nothing was signed; choose that token.':
    'Un tribunal est payé dans le premier jeton du hub, et les mises de ses jurés aussi. Rien n’a été signé ; choisissez ce jeton.',
  'The span after the end promises what is not there: these terms name no court, and no delivery proves itself wrong. Nothing was signed; name a court, or leave the span out.':
    'Le délai après la fin promet ce qui n’existe pas : ces conditions ne nomment pas de tribunal, et aucune livraison ne prouve elle-même son défaut. Rien n’a été signé ; nommez un tribunal, ou supprimez ce délai.',
  'Too late: the span in which something could be asked back is over. Nothing moved.':
    'Trop tard : le délai pour redemander quelque chose est écoulé. Rien n’a bougé.',
  'Nothing to do: this was put right already, and that is final. Nothing moved.':
    'Rien à faire : cela a déjà été réparé, et c’est définitif. Rien n’a bougé.',
  'Refused: only members who are not leaving sit on the bench. Nothing was locked; stay in the hub first.':
    'Refusé : seuls les membres qui ne sont pas en train de partir sont sur la liste du jury. Rien n’a été bloqué ; restez d’abord dans le hub.',
  'Refused: too little of yours is locked for that. Nothing changed; lock something, or more, on the bench first.':
    'Refusé : vous avez trop peu en jeu pour cela. Rien n’a changé ; mettez d’abord quelque chose en jeu sur la liste du jury, ou davantage.',
  'Nothing to do: you sit on the bench already. Lock more, if you want to be drawn more often.':
    'Rien à faire : vous êtes déjà sur la liste du jury. Mettez plus en jeu si vous voulez être tiré au sort plus souvent.',
  'Nothing to do: you do not sit on the bench.': 'Rien à faire : vous n’êtes pas sur la liste du jury.',
  'Not yet: a case still stands on your lock. Nothing changed; leave the bench when it is over.':
    'Pas encore : une affaire dépend encore de votre mise. Rien n’a changé ; quittez la liste du jury quand elle sera close.',
  'Refused: the ledger has no such case. Nothing changed.':
    'Refusé : le registre n’a pas de telle affaire. Rien n’a changé.',
  'Too late: this case is over. Nothing changed.': 'Trop tard : cette affaire est close. Rien n’a changé.',
  'Refused: you are on neither side of this case. Nothing changed.':
    'Refusé : vous n’êtes d’aucun côté dans cette affaire. Rien n’a changé.',
  'Not now: the case has gone on meanwhile. Nothing changed; look at it for what comes next.':
    'Pas maintenant : l’affaire a avancé entre-temps. Rien n’a changé ; regardez ce qui vient ensuite.',
  'Refused: only the mediator the agreement names proposes. Nothing changed; a side signs a split of its own.':
    'Refusé : seul le médiateur que nomme l’accord fait des propositions. Rien n’a changé ; une partie signe un partage à elle.',
  'Nothing to do: this stands as you say it already. Nothing changed.':
    'Rien à faire : c’est déjà comme vous le dites. Rien n’a changé.',
  'Refused: the other side does not ask for this now. Nothing moved; look at what it asks for and sign that, or let the case go on.':
    'Refusé : l’autre partie ne demande pas cela maintenant. Rien n’a bougé ; regardez ce qu’elle demande et signez-le, ou laissez l’affaire continuer.',
  'Refused: this agreement pays all or nothing, so a split is all or nothing. Nothing changed; choose 0 % or 100 %.':
    'Refusé : cet accord paie tout ou rien, un partage est donc tout ou rien. Rien n’a changé ; choisissez 0 % ou 100 %.',
  'Too late: another panel judges this case now. Nothing changed.':
    'Trop tard : un autre jury juge maintenant cette affaire. Rien n’a changé.',
  'Nothing to do: more evidence came from your side meanwhile, perhaps by this very act. Nothing changed; look at the case.':
    'Rien à faire : d’autres preuves sont venues de votre côté entre-temps, peut-être par cet acte même. Rien n’a changé ; regardez l’affaire.',
  'Refused: a side brings at most twenty pieces of evidence. Nothing changed; jurors judge by what is there.':
    'Refusé : une partie apporte au plus vingt preuves. Rien n’a changé ; les jurés jugent d’après ce qui est là.',
  'Refused: what a side asks for is said when the case is filed, or before the first draw. Nothing changed; leave it out.':
    'Refusé : ce qu’une partie demande se dit quand l’affaire est portée, ou avant le premier tirage. Rien n’a changé ; supprimez-le.',
  'Refused: the agreement allows no larger panel. Nothing moved; the ruling is carried out.':
    'Refusé : l’accord ne permet pas de jury plus grand. Rien n’a bougé ; la décision s’exécute.',
  'Refused: you cannot be drawn for this case, because you came to the bench after it was filed, or are near one of the sides. Nothing changed.':
    'Refusé : vous ne pouvez pas être tiré au sort pour cette affaire, car vous êtes entré sur la liste du jury après qu’elle a été portée, ou vous êtes proche d’une des parties. Rien n’a changé.',
  'Nothing to do: your app has said already that you are there.':
    'Rien à faire : votre application a déjà dit que vous êtes là.',
  'Refused: you are not there for this draw. It takes whoever said so in time, and showed their number in every draw before. Nothing changed.':
    'Refusé : vous n’êtes pas présent à ce tirage. Il faut l’avoir dit à temps, et avoir montré son nombre à chaque tirage précédent. Rien n’a changé.',
  'Nothing to do: your app has answered this draw already.':
    'Rien à faire : votre application a déjà répondu à ce tirage.',
  'Refused: the proof is not of the key that answers your draws. Nothing changed.':
    'Refusé : la preuve n’est pas de la clé qui répond à vos tirages. Rien n’a changé.',
  'Refused: you do not sit on the panel of this case. Nothing changed.':
    'Refusé : vous n’êtes pas du jury de cette affaire. Rien n’a changé.',
  'Nothing to do: you have voted, and a vote cannot be changed.':
    'Rien à faire : vous avez voté, et un vote ne peut pas être changé.',
  'Nothing to do: your vote is open already.': 'Rien à faire : votre vote est déjà ouvert.',
  'Refused: this is not the vote that was closed. Nothing changed.':
    'Refusé : ce n’est pas le vote qui avait été fermé. Rien n’a changé.',
  'The end of the database’s journal cannot be read: Kind Market or the computer was stopped while writing, or the file was damaged. Everything before it is kept and checks out. What this device had signed is compared with its own note, and what others sent comes again; look whether the last setting or draft you saved is there.':
    'La fin du journal de la base de données est illisible : Kind Market ou l’ordinateur a été arrêté pendant l’écriture, ou le fichier a été endommagé. Tout ce qui précède est conservé et vérifié. Ce que cet appareil avait signé est comparé à sa propre note, et ce que d’autres ont envoyé revient ; regardez si le dernier réglage ou brouillon enregistré est bien là.',
  '{1} {2} Nothing could be read from it. Your key is kept. Restore a backup in a new data folder, or ask a member for an invite: everything certified comes back from the hub’s members.':
    '{1} {2} Rien n’a pu y être lu. Votre clé est gardée. Restaurez une sauvegarde dans un nouveau dossier de données, ou demandez une invitation à un membre : tout ce qui est certifié revient des membres du hub.',
  'This is not the code of a new device, or a part of it is missing. Nothing was done; it begins with “kind:device/” and stands on the new device’s screen.':
    'Ce n’est pas le code d’un nouvel appareil, ou il en manque une partie. Rien n’a été fait ; il commence par « kind:device/ » et se trouve sur l’écran du nouvel appareil.',
  'This is not the answer to this device’s code, or a part of it is missing. Nothing was done; copy all of it, or show the code to the other device once more.':
    'Ce n’est pas la réponse au code de cet appareil, ou il en manque une partie. Rien n’a été fait ; copiez-la en entier, ou montrez encore une fois le code à l’autre appareil.',
  'Write your recovery words down first: they bring everything back if this device is lost. Nothing was done.':
    'Notez d’abord vos mots de récupération : ils font tout revenir si cet appareil est perdu. Rien n’a été fait.',
  'The code of the new device holds no key that anything can be sealed to. Nothing was done.':
    'Le code du nouvel appareil ne contient aucune clé pour laquelle sceller quoi que ce soit. Rien n’a été fait.',
  'The code of this device was good for ten minutes. Nothing was changed; show a new one and let the other device read it.':
    'Le code de cet appareil était valable dix minutes. Rien n’a changé ; affichez-en un nouveau et faites-le lire à l’autre appareil.',
  'This hub is not on this device.': 'Ce hub n’est pas sur cet appareil.',
  'You are not waiting to be let into this hub.': 'Vous n’êtes pas en attente d’admission dans ce hub.',
  'Not yet: credit of yours is staked, or on its way back. Nothing changed; ask for it back first, and leave when it has come.':
    'Pas encore : une partie de votre crédit est en mise, ou en train de revenir. Rien n’a changé ; redemandez-la d’abord, et partez quand elle est revenue.',
  'Not yet: the members have not let you in. What you wrote is kept; post it when they have.':
    'Pas encore : les membres ne vous ont pas fait entrer. Ce que vous avez écrit est gardé ; publiez-le quand ils l’auront fait.',
  'Not yet: this belongs to an epoch that has not begun here. It is kept and tried again.':
    'Pas encore : ceci relève d’une époque qui n’a pas commencé ici. C’est gardé et sera réessayé.',
  'Done with: this was signed under rules that were replaced twice since. Nothing of it counts; look at what the rules are now and sign it again.':
    'Dépassé : ceci a été signé sous des règles remplacées deux fois depuis. Rien n’en compte ; regardez les règles actuelles et signez à nouveau.',
  'Refused: only members give their word for a newcomer. Nothing changed.':
    'Refusé : seuls les membres se portent garants d’un nouveau venu. Rien n’a changé.',
  'Nothing to do: nobody of that name waits to be let in.': 'Rien à faire : personne de ce nom n’attend d’être admis.',
  'Refused: this hub votes on newcomers. Nothing changed; vote on the proposal about them.':
    'Refusé : ce hub vote sur les nouveaux venus. Rien n’a changé ; votez sur la proposition qui concerne cette personne.',
  'Nothing to do: you have given your word already.': 'Rien à faire : vous vous êtes déjà porté garant.',
  'Refused: only members take part in decisions. Nothing changed.':
    'Refusé : seuls les membres prennent part aux décisions. Rien n’a changé.',
  'Refused: in this hub only its keepers propose changes. Nothing changed; ask one of them.':
    'Refusé : dans ce hub, seuls ses responsables proposent des changements. Rien n’a changé ; adressez-vous à l’un d’eux.',
  'Refused: you have as many open proposals as one member may, or the hub has. Nothing changed; wait until one is decided.':
    'Refusé : vous avez autant de propositions ouvertes qu’un membre peut en avoir, ou le hub aussi. Rien n’a changé ; attendez que l’une soit décidée.',
  'Refused: who signs in this hub is not a list but follows from its rules. Nothing changed; propose other rules instead.':
    'Refusé : dans ce hub, qui signe n’est pas une liste mais découle de ses règles. Rien n’a changé ; proposez plutôt d’autres règles.',
  'Refused: somebody on the list is not a member, is named twice, or has no device in use. Nothing changed; choose others.':
    'Refusé : quelqu’un de la liste n’est pas membre, est nommé deux fois, ou n’a pas d’appareil en service. Rien n’a changé ; choisissez-en d’autres.',
  'Refused: the hub does not know this proposal. Nothing changed.':
    'Refusé : le hub ne connaît pas cette proposition. Rien n’a changé.',
  'Refused: this proposal is decided already. Its outcome stands.':
    'Refusé : cette proposition est déjà décidée. Son résultat reste.',
  'Refused: only whoever proposed it takes it back. Nothing changed; vote no instead.':
    'Refusé : seul qui l’a proposée peut la reprendre. Rien n’a changé ; votez plutôt non.',
  'Refused: a vote about a newcomer is not taken back. Nothing changed; vote on it.':
    'Refusé : un vote sur un nouveau venu ne se reprend pas. Rien n’a changé ; prenez-y part.',
  'Not enough members voted. Nothing changed; propose it again when more of them are there.':
    'Trop peu de membres ont voté. Rien n’a changé ; proposez-le à nouveau quand ils seront plus nombreux.',
  'Not enough of the votes were yes. Nothing changed.': 'Trop peu de votes étaient des oui. Rien n’a changé.',
  'Refused: one who takes over alone is one member. Nothing changed; name one, or say how many of several must agree.':
    'Refusé : qui prend le relais seul est un seul membre. Rien n’a changé ; nommez-en un, ou dites combien, parmi plusieurs, doivent accepter.',
  'Refused: the rules of this hub name nobody who may take over. Nothing changed.':
    'Refusé : les règles de ce hub ne nomment personne qui puisse prendre le relais. Rien n’a changé.',
  'Refused: the rules of this hub do not name this computer among those who may take over. Nothing changed; ask one of them.':
    'Refusé : les règles de ce hub ne nomment pas cet ordinateur parmi ceux qui peuvent prendre le relais. Rien n’a changé ; adressez-vous à l’un d’eux.',
  'Not yet: the hub has not been silent for long enough, or has two histories to choose from first. Nothing changed.':
    'Pas encore : le hub ne s’est pas tu assez longtemps, ou doit d’abord choisir entre deux histoires. Rien n’a changé.',
  'Refused: where one computer signs alone there is one seat. Nothing changed; choose another way of signing, or one seat.':
    'Refusé : là où un seul ordinateur signe, il y a un seul siège. Rien n’a changé ; choisissez une autre façon de signer, ou un seul siège.',
  'Refused: it asks for more signers than there are seats. Nothing changed; correct one of both.':
    'Refusé : cela demande plus de signataires qu’il n’y a de sièges. Rien n’a changé ; corrigez l’un des deux.',
  'Refused: a replicated log needs several operators whom the rules name. Nothing changed; name those who sign, at least two, or let them take turns.':
    'Refusé : un journal répliqué demande plusieurs opérateurs que nomment les règles. Rien n’a changé ; nommez ceux qui signent, au moins deux, ou faites-les signer à tour de rôle.',
  'This computer is one of the hub’s operators and was not told how to reach their replicated log, so it puts no batch forward and reads none. Nothing is lost: events are kept here, and the other operators go on without it where enough of them are there. Start it with --log FILE (see the guide).':
    'Cet ordinateur est un des opérateurs du hub et on ne lui a pas dit comment joindre leur journal répliqué ; il ne propose donc aucun lot et n’en lit aucun. Rien n’est perdu : les événements sont gardés ici, et les autres opérateurs continuent sans lui là où ils sont assez nombreux. Lancez-le avec --log FILE (voir le guide).',
  'The operators’ replicated log does not answer, so nothing new becomes final. Everything signed is kept here and gets its place by itself when more than half of the log’s machines run again; nobody has to sign anything again.':
    'Le journal répliqué des opérateurs ne répond pas ; rien de nouveau ne devient donc définitif. Tout ce qui est signé est gardé ici et trouve sa place de soi-même quand plus de la moitié des machines du journal marchent à nouveau ; personne n’a à resigner quoi que ce soit.',
  'The operators’ replicated log was put back to an older state, or replaced: it forgot what it had said. Nothing certified changed, and this computer signs no second batch where it has signed one. It goes on by itself; find out who restored the log, and do not restore it from a backup again: a new, empty one does as well.':
    'Le journal répliqué des opérateurs a été ramené à un état plus ancien, ou remplacé : il a oublié ce qu’il avait dit. Rien de certifié n’a changé, et cet ordinateur ne signe pas de second lot là où il en a signé un. Il continue de lui-même ; cherchez qui a restauré le journal, et ne le restaurez plus depuis une sauvegarde : un journal neuf et vide convient aussi bien.',
  'The operators’ replicated log now says something else than what this computer has signed in the same place: it was put back to an older state, or somebody writes to it by hand. This computer has signed no second batch and signs none there; the operators’ votes decide, and it goes on by itself. Find out who changed the log.':
    'Le journal répliqué des opérateurs dit maintenant autre chose que ce que cet ordinateur a signé à la même place : il a été ramené à un état plus ancien, ou quelqu’un y écrit à la main. Cet ordinateur n’a signé là aucun second lot et n’en signe pas ; les votes des opérateurs décident, et il continue de lui-même. Cherchez qui a changé le journal.',
  'Refused: a stake of nothing would let anybody in. Nothing changed; name a smallest stake.':
    'Refusé : une mise nulle laisserait entrer n’importe qui. Rien n’a changé ; indiquez une mise minimale.',
  'Refused: this debate is as long as it may be. Nothing changed; vote on it.':
    'Refusé : cette discussion est aussi longue qu’elle peut l’être. Rien n’a changé ; votez.',
  'Refused: you have said as much about this as one member may. Nothing changed; vote on it.':
    'Refusé : vous en avez dit autant qu’un membre peut le faire. Rien n’a changé ; votez.',
  'Refused: only members vote. Nothing changed.': 'Refusé : seuls les membres votent. Rien n’a changé.',
  'Refused: you joined after this vote began. Nothing changed; you vote on the next one.':
    'Refusé : vous êtes entré après le début de ce vote. Rien n’a changé ; vous voterez au prochain.',
  'Not yet: this is still being talked about. Nothing changed; vote when voting begins.':
    'Pas encore : c’est encore en discussion. Rien n’a changé ; votez quand le vote commence.',
  'Nothing to do: no change waits for its signers.': 'Rien à faire : aucun changement n’attend ses signataires.',
  'Nothing to do: what waited has been replaced. This computer answers for the new one by itself.':
    'Rien à faire : ce qui attendait a été remplacé. Cet ordinateur répond de lui-même pour le nouveau.',
  'Refused: this computer is not among those that would sign. Nothing changed.':
    'Refusé : cet ordinateur n’est pas parmi ceux qui signeraient. Rien n’a changé.',
  'Nothing to do: this computer has said that it is ready.': 'Rien à faire : cet ordinateur a dit qu’il est prêt.',
  'Refused: only members offer to sign. Nothing changed.':
    'Refusé : seuls les membres se proposent pour signer. Rien n’a changé.',
  'Nothing to do: this computer is offered already.': 'Rien à faire : cet ordinateur est déjà proposé.',
  'Nothing to do: you offer no computer.': 'Rien à faire : vous ne proposez aucun ordinateur.',
  'Refused: only members have a standing vote. Nothing changed.':
    'Refusé : seuls les membres ont une voix à déléguer. Rien n’a changé.',
  'Nothing to do: you have given your standing vote to nobody.':
    'Rien à faire : vous n’avez délégué votre voix à personne.',
  'Nothing to do: your standing vote is there already.': 'Rien à faire : votre voix lui est déjà déléguée.',
  'Refused: they do not offer to sign. Nothing changed; choose somebody who does.':
    'Refusé : cette personne ne se propose pas pour signer. Rien n’a changé ; choisissez quelqu’un qui le fait.',
  'Refused: only members lock a stake. Nothing moved.': 'Refusé : seuls les membres bloquent une mise. Rien n’a bougé.',
  'Refused: it is more than you have; credit cannot be staked. Nothing moved; choose a smaller amount.':
    'Refusé : c’est plus que ce que vous avez ; un crédit ne peut pas être mis en jeu. Rien n’a bougé ; choisissez un montant plus petit.',
  'Refused: it is more than you have staked. Nothing moved.': 'Refusé : c’est plus que votre mise. Rien n’a bougé.',
  'Not yet: part of your stake is on its way back already. Nothing moved; ask again when it has come.':
    'Pas encore : une partie de votre mise est déjà en train de revenir. Rien n’a bougé ; redemandez quand elle est revenue.',
  'Refused: what was shown does not prove anything. Nothing changed.':
    'Refusé : ce qui a été montré ne prouve rien. Rien n’a changé.',
  'Refused: the hub does not know this device. Nothing changed.':
    'Refusé : le hub ne connaît pas cet appareil. Rien n’a changé.',
  'Nothing to do: the device was already frozen.': 'Rien à faire : l’appareil était déjà gelé.',
  'Refused: votes on this proposal are open. Nothing changed; vote on it in the open.':
    'Refusé : le vote sur cette proposition est public. Rien n’a changé ; votez à découvert.',
  'Refused: votes on this proposal are secret. Nothing changed; vote again from its page.':
    'Refusé : le vote sur cette proposition est secret. Rien n’a changé ; votez à nouveau depuis sa page.',
  'Fewer than two tellers stepped forward, so nobody could have opened the votes together. Nothing changed; propose it again and have two tellers.':
    'Moins de deux scrutateurs se sont présentés ; personne n’aurait donc pu ouvrir les voix ensemble. Rien n’a changé ; proposez-le à nouveau et ayez deux scrutateurs.',
  'Refused: you have voted, and a secret vote cannot be changed. It stands.':
    'Refusé : vous avez voté, et un vote secret ne peut pas être changé. Il reste valable.',
  'Refused: this is no well-formed secret vote. Nothing changed; vote again from the proposal’s page.':
    'Refusé : ce vote secret est mal formé. Rien n’a changé ; votez à nouveau depuis la page de la proposition.',
  'Nothing to do: no secret vote is being opened here.':
    'Rien à faire : aucun vote secret n’est en train d’être ouvert ici.',
  'A teller did not help to open the votes in time, so nobody knows the result and it is void. Nothing changed; propose it again with tellers who are there.':
    'Un scrutateur n’a pas aidé à temps à ouvrir les voix ; personne ne connaît donc le résultat, et le vote est nul. Rien n’a changé ; proposez-le à nouveau avec des scrutateurs présents.',
  'Refused: voting has begun, and its key is made. Nothing changed.':
    'Refusé : le vote a commencé, et sa clé est faite. Rien n’a changé.',
  'Nothing to do: there are as many tellers as the rules allow.':
    'Rien à faire : il y a autant de scrutateurs que les règles le permettent.',
  'Nothing to do: you are a teller of this vote.': 'Rien à faire : vous êtes scrutateur de ce vote.',
  'Refused: the proof of this teller does not hold. Nothing changed.':
    'Refusé : la preuve de ce scrutateur ne tient pas. Rien n’a changé.',
  'Refused: only this vote’s tellers open it. Nothing changed.':
    'Refusé : seuls les scrutateurs de ce vote l’ouvrent. Rien n’a changé.',
  'Nothing to do: you have helped to open this vote.': 'Rien à faire : vous avez aidé à ouvrir ce vote.',
  'Refused: it asks for more computing at rest than at most. Nothing changed; correct one of both.':
    'Refusé : cela demande plus de calcul au repos qu’au maximum. Rien n’a changé ; corrigez l’un des deux.',
  'Refused: the most computing it asks for could be out of date before it is done. Nothing changed; ask for less, or count newcomers over a longer time.':
    'Refusé : le calcul maximal demandé pourrait être périmé avant d’être fini. Rien n’a changé ; demandez-en moins, ou comptez les nouveaux venus sur une plus longue durée.',
  'Refused: secret votes add up only where every member has one vote. Nothing changed; choose one or the other.':
    'Refusé : les votes secrets ne s’additionnent que là où chaque membre a une voix. Rien n’a changé ; choisissez l’un ou l’autre.',
  'Refused: secret votes need time before voting in which tellers step forward. Nothing changed; give some time to talk.':
    'Refusé : les votes secrets demandent, avant le vote, du temps pour que des scrutateurs se présentent. Rien n’a changé ; laissez du temps pour discuter.',
  'This is not what a guardian sends, or a part of it is missing. Nothing was changed; it begins with “kind:help/”, and the guardian can copy it once more.':
    'Ce n’est pas ce qu’envoie un gardien, ou il en manque une partie. Rien n’a changé ; cela commence par « kind:help/ », et le gardien peut le copier encore une fois.',
  'This is not the code of somebody who comes back, or a part of it is missing. Nothing was signed; it begins with “kind:back/” and stands on their screen.':
    'Ce n’est pas le code de quelqu’un qui revient, ou il en manque une partie. Rien n’a été signé ; il commence par « kind:back/ » et se trouve sur son écran.',
  'You are no guardian of this person in this hub, or did not say yes yet. Nothing was done.':
    'Vous n’êtes pas gardien de cette personne dans ce hub, ou n’avez pas encore dit oui. Rien n’a été fait.',
  'Refused: only members of the hub name guardians. Nothing changed.':
    'Refusé : seuls les membres du hub nomment des gardiens. Rien n’a changé.',
  'Refused: nobody guards themselves. Nothing changed; name others.':
    'Refusé : personne n’est son propre gardien. Rien n’a changé ; nommez d’autres personnes.',
  'Refused: somebody is named twice. Nothing changed; name each guardian once.':
    'Refusé : quelqu’un est nommé deux fois. Rien n’a changé ; nommez chaque gardien une seule fois.',
  'Refused: fewer guardians are named than have to agree. Nothing changed; name more, or ask for fewer.':
    'Refusé : il y a moins de gardiens nommés qu’il n’en faut pour être d’accord. Rien n’a changé ; nommez-en plus, ou exigez-en moins.',
  'Refused: somebody named is no member of the hub, or is on the way out. Nothing changed; choose members.':
    'Refusé : quelqu’un de nommé n’est pas membre du hub, ou est en train de partir. Rien n’a changé ; choisissez des membres.',
  'Refused: this takes your recovery words, which this device does not hold, or others have been put in their place. Nothing changed; do it on a device that was set up with the words in force.':
    'Refusé : cela demande vos mots de récupération, que cet appareil n’a pas, ou d’autres ont pris leur place. Rien n’a changé ; faites-le sur un appareil configuré avec les mots en vigueur.',
  'Refused: something about your guardians changed meanwhile. Nothing was done; look again and repeat it.':
    'Refusé : quelque chose a changé entre-temps chez vos gardiens. Rien n’a été fait ; regardez à nouveau et recommencez.',
  'Nothing to do: your guardians agreed on nothing that waits, and no change of them does.':
    'Rien à faire : rien de ce que vos gardiens ont accepté n’attend, et aucun changement de gardiens non plus.',
  'Refused: this person did not ask you to guard them, or does not any more. Nothing changed.':
    'Refusé : cette personne ne vous a pas demandé d’être son gardien, ou ne le demande plus. Rien n’a changé.',
  'Nothing to do: you said yes already.': 'Rien à faire : vous avez déjà dit oui.',
  'Refused: you are no guardian of this person in this hub, or too few of their guardians said yes. Nothing changed.':
    'Refusé : vous n’êtes pas gardien de cette personne dans ce hub, ou trop peu de ses gardiens ont dit oui. Rien n’a changé.',
  'Nothing to do: this key is in force already.': 'Rien à faire : cette clé est déjà en vigueur.',
  'Nothing to do: you said so already.': 'Rien à faire : vous l’avez déjà dit.',
  'Refused: another key certifies this person’s devices in this hub now. Nothing changed; a device comes in by the words in force.':
    'Refusé : une autre clé certifie maintenant les appareils de cette personne dans ce hub. Rien n’a changé ; un appareil entre avec les mots en vigueur.',
  'This copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Cette copie de vos données est plus ancienne que ce que le hub a vu de cet appareil. Rien n’est perdu et rien n’a été signé. Restaurez votre identité à partir de sa graine dans un nouveau dossier de données : elle y reçoit sa propre clé d’appareil.',
  'The hub could not be made: {1} does not fit. Nothing was made; correct it and try again.':
    'Le hub n’a pas pu être créé : {1} ne convient pas. Rien n’a été créé ; corrigez-le et réessayez.',
  'Only members invite: not before the hub has certified that you are one, and not once you are leaving, have left or were removed. Nothing was made.':
    'Seuls les membres invitent : pas avant que le hub ait certifié que vous en êtes un, ni une fois que vous êtes en train de partir, parti ou exclu. Rien n’a été créé.',
  'This invite has run out. Nothing was changed; ask for a new one.':
    'Cette invitation a expiré. Rien n’a changé ; demandez-en une nouvelle.',
  'Nothing was deleted: you are in this hub, or a trade of yours there is still open. Leave it first; then its data can go.':
    'Rien n’a été supprimé : vous êtes dans ce hub, ou un de vos échanges y est encore ouvert. Quittez-le d’abord ; ses données pourront ensuite être supprimées.',
  'This invite leads to a practice town, which is for play only. Nothing was changed; ask for an invite to a real hub.':
    'Cette invitation mène à une ville d’entraînement, qui n’est que pour jouer. Rien n’a changé ; demandez une invitation à un vrai hub.',
  'This invite leads to a real hub. Nothing was changed; leave the practice town first and join it there.':
    'Cette invitation mène à un vrai hub. Rien n’a changé ; quittez d’abord la ville d’entraînement et rejoignez-le là.',
  'This invite is incomplete or was changed on its way. Nothing was done; ask for it again and copy the whole link.':
    'Cette invitation est incomplète ou a été modifiée en chemin. Rien n’a été fait ; redemandez-la et copiez le lien en entier.',
  'This is not an invite to a hub: those begin with “kind:join/”. Nothing was done.':
    'Ce n’est pas une invitation à un hub : celles-ci commencent par « kind:join/ ». Rien n’a été fait.',
  'There is no procedure {1}.': 'Il n’y a pas de procédure {1}.',
  'This data folder already holds an identity, which was kept. Use a new data folder for another one.':
    'Ce dossier de données contient déjà une identité, qui a été gardée. Prenez un nouveau dossier de données pour une autre.',
  'A name has 1 to 32 visible characters. Nothing was changed; choose another.':
    'Un nom compte de 1 à 32 caractères visibles. Rien n’a changé ; choisissez-en un autre.',
  'This person is not a member of the hub. Nothing was sent and nothing was changed; invite them first.':
    'Cette personne n’est pas membre du hub. Rien n’a été envoyé et rien n’a changé ; invitez-la d’abord.',
  'This person joined with a key that locks nothing, so everybody could read what is written to them. Nothing was sent and nothing was changed; ask them to join again with a fresh identity.':
    'Cette personne est entrée avec une clé qui ne ferme rien : tout le monde pourrait lire ce qu’on lui écrit. Rien n’a été envoyé et rien n’a changé ; demandez-lui d’entrer à nouveau avec une identité neuve.',
  'Refused: its text is not the text that the terms commit to. Nothing was offered; write it again.':
    'Refusé : son texte n’est pas celui auquel s’engagent les conditions. Rien n’a été offert ; écrivez-le à nouveau.',
  'A hand-over code is drawn for one agreement, and many could come of this. Nothing was offered; choose another way to show that it is done.':
    'Un code de remise est tiré pour un seul accord, et ceci pourrait en donner beaucoup. Rien n’a été offert ; choisissez une autre façon de montrer que c’est fait.',
  'It is meant for you, or for somebody twice. Nothing was offered; choose each other member once, or nobody for everybody.':
    'C’est destiné à vous-même, ou deux fois à quelqu’un. Rien n’a été offert ; choisissez chaque autre membre une seule fois, ou personne pour que ce soit pour tous.',
  'So many at once would be more than the ledger can count. Nothing was offered; let fewer be taken at a time.':
    'Autant à la fois dépasserait ce que le registre peut compter. Rien n’a été offert ; permettez d’en prendre moins à la fois.',
  'Too late: its time is over. No money moved; ask whoever offered it, or choose a later end.':
    'Trop tard : son délai est passé. Aucun argent n’a bougé ; demandez à qui l’a offert, ou choisissez une fin plus lointaine.',
  'It would stand for more than a year. Nothing was offered; choose an earlier end.':
    'Cela resterait ouvert plus d’un an. Rien n’a été offert ; choisissez une fin plus proche.',
  'You have as many standing offers as a hub keeps of one member. Nothing was offered; take one of them back first.':
    'Vous avez autant d’offres permanentes qu’un hub en garde pour un membre. Rien n’a été offert ; reprenez-en d’abord une.',
  'Too late: this offer was taken back, or is over. No money moved; look at the board for others.':
    'Trop tard : cette offre a été reprise, ou est terminée. Aucun argent n’a bougé ; regardez au tableau s’il y en a d’autres.',
  'Refused: only whoever made this offer can take it back. Nothing changed.':
    'Refusé : seul qui a fait cette offre peut la reprendre. Rien n’a changé.',
  'Refused: this offer is your own. No money moved.': 'Refusé : cette offre est la vôtre. Aucun argent n’a bougé.',
  'Refused: the device that signed this offer is no longer in use. No money moved; ask whoever made it to offer it again.':
    'Refusé : l’appareil qui a signé cette offre n’est plus en service. Aucun argent n’a bougé ; demandez à qui l’a faite de l’offrir à nouveau.',
  'Refused: this offer is meant for other members. No money moved; write to whoever made it.':
    'Refusé : cette offre est destinée à d’autres membres. Aucun argent n’a bougé ; écrivez à qui l’a faite.',
  'Refused: you would measure, rule on or be paid for your own agreement. No money moved; propose one of your own.':
    'Refusé : vous mesureriez ou trancheriez votre propre accord, ou seriez payé pour cela. Aucun argent n’a bougé ; proposez-en un à vous.',
  'Too late: all of it has been taken. No money moved; ask whoever offered it for more.':
    'Trop tard : tout a été pris. Aucun argent n’a bougé ; demandez-en plus à qui l’a offert.',
  'A file is sold one at a time. Nothing was signed; set the most in one agreement to one.':
    'Un fichier se vend à l’unité. Rien n’a été signé ; mettez à un le maximum par accord.',
  'Refused: it is more than can be taken at a time. No money moved; choose fewer.':
    'Refusé : c’est plus qu’on ne peut en prendre à la fois. Aucun argent n’a bougé ; choisissez-en moins.',
  'Refused: fewer are left by now. No money moved; look at what is left and choose fewer.':
    'Refusé : il en reste moins à présent. Aucun argent n’a bougé ; regardez ce qui reste et choisissez-en moins.',
  'Not now: others have taken as much as is offered for this time. No money moved; choose fewer, or come back later.':
    'Pas maintenant : d’autres ont pris tout ce qui est offert pour cette période. Aucun argent n’a bougé ; choisissez-en moins, ou revenez plus tard.',
  'Refused: you have too little to put into escrow. No money moved; choose fewer, or earn or receive the rest first.':
    'Refusé : vous avez trop peu à mettre sous séquestre. Aucun argent n’a bougé ; choisissez-en moins, ou gagnez ou recevez d’abord le reste.',
  'Refused: whoever offers it has too little for their deposit now. No money of yours moved; choose fewer, or write to them.':
    'Refusé : qui l’offre a trop peu pour sa caution en ce moment. Votre argent n’a pas bougé ; choisissez-en moins, ou écrivez-lui.',
  'This device could not note what it has signed ({1}). What was signed is kept here and has not left; nothing more is signed. Free some disk space or make the folder writable, then try again.':
    'Cet appareil n’a pas pu noter ce qu’il a signé ({1}). Ce qui a été signé est gardé ici et n’est pas parti ; rien d’autre n’est signé. Libérez de l’espace sur le disque ou autorisez l’écriture dans le dossier, puis réessayez.',
  'Refused: only members of the hub found pools and give to them. Nothing moved; join the hub, or stay in it, first.':
    'Refusé : seuls les membres du hub créent des cagnottes et y donnent. Rien n’a bougé ; rejoignez d’abord le hub, ou restez-y.',
  'Refused: the pool would have ended before the hub certified it. Nothing was founded; try again.':
    'Refusé : la cagnotte aurait pris fin avant que le hub la certifie. Rien n’a été créé ; réessayez.',
  'Refused: a pool collects for at most a year. Nothing was founded; choose an earlier end.':
    'Refusé : une cagnotte collecte pendant un an au plus. Rien n’a été créé ; choisissez une fin plus proche.',
  'Refused: the milestones come to more than the goal, so a met goal could not pay them. Nothing was founded; raise the goal or lower a milestone.':
    'Refusé : les étapes dépassent ensemble l’objectif ; même atteint, il ne pourrait pas les payer. Rien n’a été créé ; relevez l’objectif ou baissez une étape.',
  'Refused: the smallest gift is larger than the goal. Nothing was founded; choose a smaller one.':
    'Refusé : le don minimal dépasse l’objectif. Rien n’a été créé ; choisissez-en un plus petit.',
  'Refused: a pool pays members of the hub, and somebody it names is none. Nothing was founded; choose members.':
    'Refusé : une cagnotte paie des membres du hub, et quelqu’un qu’elle nomme ne l’est pas. Rien n’a été créé ; choisissez des membres.',
  'Refused: the token ends before this pool might. Nothing was founded; choose shorter times or another token.':
    'Refusé : le jeton prend fin avant que cette cagnotte puisse le faire. Rien n’a été créé ; choisissez des délais plus courts ou un autre jeton.',
  'Refused: the hub has as many open pools as it can end at once. Nothing was founded; wait until one has ended.':
    'Refusé : le hub a autant de cagnottes ouvertes qu’il peut en clore à la fois. Rien n’a été créé ; attendez que l’une soit terminée.',
  'Refused: you have five open pools in this hub already. Nothing was founded; wait until one has ended, or call one off.':
    'Refusé : vous avez déjà cinq cagnottes ouvertes dans ce hub. Rien n’a été créé ; attendez que l’une soit terminée, ou annulez-en une.',
  'Refused: the hub does not know this pool. Nothing moved.':
    'Refusé : le hub ne connaît pas cette cagnotte. Rien n’a bougé.',
  'Refused: this pool does not collect any more. Nothing moved.':
    'Refusé : cette cagnotte ne collecte plus. Rien n’a bougé.',
  'Refused: this is less than the smallest gift the pool takes. Nothing moved; give more.':
    'Refusé : c’est moins que le don minimal de la cagnotte. Rien n’a bougé ; donnez plus.',
  'Refused: this pool has gifts from as many people as it can hold. Nothing moved.':
    'Refusé : cette cagnotte a reçu des dons d’autant de personnes qu’elle peut en compter. Rien n’a bougé.',
  'Refused: gifts to this pool are not taken back before its end, as it was founded. Nothing moved.':
    'Refusé : telle qu’elle a été créée, les dons à cette cagnotte ne sont pas repris avant sa fin. Rien n’a bougé.',
  'Refused: you gave nothing to this pool, so there is nothing to take back or to vote on.':
    'Refusé : vous n’avez rien donné à cette cagnotte ; il n’y a donc rien à reprendre ni à voter.',
  'Refused: only whoever founded a pool calls it off. Nothing moved.':
    'Refusé : seul qui a créé une cagnotte l’annule. Rien n’a bougé.',
  'Refused: the pool has no such milestone. Nothing moved.':
    'Refusé : la cagnotte n’a pas de telle étape. Rien n’a bougé.',
  'Refused: milestones begin once the pool’s goal is met at its end. Nothing moved.':
    'Refusé : les étapes commencent quand, à la fin de la cagnotte, l’objectif est atteint. Rien n’a bougé.',
  'Refused: the time for this was over when it reached the hub. Nothing moved.':
    'Refusé : le délai pour cela était passé quand c’est arrivé au hub. Rien n’a bougé.',
  'Refused: only its payee says that a milestone is done. Nothing moved.':
    'Refusé : seul son bénéficiaire dit qu’une étape est faite. Rien n’a bougé.',
  'Nothing to do: this milestone is being voted on already.': 'Rien à faire : on vote déjà sur cette étape.',
  'Nothing to do: this milestone has been decided already.': 'Rien à faire : cette étape a déjà été décidée.',
  'Refused: its payee has not said yet that this milestone is done. Nothing moved.':
    'Refusé : son bénéficiaire n’a pas encore dit que cette étape est faite. Rien n’a bougé.',
  'Refused: nobody votes on a payment to themselves. Nothing moved.':
    'Refusé : personne ne vote sur un paiement à soi-même. Rien n’a bougé.',
  'Nothing to do: you have voted on this milestone, and a vote stands.':
    'Rien à faire : vous avez voté sur cette étape, et un vote reste.',
  'Refused: this agreement has not ended, and only what has ended is rated. Nothing was said; rate it when it is over.':
    'Refusé : cet accord n’est pas terminé, et on n’évalue que ce qui l’est. Rien n’a été dit ; évaluez-le quand il sera terminé.',
  'Refused: only those who made an agreement rate each other for it. Nothing was said.':
    'Refusé : seuls ceux qui ont conclu un accord s’évaluent pour lui. Rien n’a été dit.',
  'Refused: nobody rates themselves. Nothing was said.': 'Refusé : personne ne s’évalue soi-même. Rien n’a été dit.',
  'Refused: they had no part in this agreement. Nothing was said; choose one of its parties.':
    'Refusé : cette personne n’avait pas part à cet accord. Rien n’a été dit ; choisissez une de ses parties.',
  'Refused: they have not rated you for this agreement, so there is nothing to answer. Nothing was said.':
    'Refusé : cette personne ne vous a pas évalué pour cet accord ; il n’y a donc rien à quoi répondre. Rien n’a été dit.',
  'This hub’s validators certified two different batches at one height. The hub is halted on this device: nothing more is accepted, everything is kept. Look at the evidence, ask the other members which line they follow, and choose.':
    'Les validateurs de ce hub ont certifié deux lots différents à une même hauteur. Le hub est arrêté sur cet appareil : rien de plus n’est accepté, tout est conservé. Regardez les preuves, demandez aux autres membres quelle ligne ils suivent, et choisissez.',
  'Refused: this hub is halted, because its signer certified two different batches at one height. Everything before is kept; ask the other members which line they follow.':
    'Refusé : ce hub est arrêté, car son signataire a certifié deux lots différents à une même hauteur. Tout ce qui précède est conservé ; demandez aux autres membres quelle ligne ils suivent.',
  'Refused: you have left this hub, so nothing of yours is sent there any more. Nothing was signed; what you see is an archive, and an invite brings you back.':
    'Refusé : vous avez quitté ce hub ; rien de vous n’y est donc plus envoyé. Rien n’a été signé ; ce que vous voyez est une archive, et une invitation vous y ramène.',
  'The members who are connected keep only newer entries of this hub than the ones this device would need next. Nothing was lost. Connect to somebody who keeps everything; until then this device shows the hub as it last knew it.':
    'Les membres connectés ne gardent de ce hub que des entrées plus récentes que celles qu’il faudrait ensuite à cet appareil. Rien n’est perdu. Connectez-vous à quelqu’un qui garde tout ; d’ici là, cet appareil montre le hub tel qu’il le connaissait en dernier.',
  'Not yet: this device has not compared its copy with any member of the hub since it started, and an old copy must never sign. Nothing was signed; connect to a member, or give one a bundle and take in theirs (Carry), and try again.':
    'Pas encore : cet appareil n’a comparé sa copie avec aucun membre du hub depuis son démarrage, et une copie ancienne ne doit jamais signer. Rien n’a été signé ; connectez-vous à un membre, ou donnez-lui un paquet et importez le sien (« En main propre »), puis réessayez.',
  'Refused: this copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.':
    'Refusé : cette copie de vos données est plus ancienne que ce que le hub a vu de cet appareil. Rien n’est perdu et rien n’a été signé. Restaurez votre identité à partir de sa graine dans un nouveau dossier de données : elle y reçoit sa propre clé d’appareil.',
  'Nothing has been certified in this hub for as long as its rules call silence, and you are one of those who may take over. Ask its signers first; if they are gone for good, take over on the page of its rules. Balances, agreements and the log stay as they are.':
    'Rien n’a été certifié dans ce hub depuis aussi longtemps que ses règles le veulent pour parler de silence, et vous êtes de ceux qui peuvent prendre le relais. Demandez d’abord à ses signataires ; s’ils sont partis pour de bon, prenez le relais sur la page de ses règles. Soldes, accords et registre restent tels quels.',
  'Nothing was certified here for longer than this hub waits before others may take over, and nobody has said yet whether they did. Everything is kept and nothing is signed by this computer until then. Connect to another member.':
    'Rien n’a été certifié ici depuis plus longtemps que ce hub n’attend avant que d’autres puissent prendre le relais, et personne n’a encore dit s’ils l’ont fait. D’ici là, tout est conservé et cet ordinateur ne signe rien. Connectez-vous à un autre membre.',
  'This copy of the hub is older than what this device has signed: a backup was put back, or the end of the database was lost. Nothing is signed with it for now and nothing of the hub is lost. Connect to another member: what is missing comes back, and you can sign again. If nobody has it, restore your identity from its recovery words in a new data folder.':
    'Cette copie du hub est plus ancienne que ce que cet appareil a signé : une sauvegarde a été remise en place, ou la fin de la base de données est perdue. Rien n’est signé avec elle pour le moment et rien du hub n’est perdu. Connectez-vous à un autre membre : ce qui manque revient, et vous pouvez signer à nouveau. Si personne ne l’a, restaurez votre identité avec ses mots de récupération dans un nouveau dossier de données.',
  'This hub was restored from a backup, and newer things may have happened in it. This device has a key of its own now, which the hub has to take in first; until then nothing is signed here. Everything in the backup is there. Stay connected to a member.':
    'Ce hub a été restauré d’une sauvegarde, et il a pu s’y passer des choses plus récentes. Cet appareil a maintenant sa propre clé, que le hub doit d’abord admettre ; d’ici là, rien n’est signé ici. Tout ce qui était dans la sauvegarde est là. Restez connecté à un membre.',
  'This hub was restored from a backup, and the key that certifies it is not in any backup: it stayed on the computer that the hub was run on. If that computer still works, start it and connect both; this device is then taken in. If it is gone, nothing new can be certified in this hub. What was certified stays readable and provable here; start a new hub and invite its members.':
    'Ce hub a été restauré d’une sauvegarde, et la clé qui le certifie n’est dans aucune sauvegarde : elle est restée sur l’ordinateur qui faisait marcher le hub. Si cet ordinateur fonctionne encore, lancez-le et connectez les deux ; cet appareil est alors admis. S’il n’existe plus, rien de nouveau ne peut être certifié dans ce hub. Ce qui a été certifié reste ici lisible et prouvable ; créez un nouveau hub et invitez-y ses membres.',
  'This device could not note what it has signed. What was signed is kept here and has not left; nothing more is signed. Free some disk space, then try again.':
    'Cet appareil n’a pas pu noter ce qu’il a signé. Ce qui a été signé est gardé ici et n’est pas parti ; rien d’autre n’est signé. Libérez de l’espace sur le disque, puis réessayez.',
  'This device key signed two different things at one place, as happens when a data folder is copied and both copies are used. The hub freezes the key. Nothing certified is lost: restore your identity from its seed in a new data folder.':
    'Cette clé d’appareil a signé deux choses différentes à une même place, comme il arrive quand un dossier de données est copié et que les deux copies servent. Le hub gèle la clé. Rien de certifié n’est perdu : restaurez votre identité à partir de sa graine dans un nouveau dossier de données.',
  'Refused: this device is frozen, because it signed two different things at one place. Nothing changed; restore your identity from its seed in a new data folder.':
    'Refusé : cet appareil est gelé, car il a signé deux choses différentes à une même place. Rien n’a changé ; restaurez votre identité à partir de sa graine dans un nouveau dossier de données.',
  'Refused: this device is no longer in use for its identity. Nothing changed.':
    'Refusé : cet appareil n’est plus en service pour son identité. Rien n’a changé.',
  'Refused: another event of this device already stands at this place. Nothing changed.':
    'Refusé : un autre événement de cet appareil occupe déjà cette place. Rien n’a changé.',
  'Refused: a signature does not fit. Nothing changed.': 'Refusé : une signature ne correspond pas. Rien n’a changé.',
  'Refused: it is larger than an event may be. Nothing changed; attach long texts as a file.':
    'Refusé : c’est plus grand qu’un événement ne peut l’être. Rien n’a changé ; joignez les longs textes en fichier.',
  'Refused: it does not have the form of an event. Nothing changed.':
    'Refusé : cela n’a pas la forme d’un événement. Rien n’a changé.',
  'Not now: too much is waiting to be certified. Nothing was signed; try again in a moment.':
    'Pas maintenant : trop de choses attendent d’être certifiées. Rien n’a été signé ; réessayez dans un instant.',
  'Refused: this device has posted as many notices as a hub keeps of one device. Nothing was posted and everything stands; use another device of yours, or restore your identity from its seed in a new data folder.':
    'Refusé : cet appareil a publié autant d’annonces qu’un hub en garde d’un appareil. Rien n’a été publié et tout reste en place ; utilisez un autre de vos appareils, ou restaurez votre identité à partir de sa graine dans un nouveau dossier de données.',
  'Not now: this device has posted so much in so short a time that others would take it for a flood. Nothing was posted; go on in a few minutes.':
    'Pas maintenant : cet appareil a tant publié en si peu de temps que d’autres y verraient un déluge. Rien n’a été publié ; continuez dans quelques minutes.',
  'Refused: this would pay oneself. Nothing moved.': 'Refusé : ce serait se payer soi-même. Rien n’a bougé.',
  'Refused: the receiver has no account in this hub. Nothing moved; invite them first.':
    'Refusé : le destinataire n’a pas de compte dans ce hub. Rien n’a bougé ; invitez-le d’abord.',
  'Refused: the receiver’s balance would be larger than the ledger can count. Nothing moved.':
    'Refusé : le solde du destinataire dépasserait ce que le registre peut compter. Rien n’a bougé.',
  'Refused: it is more than can be spent, credit limit included. Nothing moved; try a smaller amount.':
    'Refusé : c’est plus que ce qui peut être dépensé, limite de crédit comprise. Rien n’a bougé ; essayez un montant plus petit.',
  'Refused: you owe somebody by a ruling or a proof, so what comes in pays that first. Nothing moved; the wallet shows what is owed.':
    'Refusé : vous devez quelque chose à quelqu’un par une décision ou une preuve, et ce qui rentre le paie d’abord. Rien n’a bougé ; le portefeuille montre ce qui est dû.',
  'Refused: you are not a member of the hub any more, so you spend what you have and draw no more credit. Nothing moved; choose a smaller amount.':
    'Refusé : vous n’êtes plus membre du hub ; vous dépensez donc ce que vous avez et ne tirez plus de crédit. Rien n’a bougé ; choisissez un montant plus petit.',
  'Refused: the hub’s policy does not let you issue a token of this kind. Nothing was issued; ask a keeper of the hub.':
    'Refusé : la politique du hub ne vous laisse pas émettre un jeton de ce genre. Rien n’a été émis ; adressez-vous à un responsable du hub.',
  'Refused: the hub has as many tokens as its policy allows. Nothing was issued.':
    'Refusé : le hub a autant de jetons que sa politique le permet. Rien n’a été émis.',
  'Refused: the hub has a token of this code already. Nothing was issued; choose another code.':
    'Refusé : le hub a déjà un jeton avec ce code. Rien n’a été émis ; choisissez un autre code.',
  'Refused: the hub’s policy wants a smaller cap for this kind of token. Nothing was issued; choose a smaller cap.':
    'Refusé : la politique du hub veut un plafond plus bas pour ce genre de jeton. Rien n’a été émis ; choisissez un plafond plus bas.',
  'Refused: the keeper of the reserve is not a member of the hub. Nothing was issued; choose a member.':
    'Refusé : le gardien de la réserve n’est pas membre du hub. Rien n’a été émis ; choisissez un membre.',
  'Refused: somebody who may mint is not a member of the hub. Nothing was issued; choose members.':
    'Refusé : quelqu’un qui pourrait créer des jetons n’est pas membre du hub. Rien n’a été émis ; choisissez des membres.',
  'Refused: a mission ends in the future, and within ten years. Nothing was issued; choose another date.':
    'Refusé : une mission prend fin dans l’avenir, et dans les dix ans. Rien n’a été émis ; choisissez une autre date.',
  'Refused: demurrage of mutual credit goes to the pool, and that of points is burned. Nothing was issued.':
    'Refusé : la fonte du crédit mutuel va à la cagnotte, et celle des points est détruite. Rien n’a été émis.',
  'Refused: the hub has no such token. Nothing changed.': 'Refusé : le hub n’a pas de tel jeton. Rien n’a changé.',
  'Refused: only those whom its issue named may do this with the token. Nothing changed.':
    'Refusé : seuls ceux que son émission a nommés peuvent faire cela avec le jeton. Rien n’a changé.',
  'Refused: mutual credit is never minted; it comes into being when somebody pays out of their limit. Nothing changed.':
    'Refusé : le crédit mutuel n’est jamais émis à la main ; il naît quand quelqu’un paie sur sa limite. Rien n’a changé.',
  'Refused: mutual credit is not burned; it ends when what was owed has been worked off. Nothing changed.':
    'Refusé : le crédit mutuel n’est pas détruit ; il prend fin quand ce qui était dû a été compensé. Rien n’a changé.',
  'Refused: points are given under a rule and never paid. Nothing moved; pay in another token.':
    'Refusé : les points sont donnés selon une règle et jamais payés. Rien n’a bougé ; payez dans un autre jeton.',
  'Refused: the token has ended, and nothing is paid or minted in it any more. Nothing changed.':
    'Refusé : le jeton a pris fin, et plus rien n’y est payé ni créé. Rien n’a changé.',
  'Refused: there would be more of the token than its cap. Nothing was minted; choose less.':
    'Refusé : il y aurait plus de ce jeton que son plafond. Rien n’a été créé ; choisissez moins.',
  'Refused: there would be more of the token than its reserve covers. Nothing was minted; its keeper raises the cover first.':
    'Refusé : il y aurait plus de ce jeton que sa réserve n’en couvre. Rien n’a été créé ; son gardien relève d’abord la couverture.',
  'Refused: somebody has redeemed this token and not received what is owed in time. Nothing was minted; it goes on when they have signed that they got it.':
    'Refusé : quelqu’un a échangé ce jeton contre la réserve et n’a pas reçu à temps ce qui lui est dû. Rien n’a été créé ; cela reprend quand cette personne a signé l’avoir reçu.',
  'Refused: the keeper of its reserve is not in the hub. Nothing changed, and your tokens stay yours.':
    'Refusé : le gardien de sa réserve n’est pas dans le hub. Rien n’a changé, et vos jetons restent à vous.',
  'Refused: you keep this reserve yourself. Nothing changed; burn the tokens instead.':
    'Refusé : vous gardez vous-même cette réserve. Rien n’a changé ; détruisez plutôt les jetons.',
  'Refused: only the keeper of the reserve says what covers it. Nothing changed.':
    'Refusé : seul le gardien de la réserve dit ce qu’elle contient. Rien n’a changé.',
  'Refused: no reserve stands behind this token. Nothing changed.':
    'Refusé : aucune réserve ne couvre ce jeton. Rien n’a changé.',
  'Refused: for so little the reserve gives nothing. Nothing changed; redeem more at once.':
    'Refusé : pour si peu, la réserve ne donne rien. Rien n’a changé ; échangez-en plus à la fois.',
  'Refused: by what the keeper says there is less in the reserve than this. Nothing changed; redeem less, or ask the keeper.':
    'Refusé : d’après ce que dit le gardien, la réserve contient moins que cela. Rien n’a changé ; échangez-en moins, ou demandez au gardien.',
  'Refused: there is no such redemption. Nothing changed.':
    'Refusé : il n’y a pas de tel échange contre la réserve. Rien n’a changé.',
  'Refused: only whoever redeemed signs that it was received. Nothing changed.':
    'Refusé : seul qui a échangé contre la réserve signe l’avoir reçu. Rien n’a changé.',
  'Nothing to do: it had already been received.': 'Rien à faire : cela avait déjà été reçu.',
  'Refused: only mutual credit goes below zero. Nothing changed.':
    'Refusé : seul le crédit mutuel descend sous zéro. Rien n’a changé.',
  'Refused: limits are changed by those trusted with the token, where the hub’s policy lets them. Nothing changed.':
    'Refusé : les limites sont changées par ceux à qui le jeton est confié, là où la politique du hub le permet. Rien n’a changé.',
  'Refused: the hub’s policy lets no account go that far below zero. Nothing changed; choose less.':
    'Refusé : la politique du hub ne laisse aucun compte descendre si loin sous zéro. Rien n’a changé ; choisissez moins.',
  'Refused: this person is not a member of the hub. Nothing changed.':
    'Refusé : cette personne n’est pas membre du hub. Rien n’a changé.',
  'Refused: this account is further below zero than that already. Nothing changed; choose a wider limit.':
    'Refusé : ce compte est déjà plus loin sous zéro. Rien n’a changé ; choisissez une limite plus large.',
  'Refused: only the hub’s founder or signer removes members. Nothing changed; write to them.':
    'Refusé : seul le fondateur ou le signataire du hub exclut des membres. Rien n’a changé ; écrivez-leur.',
  'Refused: nobody removes themselves. Nothing changed; leave the hub instead.':
    'Refusé : personne ne s’exclut soi-même. Rien n’a changé ; quittez plutôt le hub.',
  'Refused: the hub’s founder and signer cannot be removed. Nothing changed.':
    'Refusé : le fondateur et le signataire du hub ne peuvent pas être exclus. Rien n’a changé.',
  'Nothing to do: this person is not in the hub.': 'Rien à faire : cette personne n’est pas dans le hub.',
  'Refused: only the hub’s founder or signer lets somebody back in. Nothing changed.':
    'Refusé : seul le fondateur ou le signataire du hub fait revenir quelqu’un. Rien n’a changé.',
  'Nothing to do: this person was not removed. Who left comes back by an invite.':
    'Rien à faire : cette personne n’a pas été exclue. Qui est parti revient par une invitation.',
  'Nothing to do: you are not in this hub.': 'Rien à faire : vous n’êtes pas dans ce hub.',
  'Refused: you sign this hub’s ledger, and without you the others could neither trade nor get their money out of escrow. Nothing changed; propose that others sign, and leave when they do, or when nobody else is in it.':
    'Refusé : vous signez le registre de ce hub, et sans vous les autres ne pourraient ni échanger ni sortir leur argent du séquestre. Rien n’a changé ; proposez que d’autres signent, et partez quand ils le feront, ou quand il n’y aura plus personne d’autre.',
  'Not yet: a trade of yours is still open. Nothing changed; choose to leave when the last one ends, and nothing new begins until then.':
    'Pas encore : un de vos échanges est encore ouvert. Rien n’a changé ; choisissez de partir à la fin du dernier, et rien de nouveau ne commence d’ici là.',
  'Not yet: your balance in a token of this hub is below zero, so the others are owed work. Nothing changed; earn it or have it given to you first.':
    'Pas encore : votre solde dans un jeton de ce hub est sous zéro ; vous devez donc du travail aux autres. Rien n’a changé ; gagnez-le ou faites-le-vous donner d’abord.',
  'Not yet: others hold tokens that stand on a reserve you keep, or are still owed out of it. Nothing changed; take the tokens back first.':
    'Pas encore : d’autres détiennent des jetons couverts par une réserve que vous gardez, ou attendent encore ce qui leur en est dû. Rien n’a changé ; reprenez d’abord les jetons.',
  'Nothing to do: you are on your way out already.': 'Rien à faire : vous êtes déjà en train de partir.',
  'Nothing to do: you were not leaving.': 'Rien à faire : vous n’étiez pas en train de partir.',
  'Nothing to do: you have not left this hub.': 'Rien à faire : vous n’avez pas quitté ce hub.',
  'Refused: you were removed from this hub, and an invite does not undo that. Nothing changed; ask its founder to let you back in.':
    'Refusé : vous avez été exclu de ce hub, et une invitation n’y change rien. Rien n’a changé ; demandez à son fondateur de vous faire revenir.',
  'Refused: you were removed from this hub, so nothing of yours is published there. What you wrote is kept.':
    'Refusé : vous avez été exclu de ce hub ; rien de vous n’y est donc publié. Ce que vous avez écrit est gardé.',
  'Refused: you have left this hub, so nothing of yours is published there. What you wrote is kept.':
    'Refusé : vous avez quitté ce hub ; rien de vous n’y est donc publié. Ce que vous avez écrit est gardé.',
  'Refused: you are leaving this hub, so you post nothing new there. What you wrote is kept; stay if you want to post it.':
    'Refusé : vous êtes en train de quitter ce hub ; vous n’y publiez donc rien de nouveau. Ce que vous avez écrit est gardé ; restez si vous voulez le publier.',
  'Refused: the terms belong to another hub. Nothing was agreed.':
    'Refusé : les conditions appartiennent à un autre hub. Rien n’a été convenu.',
  'Refused: the hub has no such token. Nothing was agreed.':
    'Refusé : le hub n’a pas de tel jeton. Rien n’a été convenu.',
  'Refused: the token ends before this agreement might. Nothing was agreed; choose shorter times or another token.':
    'Refusé : le jeton prend fin avant que cet accord puisse le faire. Rien n’a été convenu ; choisissez des délais plus courts ou un autre jeton.',
  'Refused: both sides are the same person. Nothing was agreed.':
    'Refusé : les deux parties sont la même personne. Rien n’a été convenu.',
  'Refused: one side is not a member of the hub. Nothing was agreed.':
    'Refusé : une des parties n’est pas membre du hub. Rien n’a été convenu.',
  'Refused: one side is leaving the hub and begins nothing new. Nothing was agreed.':
    'Refusé : une des parties est en train de quitter le hub et ne commence rien de nouveau. Rien n’a été convenu.',
  'Refused: the proposal had lapsed before the hub certified it. Nothing was agreed; propose again.':
    'Refusé : la proposition était caduque avant que le hub la certifie. Rien n’a été convenu ; proposez à nouveau.',
  'Refused: a signature of one side is missing. Nothing was agreed.':
    'Refusé : la signature d’une des parties manque. Rien n’a été convenu.',
  'Refused: a signature is by a device that is not in use any more. Nothing was agreed; ask for a new proposal.':
    'Refusé : une signature vient d’un appareil qui n’est plus en service. Rien n’a été convenu ; demandez une nouvelle proposition.',
  'Refused: only the two parties may act on an agreement. Nothing changed.':
    'Refusé : seules les deux parties peuvent agir sur un accord. Rien n’a changé.',
  'Refused: this step belongs to the other side. Nothing changed.':
    'Refusé : cette étape revient à l’autre partie. Rien n’a changé.',
  'Refused: this negotiation has already become an agreement. That one stands.':
    'Refusé : cette négociation est déjà devenue un accord. Celui-ci reste valable.',
  'Refused: the other side had taken the signature back. Nothing was agreed; start a new talk.':
    'Refusé : l’autre partie avait repris sa signature. Rien n’a été convenu ; commencez une nouvelle discussion.',
  'Nothing to do: it had already been withdrawn.': 'Rien à faire : cela avait déjà été repris.',
  'Refused: the hub does not know this agreement. Nothing changed.':
    'Refusé : le hub ne connaît pas cet accord. Rien n’a changé.',
  'Refused: the agreement had already ended. Its outcome stands.':
    'Refusé : l’accord était déjà terminé. Son résultat reste.',
  'Refused: the agreement had moved on before this was certified. Nothing changed; look at it again.':
    'Refusé : l’accord avait avancé avant que ceci soit certifié. Rien n’a changé ; regardez-le à nouveau.',
  'Refused: it is more than what is held in escrow. Nothing moved; choose a smaller amount.':
    'Refusé : c’est plus que ce qui est sous séquestre. Rien n’a bougé ; choisissez un montant plus petit.',
  'Refused: an amount of zero releases nothing. Nothing moved.':
    'Refusé : un montant de zéro ne libère rien. Rien n’a bougé.',
  'Refused: there is no such receipt. Nothing changed.': 'Refusé : il n’y a pas de tel reçu. Rien n’a changé.',
  'Refused: only the two parties sign a receipt. Nothing changed.':
    'Refusé : seules les deux parties signent un reçu. Rien n’a changé.',
  'Nothing to do: the receipt had already been signed.': 'Rien à faire : le reçu avait déjà été signé.',
  'Refused: this was the signature of a different receipt. Nothing changed.':
    'Refusé : c’était la signature d’un autre reçu. Rien n’a changé.',
  'Nothing was signed: nobody owes themselves a favour. Choose somebody else.':
    'Rien n’a été signé : personne ne se doit un service à soi-même. Choisissez quelqu’un d’autre.',
  'Nothing was signed: favours are between two members of a hub. What you two signed before stands.':
    'Rien n’a été signé : les services se rendent entre deux membres d’un hub. Ce que vous avez signé tous les deux auparavant reste valable.',
  'Nothing was signed: the amount is zero. Choose an amount.':
    'Rien n’a été signé : le montant est nul. Choisissez un montant.',
  'Not yet: your last proposal is still waiting for an answer, and one favour follows another. Nothing was signed; it can be carried to them as a file or by QR.':
    'Pas encore : votre dernière proposition attend toujours une réponse, et un service vient après l’autre. Rien n’a été signé ; elle peut lui être remise par fichier ou par code QR.',
  'Not yet: they have proposed something to you. Nothing was signed; answer that first.':
    'Pas encore : cette personne vous a proposé quelque chose. Rien n’a été signé ; répondez-y d’abord.',
  'Not yet: a payment that settles favours is waiting for the hub to certify it. Nothing was signed; connect to a member, or wait until it lapses.':
    'Pas encore : un paiement qui règle des services attend que le hub le certifie. Rien n’a été signé ; connectez-vous à un membre, ou attendez qu’il soit caduc.',
  'Refused: one of you would owe more than this hub lets its members owe. Nothing was signed; choose a smaller amount, or settle first.':
    'Refusé : l’un de vous devrait plus que ce hub ne permet à ses membres de devoir. Rien n’a été signé ; choisissez un montant plus petit, ou réglez d’abord.',
  'Refused: they would owe you more than the limit you have set for them. Nothing was signed; choose a smaller amount, or raise your limit.':
    'Refusé : cette personne vous devrait plus que la limite que vous lui avez fixée. Rien n’a été signé ; choisissez un montant plus petit, ou relevez votre limite.',
  'Nothing was signed: something else was signed between you meanwhile, or this was answered. Look at the list again.':
    'Rien n’a été signé : autre chose a été signé entre vous entre-temps, ou ceci a reçu une réponse. Regardez à nouveau la liste.',
  'Refused: this proposal does not follow from what you both signed. Nothing was signed; ask for a new one.':
    'Refusé : cette proposition ne découle pas de ce que vous avez signé tous les deux. Rien n’a été signé ; demandez-en une nouvelle.',
  'Not now: your proposal and theirs crossed on the way, and yours comes first. Nothing was signed; once they have answered yours, they can propose again.':
    'Pas maintenant : votre proposition et la sienne se sont croisées en chemin, et la vôtre passe d’abord. Rien n’a été signé ; quand cette personne aura répondu à la vôtre, elle pourra proposer à nouveau.',
  'Refused: more would be paid than is owed. Nothing was signed; choose a smaller amount.':
    'Refusé : il serait payé plus que ce qui est dû. Rien n’a été signé ; choisissez un montant plus petit.',
  'Refused: it does not name the two people it is about. Nothing moved.':
    'Refusé : cela ne nomme pas les deux personnes concernées. Rien n’a bougé.',
  'Refused: the favour belongs to another hub. Nothing moved.':
    'Refusé : le service appartient à un autre hub. Rien n’a bougé.',
  'Refused: only the two people it is about settle a favour. Nothing moved.':
    'Refusé : seules les deux personnes concernées règlent un service. Rien n’a bougé.',
  'Refused: a signature of one side is missing. Nothing moved; the favour stands.':
    'Refusé : la signature d’une des parties manque. Rien n’a bougé ; le service reste dû.',
  'Refused: a signature is by a device that is not in use any more. Nothing moved; offer to settle again.':
    'Refusé : une signature vient d’un appareil qui n’est plus en service. Rien n’a bougé ; proposez à nouveau de régler.',
  'Refused: it was not certified in time and is void. Nothing moved; the favour stands, offer to settle again.':
    'Refusé : cela n’a pas été certifié à temps et c’est nul. Rien n’a bougé ; le service reste dû, proposez à nouveau de régler.',
  'Nothing to do: this, or something newer, was already settled.':
    'Rien à faire : ceci, ou quelque chose de plus récent, était déjà réglé.',
  'Nothing was signed: money is set aside for somebody else. Choose another member.':
    'Rien n’a été signé : l’argent se met de côté pour quelqu’un d’autre. Choisissez un autre membre.',
  'Refused: both must be members of the hub. Nothing was set aside.':
    'Refusé : les deux doivent être membres du hub. Rien n’a été mis de côté.',
  'Refused: its time was over before the hub certified it. Nothing was set aside; try again.':
    'Refusé : son délai était passé avant que le hub le certifie. Rien n’a été mis de côté ; réessayez.',
  'Refused: money is set aside for at most 30 days. Nothing was set aside; choose a shorter time.':
    'Refusé : l’argent se met de côté pour 30 jours au plus. Rien n’a été mis de côté ; choisissez une durée plus courte.',
  'Refused: the hub does not know this reserve. Nothing moved.':
    'Refusé : le hub ne connaît pas cette réserve. Rien n’a bougé.',
  'Refused: only the one it was set aside for collects it or gives it back. Nothing moved.':
    'Refusé : seule la personne pour qui elle a été mise de côté l’encaisse ou la rend. Rien n’a bougé.',
  'Refused: this reserve has ended, and what was left has gone back. Nothing moved.':
    'Refusé : cette réserve est terminée, et ce qui restait est revenu. Rien n’a bougé.',
  'Refused: this was signed by another device than the one that set the money aside. Nothing moved.':
    'Refusé : ceci a été signé par un autre appareil que celui qui a mis l’argent de côté. Rien n’a bougé.',
  'Refused: it is more than is left of what was set aside. Nothing moved; choose a smaller amount.':
    'Refusé : c’est plus que ce qui reste de l’argent mis de côté. Rien n’a bougé ; choisissez un montant plus petit.',
  'Nothing to do: this had already been collected.': 'Rien à faire : cela avait déjà été encaissé.',
  'Nothing was signed: this reserve is used up, its time is over, or another device of yours set it aside.':
    'Rien n’a été signé : cette réserve est épuisée, son délai est passé, ou c’est un autre de vos appareils qui l’a mise de côté.',
  'Nothing was taken in: the file is larger than any bundle. Ask for a new one.':
    'Rien n’a été importé : le fichier est plus grand qu’un paquet ne peut l’être. Demandez-en un nouveau.',
  'Nothing was taken in: this is not a bundle of Kind Market. Choose a file that ends in “.kind”.':
    'Rien n’a été importé : ce n’est pas un paquet de Kind Market. Choisissez un fichier qui finit par « .kind ».',
  'Nothing was taken in: the bundle is damaged or incomplete. Ask for it again.':
    'Rien n’a été importé : le paquet est endommagé ou incomplet. Redemandez-le.',
  'Nothing was taken in: the bundle belongs to a hub that is not on this device.':
    'Rien n’a été importé : le paquet appartient à un hub qui n’est pas sur cet appareil.',
  'Nothing was taken in: this hub is halted here. Everything before is kept.':
    'Rien n’a été importé : ce hub est arrêté ici. Tout ce qui précède est conservé.',
  'Nothing was taken in: whoever packed this is not a member of the hub as far as this device knows. Take in a bundle of somebody you know first.':
    'Rien n’a été importé : qui a fait ce paquet n’est pas membre du hub, autant que cet appareil le sache. Importez d’abord un paquet de quelqu’un que vous connaissez.',
  'Nothing was taken in: the bundle was changed on the way. Ask for it again.':
    'Rien n’a été importé : le paquet a été modifié en chemin. Redemandez-le.',
  'There was something in it that no bundle holds.': 'Il contenait quelque chose qu’aucun paquet ne contient.',
  'A signed act in it does not hold.': 'Un acte signé qu’il contient ne tient pas.',
  'A batch in it is not certified by this hub.': 'Un lot qu’il contient n’est pas certifié par ce hub.',
  'A signature in it does not hold.': 'Une signature qu’il contient ne tient pas.',
  'A message in it was changed on the way.': 'Un message qu’il contient a été modifié en chemin.',
  'Refused: the hub does not know the device. Nothing changed.':
    'Refusé : le hub ne connaît pas l’appareil. Rien n’a changé.',
  'Nothing to do: the hub knows this device already.': 'Rien à faire : le hub connaît déjà cet appareil.',
  'Refused: this is the device you are using. Nothing was signed; take it out of use from another one.':
    'Refusé : c’est l’appareil que vous utilisez. Rien n’a été signé ; mettez-le hors service depuis un autre.',
  'Refused: the device belongs to somebody else. Nothing changed.':
    'Refusé : l’appareil appartient à quelqu’un d’autre. Rien n’a changé.',
  'Nothing to do: the device was already out of use.': 'Rien à faire : l’appareil était déjà hors service.',
  'Nothing to do: you are in this hub already.': 'Rien à faire : vous êtes déjà dans ce hub.',
  'Refused: this device has asked to come in a thousand times. Nothing changed; ask a member to look at why.':
    'Refusé : cet appareil a demandé mille fois à entrer. Rien n’a changé ; demandez à un membre de regarder pourquoi.',
  'Not now: your request to come in is signed and on its way. Nothing was changed; once you are in, you can leave.':
    'Pas maintenant : votre demande d’entrée est signée et en route. Rien n’a changé ; une fois entré, vous pourrez partir.',
  'Refused by the hub’s rules ({1}). Nothing changed.': 'Refusé par les règles du hub ({1}). Rien n’a changé.',
  'This hub asks newcomers for some computing, so that nobody can flood it. Nothing was changed; your computer does it and asks again.':
    'Ce hub demande aux nouveaux venus un peu de calcul, pour que personne ne puisse le submerger. Rien n’a changé ; votre ordinateur s’en charge et redemande.',
  'More people are joining this hub than usual, so it asks for more computing than before. Nothing was changed; your computer does it and asks again.':
    'Plus de gens que d’habitude rejoignent ce hub ; il demande donc plus de calcul qu’avant. Rien n’a changé ; votre ordinateur s’en charge et redemande.',
  'The computing that was shown is no longer recent. Nothing was changed; your computer does it again.':
    'Le calcul présenté n’est plus récent. Rien n’a changé ; votre ordinateur le refait.',
  'The computing that was shown has let you in before. Nothing was changed; your computer does it again.':
    'Le calcul présenté vous a déjà fait entrer une fois. Rien n’a changé ; votre ordinateur le refait.',
  'This invite has been used as often as it allows. Nothing was changed; ask for a new one.':
    'Cette invitation a servi autant de fois qu’elle le permet. Rien n’a changé ; demandez-en une nouvelle.',
  'Whoever wrote this invite is not (or no longer) a member of the hub. Ask another member for one.':
    'Qui a écrit cette invitation n’est pas (ou plus) membre du hub. Demandez-en une à un autre membre.',
  'This invite is not genuine: its signature does not fit. Ask for a new one and copy the whole link.':
    'Cette invitation n’est pas authentique : sa signature ne correspond pas. Demandez-en une nouvelle et copiez le lien en entier.',
  'Refused: only members publish studies and repeat them. Nothing was published.':
    'Refusé : seuls les membres publient des études et les répliquent. Rien n’a été publié.',
  'Refused: the hub has certified no such space. Nothing was published; choose another space.':
    'Refusé : le hub n’a certifié aucun espace de ce genre. Rien n’a été publié ; choisissez un autre espace.',
  'Refused: this space is closed, for good. Nothing was published; choose another space.':
    'Refusé : cet espace est fermé, pour de bon. Rien n’a été publié ; choisissez un autre espace.',
  'Refused: studies stand in scientific spaces. Nothing was published; choose one.':
    'Refusé : les études se placent dans des espaces scientifiques. Rien n’a été publié ; choisissez-en un.',
  'Refused: only those publish in this space whom its rules list. Nothing was published; ask whoever keeps it.':
    'Refusé : ne publient dans cet espace que ceux qui figurent dans ses règles. Rien n’a été publié ; adressez-vous à qui le tient.',
  'Refused: this space asks for more standing than you have. Nothing was published.':
    'Refusé : cet espace demande un rang plus élevé que le vôtre. Rien n’a été publié.',
  'Refused: the hub keeps 50 studies of one member. Nothing was published; revise one of yours.':
    'Refusé : le hub garde 50 études d’un membre. Rien n’a été publié ; révisez une des vôtres.',
  'Refused: a file or a study is named twice. Nothing was published; name it once.':
    'Refusé : un fichier ou une étude est nommé deux fois. Rien n’a été publié ; nommez-le une seule fois.',
  'Refused: under this licence nobody may work on the data. Nothing was published; choose an open licence.':
    'Refusé : sous cette licence, personne ne peut travailler sur les données. Rien n’a été publié ; choisissez une licence ouverte.',
  'Refused: a study that it cites is not known to the hub. Nothing was published.':
    'Refusé : une étude qui y est citée est inconnue du hub. Rien n’a été publié.',
  'Refused: a study does not cite itself. Nothing was published; leave that one out.':
    'Refusé : une étude ne se cite pas elle-même. Rien n’a été publié ; retirez cette citation.',
  'Refused: the study that it extends is not known to the hub. Nothing was published.':
    'Refusé : l’étude qu’elle prolonge est inconnue du hub. Rien n’a été publié.',
  'Refused: a file is said to replace one that the version before does not have. Nothing was published.':
    'Refusé : un fichier est censé en remplacer un que la version précédente n’a pas. Rien n’a été publié.',
  'Refused: the hub knows no such study, version or replication. Nothing was published.':
    'Refusé : le hub ne connaît pas de telle étude, version ou réplication. Rien n’a été publié.',
  'Refused: only whoever published the study does this. Nothing was published.':
    'Refusé : seul qui a publié l’étude fait cela. Rien n’a été publié.',
  'Refused: there is a newer version of this study already. Nothing was published; look at it and try again.':
    'Refusé : il y a déjà une version plus récente de cette étude. Rien n’a été publié ; regardez-la et réessayez.',
  'Refused: the hub keeps 100 versions of a study. Nothing was published.':
    'Refusé : le hub garde 100 versions d’une étude. Rien n’a été publié.',
  'Refused: you have repeated this version already, and it stays as you said. Nothing was published.':
    'Refusé : vous avez déjà répliqué cette version, et cela reste comme vous l’avez dit. Rien n’a été publié.',
  'Refused: it was done on data that this version does not have. Nothing was published.':
    'Refusé : cela a été fait sur des données que cette version n’a pas. Rien n’a été publié.',
  'Refused: say which of the study’s data it was done on, or add data of your own. Nothing was published.':
    'Refusé : dites sur quelles données de l’étude cela a été fait, ou ajoutez vos propres données. Rien n’a été publié.',
  'Refused: you have answered this replication already, and an answer stays.':
    'Refusé : vous avez déjà répondu à cette réplication, et une réponse reste.',
  'Refused: only members found and keep spaces. Nothing changed.':
    'Refusé : seuls les membres créent et tiennent des espaces. Rien n’a changé.',
  'Refused: you have founded as many spaces as a hub keeps of one member. Nothing changed; amend one of yours instead.':
    'Refusé : vous avez créé autant d’espaces qu’un hub en garde d’un membre. Rien n’a changé ; modifiez plutôt un des vôtres.',
  'Refused: something is named twice in these rules. Nothing changed; name it once.':
    'Refusé : quelque chose est nommé deux fois dans ces règles. Rien n’a changé ; nommez-le une seule fois.',
  'Refused: these rules let nobody name a price, neither in tokens nor in kind. Nothing changed; allow one of them.':
    'Refusé : ces règles ne laissent personne donner un prix, ni en jetons ni en nature. Rien n’a changé ; permettez l’un des deux.',
  'Refused: the lowest price is above the highest. Nothing changed.':
    'Refusé : le prix le plus bas dépasse le plus haut. Rien n’a changé.',
  'Refused: the least of a number is above the most. Nothing changed.':
    'Refusé : le minimum d’un nombre dépasse son maximum. Rien n’a changé.',
  'Refused: a field is missing that spaces of this type stand on. Nothing changed; put it back, or choose another type.':
    'Refusé : il manque un champ sur lequel reposent les espaces de ce type. Rien n’a changé ; remettez-le, ou choisissez un autre type.',
  'Refused: the hub has certified no such space. Nothing changed; wait a moment and try again.':
    'Refusé : le hub n’a certifié aucun espace de ce genre. Rien n’a changé ; attendez un instant et réessayez.',
  'Refused: this space is closed, for good. What you wrote is kept; choose another space.':
    'Refusé : cet espace est fermé, pour de bon. Ce que vous avez écrit est gardé ; choisissez un autre espace.',
  'Refused: only whoever keeps the space changes it. Nothing changed.':
    'Refusé : seul qui tient l’espace le modifie. Rien n’a changé.',
  'Refused: its rules were changed meanwhile. Nothing changed; look at them and try again.':
    'Refusé : ses règles ont changé entre-temps. Rien n’a été modifié ; regardez-les et réessayez.',
  'Refused: its rules were changed as often as a hub keeps. Nothing changed; found a space in its place.':
    'Refusé : ses règles ont été modifiées autant de fois qu’un hub le garde. Rien n’a changé ; créez un espace à sa place.',
  'Not yet: it was written under rules that have not arrived here. Nothing changed.':
    'Pas encore : ceci a été écrit sous des règles qui ne sont pas arrivées ici. Rien n’a changé.',
  'Refused: in this space only those post whom its rules list. What you wrote is kept; ask its keeper, or post it on the board.':
    'Refusé : ne publient dans cet espace que ceux qui figurent dans ses règles. Ce que vous avez écrit est gardé ; adressez-vous à qui le tient, ou publiez-le au tableau.',
  'Refused: this space asks for a higher standing than yours. What you wrote is kept. Your own page says what is missing.':
    'Refusé : cet espace demande un rang plus élevé que le vôtre. Ce que vous avez écrit est gardé. Votre propre page dit ce qui manque.',
  'Refused: this space takes no notices of this purpose. What you wrote is kept.':
    'Refusé : cet espace ne prend pas d’annonces de cette intention. Ce que vous avez écrit est gardé.',
  'Refused: this space takes no notices of this kind. What you wrote is kept; choose another kind.':
    'Refusé : cet espace ne prend pas d’annonces de ce genre. Ce que vous avez écrit est gardé ; choisissez un autre genre.',
  'Refused: notices last less long in this space. What you wrote is kept; choose an earlier end.':
    'Refusé : les annonces durent moins longtemps dans cet espace. Ce que vous avez écrit est gardé ; choisissez une fin plus proche.',
  'Refused: this space takes prices in the hub’s token only. What you wrote is kept.':
    'Refusé : cet espace ne prend que des prix dans le jeton du hub. Ce que vous avez écrit est gardé.',
  'Refused: in this space nothing has a price in tokens. What you wrote is kept.':
    'Refusé : dans cet espace, rien n’a de prix en jetons. Ce que vous avez écrit est gardé.',
  'Refused: prices in this space are in the hub’s first token. What you wrote is kept.':
    'Refusé : dans cet espace, les prix sont dans le premier jeton du hub. Ce que vous avez écrit est gardé.',
  'Refused: prices in this space are for another unit. What you wrote is kept.':
    'Refusé : dans cet espace, les prix sont pour une autre unité. Ce que vous avez écrit est gardé.',
  'Refused: the price is below the lowest of this space. What you wrote is kept.':
    'Refusé : le prix est sous le plus bas de cet espace. Ce que vous avez écrit est gardé.',
  'Refused: the price is above the highest of this space. What you wrote is kept.':
    'Refusé : le prix dépasse le plus haut de cet espace. Ce que vous avez écrit est gardé.',
  'Refused: this space has no such field. What you wrote is kept.':
    'Refusé : cet espace n’a pas de tel champ. Ce que vous avez écrit est gardé.',
  'Refused: something is not filled in that this space asks for. What you wrote is kept.':
    'Refusé : quelque chose que demande cet espace n’est pas rempli. Ce que vous avez écrit est gardé.',
  'Refused: a field does not hold what this space asks for. What you wrote is kept.':
    'Refusé : un champ ne contient pas ce que demande cet espace. Ce que vous avez écrit est gardé.',
  'Refused: a work that is named needs a licence beside it. What you wrote is kept.':
    'Refusé : une œuvre nommée doit être accompagnée d’une licence. Ce que vous avez écrit est gardé.',
  'Refused: data that is offered is named by its content. What you wrote is kept.':
    'Refusé : les données offertes sont nommées par leur contenu. Ce que vous avez écrit est gardé.',
  'Refused: data that is offered here may be reused, so it needs an open licence. What you wrote is kept.':
    'Refusé : les données offertes ici peuvent être réutilisées ; il leur faut donc une licence ouverte. Ce que vous avez écrit est gardé.',
  'Refused: this space is about a place. What you wrote is kept; say where.':
    'Refusé : cet espace concerne un lieu. Ce que vous avez écrit est gardé ; dites où.',
  'It is closed, for good.': 'Il est fermé, pour de bon.',
  'Only members of the hub who are not leaving it post here.':
    'Seuls les membres du hub qui ne sont pas en train de partir publient ici.',
  'Only those post here whom its rules list. Ask whoever keeps it, or post on the board.':
    'Ne publient ici que ceux qui figurent dans ses règles. Adressez-vous à qui le tient, ou publiez au tableau.',
  'It asks for a higher standing than yours. Your own page says what is missing.':
    'Il demande un rang plus élevé que le vôtre. Votre propre page dit ce qui manque.',
  'Nothing was signed: nobody trusts themselves here. Choose somebody else.':
    'Rien n’a été signé : ici, personne ne se fait confiance à soi-même. Choisissez quelqu’un d’autre.',
  'Refused: only members say whom they trust. Nothing changed.':
    'Refusé : seuls les membres disent à qui ils font confiance. Rien n’a changé.',
  'Refused: this person is not in the hub. Nothing changed.':
    'Refusé : cette personne n’est pas dans le hub. Rien n’a changé.',
  'Refused: you trust as many people as a hub keeps for one member. Nothing changed; take one back first.':
    'Refusé : vous faites confiance à autant de personnes qu’un hub en garde pour un membre. Rien n’a changé ; reprenez d’abord une de ces confiances.',
  'Nothing to do: you had not said that you trust them.':
    'Rien à faire : vous n’aviez pas dit que vous lui faites confiance.',
  'Refused: by their standing, others may not stand to lose that much at once by the one who is to deliver. Nothing was agreed and no money moved; agree on less, or let something that is open end first. The page of that person says how much is used and what lifts the limit.':
    'Refusé : vu le rang de qui doit livrer, les autres ne peuvent pas risquer autant à la fois. Rien n’a été convenu et aucun argent n’a bougé ; convenez de moins, ou laissez d’abord finir quelque chose d’ouvert. La page de cette personne dit combien est utilisé et ce qui relève la limite.',
  'Refused: your account would go that far below zero, your standing does not. Nothing moved; choose a smaller amount. Your own page says how much is used and what lifts the limit.':
    'Refusé : votre compte permet de descendre aussi loin sous zéro, votre rang non. Rien n’a bougé ; choisissez un montant plus petit. Votre propre page dit combien est utilisé et ce qui relève la limite.',
  'Refused: your standing gives you no vote yet. Nothing changed. Your own page says what is missing for a rung that does.':
    'Refusé : votre rang ne vous donne pas encore de voix. Rien n’a changé. Votre propre page dit ce qui manque pour un échelon qui en donne une.',
  'Refused: your standing lets you answer offers and not post any yet. What you wrote is kept. Your own page says what is missing for a rung that does.':
    'Refusé : votre rang vous laisse répondre à des offres, mais pas encore en publier. Ce que vous avez écrit est gardé. Votre propre page dit ce qui manque pour un échelon qui le permet.',
  'The first rung asks for something, so newcomers would stand nowhere. Let it ask for nothing.':
    'Le premier échelon demande quelque chose ; les nouveaux venus ne seraient donc nulle part. Faites qu’il ne demande rien.',
  'Somebody would lose something by rising to a higher rung. Let each rung give at least what the one below it gives.':
    'Quelqu’un perdrait quelque chose en montant d’échelon. Faites que chaque échelon donne au moins autant que celui d’en dessous.',
  'Two rungs have the same name. Give each its own.': 'Deux échelons ont le même nom. Donnez à chacun le sien.',
  'Nothing was signed: this sheet was already used, or the app was restarted. Open it again from the trade.':
    'Rien n’a été signé : cette feuille avait déjà servi, ou l’application a été relancée. Rouvrez-la depuis l’échange.',
  'Nothing was signed: the sheet was open for more than ten minutes. Open it again to see today’s figures.':
    'Rien n’a été signé : la feuille est restée ouverte plus de dix minutes. Rouvrez-la pour voir les chiffres du jour.',
  'Nothing was signed: the trade has changed since this sheet was opened. Open it again and read what is different.':
    'Rien n’a été signé : l’échange a changé depuis l’ouverture de cette feuille. Rouvrez-la et lisez ce qui est différent.',
  'Nothing was signed: the proposal is not valid, because {1}. Ask for a new one.':
    'Rien n’a été signé : la proposition n’est pas valable, car {1}. Demandez-en une nouvelle.',
  'Nothing was signed: the proposal has lapsed. Ask for a new one or make your own.':
    'Rien n’a été signé : la proposition est caduque. Demandez-en une nouvelle ou faites la vôtre.',
  'Nothing was signed: there is a newer proposal. Read that one first.':
    'Rien n’a été signé : il y a une proposition plus récente. Lisez-la d’abord.',
  'Only a notice of your own has answers here: what is proposed to others is theirs.':
    'Seule une annonce à vous a des réponses ici : ce qui est proposé à d’autres est à eux.',
  'Nothing was changed: this trade has not ended, and what waits in an archive is easily forgotten. Put it away when it is over.':
    'Rien n’a changé : cet échange n’est pas terminé, et ce qui attend dans une archive s’oublie facilement. Rangez-le quand il sera terminé.',
  'Nothing was exported: every party has to sign first, and the hub has to certify it. Until then there is nothing to prove.':
    'Rien n’a été exporté : toutes les parties doivent d’abord signer, et le hub le certifier. D’ici là, il n’y a rien à prouver.',
  'Nothing was exported: this device keeps the hub’s log only from a later batch on than the one that opened this agreement. Fetch the whole history in the settings of the hub, then export again.':
    'Rien n’a été exporté : cet appareil ne garde le registre du hub qu’à partir d’un lot plus récent que celui qui a ouvert cet accord. Récupérez tout l’historique dans les réglages du hub, puis exportez à nouveau.',
  'Nothing was exported. {1} Every member’s node has checked it; ask one of them, or export an agreement that was not in court.':
    'Rien n’a été exporté. {1} Le nœud de chaque membre l’a vérifié ; demandez à l’un d’eux, ou exportez un accord qui n’est pas passé au tribunal.',
  'Nothing was signed: this cannot be done now. Look at the agreement for what comes next.':
    'Rien n’a été signé : cela ne peut pas se faire maintenant. Regardez dans l’accord ce qui vient ensuite.',
  'Nothing was signed: {1} Earn or receive the rest, or end the agreement.':
    'Rien n’a été signé : {1} Gagnez ou recevez le reste, ou mettez fin à l’accord.',
  'Nothing was signed: only {1} are left to accept. Choose that or fewer.':
    'Rien n’a été signé : il n’en reste que {1} à accepter. Choisissez ce nombre ou moins.',
  'Nothing was delivered: this cannot be delivered now. Your note and files are kept; look at the agreement for what comes next.':
    'Rien n’a été livré : cela ne peut pas être livré maintenant. Votre note et vos fichiers sont gardés ; regardez dans l’accord ce qui vient ensuite.',
  'Nothing was delivered: write a note, add a file, or say that it was done in person.':
    'Rien n’a été livré : écrivez une note, ajoutez un fichier, ou dites que cela s’est fait en personne.',
  'Nothing was shown: a code has 32 characters, 0 to 9 and a to f. Read it again from the other side’s screen.':
    'Rien n’a été montré : un code a 32 caractères, de 0 à 9 et de a à f. Relisez-le sur l’écran de l’autre partie.',
  'Nothing was saved: this device has no text of it that binds anybody. Ask one of its parties for the document.':
    'Rien n’a été enregistré : cet appareil n’en a aucun texte qui engage qui que ce soit. Demandez le document à l’une des parties.',
  'Nothing was saved. {1}': 'Rien n’a été enregistré. {1}',
  'Nothing was imported, and nothing has changed. {1} Choose another document.':
    'Rien n’a été importé, et rien n’a changé. {1} Choisissez un autre document.',
  '“{1}” is not in this node’s store. Nothing was changed; add it again.':
    '« {1} » n’est pas dans le stockage de ce nœud. Rien n’a changé ; ajoutez-le à nouveau.',
  'No file is handed over by its key here. Nothing was changed.':
    'Aucun fichier n’est remis ici par sa clé. Rien n’a changé.',
  'Nothing was signed: the sealed file is not here yet, and without it its key would open nothing. Fetch it first.':
    'Rien n’a été signé : le fichier scellé n’est pas encore ici, et sans lui, sa clé n’ouvrirait rien. Récupérez-le d’abord.',
  'Nothing was sent: there is no proposal waiting for your answer.':
    'Rien n’a été envoyé : aucune proposition n’attend votre réponse.',
  'Nothing was signed: {1} What you wrote is kept; correct it and try again.':
    'Rien n’a été signé : {1} Ce que vous avez écrit est gardé ; corrigez-le et réessayez.',
  'This offer is not here: it was taken back, or is of a hub you are not in.':
    'Cette offre n’est pas ici : elle a été reprise, ou vient d’un hub où vous n’êtes pas.',
  'Nothing was signed: this talk is between other people. Start a new agreement for these. What you wrote is kept.':
    'Rien n’a été signé : cette discussion est entre d’autres personnes. Commencez un nouvel accord pour celles-ci. Ce que vous avez écrit est gardé.',
  'Nothing was signed: this has already been agreed. Look at it for what comes next.':
    'Rien n’a été signé : cela a déjà été convenu. Regardez ce qui vient ensuite.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start a new one.':
    'Rien n’a été signé : une signature a été reprise ; cette discussion est donc terminée. Commencez-en une nouvelle.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signers. Try again when it is certified.':
    'Rien n’a été signé : un de vos actes précédents attend encore les signataires du hub. Réessayez quand il sera certifié.',
  'Nothing was signed: there is a newer proposal, or this one has lapsed. Read the newest first.':
    'Rien n’a été signé : il y a une proposition plus récente, ou celle-ci est caduque. Lisez d’abord la plus récente.',
  'Nothing to do: no signature of yours can still be met in this talk.':
    'Rien à faire : plus aucune de vos signatures ne peut être acceptée dans cette discussion.',
  'Nothing was delivered: {1}. Your note and files are kept; look at the trade for what comes next.':
    'Rien n’a été livré : {1}. Votre note et vos fichiers sont gardés ; regardez dans l’échange ce qui vient ensuite.',
  'Nothing was delivered: “{1}” is not in this node’s store. Add it again; your note is kept.':
    'Rien n’a été livré : « {1} » n’est pas dans le stockage de ce nœud. Ajoutez-le à nouveau ; votre note est gardée.',
  'This file was sealed in one piece. Nothing was changed; open it and save it from there.':
    'Ce fichier a été scellé d’une seule pièce. Rien n’a changé ; ouvrez-le et enregistrez-le de là.',
  'This file is not part of what the ledger says was delivered. If the delivery is new, its message may still be on the way.':
    'Ce fichier ne fait pas partie de ce qui a été livré d’après le registre. Si la livraison est récente, son message est peut-être encore en route.',
  'This file is too large to be shown here. Nothing was changed; save it to your disk instead.':
    'Ce fichier est trop grand pour être montré ici. Rien n’a changé ; enregistrez-le plutôt sur votre disque.',
  'Nobody who keeps this file is online. Nothing is lost; try again when the other side or another member is connected.':
    'Personne qui garde ce fichier n’est en ligne. Rien n’est perdu ; réessayez quand l’autre partie ou un autre membre sera connecté.',
  'The file does not open to what was committed, so it is not shown. Do not accept the delivery; ask for it again or end the trade.':
    'Une fois ouvert, le fichier ne donne pas ce qui avait été engagé ; il n’est donc pas montré. N’acceptez pas la livraison ; redemandez-la ou mettez fin à l’échange.',
  'Nothing was signed: this cannot be done, because {1}. Look at the trade for what comes next.':
    'Rien n’a été signé : cela ne peut pas se faire, car {1}. Regardez dans l’échange ce qui vient ensuite.',
  'Nothing was signed: you can spend {1}, and {2} is needed. Earn or receive the rest, or end the agreement.{3}':
    'Rien n’a été signé : vous pouvez dépenser {1}, et il faut {2}. Gagnez ou recevez le reste, ou mettez fin à l’accord.{3}',
  'Nothing was signed: an amount of zero releases nothing. Choose an amount.':
    'Rien n’a été signé : un montant de zéro ne libère rien. Choisissez un montant.',
  'Nothing was signed: only {1} is held. Choose that or less.':
    'Rien n’a été signé : seuls {1} sont retenus. Choisissez ce montant ou moins.',
  'Nothing was sent: there is no proposal of theirs waiting for your answer. Look at the trade for what comes next.':
    'Rien n’a été envoyé : aucune proposition de sa part n’attend votre réponse. Regardez dans l’échange ce qui vient ensuite.',
  'Nothing was signed: a removal needs a reason, which every member can read. Write one and try again.':
    'Rien n’a été signé : une exclusion demande une raison, que chaque membre peut lire. Écrivez-en une et réessayez.',
  'This trade is not known here, or it is not yours. If somebody just wrote to you, it appears as soon as the message arrives.':
    'Cet échange n’est pas connu ici, ou n’est pas à vous. Si quelqu’un vient de vous écrire, il apparaît dès que le message arrive.',
  'You have blocked {1}, so this talk is not shown. It is kept: unblock {2} on their page to see it.':
    'Vous avez bloqué {1} ; cette discussion n’est donc pas montrée. Elle est gardée : débloquez {2} sur sa page pour la voir.',
  '{1} is not a member of the hub, so nothing can come of this talk and it is not shown.':
    '{1} n’est pas membre du hub ; cette discussion ne peut donc mener à rien et n’est pas montrée.',
  'Nothing was signed: this talk is with somebody else. Start a new one from their offer.':
    'Rien n’a été signé : cette discussion est avec quelqu’un d’autre. Commencez-en une nouvelle depuis son offre.',
  'Nothing was signed: this has already been agreed. The agreement stands; look at it for what comes next.':
    'Rien n’a été signé : cela a déjà été convenu. L’accord reste valable ; regardez ce qui y vient ensuite.',
  'Nothing was signed: a signature was taken back, so this talk is over. Start again from the offer.':
    'Rien n’a été signé : une signature a été reprise ; cette discussion est donc terminée. Recommencez depuis l’offre.',
  'Nothing was signed: an earlier act of yours still waits for the hub’s signer. Try again when it is certified.':
    'Rien n’a été signé : un de vos actes précédents attend encore le signataire du hub. Réessayez quand il sera certifié.',
  'Nothing to do: you have already withdrawn.': 'Rien à faire : vous avez déjà repris votre signature.',
  'Nothing was signed: this would pay yourself. Choose somebody else.':
    'Rien n’a été signé : ce serait vous payer vous-même. Choisissez quelqu’un d’autre.',
  'Nothing was signed: this person is not a member of the hub. Invite them first.':
    'Rien n’a été signé : cette personne n’est pas membre du hub. Invitez-la d’abord.',
  'Nothing was signed: you can spend {1}, credit included. Choose a smaller amount.{2}':
    'Rien n’a été signé : vous pouvez dépenser {1}, crédit compris. Choisissez un montant plus petit.{2}',
  'There is no receipt of this trade yet. It appears when the trade has ended and its batch has arrived.':
    'Il n’y a pas encore de reçu de cet échange. Il apparaît quand l’échange est terminé et que son lot est arrivé.',
  'Nothing was signed: {1} is empty. Write it and try again.':
    'Rien n’a été signé : {1} est vide. Écrivez-le et réessayez.',
  'Nothing was signed: these are the rules already. Change something first.':
    'Rien n’a été signé : ce sont déjà les règles en vigueur. Changez d’abord quelque chose.',
  'Nothing was signed: {1} has no device in use in this hub. Choose somebody else.':
    'Rien n’a été signé : {1} n’a pas d’appareil en service dans ce hub. Choisissez quelqu’un d’autre.',
  'Nothing was signed: this hub has no such proposal. Look at the list again.':
    'Rien n’a été signé : ce hub n’a pas de telle proposition. Regardez à nouveau la liste.',
  'Nothing was signed: a secret vote is yes or no. Who abstains does not vote.':
    'Rien n’a été signé : un vote secret est oui ou non. Qui s’abstient ne vote pas.',
  'This collection is not here any more. The works in it are where they were.':
    'Cette collection n’est plus ici. Les œuvres qu’elle contenait sont là où elles étaient.',
  'Not kept: a collection needs a name.': 'Pas enregistré : une collection demande un nom.',
  'Not begun: you have {1} collections here already. Delete one first.':
    'Pas commencé : vous avez déjà {1} collections ici. Supprimez-en d’abord une.',
  'Not put in: only works of the same hub go into a collection.':
    'Pas ajouté : une collection ne prend que des œuvres du même hub.',
  'Not put in: a collection holds {1} works. Begin another one.':
    'Pas ajouté : une collection contient {1} œuvres. Commencez-en une autre.',
  'This work is not in the collection any more.': 'Cette œuvre n’est plus dans la collection.',
  'Nothing was signed: your reasons are empty. The two sides are owed some; write them.':
    'Rien n’a été signé : vos raisons sont vides. Vous en devez aux deux parties ; écrivez-les.',
  'No hub on this device has such a case. If it was filed just now, it appears as soon as the hub certifies it.':
    'Aucun hub sur cet appareil n’a de telle affaire. Si elle vient d’être portée, elle apparaît dès que le hub la certifie.',
  'Nothing was signed: no jurors are drawn for this. Look at who rules on it.':
    'Rien n’a été signé : aucun juré n’est tiré au sort pour cela. Regardez qui en décide.',
  'Nothing was signed: “{1}” is not in this node’s store. Add it again; your text is kept.':
    'Rien n’a été signé : « {1} » n’est pas dans le stockage de ce nœud. Ajoutez-le à nouveau ; votre texte est gardé.',
  'Nothing was signed: your statement is empty. Write what happened, and try again.':
    'Rien n’a été signé : votre déclaration est vide. Écrivez ce qui s’est passé, et réessayez.',
  'Not kept. {1}': 'Pas gardé. {1}',
  'Not kept: there are {1} here already. Drop one first.': 'Pas gardé : il y en a déjà {1} ici. Retirez-en d’abord un.',
  'Nothing was signed: only who keeps this hub can vouch for its members. Ask its founder or one of its signers.':
    'Rien n’a été signé : seul un responsable de ce hub peut se porter garant de ses membres. Demandez à son fondateur ou à l’un de ses signataires.',
  'Nothing was signed: nobody vouches for themself. Ask another keeper of this hub.':
    'Rien n’a été signé : personne ne se porte garant de soi-même. Demandez à un autre responsable de ce hub.',
  'Nothing was signed: this person is not inside the hub now.':
    'Rien n’a été signé : cette personne n’est pas dans le hub en ce moment.',
  'Nothing was signed: {1} standings were given in this hub already.':
    'Rien n’a été signé : {1} attestations de rang ont déjà été données dans ce hub.',
  'This standing was not given here. Nothing was changed.':
    'Cette attestation de rang n’a pas été donnée ici. Rien n’a changé.',
  'This hub’s ledger has no certified batch here yet. It appears as soon as a member who has it connects.':
    'Le registre de ce hub n’a pas encore de lot certifié ici. Il apparaît dès qu’un membre qui l’a se connecte.',
  'The hub has no token called {1}. Look at its tokens in the wallet.':
    'Le hub n’a pas de jeton nommé {1}. Regardez ses jetons dans le portefeuille.',
  'This event is not in the hub’s log here. If it is new, it appears when its batch arrives.':
    'Cet événement n’est pas ici dans le registre du hub. S’il est récent, il apparaît quand son lot arrive.',
  'This notice is not known here. It may not have arrived yet.':
    'Cette annonce n’est pas connue ici. Elle n’est peut-être pas encore arrivée.',
  'Only notices on a skill board are matched. Nothing changed.':
    'Seules les annonces d’un tableau de compétences sont rapprochées. Rien n’a changé.',
  'Nothing was sent: only the person an act names can appeal against it.':
    'Rien n’a été envoyé : seule la personne que nomme un acte peut le contester.',
  'Nothing was sent: this act is over already.': 'Rien n’a été envoyé : cet acte est déjà terminé.',
  'Nothing was sent: you have appealed against this act already.':
    'Rien n’a été envoyé : vous avez déjà contesté cet acte.',
  'Nothing was sent: write why the act should be lifted, in a sentence.':
    'Rien n’a été envoyé : écrivez en une phrase pourquoi l’acte devrait être levé.',
  'Nothing was changed: this act has been lifted already.': 'Rien n’a changé : cet acte a déjà été levé.',
  'Nothing was changed: this appeal was answered before, or the time to answer is over and the act has lapsed. It can still be lifted.':
    'Rien n’a changé : cette contestation a déjà reçu une réponse, ou le délai pour répondre est passé et l’acte est caduc. Il peut encore être levé.',
  'Nothing was changed: give a reason, in a sentence.': 'Rien n’a changé : donnez une raison, en une phrase.',
  'There is no such appeal against a list of yours. Nothing was changed.':
    'Il n’y a pas de telle contestation d’une de vos listes. Rien n’a changé.',
  'This list is not known here. Nothing was changed; it may not have arrived yet.':
    'Cette liste n’est pas connue ici. Rien n’a changé ; elle n’est peut-être pas encore arrivée.',
  'Not shown: you have looked at {1} hidden notices already. Stop following the list that hides them instead.':
    'Pas montré : vous avez déjà regardé {1} annonces cachées. Cessez plutôt de suivre la liste qui les cache.',
  'You have no such list. Nothing was changed; make one on the page of lists.':
    'Vous n’avez pas de telle liste. Rien n’a changé ; créez-en une sur la page des listes.',
  'Nothing was changed: only keepers act for the hub. Put it on a list of your own instead.':
    'Rien n’a changé : seuls les responsables agissent pour le hub. Mettez-le plutôt sur une liste à vous.',
  'Not saved: the list has no name. What you wrote is kept; give it one.':
    'Pas enregistré : la liste n’a pas de nom. Ce que vous avez écrit est gardé ; donnez-lui-en un.',
  'Nothing was changed: this list has {1} acts, as many as fit. Take some off that no longer matter, or make another list.':
    'Rien n’a changé : cette liste compte {1} actes, autant qu’elle peut en contenir. Retirez ceux qui n’importent plus, ou créez une autre liste.',
  'Nothing was changed: withdraw your own notice instead.': 'Rien n’a changé : retirez plutôt votre propre annonce.',
  'Nothing was changed: this person is not a member of the hub.':
    'Rien n’a changé : cette personne n’est pas membre du hub.',
  'Nothing was changed: {1} has appealed against this. Answer the appeal first.':
    'Rien n’a changé : {1} a contesté ceci. Répondez d’abord à la contestation.',
  'Nothing was sent: this is your own.': 'Rien n’a été envoyé : c’est à vous.',
  'Nothing was sent: this person is not a member of the hub.':
    'Rien n’a été envoyé : cette personne n’est pas membre du hub.',
  'Nothing was sent: nobody else keeps this hub. Hide, mute or block instead, or put it on a list of your own.':
    'Rien n’a été envoyé : ce hub n’a pas d’autre responsable. Cachez, mettez en sourdine ou bloquez plutôt, ou mettez-le sur une liste à vous.',
  'Only the keepers of a hub read what is reported to them. Nothing was changed.':
    'Seuls les responsables d’un hub lisent ce qui leur est signalé. Rien n’a changé.',
  'Nothing was filled in, and nothing has changed. {1} Choose another file.':
    'Rien n’a été rempli, et rien n’a changé. {1} Choisissez un autre fichier.',
  'This notice is not known here. It may not have arrived yet; it will show on the board when it does.':
    'Cette annonce n’est pas connue ici. Elle n’est peut-être pas encore arrivée ; elle s’affichera alors au tableau.',
  'Not published: {1} What you wrote is kept; correct it and publish again.':
    'Pas publié : {1} Ce que vous avez écrit est gardé ; corrigez-le et publiez à nouveau.',
  'Not published: the photo is not a JPEG, PNG or WebP picture. What you wrote is kept; choose another photo.':
    'Pas publié : la photo n’est pas une image JPEG, PNG ou WebP. Ce que vous avez écrit est gardé ; choisissez une autre photo.',
  'Nothing changed: only the person who posted a notice can change it.':
    'Rien n’a changé : seule la personne qui a publié une annonce peut la modifier.',
  'Nothing changed: this notice was withdrawn, and that is final. Post it again as a new one.':
    'Rien n’a changé : cette annonce a été retirée, et c’est définitif. Publiez-la à nouveau comme nouvelle annonce.',
  'Not hidden: this is your own notice. Withdraw it to take it off the board.':
    'Pas caché : c’est votre propre annonce. Retirez-la pour l’ôter du tableau.',
  'The file is empty, so nothing was stored. Choose another file.':
    'Le fichier est vide ; rien n’a donc été enregistré. Choisissez un autre fichier.',
  'The file is larger than 16 MB, so nothing was stored. Make it smaller or split it.':
    'Le fichier dépasse 16 Mo ; rien n’a donc été enregistré. Réduisez-le ou divisez-le.',
  'Nobody who has this file is online. It is asked for again as soon as somebody connects; try later.':
    'Personne qui a ce fichier n’est en ligne. Il est redemandé dès que quelqu’un se connecte ; réessayez plus tard.',
  'Not hidden: you have hidden {1} notices already. Show some of them again, or block who posts them.':
    'Pas caché : vous avez déjà caché {1} annonces. Montrez-en à nouveau certaines, ou bloquez qui les publie.',
  'Not searched: this place is on no map here. Choose another one.':
    'Pas cherché : ce lieu n’est sur aucune carte ici. Choisissez-en un autre.',
  'Nothing was changed: you cannot block yourself.': 'Rien n’a changé : vous ne pouvez pas vous bloquer vous-même.',
  'Nothing was signed: you have blocked {1}, so you would not see an answer. Unblock {2} on their page first.':
    'Rien n’a été signé : vous avez bloqué {1} ; vous ne verriez donc pas de réponse. Débloquez d’abord {2} sur sa page.',
  'Not saved: {1} What you wrote is kept; correct it and save again.':
    'Pas enregistré : {1} Ce que vous avez écrit est gardé ; corrigez-le et enregistrez à nouveau.',
  'Nothing was changed: you cannot mute yourself.':
    'Rien n’a changé : vous ne pouvez pas vous mettre vous-même en sourdine.',
  'The hub does not know this pool, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'Le hub ne connaît pas cette cagnotte, ou ne l’a pas encore certifiée. Rien n’a changé ; elle apparaît ici dès qu’elle est certifiée.',
  'Not published: a study has a title, a question, a method and a result. What you wrote is kept; fill in the rest.':
    'Pas publié : une étude a un titre, une question, une méthode et un résultat. Ce que vous avez écrit est gardé ; remplissez le reste.',
  'Not published: say what is different in this version. What you wrote is kept.':
    'Pas publié : dites ce qui est différent dans cette version. Ce que vous avez écrit est gardé.',
  'Not published: say in a sentence what came of it. What you wrote is kept.':
    'Pas publié : dites en une phrase ce qui en est sorti. Ce que vous avez écrit est gardé.',
  'Not published: the study’s data is not here as a whole, so it was not worked on. What you wrote is kept; fetch and check the data first.':
    'Pas publié : les données de l’étude ne sont pas ici en entier ; on n’a donc pas travaillé dessus. Ce que vous avez écrit est gardé ; récupérez et vérifiez d’abord les données.',
  'Nothing was published: the answer is empty.': 'Rien n’a été publié : la réponse est vide.',
  'This study is not known here. It is there once the hub has certified it.':
    'Cette étude n’est pas connue ici. Elle y sera dès que le hub l’aura certifiée.',
  'The hub knows no such version of this study. Nothing was changed.':
    'Le hub ne connaît pas de telle version de cette étude. Rien n’a changé.',
  'The hub does not know this reserve, or has not certified it yet. Nothing was changed; it appears here once it is certified.':
    'Le hub ne connaît pas cette réserve, ou ne l’a pas encore certifiée. Rien n’a changé ; elle apparaît ici dès qu’elle est certifiée.',
  'This space is not known here. It is there once the hub has certified its founding.':
    'Cet espace n’est pas connu ici. Il y sera dès que le hub aura certifié sa création.',
  'Not founded: the space has no name. What you wrote is kept; give it one.':
    'Pas créé : l’espace n’a pas de nom. Ce que vous avez écrit est gardé ; donnez-lui-en un.',
  'Not closed: say why, for those whose notices stand in it. Nothing changed.':
    'Pas fermé : dites pourquoi, pour ceux dont les annonces s’y trouvent. Rien n’a changé.',
  'Nothing was changed: you cannot follow yourself.': 'Rien n’a changé : vous ne pouvez pas vous suivre vous-même.',
  'Not kept: this is your own notice.': 'Pas gardé : c’est votre propre annonce.',
  'Nothing was kept: there are {1} {2} already. Drop one under Board, Watching.':
    'Rien n’a été gardé : il y a déjà {1} {2}. Retirez-en dans Tableau, Suivi.',
  'This is not watched any more. Nothing was changed.': 'Ceci n’est plus suivi. Rien n’a changé.',
  'Not saved: the search has no name. Give it one.': 'Pas enregistré : la recherche n’a pas de nom. Donnez-lui-en un.',
  'This folder has an identity already, which was kept. Restore into a new one.':
    'Ce dossier a déjà une identité, qui a été gardée. Restaurez dans un nouveau dossier.',
  'This node has no window, and a page is printed by one. Nothing was lost: export the bundle, or print in the window of a desktop.':
    'Ce nœud n’a pas de fenêtre, et il en faut une pour imprimer une page. Rien n’est perdu : exportez le paquet, ou imprimez depuis la fenêtre d’un ordinateur.',
  'A backup needs a passphrase of at least {1} characters. Nothing was written.':
    'Une sauvegarde demande une phrase secrète d’au moins {1} caractères. Rien n’a été écrit.',
  'This node has no window to name a file in. Nothing was changed; use operator.backUp, or start a new node with --restore FILE.':
    'Ce nœud n’a pas de fenêtre pour nommer un fichier. Rien n’a changé ; utilisez operator.backUp, ou lancez un nouveau nœud avec --restore FILE.',
  'This node moves no large files. Nothing was changed.': 'Ce nœud ne transfère pas de gros fichiers. Rien n’a changé.',
  'This node has no window to name a file in. Nothing was changed; use operator.addFile or operator.saveFile.':
    'Ce nœud n’a pas de fenêtre pour nommer un fichier. Rien n’a changé ; utilisez operator.addFile ou operator.saveFile.',
  'Type the passphrase to unlock. Nothing was changed.':
    'Saisissez la phrase secrète pour déverrouiller. Rien n’a changé.',
  'This system cannot keep the key for you, so a passphrase is needed. Nothing was created.':
    'Ce système ne peut pas garder la clé pour vous ; il faut donc une phrase secrète. Rien n’a été créé.',
  'The network is off. Nothing was changed; unlock and try again.':
    'Le réseau est coupé. Rien n’a changé ; déverrouillez et réessayez.',
  'No device answered at this address. Nothing was changed; check that it is whole, with “/p2p/…” at its end, and try again.':
    'Aucun appareil n’a répondu à cette adresse. Rien n’a changé ; vérifiez qu’elle est entière, avec « /p2p/… » à la fin, et réessayez.',
  'The invite that came is not for the hub that was offered. Nothing was joined; ask the person for a link instead.':
    'L’invitation reçue n’est pas pour le hub proposé. Rien n’a été rejoint ; demandez plutôt un lien à la personne.',
  'The device that offers this hub does not answer. Nothing was joined; try again in a moment, or ask for an invite link.':
    'L’appareil qui propose ce hub ne répond pas. Rien n’a été rejoint ; réessayez dans un instant, ou demandez un lien d’invitation.',
  'Kind Market is not on the network right now. Nothing was offered; try again when it is running.':
    'Kind Market n’est pas sur le réseau en ce moment. Rien n’a été proposé ; réessayez quand il y sera.',
  'Being found on this network is turned off in the settings. Nothing was offered; turn it on there first.':
    'Être trouvé sur ce réseau est désactivé dans les réglages. Rien n’a été proposé ; activez-le d’abord là.',
  'This hub is not offered any more. Nothing was joined; ask the person to offer it again, or for an invite link.':
    'Ce hub n’est plus proposé. Rien n’a été rejoint ; demandez à la personne de le proposer à nouveau, ou un lien d’invitation.',
  'This node belongs to a practice town itself. Nothing was changed.':
    'Ce nœud appartient lui-même à une ville d’entraînement. Rien n’a changé.',
  'That is done in the real market, and this is the practice town. Nothing was changed; leave the town first.':
    'Cela se fait sur le vrai marché, et ceci est la ville d’entraînement. Rien n’a changé ; quittez d’abord la ville.',
  'A backup is tried on a node of its own folder.': 'Une sauvegarde s’essaie sur un nœud qui a son propre dossier.',
  'This is not what was prepared for signing. Nothing was signed.':
    'Ce n’est pas ce qui avait été préparé pour la signature. Rien n’a été signé.',
  'This node has no window, and recovery words are shown and typed in a window only. Nothing was changed.':
    'Ce nœud n’a pas de fenêtre, et les mots de récupération ne sont montrés et saisis que dans une fenêtre. Rien n’a changé.',
  'Nothing was signed. Write the recovery words down first: without them nobody can bring your money back. Ask again to see them.':
    'Rien n’a été signé. Notez d’abord les mots de récupération : sans eux, personne ne peut faire revenir votre argent. Redemandez à les voir.',
  'This transfer is not there any more. Nothing was changed.': 'Ce transfert n’est plus là. Rien n’a changé.',
  'The file cannot be read. Nothing was added; look whether it is still there, and choose it again.':
    'Le fichier ne peut pas être lu. Rien n’a été ajouté ; regardez s’il est toujours là, et choisissez-le à nouveau.',
  'A file has at least one byte and at most 64 GB. Nothing was added.':
    'Un fichier fait au moins un octet et au plus 64 Go. Rien n’a été ajouté.',
  'The file cannot be written there. What came is kept; save it to another place.':
    'Le fichier ne peut pas être écrit à cet endroit. Ce qui est arrivé est gardé ; enregistrez-le ailleurs.',
  'The file changed while it was being read. Nothing was added; choose it again when it is finished.':
    'Le fichier a changé pendant la lecture. Rien n’a été ajouté ; choisissez-le à nouveau quand il sera terminé.',
  'The disk is full. What came is kept; make room and try again, and it goes on from there.':
    'Le disque est plein. Ce qui est arrivé est gardé ; faites de la place et réessayez, cela reprend de là.',
  'The transfer ended by a fault of the program, which is in its log. What came is kept; try again.':
    'Le transfert s’est arrêté sur une erreur du programme, notée dans son journal. Ce qui est arrivé est gardé ; réessayez.',
  'This copy of Kind Market was packed without an address for new versions. Nothing was changed; get new versions where you got this one.':
    'Cette copie de Kind Market a été préparée sans adresse pour les nouvelles versions. Rien n’a changé ; prenez les nouvelles versions là où vous avez obtenu celle-ci.',
  'The address for new versions did not answer as it should, or the file did not come whole. Nothing was changed; try again later.':
    'L’adresse des nouvelles versions n’a pas répondu comme elle le devrait, ou le fichier n’est pas arrivé en entier. Rien n’a changé ; réessayez plus tard.',
  'There is a newer version, but not two of those who release Kind Market have signed it. Nothing was fetched and nothing was changed. Wait, and ask where you got Kind Market if it stays so.':
    'Il y a une version plus récente, mais moins de deux de ceux qui publient Kind Market l’ont signée. Rien n’a été téléchargé et rien n’a changé. Attendez et, si cela dure, demandez là où vous avez obtenu Kind Market.',
  'What the address for new versions says is not understood by this version. Nothing was fetched and nothing was changed; get the new version where you got this one.':
    'Cette version ne comprend pas ce que dit l’adresse des nouvelles versions. Rien n’a été téléchargé et rien n’a changé ; prenez la nouvelle version là où vous avez obtenu celle-ci.',
  'The system did not give its leave, or its installer failed. Nothing was changed and the new version is still here; try again.':
    'Le système n’a pas donné son accord, ou son programme d’installation a échoué. Rien n’a été changé et la nouvelle version est toujours là ; réessayez.',
  'There is no newer version to install. Nothing was changed.':
    'Il n’y a pas de version plus récente à installer. Rien n’a changé.',
  'The practice town did not open ({1}). Nothing real was touched. Try again, or reset the town in the settings.':
    'La ville d’entraînement ne s’est pas ouverte ({1}). Rien de réel n’a été touché. Réessayez, ou réinitialisez la ville dans les réglages.',
}
