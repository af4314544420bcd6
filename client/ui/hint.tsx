import { Popover, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './hint.module.css';

/** Words that explain themselves: a dotted underline, the explanation on hover, focus or click. */
export function Hint({ children, explanation, label }: { children: ReactNode; explanation: ReactNode; label?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top" withArrow shadow="md" width={300} withRoles={false}>
      <Popover.Target>
        <UnstyledButton
          component="span"
          role="button"
          tabIndex={0}
          aria-expanded={open}
          {...(label && { 'aria-label': label })}
          className={classes.hint ?? ''}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown role="tooltip">
        <Text component="div" size="sm">
          {explanation}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
