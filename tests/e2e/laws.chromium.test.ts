import { describe } from 'vitest';
import { lawsIn } from './laws';

describe('laws in Chromium', () => lawsIn('chromium'));
