import { render } from 'preact';
import { resolve } from '../settings/resolve';
import { kept } from '../settings/watch';
import { dress } from '../ui/dress';
import { SpeechContext } from '../ui/speech';
import '../ui/tokens.css';
import '../ui/surface.css';
import '../ui/sample.css';
import './welcome.css';
import { Welcome } from './welcome';

export async function mountWelcome(root: HTMLElement): Promise<void> {
  const speech = await dress(document, resolve(await kept('settings')).look);
  document.title = speech.say('welcome.title');
  render(
    <SpeechContext.Provider value={speech}>
      <Welcome />
    </SpeechContext.Provider>,
    root,
  );
}
