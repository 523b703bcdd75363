/** Words of the practice town, in French. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  way: 'Essayer la ville d’essai',
  wayText:
    'Argent fictif, voisins aimables au texte écrit, horloge rapide. Échangez tout de suite ; rien n’y est réel.',
  openingTitle: 'Ouverture de la ville d’essai',
  openingLead:
    'Chaque voisin est un programme à part sur cet ordinateur, avec ses propres clés. Personne d’extérieur n’est concerné.',
  arrived: 'est arrivé',
  onTheWay: 'est en route',
  gathering: 'Tout le monde est là. Les annonces arrivent au tableau…',
  again: 'Réessayer',
  back: 'Retour',
  bar: 'Ville d’essai',
  barLabel: 'Vous êtes dans la ville d’essai',
  barText: 'Argent fictif et voisins au texte écrit. Ici, un jour dure deux minutes.',
  guide: 'Guidez-moi',
  leave: 'Quitter la ville',
  visit: 'Visiter la ville d’essai',
  section: 'Ville d’essai',
  sectionIn:
    'Vous y êtes en ce moment. Elle a ses propres clés, son argent et son registre, et rien de cela ne peut atteindre le vrai marché.',
  sectionOut:
    'Un lieu pour tout essayer avec de l’argent fictif. Elle a ses propres clés et son registre, et ne tourne que pendant votre visite.',
  reset: 'Réinitialiser la ville d’essai',
  resetDone: 'La ville d’essai a disparu',
  resetDoneText: 'La prochaine visite commence dans une nouvelle.',
  coach: 'Votre premier échange',
  step: '{{step}} sur {{of}}',
  skip: 'Passer la visite guidée',
  finish: 'Je vais regarder',
  steps: {
    board: { title: 'Allez au tableau', text: 'Toutes les offres et demandes de la ville y sont.' },
    find: {
      title: 'Ouvrez « {{title}} »',
      text: '{{nick}} l’offre au tableau. Le prix est en glands, qui ne valent rien nulle part.',
    },
    propose: {
      title: 'Proposez un échange',
      text: 'Lisez ce qu’offre {{nick}}. Une proposition n’engage personne tant que les deux n’ont pas signé.',
    },
    sign: {
      title: 'Regardez les conditions et continuez',
      text: 'Vous pourriez changer le prix ou les délais. Ensuite une fenêtre à part montre une phrase claire, et seule cette fenêtre peut signer.',
    },
    open: {
      title: 'Ouvrez votre échange',
      text: 'Il est parmi « Mes échanges », où tout ce qui le concerne est réuni.',
    },
    answer: {
      title: '{{nick}} est en train de lire',
      text: 'La réponse vient en moins d’une demi-minute. D’ici là, vous pourriez encore reprendre votre proposition.',
    },
    agree: {
      title: '{{nick}} a répondu',
      text: 'Comparez les deux versions. Acceptez et signez, ou proposez autre chose.',
    },
    fund: {
      title: 'Mettez l’argent au milieu',
      text: 'Séquestre : il quitte votre compte, et {{nick}} ne peut l’avoir avant que vous acceptiez.',
    },
    work: {
      title: 'L’argent est retenu, {{nick}} travaille',
      text: 'Vous voyez tous deux jusqu’à quand, et ce qui arrive si rien ne vient. Dites quelque chose entre-temps, si vous voulez.',
    },
    accept: {
      title: 'Regardez le travail, puis acceptez',
      text: 'Ouvrez le fichier livré ci-dessous. Accepter libère l’argent pour {{nick}}.',
    },
    done: {
      title: 'C’était un échange complet',
      text: 'Les deux signent le reçu ; chacun le garde et il se prouve lui-même. Essayez maintenant sans aide : marchandez avec Tomasz, ou publiez une offre et voyez qui vient.',
    },
    other: {
      title: 'Celui-ci a fini autrement',
      text: 'Cela arrive, et les conditions disaient comment. Rien n’est perdu que de l’argent fictif. Essayez une autre annonce.',
    },
  },
}
