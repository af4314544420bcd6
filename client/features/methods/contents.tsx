import { chapters, type MethodGroup } from '../../state/methods.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { lettersId } from './letters.tsx';
import classes from './methods.module.css';

/** Anchor of the contents list, for the way back. */
export const contentsId = 'methods-contents';

/** The families of every chapter; each link moves the keyboard along. */
export function Contents({ groups }: { readonly groups: readonly MethodGroup[] }) {
  const { t, number } = useLanguage();
  return (
    <nav id={contentsId} tabIndex={-1} aria-label={t('methods.contents')} className={classes.contents}>
      {chapters.map((chapter) => {
        const families = groups.filter((group) => group.chapter === chapter);
        return (
          families.length > 0 && (
            <div key={chapter}>
              <strong>{t(`methods.chapter.${chapter}`)}</strong>
              <ul>
                {families.map(({ id, family, methods }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{t(`methods.family.${family}`)}</a> <span>{number(methods.length)}</span>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      <div>
        <strong>
          <a href={`#${lettersId}`}>{t('methods.letters')}</a>
        </strong>
      </div>
    </nav>
  );
}
