/** A file beside the built code, as a path to it. */
declare module '*?asset' {
  const path: string
  export default path
}
