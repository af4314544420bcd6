/*
 * What one file may hold. Sizes are Excel's own where it has them, so that whatever Excel saved can be read.
 */

/** Bytes of one file, unless the caller sets another limit. */
export const maxBytes = 50 * 1024 * 1024;
/** Columns of a table. */
export const maxColumns = 256;
/** Characters of one cell. */
export const maxCellLength = 32_767;
/** Characters of an id, a term or another short value; longer ones are refused before any pattern looks at them. */
export const maxIdLength = 128;
/** Issues shown of each severity; the rest is only counted. */
export const maxIssues = 100;
/** Characters of a value that a message may repeat. */
export const maxShown = 80;
