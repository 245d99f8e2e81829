// Another instance of the module in the place of one that failed, with the same files and the same entries.
import { Calls } from './calls.js';

/**
 * `loaded` are the calls that loaded the published files, `ownFiles` the reader's own, `state` what page_state
 * gave last (or null), `waiting` the changes that came since. Gives the calls of the new instance, or null where
 * that fails too.
 */
export async function bringBack({ makeModule, loaded, ownFiles, state, waiting }) {
  try {
    const calls = new Calls(await makeModule());
    for (const [name, texts, ...numbers] of loaded) calls.call(name, texts, ...numbers);
    for (const { name, bytes } of ownFiles) calls.call('_page_add_offer', [name, bytes], 1);
    if (state !== null) {
      calls.call('_page_open_link', [state.fragment, ''], 0);
      for (const { name, text } of state.faulty) calls.call('_page_enter', [name, text]);
    }
    for (const make of waiting) make(calls);
    // What cannot be shown is no use.
    calls.value('_page_comparison');
    return calls;
  } catch (error) {
    console.error(error);
    return null;
  }
}
