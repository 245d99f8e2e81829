// The cases of cases.mjs in WebKit.
import { runCases } from './cases.mjs';
import * as engine from './webkit.mjs';

runCases(engine);
