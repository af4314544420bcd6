import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import classes from './sign-in.module.css';
import { useLanguage } from './use-language.ts';

/** A page that failed, with the ways on. */
export function Crash() {
  const { t } = useLanguage();
  return (
    <div className={classes.page} role="alert">
      <Title order={1} size="h2">
        {t('crash.title')}
      </Title>
      <Text maw="60ch">{t('crash.words')}</Text>
      <Group>
        <Button component={Link} to="/">
          {t('shell.allStudies')}
        </Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
      </Group>
    </div>
  );
}

/** The frame itself failed: the same words, as a page of their own. */
export function WholeCrash() {
  return (
    <main>
      <Crash />
    </main>
  );
}

/** An address that no page has. */
export function Missing() {
  const { t } = useLanguage();
  return (
    <div className={classes.page}>
      <Title order={1} size="h2">
        {t('crash.missingTitle')}
      </Title>
      <Text maw="60ch">{t('crash.missing')}</Text>
      <Button component={Link} to="/">
        {t('shell.allStudies')}
      </Button>
    </div>
  );
}
