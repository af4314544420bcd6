import type { Text } from '../../model/text.ts';
import type { ToolLayout } from './tool-header.ts';

/** The cells of one passage by what they give; absent = empty. `document_group` tells documents of the same name apart. */
export type Passage = Readonly<Record<string, string>>;

/** Names of the study, exact after folding. */
export type KnownNames = {
  readonly isInterview: (name: string) => boolean;
  readonly isOrganisation: (name: string) => boolean;
};

/** What a coding tool says of its files; the rest follows from the table `coding`. */
export type CodingTool = {
  readonly id: string;
  readonly label: Text;
  /** The tool's name; every row's `source`. */
  readonly source: string;
  readonly fileNames: readonly string[];
  readonly layout: ToolLayout;
  /** What may join the parts of a code's path, the surest first; the first that occurs in the file counts for all of it. */
  readonly pathSeparators: readonly string[];
  /** True where a separator is only the user's habit: it must be seen to join codes (see code-path.ts). */
  readonly pathIsHabit?: true;
  /** What a passage without code is: a highlight to be left out, or a fault. */
  readonly uncoded: 'leave-out' | 'refuse';
  /** What may stand between several codes in one cell, the surest first; the first that occurs in the file counts for all of it. */
  readonly codeSeparators?: readonly string[];
  /** Changes what a row's cells mean in this tool. */
  readonly rework?: (cells: Passage, known: KnownNames) => Passage;
  /** Set where nothing in a file tells two passages of the same words apart, so that a row like another one is a second passage. */
  readonly identicalRows?: 'again';
  /** Words of the tool's own that are kept as attributes under their header. */
  readonly keep?: readonly string[];
};
