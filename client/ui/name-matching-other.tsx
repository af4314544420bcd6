import { Button, Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OrganisationChoice } from '../state/name-matching.ts';
import { findByLabel } from '../state/search.ts';
import { SearchIcon } from './icons.tsx';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly organisations: readonly OrganisationChoice[];
  readonly onChoose: (organisation: OrganisationChoice) => void;
  readonly onCancel: () => void;
};

/** Finds any organisation by a part of its name, municipality or code. Escape goes back. */
export function OtherOrganisation({ organisations, onChoose, onCancel }: Props) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useEffect(() => input.current?.focus(), []);
  const labelled = useMemo(
    () => organisations.map((one) => ({ one, label: [one.name, one.municipality, one.id].filter(Boolean).join(' ') })),
    [organisations],
  );
  const found = findByLabel(labelled, words, 8);
  // Enter takes the first that is found, once it is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are other options
  useEffect(() => void combobox.selectFirstOption(), [words]);
  return (
    <Group align="flex-end" gap="sm" mt="sm">
      <Combobox
        store={combobox}
        // Inside the section it belongs to, so that the keyboard and a screen reader find it there.
        withinPortal={false}
        onOptionSubmit={(id) => {
          const chosen = organisations.find((one) => one.id === id);
          if (chosen) onChoose(chosen);
        }}
      >
        <Combobox.Target>
          <TextInput
            ref={input}
            flex={1}
            label={t('names.otherLabel')}
            placeholder={t('names.otherHint')}
            leftSection={<SearchIcon size={16} />}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onKeyDown={(event) => event.key === 'Escape' && onCancel()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={words.trim() === ''}>
          <Combobox.Options aria-label={t('names.otherLabel')}>
            {found.map(({ one }) => (
              <Combobox.Option key={one.id} value={one.id}>
                {one.name}
                <Text span size="sm" c="dimmed">
                  {' '}
                  {[one.municipality, one.id].filter(Boolean).join(' · ')}
                </Text>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>{t('names.otherNone')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </Group>
  );
}
