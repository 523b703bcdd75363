/** Ways to carry bytes that are no wire. */
export { Collector, FOUNTAIN_BYTES_MAX, fountainOf } from './fountain.ts'
