import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../src/background/background';
import { emptyGlossary } from '../src/glossary/glossary';

export default defineBackground(() => startBackground(emptyGlossary));
