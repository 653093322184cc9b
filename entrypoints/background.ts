import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../src/background/background';
import { openGlossary } from '../src/glossary/glossary';
import { ownEntries } from '../src/glossary/own-store';
import { packedFile } from '../src/glossary/packed-file';

export default defineBackground(() => startBackground(openGlossary(packedFile, ownEntries)));
