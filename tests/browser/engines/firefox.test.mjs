// The cases of cases.mjs in Firefox ESR.
import { runCases } from './cases.mjs';
import * as engine from './firefox.mjs';

runCases(engine);
