import { serveGallery } from './serve';

/** `npm run gallery`: every view in every state, in any language, to be looked at. Ends with Ctrl+C. */
const { address } = await serveGallery(4173);
console.log(`The gallery is at ${address}/`);
