import { Button, Text } from '@mantine/core';
import type { NameDecisionView, OrganisationNames } from '../../../server/http/contract.ts';
import { useDecideNames, useUndoDecisions } from '../../api/organisations-queries.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { UndoIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { Nothing } from './nothing.tsx';

/** Who decided nothing is not said: what was decided of names, when, and whether it stands. */
export function History({ study, names }: { readonly study: string; readonly names: OrganisationNames }) {
  const { t, moment } = useLanguage();
  const { failed } = useNotify();
  const undo = useUndoDecisions(study);
  const decide = useDecideNames(study);
  const pending = undo.isPending || decide.isPending;
  if (names.decisions.length === 0) return <Nothing>{t('organisations.noneHistory')}</Nothing>;

  const wordsOf = ({ what, written, writtenName, name, merges }: NameDecisionView): string => {
    if (writtenName === null) {
      return what === 'same'
        ? t('organisations.decided.same', { written, name })
        : t('organisations.decided.different', { written, name });
    }
    const both = { written: `${writtenName} (${written})`, name };
    return merges ? t('organisations.decided.merged', both) : t('organisations.decided.apart', both);
  };
  const columns: TableColumn<NameDecisionView>[] = [
    { id: 'what', header: t('organisations.decision'), value: wordsOf, cell: wordsOf },
    {
      id: 'time',
      header: t('organisations.time'),
      value: ({ decidedAt }) => decidedAt,
      cell: ({ decidedAt }) => moment(decidedAt),
    },
    {
      id: 'action',
      header: t('organisations.action'),
      cell: (decision) =>
        decision.undoneAt === null ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<UndoIcon size={14} />}
            disabled={pending}
            aria-label={t('organisations.undoThis', { words: wordsOf(decision) })}
            onClick={() => undo.mutate([decision.id], { onError: failed })}
          >
            {t('organisations.undo')}
          </Button>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('organisations.undoneAt', { time: moment(decision.undoneAt) })}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={pending}
              aria-label={t('organisations.againThis', { words: wordsOf(decision) })}
              onClick={() => decide.mutate([withoutPast(decision)], { onError: failed })}
            >
              {t('organisations.again')}
            </Button>
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('organisations.face.history', { count: names.decisions.length })}
      columns={columns}
      rows={names.decisions}
      rowId={({ id }) => id}
      firstSorting={{ column: 'time', descending: true }}
    />
  );
}

/** The decision as it would be taken anew. */
function withoutPast({ what, written, organisation }: NameDecisionView) {
  return { what, written, organisation };
}
