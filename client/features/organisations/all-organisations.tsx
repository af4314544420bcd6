import { Button, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationNames } from '../../../server/http/contract.ts';
import { useUndoDecisions } from '../../api/organisations-queries.ts';
import { fold } from '../../state/search.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { OtherOrganisation } from '../../ui/name-matching-other.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { Merge, type MergePair } from './merge.tsx';
import { Nothing } from './nothing.tsx';
import classes from './organisations.module.css';

type Organisation = OrganisationNames['organisations'][number];

/** Every organisation of the study, with the spellings that mean it and the way to let go of one. */
export function AllOrganisations({ study, names }: { readonly study: string; readonly names: OrganisationNames }) {
  const { t, number, word } = useLanguage();
  const { said, failed } = useNotify();
  const undo = useUndoDecisions(study);
  const [words, setWords] = useState('');
  const [choosing, setChoosing] = useState<Organisation | null>(null);
  const [asked, setAsked] = useState<MergePair | null>(null);
  if (names.organisations.length === 0) return <Nothing>{t('organisations.noneAll')}</Nothing>;

  const split = ({ decision, written, writtenName }: Organisation['spellings'][number]): void =>
    undo.mutate([decision], {
      onSuccess: () => said(t('organisations.saidSplit', { written: writtenName ?? written })),
      onError: failed,
    });

  const columns: TableColumn<Organisation>[] = [
    {
      id: 'name',
      header: t('organisations.name'),
      value: ({ name }) => name,
      cell: ({ name, id, odd }) => (
        <>
          {name}
          <Text span size="xs" c="dimmed" display="block">
            {id}
          </Text>
          {odd && <span className={classes.odd}>{t('organisations.odd')}</span>}
        </>
      ),
    },
    {
      id: 'sector',
      header: t('node.sector'),
      value: ({ sector }) => sector && word('sector', sector),
      cell: ({ sector }) => sector && word('sector', sector),
    },
    { id: 'municipality', header: t('node.municipality'), value: (one) => one.municipality, cell: (one) => one.municipality },
    { id: 'rows', header: t('organisations.rows'), numeric: true, value: ({ rows }) => rows, cell: ({ rows }) => number(rows) },
    {
      id: 'spellings',
      header: t('organisations.spellings'),
      cell: (one) => (
        <ul className={classes.spellings}>
          {one.spellings.map((spelling) => (
            <li key={spelling.decision}>
              <span>
                {spelling.merges
                  ? t('organisations.mergedSpelling', { written: spelling.writtenName ?? spelling.written, count: spelling.rows })
                  : t('organisations.spelling', { written: spelling.written, count: spelling.rows })}
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={undo.isPending}
                aria-label={t('organisations.splitThis', { written: spelling.writtenName ?? spelling.written, name: one.name })}
                onClick={() => split(spelling)}
              >
                {t('organisations.split')}
              </Button>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'merge',
      header: t('organisations.action'),
      cell: (one) => (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('organisations.mergeThis', { name: one.name })}
          onClick={() => setChoosing(one)}
        >
          {t('organisations.mergeWith')}
        </Button>
      ),
    },
  ];
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const rows = names.organisations.filter((one) => {
    const all = fold([one.name, one.id, one.municipality, ...one.spellings.map(({ written }) => written)].join(' '));
    return wanted.every((part) => all.includes(part));
  });

  return (
    <>
      <TextInput
        aria-label={t('organisations.search')}
        placeholder={t('organisations.search')}
        leftSection={<SearchIcon size={16} />}
        value={words}
        maw={360}
        mb="sm"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <DataTable
        caption={t('organisations.face.all', { count: names.organisations.length })}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        firstSorting={{ column: 'name', descending: false }}
        empty={t('search.none')}
      />
      <Modal
        opened={choosing !== null}
        onClose={() => setChoosing(null)}
        title={choosing && t('organisations.mergeThis', { name: choosing.name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {choosing && (
          <div className={classes.choosing}>
            <OtherOrganisation
              organisations={names.organisations.filter(({ id }) => id !== choosing.id)}
              onCancel={() => setChoosing(null)}
              onChoose={({ id }) => {
                const other = names.organisations.find((one) => one.id === id);
                setChoosing(null);
                if (other) setAsked({ one: choosing, other });
              }}
            />
          </div>
        )}
      </Modal>
      {asked && <Merge study={study} pair={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
