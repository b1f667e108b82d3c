// What the caller may do, as far as the server says: where it reviews access, what is refused is not offered. The
// server decides in any case.

import {JSON_TYPE, read, request} from './api.js';

const GROUP = 'authorization.k8s.io';

let reviewed = null;

/** Whether the caller may do something with Jobs of a namespace; true where the server does not tell. */
export async function may(verb, namespace) {
  try {
    reviewed ??= read('/apis').then(({groups}) => groups.some(({name}) => name === GROUP));
    return !(await reviewed) || await isAllowed({verb, namespace, group: 'batch', resource: 'jobs'});
  } catch {
    reviewed = null;
    return true;
  }
}

async function isAllowed(resourceAttributes) {
  const review = {
    apiVersion: `${GROUP}/v1`,
    kind: 'SelfSubjectAccessReview',
    spec: {resourceAttributes},
  };
  const response = await request(`/apis/${GROUP}/v1/selfsubjectaccessreviews`, {
    method: 'POST',
    type: JSON_TYPE,
    body: JSON.stringify(review),
  });
  return (await response.json()).status.allowed;
}
