import { Button, Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { IndicatorList } from '../../../server/http/contract.ts';
import { indicatorsQuery, sessionQuery } from '../../api/queries.ts';
import { allMethods, findMethods, groupMethods } from '../../state/methods.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { Contents } from './contents.tsx';
import { Letters } from './letters.tsx';
import { MethodChapters } from './method-chapters.tsx';
import classes from './methods.module.css';

function MethodsPage() {
  const { t } = useLanguage();
  const described = useQuery(indicatorsQuery);
  const version = useQuery(sessionQuery).data?.version ?? '';
  return (
    <Page
      title={t('methods.title')}
      lead={t('methods.lead', { version })}
      actions={
        <Button variant="default" className={classes.screen ?? ''} onClick={() => window.print()}>
          {t('methods.print')}
        </Button>
      }
    >
      <Loaded query={described}>{(list) => <MethodsBody list={list} version={version} />}</Loaded>
    </Page>
  );
}

function MethodsBody({ list, version }: { readonly list: IndicatorList; readonly version: string }) {
  const { t, language } = useLanguage();
  const [query, search] = useQueryInAddress();
  const asked = useDeferredValue(query);
  const all = useMemo(() => allMethods(list), [list]);
  const found = useMemo(() => findMethods(all, asked, language), [all, asked, language]);
  const groups = useMemo(() => groupMethods(found), [found]);
  const labels = useMemo(() => new Map(all.map(({ id, label }) => [id, label])), [all]);
  const input = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => input.current?.focus()]]);
  useAnchor();

  return (
    <div className={classes.layout}>
      <div className={classes.side}>
        <TextInput
          ref={input}
          type="search"
          label={t('methods.find')}
          placeholder={t('methods.findHint')}
          leftSection={<SearchIcon size={16} />}
          rightSection={<Kbd size="xs">/</Kbd>}
          value={query}
          onChange={(event) => search(event.currentTarget.value)}
        />
        <p role="status" className={classes.count}>
          {t('methods.found', { count: found.length })}
        </p>
        <Contents groups={groups} />
      </div>
      <div className={classes.main}>
        {found.length === 0 && <p>{t('methods.none')}</p>}
        <MethodChapters groups={groups} notation={list.notation} version={version} labels={labels} />
        <Letters notation={list.notation} />
      </div>
    </div>
  );
}

/** The words that are searched for: kept here while somebody types, and in the address so that a link carries them. */
function useQueryInAddress(): readonly [string, (words: string) => void] {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const inAddress = params.get('q') ?? '';
  const [words, setWords] = useState(inAddress);
  const isTyped = state === typed;
  useEffect(() => {
    // The address follows what is typed, a little behind; the other way round only where somebody followed a link or went back.
    if (!isTyped) setWords(inAddress);
  }, [isTyped, inAddress]);
  const search = (next: string) => {
    setWords(next);
    const changed = new URLSearchParams(params);
    if (next === '') changed.delete('q');
    else changed.set('q', next);
    setParams(changed, { replace: true, state: typed });
  };
  return [words, search];
}

/** Marks an address that typing made. */
const typed = 'typed';

/** Brings what the address names after `#` into sight and gives it the keyboard; the entries come after the page itself. */
function useAnchor(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second click on the same link goes there again
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    const frame = requestAnimationFrame(() => {
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, key]);
}

export const methodsView: View = { path: '/methods', title: 'nav.methods', Component: MethodsPage };
