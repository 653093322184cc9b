import { stateNamed, type State, type World } from './states';

/** The state that this frame is to show, by its address: `?view=popup&state=mended&language=hi&theme=dark&size=large&pseudo`. */
const search = new URLSearchParams(location.search);

export const shown: State = stateNamed(search.get('view') ?? '', search.get('state') ?? '') ?? fail();
export const pseudo = search.has('pseudo');
export const wishes = {
  language: search.get('language'),
  theme: (['auto', 'light', 'dark'] as const).find((theme) => theme === search.get('theme')) ?? 'auto',
  size: (['small', 'medium', 'large'] as const).find((size) => size === search.get('size')) ?? 'medium',
};

export const world: World = {
  own: [],
  pauses: { tabs: [], until: null },
  local: {},
  origins: [],
  grants: true,
  tab: { url: null, private: false },
  report: null,
  undone: false,
  document: null,
  firefox: false,
  ...shown.world,
  kept: { ...shown.world.kept, settings: { ...shown.world.kept?.settings, look: wishes } },
};

function fail(): never {
  throw new Error(`no such state: ${location.search}`);
}
