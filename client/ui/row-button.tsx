import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './row-button.module.css';

/** The words of a row or list that open something: reached with Tab, 24 px high. */
export function RowButton({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <UnstyledButton
      className={classes.button ?? ''}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </UnstyledButton>
  );
}
