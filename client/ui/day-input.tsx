import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb.js';
import 'dayjs/locale/fr.js';
import 'dayjs/locale/nl.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useLanguage } from './use-language.ts';

dayjs.extend(customParseFormat);

/** Day before month, as everybody here writes it, whatever the browser's own language. */
const written = ['DD/MM/YYYY', 'D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'YYYY-MM-DD'];
const calendars = { nl: 'nl', en: 'en-gb', fr: 'fr' } as const;

type Props = {
  readonly label: string;
  /** ISO days; `value` null = open. */
  readonly value: string | null;
  readonly min: string;
  readonly max: string;
  readonly onChange: (day: string | null) => void;
};

/** A day, typed or picked from a calendar. */
export function DayInput({ label, value, min, max, onChange }: Props) {
  const { t, language } = useLanguage();
  return (
    <DateInput
      label={label}
      placeholder={t('dayForm')}
      value={value}
      minDate={min}
      maxDate={max}
      defaultDate={value ?? min}
      locale={calendars[language]}
      valueFormat="DD/MM/YYYY"
      dateParser={(words) => {
        const day = dayjs(words, written, true);
        return day.isValid() ? day.format('YYYY-MM-DD') : null;
      }}
      clearable
      popoverProps={{ withinPortal: false }}
      onChange={(day) => onChange(day || null)}
    />
  );
}
