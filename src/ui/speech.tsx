import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Say } from './say';

/** How the views of one tree speak. */
export interface Speech {
  readonly say: Say;
  readonly language: string;
}

const silent: Speech = { say: (key) => key, language: 'en' };

export const SpeechContext = createContext<Speech>(silent);

export function useSay(): Say {
  return useContext(SpeechContext).say;
}
