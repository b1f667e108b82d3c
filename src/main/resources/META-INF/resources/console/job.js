// One Job beside the list: its state, conditions and YAML, live, and its deletion.

import {ApiError, jobsPath, read, readText, request, TABLE_TYPE, withOptions, YAML_TYPE} from './api.js';
import {ask, byId, element, say, showProblem} from './dom.js';
import {conditionsOf, factsOf} from './facts.js';
import {rowsOf} from './listing.js';
import {may} from './rights.js';
import {format} from './route.js';
import {keyOf, statusOf} from './table.js';
import {follow} from './watch.js';
import {highlighted, withoutManagedFields} from './yaml.js';

export class Job {
  #route = null;
  #job = null;
  #latest = null;
  #text = '';
  #following = null;

  constructor() {
    byId('job-copy').onclick = () => this.#copy();
    byId('job-delete').onclick = () => this.#delete();
  }

  /** Shows the Job of a route, or none. */
  show(route) {
    const before = this.#job && keyOf(this.#job);
    this.#route = route;
    this.#job = route.job;
    byId('job').hidden = !route.job;
    document.body.classList.toggle('beside', route.job !== null);
    byId('job-close').href = format({...route, job: null});
    if (route.job === null) {
      this.pause();
    } else if (before !== keyOf(route.job)) {
      this.#open();
    }
  }

  /** Stops and begins again. */
  restart() {
    if (this.#job) {
      this.#follow();
    }
  }

  /** Lets go of the server until the next call of restart. */
  pause() {
    this.#following?.abort();
  }

  async #open() {
    const job = this.#job;
    byId('job-name').textContent = job.name;
    this.#showState('');
    byId('job-body').hidden = true;
    byId('job-delete').disabled = false;
    byId('job').scrollTop = 0;
    byId('job-name').focus();
    this.#follow();
    const allowed = await may('delete', job.namespace);
    if (job === this.#job) {
      byId('job-delete').disabled = !allowed;
      byId('job-delete').title = allowed ? '' : 'You may not delete Jobs here.';
    }
  }

  #follow() {
    this.pause();
    const {namespace, name} = this.#job;
    const path = withOptions(jobsPath(namespace), {
      fieldSelector: `metadata.name=${name}`,
      includeObject: 'Object',
    });
    this.#following = new AbortController();
    const {signal} = this.#following;
    follow({
      path,
      list: () => this.#list(path, signal),
      onEvents: events => this.#apply(events.at(-1), signal),
      onState: (state, problem) => this.#tell(state, problem),
      signal,
    });
  }

  async #list(path, signal) {
    const table = await read(path, {accept: TABLE_TYPE, signal});
    const [row] = rowsOf(table);
    if (!row) {
      const {namespace, name} = this.#job;
      throw new ApiError(404, `There is no Job ${name} in ${namespace}.`);
    }
    await this.#showRow(row, signal);
    return table.metadata.resourceVersion;
  }

  #apply(event, signal) {
    if (event?.type === 'DELETED') {
      this.#latest = null;
      this.#showState('Deleted');
      byId('job-delete').disabled = true;
    } else if (event) {
      const [row] = rowsOf(event.object);
      this.#showRow(row, signal).catch(problem => row === this.#latest && this.#tell('stopped', problem));
    }
  }

  async #showRow(row, signal) {
    this.#latest = row;
    const text = await readText(jobsPath(row.namespace, row.name), {accept: YAML_TYPE, signal});
    if (signal.aborted || row !== this.#latest) {
      return;
    }
    this.#text = withoutManagedFields(text);
    byId('job-body').hidden = false;
    this.#showState(row.cells[1]);
    byId('job-conditions').replaceChildren(conditionsOf(row.object));
    byId('job-facts').replaceChildren(...factsOf(row.object, this.#route));
    byId('job-yaml').replaceChildren(...highlighted(this.#text));
  }

  #showState(status) {
    const {namespace} = this.#job;
    byId('job-state').replaceChildren(...(status ? [statusOf(status), ' in '] : []), element('b', {}, namespace));
  }

  #tell(state, problem) {
    const stopped = state === 'stopped' && problem.name !== 'AbortError';
    showProblem(byId('job-problem'), stopped ? problem : null, () => this.restart());
  }

  async #copy() {
    const button = byId('job-copy');
    const copied = await navigator.clipboard.writeText(this.#text).then(() => true, () => false);
    if (!copied) {
      getSelection().selectAllChildren(byId('job-yaml'));
    }
    say(button, copied ? 'Copied' : 'Selected');
    setTimeout(() => say(button, 'Copy YAML'), 2000);
  }

  async #delete() {
    const {namespace, name} = this.#job;
    say(byId('confirm-text'), `${name} in ${namespace} will be gone for good, and its pods with it.`);
    if (!await ask(byId('confirm'))) {
      return;
    }
    const path = withOptions(jobsPath(namespace, name), {propagationPolicy: 'Background'});
    await request(path, {method: 'DELETE'})
        .catch(problem => showProblem(byId('job-problem'), problem));
  }
}
