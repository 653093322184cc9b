export function mountOptions(root: HTMLElement): Promise<void> { root.textContent=''; return Promise.resolve(); }
