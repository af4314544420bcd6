import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './row-button.module.css';

/** The words of a row or list that open something: reached with Tab, 24 px high. */
export function RowButton({
  children,
  onClick,
  label,
}: {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** What is read out, where the words alone say too little. */
  readonly label?: string;
}) {
  return (
    <UnstyledButton
      className={classes.button ?? ''}
      {...(label && { 'aria-label': label, title: label })}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </UnstyledButton>
  );
}
