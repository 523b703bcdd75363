/** Ways to carry bytes that are no wire. */
export { Collector, FOUNTAIN_BYTES_MAX, FOUNTAIN_FRAME_BYTES, fountainOf } from './fountain.ts'
