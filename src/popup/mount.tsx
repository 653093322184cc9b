import { render } from 'preact';
import { wire as newWire } from '../messages/wire';
import { resolve } from '../settings/resolve';
import { kept } from '../settings/watch';
import { dress } from '../ui/dress';
import { SpeechContext } from '../ui/speech';
import '../ui/tokens.css';
import '../ui/surface.css';
import './popup.css';
import { readPage } from './page-state';
import { Popup } from './popup';
import { tabUnder } from './tab';

export async function mountPopup(root: HTMLElement): Promise<void> {
  const tab = tabUnder(location.search);
  const [under, first, speech] = await Promise.all([
    tab,
    tab.then((found) => (found === null ? null : readPage(found))),
    kept('settings').then((patch) => dress(document, resolve(patch).look)),
  ]);
  document.title = speech.say('name');
  if (under === null || first === null) return;
  render(
    <SpeechContext.Provider value={speech}>
      <Popup wire={newWire()} tab={under} first={first} />
    </SpeechContext.Provider>,
    root,
  );
}
