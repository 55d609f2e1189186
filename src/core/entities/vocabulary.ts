import { CLOCK_WORDS, HIJRI_MONTHS, MONTHS, PERIODS, RELATIVE_DAYS, WEEKDAYS } from './dates/calendar';
import { NUMBER_WORDS, SCALES } from './quantities/numbers';
import { CURRENCIES, UNITS } from './quantities/units';
import * as triggers from './triggers';

/** Every word that a rule knows, so that particles are seen through even where no list holds the word. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...Object.values(triggers),
    MONTHS.keys(),
    HIJRI_MONTHS.keys(),
    WEEKDAYS.keys(),
    RELATIVE_DAYS.keys(),
    PERIODS.keys(),
    CLOCK_WORDS,
    NUMBER_WORDS.keys(),
    SCALES.keys(),
    CURRENCIES.keys(),
    UNITS,
  ].flatMap(entries => [...entries]),
);
