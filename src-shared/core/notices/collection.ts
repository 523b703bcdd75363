/** How much a collection of works holds; kept apart, since windows read it without the schemas. */
export const COLLECTION_NAME_CHARS_MAX = 60
export const COLLECTION_ABOUT_CHARS_MAX = 400
export const COLLECTION_WORKS_MAX = 200
export const COLLECTIONS_MAX = 100
