import { EVENT_TABLE, INSTRUMENT_TABLE } from './data/instruments';

/** A thing with one full name and other names and acronyms. */
export interface KnownName {
  readonly name: string;
  readonly others: readonly string[];
}

/** Treaties and other instruments that grammar alone would not find or not link. */
export const INSTRUMENTS: readonly KnownName[] = INSTRUMENT_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, others] = line.split('|');
    return { name, others: others === '' ? [] : others.split(';') };
  });

/** Events that grammar alone would not find or not link. */
export const EVENTS: readonly KnownName[] = EVENT_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, ...others] = line.split(';');
    return { name, others };
  });
