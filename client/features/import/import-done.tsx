import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Import } from '../../../server/http/contract.ts';
import { importsQuery } from '../../api/queries.ts';
import { href, keepLanguage } from '../../state/address.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { pathFor, studyPath } from '../../ui/view.ts';
import classes from './import.module.css';

/** What was taken in just now, as long as it is not undone, and where to go next. The undo stands in the list of imports below. */
export function ImportDone({ study, imports }: { readonly study: string; readonly imports: readonly Import[] }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const { data } = useQuery(importsQuery(study));
  const undone = new Set(data?.imports.filter((one) => one.undoneAt !== null).map((one) => one.id));
  const standing = imports.filter((one) => !undone.has(one.id));
  const language = keepLanguage(params);
  if (standing.length === 0) return null;
  return (
    <div className={classes.done} role="status">
      <h2 className={classes.doneTitle}>
        <CheckIcon /> {t('import.doneTitle')}
      </h2>
      <ul className={classes.doneList}>
        {standing.map((one) => (
          <li key={one.id}>
            {t('import.doneFile', {
              file: one.file,
              table: t(`table.${one.kind}`),
              rows: t('count.rows', { count: one.accepted }),
            })}
          </li>
        ))}
      </ul>
      <Text size="sm">{t('import.doneUndo')}</Text>
      <Group gap="sm" mt="sm">
        <Button component={Link} size="sm" to={href(pathFor('/studies/:study/network', study), language)}>
          {t('import.toNetwork')}
        </Button>
        <Button component={Link} size="sm" variant="default" to={href(pathFor(studyPath, study), language)}>
          {t('import.toStudy')}
        </Button>
      </Group>
    </div>
  );
}
