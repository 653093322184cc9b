import { mountOptions } from '../../src/options/mount';
import { mountPopup } from '../../src/popup/mount';
import { mountWelcome } from '../../src/welcome/mount';
import { mountPage } from './page-views';
import { pretend } from './pseudo';
import type { State, Step } from './states';
import { pseudo, shown } from './world';

/** One view in one state, alone in its frame. `data-ready` on the root says that it stands as it is to be looked at. */
const mounts: Readonly<Record<State['view'], (root: HTMLElement) => Promise<void>>> = {
  popup: mountPopup,
  options: mountOptions,
  welcome: mountWelcome,
  page: mountPage,
};

if (pseudo) {
  const read = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const answer = await read(...request);
    return new Response(JSON.stringify(pretend(await answer.json())));
  };
}

const frames = (count: number): Promise<void> =>
  new Promise((done) => {
    const next = (left: number): unknown => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });

async function show(): Promise<void> {
  if (shown.view === 'options') history.replaceState(null, '', `#${shown.section}`);
  const root = document.querySelector<HTMLElement>('#root');
  if (root === null) throw new Error('no root');
  await mounts[shown.view](root);
  await frames(3);
  for (const step of shown.steps) {
    await found(step);
    take(step);
    await frames(3);
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo(0, 0);
  await document.fonts.ready;
  await frames(2);
  document.documentElement.dataset.ready = '';
}

/** What is pressed may come a little after the view: where the view asks the browser first. */
async function found(step: Step): Promise<void> {
  for (let wait = 0; wait < 100 && find('press' in step ? step.press : 'fill' in step ? step.fill : step.choose) === null; wait++) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

function take(step: Step): void {
  if ('press' in step) return one<HTMLElement>(step.press).click();
  if ('fill' in step) {
    const field = one<HTMLInputElement>(step.fill);
    field.value = step.with;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return;
  }
  const input = one<HTMLInputElement>(step.choose);
  const files = new DataTransfer();
  files.items.add(new File([step.text], step.name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** In the page, or in the first shadow root of ours that has it. */
function find<E extends Element>(selector: string): E | null {
  const hosts = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document, ...hosts].map((root) => root.querySelector<E>(selector)).find((each) => each !== null) ?? null;
}

function one<E extends Element>(selector: string): E {
  return find<E>(selector) ?? fail(selector);
}

function fail(selector: string): never {
  throw new Error(`nothing to press: ${selector}`);
}

void show().catch((error: unknown) => {
  document.body.textContent = String(error);
  document.documentElement.dataset.ready = 'failed';
});
