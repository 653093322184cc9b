import { languages } from '../../src/ui/languages';
import { states } from './states';

/** The gallery's front: every state in a frame of its own, in one language, theme and width at a time. */
const wanted = new URLSearchParams(location.search);
const heights: Readonly<Record<string, number>> = { popup: 600, options: 720, welcome: 900, page: 420 };
const widths: Readonly<Record<string, number>> = { popup: 360, options: 1000, welcome: 760, page: 640 };

const style = document.createElement('style');
style.textContent = `
  body { margin: 16px; background: #e6e6e6; font: 14px system-ui; color: #222; }
  form { display: flex; flex-wrap: wrap; gap: 16px; }
  main { display: flex; flex-wrap: wrap; gap: 20px; align-items: start; }
  figure { margin: 0; max-width: 100%; }
  iframe { display: block; max-width: 100%; border: 0; box-shadow: 0 1px 6px rgb(0 0 0 / 30%); background: #fff; }
`;
document.head.append(style);

const form = document.createElement('form');
form.append(
  choice('language', languages.map(({ code }) => code)),
  choice('theme', ['light', 'dark']),
  choice('size', ['medium', 'small', 'large']),
  choice('width', ['', '320', '480']),
  choice('view', ['', 'popup', 'options', 'welcome', 'page']),
  choice('pseudo', ['', 'on']),
);
form.addEventListener('change', () => form.requestSubmit());

const main = document.createElement('main');
for (const { view, name } of states.filter((state) => [null, '', state.view].includes(wanted.get('view')))) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = `${view}: ${name}`;
  const frame = document.createElement('iframe');
  const search = new URLSearchParams({ view, state: name, language: wanted.get('language') ?? 'en', theme: wanted.get('theme') ?? 'light', size: wanted.get('size') ?? 'medium' });
  if (wanted.get('pseudo') === 'on') search.set('pseudo', '');
  frame.src = `/${view}.html?${search}`;
  frame.title = caption.textContent;
  frame.loading = wanted.has('eager') ? 'eager' : 'lazy';
  frame.width = String(Number(wanted.get('width')) || widths[view] || 400);
  frame.height = String(heights[view] ?? 600);
  figure.append(caption, frame);
  main.append(figure);
}
document.body.append(form, main);

function choice(name: string, values: readonly string[]): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  for (const value of values) select.append(new Option(value === '' ? '–' : value, value, false, wanted.get(name) === value));
  label.append(`${name} `, select);
  return label;
}
