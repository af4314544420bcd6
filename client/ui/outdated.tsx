import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from './outdated.module.css';

type Props = {
  readonly query: Pick<UseQueryResult, 'isPlaceholderData'>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Values of the choice before stay in their place while those of the next are computed, faint so that nobody takes them for these. */
export function Outdated({ query, className = '', children }: Props) {
  return (
    <div className={`${className} ${query.isPlaceholderData ? classes.outdated : ''}`} aria-busy={query.isPlaceholderData}>
      {children}
    </div>
  );
}
