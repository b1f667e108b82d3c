// Writing a Job: begun from an example, checked by the server without storing it, created.

import {JSON_TYPE, jobsPath, readText, request, warnings, withOptions, YAML_TYPE} from './api.js';
import {byId, openDialog, say, showProblem} from './dom.js';
import {may} from './rights.js';
import {goTo} from './route.js';

const MANAGER = 'jobspool-console';

export class Create {
  #route = null;

  constructor() {
    byId('create-button').onclick = () => this.#open();
    byId('create-example').onchange = () => this.#load();
    byId('create-check').onclick = () => this.#send(true);
    byId('create-form').onsubmit = event => {
      event.preventDefault();
      this.#send(false);
    };
    byId('create-text').onkeydown = event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        byId('create-form').requestSubmit();
      }
    };
  }

  /** Creates in the namespace of a route from now on, if the caller may. */
  async show(route) {
    const namespace = route.namespace || 'default';
    const other = this.#route?.namespace !== route.namespace;
    this.#route = route;
    if (other) {
      byId('create-namespace').value = namespace;
      const allowed = await may('create', namespace);
      byId('create-button').disabled = Boolean(route.namespace) && !allowed;
      byId('create-button').title = byId('create-button').disabled ? 'You may not create Jobs here.' : '';
    }
  }

  async #open() {
    this.#tell(null);
    openDialog(byId('create'));
    if (!byId('create-text').value) {
      await this.#load();
    }
    byId('create-text').focus();
    byId('create-text').setSelectionRange(0, 0);
    byId('create-text').scrollTo(0, 0);
  }

  async #load() {
    try {
      byId('create-text').value = await readText(`/console/examples/${byId('create-example').value}`, {accept: '*/*'});
      this.#tell(null);
    } catch (problem) {
      this.#tell(problem);
    }
  }

  /** Sends what is written; only to be checked, or to be created and shown. */
  async #send(dryRun) {
    const text = byId('create-text').value;
    const path = withOptions(jobsPath(byId('create-namespace').value.trim()), {
      fieldManager: MANAGER,
      fieldValidation: 'Strict',
      dryRun: dryRun && 'All',
    });
    const type = text.trimStart().startsWith('{') ? JSON_TYPE : YAML_TYPE;
    try {
      const response = await request(path, {method: 'POST', type, body: text});
      const {metadata} = await response.json();
      const told = warnings(response);
      if (dryRun || told.length) {
        this.#tell(null, [dryRun ? 'This can be created.' : `${metadata.name} was created.`, ...told].join(' '));
      } else {
        byId('create').close();
      }
      if (!dryRun) {
        goTo({...this.#route, job: {namespace: metadata.namespace, name: metadata.name}});
      }
    } catch (problem) {
      this.#tell(problem);
    }
  }

  #tell(problem, note = '') {
    showProblem(byId('create-problem'), problem);
    say(byId('create-note'), note);
  }
}
