// What is shown is in the address, so that it can be linked to and the browser's Back works:
//   #/jobs                                  Jobs of all namespaces
//   #/namespaces/x/jobs                     Jobs of a namespace
//   #/namespaces/x/jobs/y                   and a Job beside them
//   ...?name=y&labels=app%3Dcount           what the list is narrowed down to
//   ...?all                                 beside a Job, the list is of all namespaces

const PATTERN = /^#\/(?:namespaces\/([^/?]+)\/)?jobs(?:\/([^/?]+))?(?:\?(.*))?$/;

/** The route of an address: {namespace, job, name, labels}; the namespace is empty for all. */
export function parse(hash) {
  const [, namespace = '', job = '', query = ''] = PATTERN.exec(hash) ?? [];
  const options = new URLSearchParams(query);
  return {
    namespace: options.has('all') ? '' : decoded(namespace),
    job: job ? {namespace: decoded(namespace), name: decoded(job)} : null,
    name: options.get('name') ?? '',
    labels: options.get('labels') ?? '',
  };
}

/** The address of a route. */
export function format({namespace, job, name, labels}) {
  const place = job ? job.namespace : namespace;
  const path = (place ? `#/namespaces/${encodeURIComponent(place)}` : '#') + '/jobs'
      + (job ? `/${encodeURIComponent(job.name)}` : '');
  const options = new URLSearchParams();
  for (const [key, value] of Object.entries({name, labels, all: job && !namespace ? '1' : ''})) {
    if (value) {
      options.set(key, value);
    }
  }
  return options.size ? `${path}?${options}` : path;
}

/** Goes to a route. */
export function goTo(route) {
  location.hash = format(route);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
