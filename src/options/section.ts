import type { FunctionComponent } from 'preact';
import type { Settings } from '../settings/resolve';
import type { Wire } from '../messages/wire';
import type { KeptState } from './kept-state';

/** What each section of the options page works with. */
export interface SectionProps {
  readonly state: KeptState;
  readonly settings: Settings;
  readonly wire: Wire;
}

export type Section = FunctionComponent<SectionProps>;
