import type { ReactNode } from 'react';
import { CheckIcon } from '../../ui/icons.tsx';
import classes from './organisations.module.css';

/** In place of a list with nothing in it: why, and what to do. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.nothing}>
      <CheckIcon />
      <span>{children}</span>
    </p>
  );
}
