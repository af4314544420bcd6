import { Text, Title } from '@mantine/core';
import classes from './sign-in.module.css';
import { useLanguage } from './use-language.ts';

/** Shown when the browser has no session: only the address with its key opens one. */
export function SignIn() {
  const { t } = useLanguage();
  return (
    <main className={classes.page}>
      <Title order={1} size="h2">
        {t('signIn.title')}
      </Title>
      <Text maw="60ch">{t('signIn.words')}</Text>
    </main>
  );
}
