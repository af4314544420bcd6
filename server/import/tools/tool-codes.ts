import { foldId } from '../../model/identity.ts';
import type { MentionedCodes, Spellings } from '../format.ts';
import { type FindMeaning, foldCode, type Meaning } from '../tables/code-meanings.ts';
import { codeFinder, codeSlug, type FoundCode, pathJoint, pathSeparator } from './code-path.ts';
import type { CodingTool } from './coding-tool.ts';
import { firstUsed } from './passage-splitter.ts';

/** How a code that a tool wrote is to be stored, and what a person said it means. */
export type ToolCode = FoundCode & {
  readonly meaning: Meaning | null;
  /** True where the code as written holds something that its id, and the codebook behind it, do not. */
  readonly saysMore: boolean;
};

/**
 * Makes the look-up of a file's codes.
 * @param written all of them, as written; none empty
 * @param said codes that a person said something of: a file of few codes does not show by itself how paths are written
 */
export function toolCodes(
  tool: Pick<CodingTool, 'pathSeparators' | 'pathIsHabit'>,
  written: readonly string[],
  codebook: Spellings | undefined,
  meaningOf: FindMeaning,
  said: readonly string[],
): (code: string) => ToolCode {
  const separator = tool.pathIsHabit
    ? pathSeparator([...new Set([...written, ...said])], tool.pathSeparators)
    : firstUsed(tool.pathSeparators, written);
  const find = codeFinder(written, separator, codebook);
  const read = new Map<string, ToolCode>();
  return (code) => {
    const ready = read.get(code);
    if (ready !== undefined) return ready;
    const found = toolCode(code, find(code), meaningOf(code), codebook);
    read.set(code, found);
    return found;
  };
}

function toolCode(code: string, found: FoundCode, meaning: Meaning | null, codebook: Spellings | undefined): ToolCode {
  if (meaning === null || meaning.code === null) {
    const saysMore = found.path.length > 1 || (found.status !== 'known' && foldId(found.id) !== foldId(code));
    return { ...found, meaning, saysMore };
  }
  const holder = codebook?.get(foldId(meaning.code));
  const status = holder ? 'known' : holder === null ? 'shared' : 'unknown';
  const id = holder?.id ?? meaning.code;
  return { id, status, path: [id], meaning, saysMore: foldId(id) !== foldId(code) };
}

/** What the codebook may call a code: the last part of its path, or all of it where its id holds all of it. */
export function codeLabel({ id, path }: FoundCode): string {
  const last = path.at(-1) ?? id;
  return foldId(codeSlug(last)) === foldId(id) ? last : path.join(pathJoint);
}

/** The codes of a file as a mapping of the study needs them. */
export function mentionedCodes(written: Iterable<string>, read: (code: string) => ToolCode): MentionedCodes {
  const codes = new Map<string, { readonly id: string; readonly label: string; readonly isKnown: boolean }>();
  for (const code of written) {
    const found = read(code);
    codes.set(foldCode(code), { id: found.id, label: codeLabel(found), isKnown: found.status === 'known' });
  }
  return codes;
}
