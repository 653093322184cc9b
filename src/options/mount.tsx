import { render } from 'preact';
import { wire as newWire } from '../messages/wire';
import { resolve } from '../settings/resolve';
import { dress } from '../ui/dress';
import '../ui/tokens.css';
import '../ui/surface.css';
import '../ui/sample.css';
import './options.css';
import { keptNow } from './kept-state';
import { Options } from './options';

export async function mountOptions(root: HTMLElement): Promise<void> {
  const first = await keptNow();
  const speech = await dress(document, resolve(first.settings).look);
  document.title = speech.say('options.title');
  render(<Options wire={newWire()} first={first} speech={speech} />, root);
}
