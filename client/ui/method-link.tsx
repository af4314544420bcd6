import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { href, keepLanguage } from '../state/address.ts';
import classes from './method-link.module.css';

type Props = { readonly id: string; readonly label?: string; readonly children: ReactNode };

/** The name of an indicator, measure or comparison, leading to what the methods page says of it. */
export function MethodLink({ id, label, children }: Props) {
  const [params] = useSearchParams();
  return (
    <Anchor
      inherit
      component={Link}
      className={classes.link ?? ''}
      to={`${href('/methods', keepLanguage(params))}#${encodeURIComponent(id)}`}
      {...(label && { 'aria-label': label })}
    >
      {children}
    </Anchor>
  );
}
