/** Month names and abbreviations in lower case, with the month's number 1..12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan jan.',
    'february feb feb.',
    'march mar mar.',
    'april apr apr.',
    'may',
    'june jun jun.',
    'july jul jul.',
    'august aug aug.',
    'september sep sep. sept sept.',
    'october oct oct.',
    'november nov nov.',
    'december dec dec.',
  ].flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + 1])),
);

/** Months that are also ordinary words or names, so that they need company: "may", "march", and the first names. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'mar.',
  'april',
  'june',
  'august',
  'jan',
  'jan.',
  'jun',
  'sep',
  'dec',
]);

/** Weekdays and abbreviations in lower case, with ISO numbers (Monday 1). */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'monday mondays',
    'tuesday tuesdays',
    'wednesday wednesdays',
    'thursday thursdays',
    'friday fridays',
    'saturday saturdays',
    'sunday sundays',
  ].flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + 1])),
);
