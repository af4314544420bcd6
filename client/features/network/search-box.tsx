import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { NodeView } from '../../../server/http/contract.ts';
import { findByLabel } from '../../state/search.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** Finds an organisation by its name; `/` brings the keyboard here. */
export function SearchBox({ nodes, onChoose }: { readonly nodes: readonly NodeView[]; readonly onChoose: (id: string) => void }) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useHotkeys([['/', () => input.current?.focus()]]);
  const found = findByLabel(nodes, words, 8);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChoose(id);
        setWords('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          leftSection={<SearchIcon size={16} />}
          rightSection={<Kbd size="xs">/</Kbd>}
          value={words}
          w={280}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => words !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words.trim() === ''}>
        <Combobox.Options>
          {found.map((node) => (
            <Combobox.Option key={node.id} value={node.id}>
              {node.label}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('search.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
