import { render } from 'preact';
import { wire as newWire } from '../messages/wire';
import { resolve } from '../settings/resolve';
import { kept, updatedFrom } from '../settings/watch';
import { dress } from '../ui/dress';
import { SpeechContext } from '../ui/speech';
import '../ui/tokens.css';
import '../ui/surface.css';
import './popup.css';
import { newsSince } from './news';
import { readPage } from './page-state';
import { Popup } from './popup';
import { tabUnder } from './tab';

export async function mountPopup(root: HTMLElement): Promise<void> {
  const tab = tabUnder(location.search);
  const [under, first, speech, news] = await Promise.all([
    tab,
    tab.then((found) => (found === null ? null : readPage(found))),
    kept('settings').then((patch) => dress(document, resolve(patch).look)),
    updatedFrom().then(newsSince),
  ]);
  document.title = speech.say('name');
  if (under === null || first === null) return;
  render(
    <SpeechContext.Provider value={speech}>
      <Popup wire={newWire()} tab={under} first={first} news={news} />
    </SpeechContext.Provider>,
    root,
  );
}
