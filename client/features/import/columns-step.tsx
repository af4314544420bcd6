import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Check, Draft, ImportPlan } from '../../../server/http/contract.ts';
import { tableKindsQuery } from '../../api/queries.ts';
import { tablePlanOf } from '../../state/plan.ts';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { doubledColumns, isLeftOut, missingColumns, placeOf, sentChecks } from './draft-file.ts';
import { headerRows } from './header-rows.ts';
import { TableColumns } from './table-columns.tsx';

type Props = {
  readonly draft: Draft;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** What the headers of every table became, and how to say otherwise: tables that ask something first, the others under a count. */
export function ColumnsStep({ draft, onPlan }: Props) {
  const { t } = useLanguage();
  const { plan } = draft;
  const query = useQuery(tableKindsQuery);
  const [all, setAll] = useState(false);
  const read = sentChecks(draft).filter((check) => check.kind !== null && check.columns.length > 0 && !isLeftOut(plan, check));
  const asking = useAsking(read, plan);
  const first = read.filter((check) => asking.has(keyOf(check)));
  const clear = read.filter((check) => !asking.has(keyOf(check)));
  return (
    <Loaded query={query}>
      {({ tables }) => (
        <Stack gap="md">
          {read.length === 0 && <Text c="dimmed">{t('import.columns.none')}</Text>}
          {[...first, ...(all ? clear : [])].map((check) => (
            <TableColumns
              key={keyOf(check)}
              check={check}
              unfolded={!asking.has(keyOf(check))}
              columns={tables.find(({ kind }) => kind === check.kind)?.columns ?? []}
              plan={plan}
              onPlan={onPlan}
            />
          ))}
          {clear.length > 0 && (
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={all}
                rightSection={all ? <UpIcon size={14} /> : <DownIcon size={14} />}
                onClick={() => setAll(!all)}
              >
                {all ? t('import.columns.fewer') : t('import.columns.clear', { count: clear.length })}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

const keyOf = ({ file, part }: Check): string => JSON.stringify([file, part]);

/** Tables that ask something, or did since the step came on the screen: one that was answered stays where it is. */
function useAsking(checks: readonly Check[], plan: ImportPlan): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const asks = (check: Check): boolean =>
    missingColumns(check).length > 0 ||
    doubledColumns(check).length > 0 ||
    headerRows(check, tablePlanOf(plan, placeOf(check)), []).some(({ unknown }) => unknown);
  const fresh = checks.filter((check) => !seen.has(keyOf(check)) && asks(check)).map(keyOf);
  if (fresh.length === 0) return seen;
  const next = new Set([...seen, ...fresh]);
  setSeen(next);
  return next;
}
