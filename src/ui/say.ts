import format from 'icu-minify/format';
import type { CompiledMessage } from 'icu-minify/format';
import type en from '../../assets/locales/en.json';

/** The key of an interface message; English is the reference. */
export type MessageKey = keyof typeof en;

/** Compiled messages of one language: data, so that they can be sent to a page and changed at run time. */
export type Strings = Readonly<Record<string, CompiledMessage>>;

export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** Says interface messages in one language. A message that the language lacks is said in the fallback. */
export function speaker(language: string, strings: Strings, fallback: Strings = strings): Say {
  // Made once for each voice: a list of 300 counts would make 300, and making one costs more than using it.
  const made = new Map<string, unknown>();
  const once = <T>(Kind: new (...options: never[]) => T) => (...options: unknown[]): T => {
    const key = Kind.name + JSON.stringify(options);
    const known = made.get(key) as T | undefined;
    const one = known ?? new Kind(...(options as never[]));
    made.set(key, one);
    return one;
  };
  const formatters = { getDateTimeFormat: once(Intl.DateTimeFormat), getNumberFormat: once(Intl.NumberFormat), getPluralRules: once(Intl.PluralRules) };
  return (key, values) => {
    const message = strings[key] ?? fallback[key];
    if (message === undefined) return key;
    return String(format(message, language, values, { formatters }));
  };
}
