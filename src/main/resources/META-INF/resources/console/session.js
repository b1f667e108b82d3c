// The token of the person at the browser, if the server wants one. It lives as long as the tab.

import {ask, byId, say} from './dom.js';

const KEY = 'jobspool.token';

let asking = null;

/** Who does not want to give a token is not asked again and again. */
let declined = false;

/** The token, or null. */
export const token = () => sessionStorage.getItem(KEY);

/** Offers to go on without the token, or with one after all. */
export function offerChange() {
  const button = byId('token');
  button.hidden = !token() && !declined;
  button.textContent = token() ? 'Forget token' : 'Use a token';
}

/** Forgets the token and all that was shown with it; whatever needs one asks for it then. */
export function beginAnew() {
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
  if (declined) {
    return false;
  }
  say(byId('session-reason'), reason);
  const input = byId('session-token');
  const answered = await ask(byId('session'));
  if (answered) {
    sessionStorage.setItem(KEY, input.value.trim());
  }
  declined = !answered;
  offerChange();
  input.value = '';
  return answered;
}
