import { fillText, type Locale, type Text } from '../model/text.ts';
import type { Surroundings } from './surroundings.ts';

/** Shorter than this nobody needs to be told, in milliseconds. */
const worthTelling = 5000;

const told: Text = {
  nl: '{count} trekkingen duren hier ongeveer {time}. Ctrl+C stopt; met --reps trekt u er minder.',
  en: '{count} draws take about {time} here. Ctrl+C stops; --reps draws fewer.',
  fr: '{count} tirages prennent ici environ {time}. Ctrl+C arrête ; --reps en tire moins.',
};
const seconds: Text = { nl: '{n} seconden', en: '{n} seconds', fr: '{n} secondes' };
const hours: Text = { nl: '{n} uur', en: '{n} hours', fr: '{n} heures' };
const minutes: Text = { nl: '{n} minuten', en: '{n} minutes', fr: '{n} minutes' };

/** Tried for so long, what is new to the machine weighs no more, in milliseconds. */
const triedLongEnough = 400;

/**
 * Says before draws that will take long how long: few are tried, then four times as many, until they show that it will be short or were long enough.
 * @param count draws to come
 * @param draw draws so many
 */
export function tellDuration(
  count: number,
  draw: (count: number) => void,
  { now, note }: Pick<Surroundings, 'now' | 'note'>,
  locale: Locale,
): void {
  const clock = (): number => Date.parse(now());
  for (let tried = 1; ; tried *= 4) {
    const began = clock();
    draw(tried);
    const taken = clock() - began;
    const expected = (taken / tried) * count;
    if (expected < worthTelling || tried * 4 > count) return;
    if (taken < triedLongEnough) continue;
    note(`${fillText(told, { count: new Intl.NumberFormat(locale).format(count), time: timeWords(expected) })[locale]}\n`);
    return;
  }
}

function timeWords(milliseconds: number): Text {
  if (milliseconds < 90_000) return fillText(seconds, { n: nearly(milliseconds / 1000) });
  if (milliseconds < 5_400_000) return fillText(minutes, { n: nearly(milliseconds / 60_000) });
  return fillText(hours, { n: nearly(milliseconds / 3_600_000) });
}

/** A guess is told as one: in whole numbers, and above ten in tens. */
function nearly(value: number): number {
  return value > 20 ? Math.round(value / 10) * 10 : Math.max(1, Math.round(value));
}
