/** Words of the practice town, in Spanish. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

export const es: Words<typeof en> = {
  way: 'Probar el pueblo de práctica',
  wayText: 'Dinero de juguete, vecinos amables con guion y un reloj rápido. Haz tratos ya; nada de lo de allí es real.',
  openingTitle: 'Abriendo el pueblo de práctica',
  openingLead:
    'Cada vecino es un programa propio en este ordenador, con sus propias claves. No participa nadie de fuera.',
  arrived: 'ha llegado',
  onTheWay: 'está en camino',
  gathering: 'Ya están todos. Colgando los anuncios en el Tablón…',
  again: 'Reintentar',
  back: 'Atrás',
  bar: 'Pueblo de práctica',
  barLabel: 'Estás en el pueblo de práctica',
  barText: 'Dinero de juguete y vecinos con guion. Aquí un día dura dos minutos.',
  guide: 'Guíame',
  leave: 'Dejar el pueblo',
  visit: 'Visitar el pueblo de práctica',
  section: 'Pueblo de práctica',
  sectionIn: 'Ahora estás en él. Tiene claves, dinero y un libro propios, y nada de eso puede llegar al mercado real.',
  sectionOut:
    'Un lugar para probarlo todo con dinero de juguete. Tiene claves y un libro propios, y solo funciona mientras lo visitas.',
  reset: 'Reiniciar el pueblo de práctica',
  resetDone: 'El pueblo de práctica ya no está',
  resetDoneText: 'La próxima visita empieza en uno nuevo.',
  coach: 'Tu primer trato',
  step: '{{step}} de {{of}}',
  skip: 'Saltar la guía',
  finish: 'Daré una vuelta',
  steps: {
    board: { title: 'Ve al Tablón', text: 'Allí cuelgan todas las ofertas y demandas del pueblo.' },
    find: {
      title: 'Abre «{{title}}»',
      text: '{{nick}} lo ofrece en el Tablón. El precio está en bellotas, que no valen nada en ningún sitio.',
    },
    propose: {
      title: 'Propón un trato',
      text: 'Lee lo que ofrece {{nick}}. Una propuesta no compromete a nadie hasta que firmen ambas partes.',
    },
    sign: {
      title: 'Mira las condiciones y continúa',
      text: 'Podrías cambiar el precio o los plazos. Después, una ventana propia muestra una frase clara, y solo esa ventana puede firmar.',
    },
    open: { title: 'Abre tu trato', text: 'Está en «Mis tratos», donde todo lo suyo está en un solo lugar.' },
    answer: {
      title: '{{nick}} lo está leyendo',
      text: 'La respuesta llega en menos de medio minuto. Hasta entonces aún podrías retirar tu propuesta.',
    },
    agree: {
      title: '{{nick}} ha respondido',
      text: 'Compara las dos versiones. Acepta y firma, o propón otra cosa.',
    },
    fund: {
      title: 'Pon el dinero en medio',
      text: 'Depósito: sale de tu cuenta, y {{nick}} no puede tenerlo antes de que aceptes.',
    },
    work: {
      title: 'El dinero está retenido, {{nick}} trabaja',
      text: 'Ambas partes veis hasta cuándo, y qué pasa si no llega nada. Di algo mientras tanto, si quieres.',
    },
    accept: {
      title: 'Mira el trabajo y luego acepta',
      text: 'Abre abajo el archivo entregado. Al aceptar, el dinero se libera para {{nick}}.',
    },
    done: {
      title: 'Ese fue un trato completo',
      text: 'Ambas partes firman el recibo; lo guardan todos y se prueba por sí mismo. Ahora inténtalo sin ayuda: regatea con Tomasz, o publica una oferta y mira quién viene.',
    },
    other: {
      title: 'Este terminó de otra manera',
      text: 'Eso pasa, y las condiciones decían cómo. No se pierde más que dinero de juguete. Prueba con otro anuncio.',
    },
  },
}
