import { useState } from 'react';
import type { Import, TableKind } from '../../../server/http/contract.ts';
import { type FileChoices, useCheckFiles, useImportFiles } from '../../api/queries.ts';
import { type CheckedFile, checkedFiles, worstFirst } from './checked-file.ts';

/** Files that were chosen and checked, and are not yet taken in. A file of the same name replaces the earlier one. */
export function useDraft(study: string) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [checked, setChecked] = useState<readonly CheckedFile[]>([]);
  const [keep, setKeep] = useState<FileChoices['keep']>({});
  const [kinds, setKinds] = useState<FileChoices['kinds']>({});
  const [done, setDone] = useState<readonly Import[] | null>(null);
  const check = useCheckFiles(study);
  const take = useImportFiles(study);

  const look = (next: readonly File[]): void => {
    setFiles(next);
    setChecked([]);
    take.reset();
    if (next.length === 0) {
      check.reset();
      setKinds({});
      setKeep({});
    } else {
      check.mutate({ files: next, kinds }, { onSuccess: (answer) => setChecked(worstFirst(checkedFiles(next, answer.files))) });
    }
  };

  return {
    files,
    checked,
    keep,
    kinds,
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
    remove: (gone: File): void => look(files.filter((file) => file !== gone)),
    again: (): void => look(files),
    clear: (): void => look([]),
    keepHeaders: (file: string, headers: readonly string[]): void => setKeep((now) => ({ ...now, [file]: headers })),
    /** Says which table a file is (null = as recognised) and looks again; the cards stay where they are meanwhile. */
    choose: (file: string, kind: TableKind | null): void => {
      const { [file]: _before, ...others } = kinds;
      const next = kind === null ? others : { ...others, [file]: kind };
      const sent = checked.map((one) => one.file);
      setKinds(next);
      take.reset();
      check.mutate({ files: sent, kinds: next }, { onSuccess: (answer) => setChecked(checkedFiles(sent, answer.files)) });
    },
    /** Takes in what can be taken. Refused files stay, and are looked at again: what they lacked may be in the study now. */
    take: (skipRows: boolean): void => {
      const chosen = checked.filter(({ outcome }) => outcome !== 'reject').map(({ file }) => file);
      take.mutate(
        { files: chosen, skipRows, keep, kinds },
        {
          onSuccess: ({ imports }) => {
            setDone(imports);
            look(files.filter((file) => !chosen.includes(file)));
          },
        },
      );
    },
  };
}
