import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findingRepeats } from '../src/features/repeats/find-repeats';
import { offer } from '../src/messages/load';

/** Finds copies; loaded where a page may say something twice. */
export default defineUnlistedScript(() => offer('repeats', findingRepeats));
