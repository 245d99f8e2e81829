// The cases of cases.mjs in Chromium.
import { runCases } from './cases.mjs';
import * as engine from './chromium.mjs';

runCases(engine);
