// The table of Jobs: the server's columns, one row for each Job. Rows stay the same elements while they are shown, so
// that focus and selection outlast any change.

import {element} from './dom.js';
import {format} from './route.js';
import {human, seconds, since} from './time.js';

/** Of the columns that kubectl shows with -o wide only, those that are shown where there is room. */
const ROOMY = ['Images'];

const ENDED = ['Complete', 'Failed'];

export class Table {
  #head;
  #body;
  #shown = new Map();
  #columns = [];
  #byNamespace = null;

  constructor(table) {
    this.#head = table.tHead;
    this.#body = table.tBodies[0];
    this.#body.addEventListener('keydown', event => this.#move(event));
    this.#body.addEventListener('click', event => openOfRow(event));
  }

  /** Shows rows, in their order. The route says which one is open, and whether they are of many namespaces. */
  show(columns, rows, route) {
    this.#showHead(columns, !route.namespace);
    const keys = rows.map(keyOf);
    this.#leave(new Set(keys));
    let next = this.#body.firstElementChild;
    rows.forEach((row, index) => {
      const shown = this.#shown.get(keys[index]) ?? this.#add(keys[index], row);
      this.#update(shown, row, route);
      if (shown.node === next) {
        next = next.nextElementSibling;
      } else {
        this.#body.insertBefore(shown.node, next);
      }
    });
  }

  /** Shows nothing. */
  clear() {
    this.#leave(new Set());
  }

  /** Draws attention to the row of a Job that has just changed, if it is shown. */
  flash(row) {
    const node = this.#shown.get(keyOf(row))?.node;
    node?.classList.remove('changed');
    void node?.offsetWidth;
    node?.classList.add('changed');
  }

  /** Lets ages and durations go on. */
  tick() {
    for (const {node, row} of this.#shown.values()) {
      fill(node, this.#columns, row);
    }
  }

  /** Puts the focus on a Job's link. */
  focus(job) {
    this.#shown.get(keyOf(job))?.node.querySelector('a').focus();
  }

  #showHead(columns, byNamespace) {
    const shown = columns
        .map(({name, priority}, index) => ({name, index, priority}))
        .filter(({name, priority}) => priority === 0 || ROOMY.includes(name));
    const sameColumns = namesOf(shown) === namesOf(this.#columns);
    if (sameColumns && byNamespace === this.#byNamespace) {
      return;
    }
    this.#columns = shown;
    this.#byNamespace = byNamespace;
    this.clear();
    const names = shown.map(({name}) => name);
    const all = byNamespace ? [names[0], 'Namespace', ...names.slice(1)] : names;
    this.#head.replaceChildren(element('tr', {},
        ...all.map(name => element('th', {scope: 'col', 'data-column': name.toLowerCase()}, name))));
  }

  #add(key, row) {
    const node = element('tr', {},
        ...this.#columns.flatMap(({name}, position) => [
          cellOf(name, position, row),
          ...(position === 0 && this.#byNamespace
              ? [element('td', {'data-column': 'namespace'}, row.namespace)] : []),
        ]));
    const shown = {node, row};
    this.#shown.set(key, shown);
    return shown;
  }

  #update(shown, row, route) {
    shown.row = row;
    const link = shown.node.querySelector('a');
    link.setAttribute('href', format({...route, job: {namespace: row.namespace, name: row.name}}));
    const open = route.job !== null && keyOf(route.job) === keyOf(row);
    if (open) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
    fill(shown.node, this.#columns, row);
  }

  #leave(keys) {
    for (const [key, {node}] of this.#shown) {
      if (!keys.has(key)) {
        node.remove();
        this.#shown.delete(key);
      }
    }
  }

  #move(event) {
    const links = [...this.#body.querySelectorAll('a')];
    const here = links.indexOf(event.target);
    const there = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: links.length - 1,
    }[event.key];
    if (here >= 0 && there !== undefined) {
      event.preventDefault();
      links[Math.min(Math.max(there, 0), links.length - 1)].focus();
    }
  }
}

export const keyOf = ({namespace, name}) => `${namespace}/${name}`;

/** The text of one of the server's cells, now. */
export function textOf(name, index, row) {
  if (name === 'Age') {
    return since(row.created);
  }
  const text = String(row.cells[index] ?? '');
  const goes = name === 'Duration' && text && !row.cells.some(cell => ENDED.includes(cell));
  return goes ? human(seconds(text) + (Date.now() - row.at) / 1000) : text;
}

/** A status, marked by its colour and, for those who see none, its text. */
export function statusOf(text) {
  return element('span', {class: 'status', 'data-status': text.toLowerCase()}, text);
}

const namesOf = columns => columns.map(({name}) => name).join();

function cellOf(name, position, row) {
  return position === 0
    ? element('th', {scope: 'row', 'data-column': 'name'}, element('a', {}, row.name))
    : element('td', {'data-column': name.toLowerCase()});
}

function fill(node, columns, row) {
  for (const {name, index} of columns.slice(1)) {
    const cell = node.querySelector(`[data-column=${CSS.escape(name.toLowerCase())}]`);
    const text = textOf(name, index, row);
    if (cell.textContent !== text) {
      cell.replaceChildren(name === 'Status' ? statusOf(text) : text);
    }
  }
}

/** A click beside the link opens the row too, unless it was made to select text. */
function openOfRow(event) {
  const link = event.target.closest('tr')?.querySelector('a');
  if (link && !event.target.closest('a') && getSelection().isCollapsed) {
    link.click();
  }
}
