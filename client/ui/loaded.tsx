import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from './problem.tsx';
import { useLanguage } from './use-language.ts';

type Props<T> = {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  /** Shown while the first answer is on its way, in place of grey bars. */
  readonly skeleton?: ReactNode;
  /** The same, where it says by itself what is waited for. */
  readonly waiting?: ReactNode;
};

function Lines() {
  return (
    <Stack gap="sm">
      <Skeleton height={22} width="40%" />
      <Skeleton height={14} />
      <Skeleton height={14} width="85%" />
      <Skeleton height={14} width="70%" />
    </Stack>
  );
}

/** What a query gave: grey bars first, then the answer or the error. An older answer stays while a newer is fetched. */
export function Loaded<T>({ query, children, skeleton, waiting }: Props<T>) {
  const { t } = useLanguage();
  if (query.data !== undefined && !query.isError) return children(query.data);
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (waiting !== undefined) return waiting;
  return (
    <div role="status" aria-busy="true" aria-label={t('loading')}>
      {skeleton ?? <Lines />}
    </div>
  );
}
