import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offer } from '../src/messages/load';
import { folding } from '../src/page/folding';

/** What a fold must know of the page; loaded where there may be one. */
export default defineUnlistedScript(() => offer('folding', folding));
