import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { views } from '../src/features/views';
import { offer } from '../src/messages/load';
import { StandIn } from '../src/page/stand-in';

/** How things of ours look in a page; loaded where there is something to show. */
export default defineUnlistedScript(() => offer('views', { ...views, StandIn }));
