import { Kbd, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries.ts';
import { languages } from '../../state/language.ts';
import { LanguageNames, useChangeLanguage } from '../../ui/language-choice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import classes from './settings.module.css';

const schemes = ['light', 'dark', 'auto'] as const;
const shortcuts = [
  ['/', 'search'],
  ['← ↑ → ↓', 'walk'],
  ['Enter', 'open'],
  ['Esc', 'clear'],
  ['Tab', 'next'],
] as const;

function SettingsPage() {
  const { t, language } = useLanguage();
  const change = useChangeLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const { data } = useQuery(sessionQuery);
  return (
    <Page title={t('settings.title')}>
      <Section title={t('settings.language')}>
        <SegmentedControl
          aria-label={t('settings.language')}
          value={language}
          onChange={(value) => change(languages.find((one) => one === value) ?? 'nl')}
          data={languages.map((value) => ({ value, label: LanguageNames[value] }))}
        />
      </Section>
      <Section title={t('settings.theme')}>
        <SegmentedControl
          aria-label={t('settings.theme')}
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((one) => one === value) ?? 'auto')}
          data={schemes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </Section>
      <Section title={t('settings.shortcuts')}>
        <dl className={classes.keys}>
          {shortcuts.map(([key, name]) => (
            <div key={name}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{t(`shortcut.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('settings.about')}>
        <Text size="sm" maw="72ch">
          {t('settings.aboutWords')}
        </Text>
        {data && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('settings.version', { version: data.version })}
          </Text>
        )}
      </Section>
    </Page>
  );
}

export const settingsView: View = { path: '/settings', title: 'nav.settings', Component: SettingsPage };
