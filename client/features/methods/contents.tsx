import { Link, useSearchParams } from 'react-router';
import { href } from '../../state/address.ts';
import { chapters, type MethodGroup } from '../../state/methods.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { lettersId } from './letters.tsx';
import classes from './methods.module.css';

/** Anchor of the contents list, for the way back. */
export const contentsId = 'methods-contents';

/** The families of every chapter; each link moves the keyboard along. */
export function Contents({ groups }: { readonly groups: readonly MethodGroup[] }) {
  const { t, number } = useLanguage();
  const [params] = useSearchParams();
  const to = (id: string) => `${href('/methods', params)}#${id}`;
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
                    <Link to={to(id)}>{t(`methods.family.${family}`)}</Link> <span>{number(methods.length)}</span>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      <div>
        <strong>
          <Link to={to(lettersId)}>{t('methods.letters')}</Link>
        </strong>
      </div>
    </nav>
  );
}
