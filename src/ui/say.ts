import format from 'icu-minify/format';
import type { CompiledMessage } from 'icu-minify/format';
import type en from '../../assets/locales/en.json';

/** The key of an interface message; English is the reference. */
export type MessageKey = keyof typeof en;

/** Compiled messages of one language: data, so that they can be sent to a page and changed at run time. */
export type Strings = Readonly<Record<string, CompiledMessage>>;

export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const formatters = {
  getDateTimeFormat: (...options: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...options),
  getNumberFormat: (...options: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...options),
  getPluralRules: (...options: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...options),
};

/** Says interface messages in one language. A message that the language lacks is said in the fallback. */
export function speaker(language: string, strings: Strings, fallback: Strings = strings): Say {
  return (key, values) => {
    const message = strings[key] ?? fallback[key];
    if (message === undefined) return key;
    return String(format(message, language, values, { formatters }));
  };
}
