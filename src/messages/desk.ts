import type { Desk } from '../engine/desk';
import type { Result } from './protocol';
import type { Wire } from './wire';

/** The background as a page's engine asks it. A worker that is gone or cannot answer is `null`, never an error. */
export function deskOver(wire: Wire): Desk {
  return {
    findTerms: (question) => value(wire.sendMessage('findTerms', question)),
    describeTerm: (id, language) => value(wire.sendMessage('describeTerm', { id, language })),
    knowTerm: async (id, name) => {
      await value(wire.sendMessage('knowTerm', { id, name }));
    },
    notACopy: async (place) => {
      await value(wire.sendMessage('notACopy', place));
    },
  };
}

async function value<T>(answer: Promise<Result<T>>): Promise<T | null> {
  try {
    const result = await answer;
    return result.ok ? result.value : null;
  } catch {
    return null;
  }
}
