// Shows the dialogs of the page.

let prepare = () => {};

/** `its()` is waited for before each dialog shows: an embedded page finds a place for it (web/link/sight.js). */
export function beforeDialogs(its) {
  prepare = its;
}

/** Shows a dialog that stands in the page, over all else. */
export async function showDialog(dialog) {
  await prepare();
  // Another one may have taken its place meanwhile, or the same call may have come twice.
  if (dialog.isConnected && !dialog.open) dialog.showModal();
}
