import { Text } from '@mantine/core';
import type { ImportPlan } from '../../../server/http/contract.ts';
import { foldWord } from '../../state/plan.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './confirm.module.css';

/** What the person said of names, words and codes, and is kept with the import. Nothing where they said nothing. */
export function ComesAlong({ plan }: { readonly plan: ImportPlan }) {
  const { t, list } = useLanguage();
  const aliases = plan.names.filter(({ organisation }) => organisation !== null).length;
  // A word of several files was answered once.
  const values = plan.files.flatMap(({ tables }) => tables).flatMap((table) => table.values ?? []);
  const words = new Set(values.map(({ column, written }) => `${column}\n${foldWord(written)}`)).size;
  const lines = [
    plan.organisations.length > 0 &&
      t('import.confirm.organisations', {
        count: plan.organisations.length,
        names: list(plan.organisations.map(({ name }) => name)),
      }),
    aliases > 0 && t('import.confirm.aliases', { count: aliases }),
    words > 0 && t('import.confirm.words', { count: words }),
    plan.codes.length > 0 && t('import.confirm.codes', { count: plan.codes.length }),
    plan.documents.length > 0 && t('import.confirm.documents', { count: plan.documents.length }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('import.confirm.along')}
      </Text>
      <ul className={classes.behind}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
