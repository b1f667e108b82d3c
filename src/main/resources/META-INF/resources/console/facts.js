// What someone wants to know of a Job before its YAML, as elements.

import {element} from './dom.js';
import {format} from './route.js';
import {local, since} from './time.js';

/** The conditions of a Job, or that there are none. */
export function conditionsOf({status}) {
  const conditions = status?.conditions ?? [];
  if (!conditions.length) {
    return element('p', {class: 'note'}, 'None yet. Whoever runs the Job reports them.');
  }
  return element('ul', {class: 'conditions'}, ...conditions.map(condition));
}

function condition({type, status, reason, message, lastTransitionTime}) {
  return element('li', {},
      element('p', {},
          element('span', {class: 'status', 'data-status': status === 'True' ? type.toLowerCase() : 'none'}, type),
          status === 'True' ? '' : ` is ${status}`,
          reason ? element('span', {class: 'reason'}, reason) : ''),
      message ? element('p', {}, message) : '',
      lastTransitionTime ? element('p', {class: 'note'}, moment(lastTransitionTime)) : '');
}

/** Names and values of a Job's list of facts; those that are absent are left out. */
export function factsOf(job, route) {
  const {metadata, spec, status = {}} = job;
  const facts = {
    Created: metadata.creationTimestamp && moment(metadata.creationTimestamp),
    Deleted: metadata.deletionTimestamp && moment(metadata.deletionTimestamp),
    Started: status.startTime && moment(status.startTime),
    Completed: status.completionTime && moment(status.completionTime),
    Pods: podsOf(spec, status),
    Images: spec.template.spec.containers.map(({image}) => image).join(', '),
    Labels: tags(metadata.labels, (key, value) =>
      element('a', {href: format({...route, job: null, name: '', labels: `${key}=${value}`})}, `${key}=${value}`)),
    Annotations: tags(metadata.annotations, (key, value) => element('span', {}, `${key}=${value}`)),
    Finalizers: (metadata.finalizers ?? []).join(', '),
    UID: metadata.uid,
    Version: metadata.resourceVersion,
  };
  return Object.entries(facts)
      .filter(([, value]) => value)
      .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
}

function podsOf({completions, parallelism, suspend}, {active, succeeded, failed}) {
  const counts = Object.entries({active, succeeded, failed}).map(([name, count]) => `${count ?? 0} ${name}`);
  const wanted = [
    `${completions ?? 1} wanted`,
    ...(parallelism === undefined ? [] : [`${parallelism} at a time`]),
    ...(suspend ? ['suspended'] : []),
  ];
  return [...wanted, ...counts].join(', ');
}

function tags(map, tag) {
  const entries = Object.entries(map ?? {});
  return entries.length && element('ul', {class: 'tags'}, ...entries.map(entry => element('li', {}, tag(...entry))));
}

function moment(time) {
  return element('time', {datetime: time}, `${local(time)}, ${since(time)} ago`);
}
