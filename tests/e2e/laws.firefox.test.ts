import { describe } from 'vitest';
import { lawsIn } from './laws';

describe('laws in Firefox', () => lawsIn('firefox'));
