/** Stands for `messages/wire` in the gallery: a background that agrees with everything and does nothing. */
export const wire = () => ({
  sendMessage: (name: string) => Promise.resolve({ ok: true, value: name === 'namesOf' ? {} : null }),
  onMessage: () => () => {},
});
