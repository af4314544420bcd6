import { NativeSelect } from '@mantine/core';
import type { TableKind } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

/** Every table, in the order of the codebook: what is referred to first. */
const order: Readonly<Record<TableKind, number>> = {
  municipalities: 0,
  organisations: 1,
  persons: 2,
  affiliations: 3,
  codebook: 4,
  interviews: 5,
  events: 6,
  attendance: 7,
  relations: 8,
  coding: 9,
  contacts: 10,
  episodes: 11,
  quality: 12,
};
const isTable = (value: string): value is TableKind => Object.hasOwn(order, value);
const kinds = Object.keys(order).filter(isTable);

type Props = {
  readonly file: string;
  /** Null = the service recognises it. */
  readonly chosen: TableKind | null;
  readonly disabled: boolean;
  readonly onChoose: (kind: TableKind | null) => void;
};

/** Says which table a file is, where it was not recognised or wrongly so. */
export function TableChoice({ file, chosen, disabled, onChoose }: Props) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      size="xs"
      className={classes.choice ?? ''}
      label={t('import.thisIs')}
      aria-label={t('import.thisFileIs', { file })}
      value={chosen ?? ''}
      disabled={disabled}
      onChange={(event) => onChoose(isTable(event.currentTarget.value) ? event.currentTarget.value : null)}
      data={[{ value: '', label: t('import.automatic') }, ...kinds.map((kind) => ({ value: kind, label: t(`table.${kind}`) }))]}
    />
  );
}
