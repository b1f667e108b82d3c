// The token of the person at the browser, if the server wants one. It lives as long as the tab.

import {ask, byId, say} from './dom.js';

const KEY = 'jobspool.token';

let asking = null;

/** The token, or null. */
export const token = () => sessionStorage.getItem(KEY);

/** Forgets the token and all that was shown with it. */
export function forget() {
  sessionStorage.removeItem(KEY);
  location.reload();
}

/** Asks for a token, once for all who need one; false if there will be none. */
export function askForToken(reason) {
  asking ??= askOnce(reason).finally(() => {
    asking = null;
  });
  return asking;
}

async function askOnce(reason) {
  say(byId('session-reason'), reason);
  const input = byId('session-token');
  const answered = await ask(byId('session'));
  if (answered) {
    sessionStorage.setItem(KEY, input.value.trim());
    byId('forget').hidden = false;
  }
  input.value = '';
  return answered;
}
