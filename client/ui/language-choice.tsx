import { Button, Menu } from '@mantine/core';
import i18next from 'i18next';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { Locale } from '../../server/http/contract.ts';
import { languages } from '../state/language.ts';
import { DownIcon } from './icons.tsx';
import { useLanguage } from './use-language.ts';

/** Each language in its own words. */
export const LanguageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', en: 'English', fr: 'Français' };

/** Changes the language of the screen and puts it in the address, so that a link opens in it. */
export function useChangeLanguage(): (language: Locale) => void {
  const [, setParams] = useSearchParams();
  return useCallback(
    (language) => {
      void i18next.changeLanguage(language);
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          next.set('lang', language);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
}

export function LanguageMenu() {
  const { t, language } = useLanguage();
  const change = useChangeLanguage();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          size="compact-md"
          rightSection={<DownIcon size={14} />}
          aria-label={`${language.toUpperCase()}, ${t('shell.language')}: ${LanguageNames[language]}`}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((one) => (
          <Menu.Item key={one} lang={one} aria-current={one === language || undefined} onClick={() => change(one)}>
            {LanguageNames[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
