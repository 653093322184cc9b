import { mountPopup } from '../../src/popup/mount';

const root = document.querySelector<HTMLElement>('#root');
if (root !== null) void mountPopup(root);
