import { mountWelcome } from '../../src/welcome/mount';

const root = document.querySelector<HTMLElement>('#root');
if (root !== null) void mountWelcome(root);
