import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Draft, ImportPlan } from '../../../server/http/contract.ts';
import { draftFiles, worstFirst } from './draft-file.ts';
import { DropFiles } from './drop-files.tsx';
import { FileCard } from './file-card.tsx';

type Props = {
  readonly draft: Draft;
  readonly onPlan: (plan: ImportPlan) => void;
  readonly busy: boolean;
  /** True while files are on their way. */
  readonly sending: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (place: number) => void;
};

/** A card for each file: which tables it holds, how it was read, and how to say otherwise. */
export function FilesStep({ draft, onPlan, busy, sending, onFiles, onRemove }: Props) {
  const files = draftFiles(draft);
  const order = useSettledOrder(files);
  const sorted = order.flatMap((name) => files.filter((file) => file.name === name));
  return (
    <Stack gap="md">
      {sorted.map((file) => (
        <FileCard
          key={file.name}
          file={file}
          plan={draft.plan}
          busy={busy || sending}
          onPlan={onPlan}
          onRemove={() => onRemove(file.place)}
        />
      ))}
      <DropFiles pending={sending} more onFiles={onFiles} />
    </Stack>
  );
}

/** Names of the files, worst first as they were when they had all been looked at: cards do not jump about while somebody works on them. */
function useSettledOrder(files: ReturnType<typeof draftFiles>): readonly string[] {
  const [settled, setSettled] = useState<{ readonly of: string; readonly names: readonly string[] }>({ of: '', names: [] });
  const of = JSON.stringify([files.map(({ name }) => name), files.every(({ outcome }) => outcome !== null)]);
  if (settled.of === of) return settled.names;
  const names = worstFirst(files).map(({ name }) => name);
  setSettled({ of, names });
  return names;
}
