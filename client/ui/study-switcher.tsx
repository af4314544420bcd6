import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { studiesQuery } from '../api/queries.ts';
import { href, keepLanguage } from '../state/address.ts';
import { DownIcon } from './icons.tsx';
import classes from './study-switcher.module.css';
import { useLanguage } from './use-language.ts';
import { pathFor, studyPath } from './view.ts';

/** The open study, and the way to another. */
export function StudySwitcher({ study }: { readonly study: string | undefined }) {
  const { t, text } = useLanguage();
  const [params] = useSearchParams();
  const { data } = useQuery(studiesQuery);
  const studies = data?.studies ?? [];
  const open = studies.find((one) => one.id === study);
  const language = keepLanguage(params);
  if (!study) return null;
  return (
    <Menu position="bottom-start" shadow="md" width={340}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          maw={280}
          rightSection={<DownIcon size={14} />}
          {...(open && { 'aria-label': t('shell.switchStudy', { title: text(open.card.title) }) })}
        >
          <span className={classes.title}>{open ? text(open.card.title) : '…'}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {studies.map((one) => (
          <Menu.Item key={one.id} component={Link} to={href(pathFor(studyPath, one.id), language)}>
            {text(one.card.title)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to={href('/', language)}>
          {t('shell.allStudies')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
