import { type KeyboardEvent, type Ref, useEffect, useId, useRef } from 'react';
import type { NameAnswer, PlacedName } from '../state/name-matching.ts';
import { CheckIcon } from './icons.tsx';
import classes from './name-matching.module.css';
import hidden from './unseen.module.css';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly label: string;
  readonly names: readonly PlacedName[];
  readonly place: number;
  readonly wordsFor: (answer: NameAnswer) => string;
  /** The first suggestion in words, read out with the name. */
  readonly sureWords: (name: PlacedName) => string | null;
  readonly onGo: (place: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The spellings, one of which is at hand; one stop of the Tab key. */
export function NameList({ ref, label, names, place, wordsFor, sureWords, onGo, onKeyDown }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const active = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another element to bring into view
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not give back.
    void active.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <div
      ref={ref}
      className={classes.list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={`${id}${place}`}
      onKeyDown={onKeyDown}
    >
      {names.map((name, nr) => {
        const first = name.answer === null ? sureWords(name) : null;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list box names the option at hand by aria-activedescendant
          <div
            key={name.written}
            id={`${id}${nr}`}
            ref={nr === place ? active : null}
            role="option"
            aria-selected={nr === place}
            className={`${classes.option} ${name.answer === null ? '' : classes.answered}`}
            onClick={() => onGo(nr)}
          >
            <span className={classes.written}>{name.written}</span>
            <span className={classes.facts}>{name.facts}</span>
            {name.odd && <span className={hidden.unseen}>{t('names.odd')}</span>}
            {first && <span className={hidden.unseen}>{first}</span>}
            {name.answer && (
              <span className={classes.answer}>
                <CheckIcon size={14} />
                <span>{wordsFor(name.answer)}</span>
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
