import type { SourceFile } from './format.ts';

/** How far the reading of files is: the file at hand, the rows of its table that were checked, and the share of all bytes that is done, 0..1. */
export type ReadingProgress = { readonly file: string; readonly rows: number; readonly share: number };

/** Rows and bytes between two words on how far the reading is. */
const rowStep = 5000;
const byteStep = 64 * 1024;

/** Makes the progress of all files of the progress in each table; null where nobody asks. */
export function progressTeller(
  files: readonly SourceFile[],
  onProgress: ((progress: ReadingProgress) => void) | undefined,
): (file: string, bytes: number) => ((rows: number, share: number) => void) | null {
  const total = Math.max(
    1,
    files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  let before = 0;
  return (file, bytes) => {
    const start = before;
    before += bytes;
    if (onProgress === undefined) return null;
    let toldRows = 0;
    let toldBytes = 0;
    onProgress({ file, rows: 0, share: Math.min(1, start / total) });
    return (rows, share) => {
      if (rows - toldRows < rowStep && share * bytes - toldBytes < byteStep) return;
      toldRows = rows;
      toldBytes = share * bytes;
      onProgress({ file, rows, share: Math.min(1, (start + share * bytes) / total) });
    };
  };
}
