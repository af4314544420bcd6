import { useState } from 'react';
import type { Check, Import } from '../../../server/http/contract.ts';
import { useCheckFiles, useImportFiles } from '../../api/queries.ts';

/** Files that were chosen and checked, and are not yet taken in. A file of the same name replaces the earlier one. */
export function useDraft(study: string) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [checks, setChecks] = useState<readonly Check[]>([]);
  const [keep, setKeep] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [done, setDone] = useState<readonly Import[] | null>(null);
  const check = useCheckFiles(study);
  const take = useImportFiles(study);

  const look = (next: readonly File[]): void => {
    setFiles(next);
    setChecks([]);
    take.reset();
    if (next.length === 0) check.reset();
    else check.mutate(next, { onSuccess: (answer) => setChecks(answer.files) });
  };

  return {
    files,
    checks,
    keep,
    done,
    checking: check.isPending,
    importing: take.isPending,
    problem: take.error ?? check.error,
    add: (more: readonly File[]): void => {
      setDone(null);
      const names = new Set(more.map((file) => file.name));
      look([...files.filter((file) => !names.has(file.name)), ...more]);
    },
    // Files are checked against one another, so the others are looked at again without this one.
    remove: (name: string): void => look(files.filter((file) => file.name !== name)),
    clear: (): void => look([]),
    keepHeaders: (file: string, headers: readonly string[]): void => setKeep((now) => ({ ...now, [file]: headers })),
    /** Takes in what can be taken; refused files stay behind. */
    take: (skipRows: boolean): void => {
      const refused = new Set(checks.filter((one) => one.outcome === 'reject').map((one) => one.file));
      const chosen = files.filter((file) => !refused.has(file.name));
      take.mutate(
        { files: chosen, skipRows, keep },
        {
          onSuccess: ({ imports }) => {
            const hashes = new Set(chosen.map((file) => file.name));
            setDone(newest(imports, hashes));
            setFiles([]);
            setChecks([]);
            setKeep({});
            check.reset();
          },
        },
      );
    },
  };
}

/** The last import of each of these files; the service may answer with the whole list. */
function newest(imports: readonly Import[], names: ReadonlySet<string>): Import[] {
  const byFile = new Map<string, Import>();
  for (const one of [...imports].sort((a, b) => (a.importedAt < b.importedAt ? -1 : 1))) {
    if (names.has(one.file) && one.undoneAt === null) byFile.set(one.file, one);
  }
  return [...byFile.values()];
}
