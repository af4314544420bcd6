import type { ReactNode } from 'react';
import classes from './beside.module.css';

/** A part of a page with, once something is chosen, what stands behind it at its side; below it on a narrow screen. */
export function Beside({ children, side }: { readonly children: ReactNode; readonly side: ReactNode }) {
  return (
    <div className={side ? classes.two : undefined}>
      <div className={classes.main}>{children}</div>
      {side}
    </div>
  );
}
