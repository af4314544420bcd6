/*
 * What one file may hold. Sizes are Excel's own where it has them, so that whatever Excel saved can be read.
 */

/** Bytes of a file that is opened as a whole: a workbook, a network file, a project. */
export const maxBytes = 50 * 1024 * 1024;
/** Bytes of a text table, of which no more than some rows are held at a time: a log of more than a million contacts. */
export const maxTextBytes = 150 * 1024 * 1024;
/** Columns of a table. */
export const maxColumns = 256;
/** Characters of one cell. */
export const maxCellLength = 32_767;
/** Characters of one row of a text table as they stand in the file: what cells take that are as many and as long as may be, and all quotes. */
export const maxRecordLength = 2 * maxColumns * (maxCellLength + 2);
/** Characters of an id, a term or another short value; longer ones are refused before any pattern looks at them. */
export const maxIdLength = 128;
/** Issues shown of each severity; the rest is only counted. */
export const maxIssues = 100;
/** Characters of a value that a message may repeat. */
export const maxShown = 80;

/** Entries of a packed file (a workbook, a project). */
export const maxEntries = 200;
/** The same for a project of a coding tool, which holds each document twice and recordings besides. */
export const maxProjectEntries = 5000;
/** Bytes that all entries of a packed file may have together once unpacked. */
export const maxUnpackedBytes = 50 * 1024 * 1024;
/** Times an entry may be larger unpacked than packed. */
export const maxRatio = 100;
/** Elements within elements of an XML file. */
export const maxDepth = 100;
/** Attributes of one XML element. */
export const maxAttributes = 1000;
/** Nodes of a network file. */
export const maxNodes = 100_000;
/** Ties of a network file. */
export const maxTies = 1_000_000;
/** Rows and columns of a matrix. */
export const maxMatrixSize = 4000;
/** Rows at the top of a sheet among which the header is looked for. */
export const maxTitleRows = 20;
