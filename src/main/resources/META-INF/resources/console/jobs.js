// The list of Jobs: what the search narrows it down to, page by page, live.

import {ApiError, jobsPath, read, TABLE_TYPE, withOptions} from './api.js';
import {byId, say, showProblem} from './dom.js';
import {Listing} from './listing.js';
import {Table} from './table.js';
import {follow} from './watch.js';

const PAGE = 100;

/** A page that has grown to this is read again. */
const FULL_PAGE = 3 * PAGE;

/** How often at most the latest change is told, as readers of it need time. */
const NEWS_EVERY = 2000;

const VERBS = {ADDED: 'appeared', MODIFIED: 'changed', DELETED: 'is gone'};

export class Jobs {
  #table = new Table(byId('table'));
  #onState;
  #route = null;
  #pages = [];
  #listing = null;
  #filter = '';
  #following = null;
  #frame = 0;
  #changed = [];
  #newsAt = 0;

  constructor(onState) {
    this.#onState = onState;
    byId('first').onclick = () => this.#turn(this.#pages.slice(0, 1));
    byId('previous').onclick = () => this.#turn(this.#pages.slice(0, -1));
    byId('next').onclick = () => this.#turn([...this.#pages, this.#nextPage()]);
    setInterval(() => this.#table.tick(), 1000);
  }

  /** Shows the list of a route; the one that is there stays if only the open Job is another. */
  show(route) {
    const same = this.#route !== null && ['namespace', 'name', 'labels'].every(key => route[key] === this.#route[key]);
    this.#route = route;
    if (same) {
      this.#showSoon();
    } else {
      this.#filter = '';
      this.#listing = null;
      this.#table.clear();
      say(byId('news'), '');
      this.#turn([{token: '', before: null, offset: 0}]);
    }
  }

  /** Shows only those of the page whose names contain a text. */
  filter(text) {
    this.#filter = text;
    this.#showSoon();
  }

  /** Stops and begins again where the reader is. */
  restart() {
    this.#turn(this.#pages);
  }

  /** Lets go of the server until the next call of restart. */
  pause() {
    this.#following?.abort();
  }

  /** Puts the focus on a Job's link. */
  focus(job) {
    this.#table.focus(job);
  }

  #turn(pages) {
    this.pause();
    this.#pages = pages;
    this.#following = new AbortController();
    const {namespace, name, labels} = this.#route;
    const path = withOptions(jobsPath(namespace), {
      labelSelector: labels,
      fieldSelector: name && `metadata.name=${name}`,
    });
    follow({
      path,
      list: signal => this.#list(path, pages.at(-1), signal),
      onEvents: events => this.#apply(events),
      onState: (state, problem) => this.#tell(state, problem),
      signal: this.#following.signal,
    });
  }

  async #list(path, page, signal) {
    const table = await read(withOptions(path, {limit: PAGE, continue: page.token}), {accept: TABLE_TYPE, signal})
        .catch(problem => this.#beginAnew(problem, page));
    this.#listing = new Listing(table, page.before);
    this.#showSoon();
    return table.metadata.resourceVersion;
  }

  /** The state that later pages are of is kept for some time only. */
  #beginAnew(problem, page) {
    if (problem instanceof ApiError && problem.code === 410 && page.token) {
      setTimeout(() => this.#turn(this.#pages.slice(0, 1)));
    }
    throw problem;
  }

  #nextPage() {
    const {next, last, rows} = this.#listing;
    return {token: next, before: last, offset: this.#pages.at(-1).offset + rows.length};
  }

  #apply(events) {
    const changed = events.map(event => this.#listing.apply(event)).filter(row => row !== null);
    if (this.#listing.rows.length > FULL_PAGE) {
      this.restart();
      return;
    }
    this.#showSoon(changed);
    if (events.length) {
      this.#report(events.at(-1));
    }
  }

  #report({type, object}) {
    const now = Date.now();
    const name = object.rows?.[0]?.object.metadata.name;
    if (name && now - this.#newsAt > NEWS_EVERY) {
      this.#newsAt = now;
      say(byId('news'), `${name} ${VERBS[type]}`);
    }
  }

  #tell(state, problem) {
    const stopped = state === 'stopped';
    showProblem(byId('problem'), stopped ? problem : null, () => this.restart());
    if (stopped && !this.#listing) {
      say(byId('count'), '');
      say(byId('empty'), '');
    }
    this.#onState(state, problem);
  }

  /** Once a frame is enough, however many events arrive. */
  #showSoon(changed = []) {
    this.#changed.push(...changed);
    this.#frame ||= requestAnimationFrame(() => this.#showNow());
  }

  #showNow() {
    this.#frame = 0;
    if (!this.#listing) {
      return;
    }
    const {columns, rows, next} = this.#listing;
    const shown = rows.filter(row => row.name.includes(this.#filter));
    this.#table.show(columns, shown, this.#route);
    say(byId('count'), this.#countOf(rows.length));
    say(byId('hint'), this.#hintOf(rows.length, shown.length));
    say(byId('empty'), rows.length ? '' : this.#emptiness());
    byId('table').hidden = !shown.length;
    byId('pager').hidden = this.#pages.length === 1 && !next;
    byId('first').disabled = byId('previous').disabled = this.#pages.length === 1;
    byId('next').disabled = !next;
    this.#changed.splice(0).forEach(row => this.#table.flash(row));
  }

  #countOf(rows) {
    const {offset} = this.#pages.at(-1);
    const {remaining} = this.#listing;
    const known = Number.isFinite(remaining);
    const number = new Intl.NumberFormat();
    if (offset === 0 && remaining === 0) {
      return number.format(rows);
    }
    const range = `${number.format(offset + 1)}–${number.format(offset + rows)}`;
    return `${range} of ${known ? number.format(offset + rows + remaining) : 'many'}`;
  }

  #hintOf(rows, shown) {
    if (!this.#filter || this.#filter === this.#route.name) {
      return '';
    }
    const page = this.#listing.next || this.#pages.length > 1 ? 'of this page ' : '';
    return `${shown} of ${rows} ${page}contain “${this.#filter}”; Enter finds the Job of exactly that name.`;
  }

  #emptiness() {
    const {namespace, name, labels} = this.#route;
    return name || labels ? 'No Job is like that.' : `There are no Jobs${namespace ? ` in ${namespace}` : ''} yet.`;
  }
}
