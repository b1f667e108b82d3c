// The namespaces, to choose one. Whoever may not list them can still go to one by name.

import {read, TABLE_TYPE, withOptions} from './api.js';
import {byId, element, say} from './dom.js';
import {rowsOf} from './listing.js';
import {format, goTo} from './route.js';

/** More are not for choosing from a list; any of them can be gone to by name. */
const SHOWN = 500;

const EVERY = 30000;

export class Namespaces {
  #route = null;
  #rows = [];
  #reading = false;

  constructor() {
    const input = byId('namespace-name');
    input.oninput = () => this.#show();
    byId('namespace-form').onsubmit = event => {
      event.preventDefault();
      const name = input.value.trim();
      input.value = '';
      goTo({...this.#route, namespace: name, job: null});
    };
    setInterval(() => document.hidden || this.refresh(), EVERY);
  }

  /** Marks the namespace of a route. */
  show(route) {
    const first = this.#route === null;
    this.#route = route;
    this.#show();
    if (first || route.namespace && !this.#rows.some(({name}) => name === route.namespace)) {
      this.refresh();
    }
  }

  /** Reads them again. */
  async refresh() {
    if (this.#reading) {
      return;
    }
    this.#reading = true;
    try {
      const table = await read(withOptions('/api/v1/namespaces', {limit: SHOWN}), {accept: TABLE_TYPE});
      this.#rows = rowsOf(table);
      say(byId('namespaces-note'), table.metadata.continue ? `The first ${SHOWN}; go to others by name.` : '');
    } catch (problem) {
      say(byId('namespaces-note'), problem.message);
    } finally {
      this.#reading = false;
    }
    this.#show();
  }

  #show() {
    const wanted = byId('namespace-name').value.trim();
    const {namespace} = this.#route;
    const known = this.#rows.map(({name, cells}) => ({name, status: cells[1]}));
    const all = namespace && !known.some(({name}) => name === namespace) ? [{name: namespace}, ...known] : known;
    byId('namespaces').replaceChildren(
        this.#entry('', 'All namespaces'),
        ...all.filter(({name}) => name.includes(wanted)).map(({name, status}) => this.#entry(name, name, status)));
  }

  #entry(namespace, text, status = 'Active') {
    const properties = {href: format({...this.#route, namespace, job: null})};
    if (namespace === this.#route.namespace) {
      properties['aria-current'] = 'page';
    }
    return element('li', {}, element('a', properties, status === 'Active' ? text : `${text} (${status})`));
  }
}
