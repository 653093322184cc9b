/*
 * The pseudo-locale: English with other letters, half as long again, in brackets. What stays plain was never translated; what loses a
 * bracket was cut; what is two sentences glued together shows two pairs.
 */
const letters: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', f: 'ƒ', g: 'ǧ', h: 'ħ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ĺ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', r: 'ř',
  s: 'š', t: 'ŧ', u: 'ü', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
  A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Đ', E: 'É', G: 'Ĝ', H: 'Ĥ', I: 'Î', K: 'Ķ', L: 'Ĺ', M: 'Ṁ', N: 'Ñ', O: 'Ø', P: 'Þ', R: 'Ř', S: 'Š', T: 'Ŧ', U: 'Û', W: 'Ŵ', Y: 'Ý',
};

/** Names that stand in Latin letters in every language, and the sample's own words, of which one must be found in the other. */
const kept = /Copydesk|ETV Bharat/gu;

function dressed(text: string): string {
  const parts = text.split(kept);
  const names = text.match(kept) ?? [];
  return parts.map((part, at) => [...part].map((letter) => letters[letter] ?? letter).join('') + (names[at] ?? '')).join('');
}

type Message = string | readonly unknown[];

/** Compiled messages in, compiled messages out. */
export function pretend(messages: Readonly<Record<string, Message>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      const parts = typeof message === 'string' ? [message] : message;
      const long = 'ẋẋẋẋ '.repeat(Math.ceil(JSON.stringify(parts).length / 16)).trim();
      return [key, key.startsWith('sample.') ? within(message) : ['[', ...(within(parts) as readonly unknown[]), ` ${long}]`]];
    }),
  );
}

/** An argument is `[name, …]`; its options are messages; everything else that is a string is text. */
function within(message: unknown): unknown {
  if (typeof message === 'string') return dressed(message);
  if (!Array.isArray(message)) return message;
  return message.map((node: unknown) => {
    if (typeof node === 'string') return dressed(node);
    if (!Array.isArray(node)) return node;
    const [name, type, options, ...rest] = node as unknown[];
    if (typeof options !== 'object' || options === null) return node;
    return [name, type, Object.fromEntries(Object.entries(options).map(([branch, inner]) => [branch, within(inner)])), ...rest];
  });
}
