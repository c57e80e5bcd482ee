import fc from 'fast-check';
import { cases, seed } from './environment.ts';

fc.configureGlobal({ seed, numRuns: cases() });
