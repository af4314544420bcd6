import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { type FaultyTable, stepFor } from '../../state/cell-corrections.ts';
import { ErrorIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';
import { useImportAddress } from './use-import-address.ts';
import { usePartName } from './use-part-name.ts';

/** Errors that no cell can mend, of all tables together: what to do, and where. */
export function FixBeyond({ tables }: { readonly tables: readonly FaultyTable[] }) {
  const { t, text, number, column: columnName } = useLanguage();
  const partName = usePartName();
  const { draft, search } = useImportAddress();
  const beyond = tables.flatMap(({ file, part, beyond: issues }) => issues.map((issue) => ({ file, part, issue })));
  if (beyond.length === 0) return null;
  return (
    <section className={classes.table} aria-label={t('fix.beyond')}>
      <h3 className={classes.name}>{t('fix.beyond')}</h3>
      <ul className={classes.beyond}>
        {beyond.map(({ file, part, issue }) => {
          const step = stepFor(issue.code);
          return (
            <li key={[file, part, issue.code, issue.row, issue.column, issue.line].join('\n')}>
              <ErrorIcon size={16} />
              <span>
                <strong>
                  {[file, partName({ file, part }), issue.row !== null && t('fix.atRow', { row: number(issue.row) })]
                    .filter(Boolean)
                    .join(' · ')}
                </strong>
                <br />
                {issue.code === 'missing-column' && issue.column !== null
                  ? t('fix.missingColumn', { column: columnName(issue.column) })
                  : text(issue.message)}{' '}
                <Anchor component={Link} to={{ search: search({ draft, step }) }} inherit>
                  {t(`fix.goTo.${step}`)}
                </Anchor>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
