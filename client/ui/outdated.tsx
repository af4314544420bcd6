import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from './outdated.module.css';

type Props = { readonly query: Pick<UseQueryResult, 'isPlaceholderData'>; readonly children: ReactNode };

/** Values of the choice before stay in their place while those of the next are computed, faint so that nobody takes them for these. */
export function Outdated({ query, children }: Props) {
  return (
    <div className={query.isPlaceholderData ? classes.outdated : undefined} aria-busy={query.isPlaceholderData}>
      {children}
    </div>
  );
}
