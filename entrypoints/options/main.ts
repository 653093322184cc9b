import { mountOptions } from '../../src/options/mount';

const root = document.querySelector<HTMLElement>('#root');
if (root !== null) void mountOptions(root);
