import { useComputedColorScheme } from '@mantine/core';
import type { DrawingView } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './network.module.css';
import { ShapeMark } from './shape-mark.tsx';

/** What colours, shapes, sizes and lines mean; the words come with the drawing, so screen and print say the same. */
export function Legend({ legend }: { readonly legend: DrawingView['legend'] }) {
  const { t } = useLanguage();
  const isDark = useComputedColorScheme('light') === 'dark';
  const greatest = Math.max(...(legend.sizes?.steps ?? []).map((step) => step.radius), 1);
  // The map zooms; the circles keep their proportions to one another.
  const shrink = Math.min(1, 16 / greatest);
  const line = isDark ? '#c3cace' : '#5a646b';
  return (
    <aside className={classes.legend} aria-label={t('map.legend')}>
      <h2>{legend.groupTitle}</h2>
      <ul>
        {legend.groups.map((group) => (
          <li key={group.id ?? ''}>
            <ShapeMark shape={group.shape} colour={group.colour} outline={group.outline} />
            <span>
              {group.label} ({group.count})
            </span>
          </li>
        ))}
      </ul>
      {legend.groups.some(({ id }) => id === null) && (
        <p className={classes.filledBy}>{t('map.filledBy', { column: legend.groupTitle })}</p>
      )}
      {legend.sizes && (
        <>
          <h2>{legend.sizes.title}</h2>
          <ul>
            {legend.sizes.steps.map((step) => (
              <li key={step.value}>
                <svg width="36" height={Math.max(16, step.radius * shrink * 2 + 3)} aria-hidden="true">
                  <circle cx="18" cy="50%" r={Math.max(1.5, step.radius * shrink)} fill="none" stroke={line} strokeWidth="1.2" />
                </svg>
                <span>{step.label}</span>
              </li>
            ))}
            {legend.sizes.undefined && (
              <li>
                <svg width="36" height="16" aria-hidden="true">
                  <circle cx="18" cy="8" r="5" fill="none" stroke={line} strokeWidth="2" />
                </svg>
                <span>{legend.sizes.undefined.label}</span>
              </li>
            )}
          </ul>
        </>
      )}
      {legend.ties.length > 0 && <h2>{legend.tieTitle}</h2>}
      {legend.ties.length > 0 && (
        <ul>
          {legend.ties.map((tie) => (
            <li key={tie.label}>
              <svg width="26" height="12" aria-hidden="true">
                <line
                  x1="1"
                  y1="6"
                  x2={tie.heads === 'none' ? 25 : 20}
                  y2="6"
                  stroke={line}
                  strokeWidth={Math.max(1, Math.min(6, tie.width))}
                  strokeDasharray={tie.dashed ? '5 3' : undefined}
                />
                {tie.heads !== 'none' && <path d="M18 2l7 4-7 4z" fill={line} />}
                {tie.heads === 'both' && <path d="M8 2L1 6l7 4z" fill={line} />}
              </svg>
              <span>{tie.label}</span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
