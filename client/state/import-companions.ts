import type { Import } from '../../server/http/contract.ts';

/** Name of the file that stands for what somebody typed while they took files in. */
export const typedFile = 'typed';

/** What was taken in together with an import: the other files, each once, and whether something was typed beside them. */
export function companionsOf(
  one: Pick<Import, 'file'>,
  together: readonly Pick<Import, 'file'>[],
): { readonly files: readonly string[]; readonly typed: boolean } {
  const others = new Set(together.map(({ file }) => file).filter((file) => file !== one.file));
  const typed = others.delete(typedFile);
  return { files: [...others], typed };
}
