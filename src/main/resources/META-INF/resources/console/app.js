// Where the page starts: the address says what is shown, and each part shows its share of it.

import {Create} from './create.js';
import {byId, openDialog, say} from './dom.js';
import {Job} from './job.js';
import {Jobs} from './jobs.js';
import {Namespaces} from './namespaces.js';
import {format, goTo, parse} from './route.js';
import {beginAnew, offerChange} from './session.js';

/**
 * A page that nobody sees lets go of its connections, of which a browser has six for a server: after a while in a
 * hidden tab, at once if another page takes its place.
 */
const HIDDEN_FOR = 30000;

const STATES = {
  loading: () => 'Loading',
  live: () => 'Live',
  waiting: ({code}) => (code === 410 ? 'Catching up' : 'Connection lost, trying again'),
  stopped: () => 'Not live',
  paused: () => 'Paused',
};

const parts = {
  namespaces: new Namespaces(),
  create: new Create(),
  jobs: new Jobs(showState),
  job: new Job(),
};

let route = parse(location.hash);
let hiding = 0;
let paused = false;

function show() {
  const before = route;
  route = parse(location.hash);
  Object.values(parts).forEach(part => part.show(route));
  byId('search-name').value = route.name;
  byId('search-labels').value = route.labels;
  byId('scope').textContent = route.namespace || 'in all namespaces';
  document.title = [route.job?.name, route.namespace, 'Jobspool'].filter(Boolean).join(' · ');
  if (before.job && !route.job) {
    parts.jobs.focus(before.job);
  }
}

function showState(state, problem) {
  byId('live').dataset.state = state;
  byId('live').title = problem?.message ?? '';
  say(byId('live'), STATES[state](problem));
}

function search(event) {
  event.preventDefault();
  goTo({...route, name: byId('search-name').value.trim(), labels: byId('search-labels').value.trim(), job: null});
}

function onKey(event) {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    byId('search-name').focus();
  } else if (event.key === 'Escape' && route.job && !document.querySelector('dialog[open]')) {
    goTo({...route, job: null});
  }
}

function onVisibility() {
  clearTimeout(hiding);
  if (document.hidden) {
    hiding = setTimeout(pause, HIDDEN_FOR);
  } else {
    goOn();
  }
}

function goOn() {
  if (paused) {
    paused = false;
    parts.namespaces.refresh();
    parts.jobs.restart();
    parts.job.restart();
  }
}

function pause() {
  paused = true;
  parts.jobs.pause();
  parts.job.pause();
  showState('paused');
}

/** The link is shown if there is something behind it. */
async function offerMetrics() {
  const asked = new AbortController();
  const response = await fetch(byId('metrics').href, {signal: asked.signal}).catch(() => null);
  byId('metrics').hidden = !response?.ok;
  asked.abort();
}

byId('search').onsubmit = search;
byId('search-name').oninput = () => parts.jobs.filter(byId('search-name').value.trim());
for (const input of [byId('search-name'), byId('search-labels')]) {
  input.onsearch = () => input.value || byId('search').requestSubmit();
}
byId('skip').onclick = event => {
  event.preventDefault();
  byId('jobs').focus();
};
byId('keys-button').onclick = () => openDialog(byId('keys'));
byId('token').onclick = beginAnew;
offerChange();
addEventListener('hashchange', show);
addEventListener('keydown', onKey);
addEventListener('pagehide', pause);
addEventListener('pageshow', goOn);
document.addEventListener('visibilitychange', onVisibility);

if (!location.hash) {
  history.replaceState(null, '', format(route));
}
show();
offerMetrics();
