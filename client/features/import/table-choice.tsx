import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TableKind } from '../../../server/http/contract.ts';
import { tableKindsQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

type Props = {
  /** What it is about: the file, with the part where there are several. */
  readonly of: string;
  /** The table it was read as; null = not recognised. */
  readonly found: TableKind | null;
  /** What the person said; null = the service recognises it. */
  readonly chosen: TableKind | null;
  /** True where it need not be any. */
  readonly optional: boolean;
  readonly onChoose: (kind: TableKind | null) => void;
};

/** Says which table this is, where it was not recognised or wrongly so. */
export function TableChoice({ of, found, chosen, optional, onChoose }: Props) {
  const { t } = useLanguage();
  const { data } = useQuery(tableKindsQuery);
  const kinds = data?.tables.map(({ kind }) => kind) ?? [];
  const asked = found === null && chosen === null;
  const automatic =
    chosen === null && found !== null ? t('import.recognised', { table: t(`table.${found}`) }) : t('import.automatic');
  return (
    <NativeSelect
      size="sm"
      className={classes.choice ?? ''}
      aria-label={t('import.thisIs', { of })}
      value={chosen ?? ''}
      {...(asked && !optional && { error: true })}
      onChange={(event) => onChoose(kinds.find((kind) => kind === event.currentTarget.value) ?? null)}
      data={[
        { value: '', label: asked ? (optional ? t('import.notRead') : t('import.chooseTable')) : automatic },
        ...kinds.map((kind) => ({ value: kind, label: t(`table.${kind}`) })),
      ]}
    />
  );
}
