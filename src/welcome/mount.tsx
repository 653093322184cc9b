export function mountWelcome(root: HTMLElement): Promise<void> { root.textContent=''; return Promise.resolve(); }
