// A collection that stays as it is on the server: listed once, then changed by the events of a watch. A watch that
// ends goes on where it was; one that is too far behind (410) begins with a list again.

import {ApiError, request, TABLE_TYPE, withOptions} from './api.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;

/** A watch that ends sooner counts as a failure, so that a server that ends all of them is not asked in vain. */
const SHORTEST_WATCH = 1000;

/**
 * Follows a collection until the signal aborts it or it cannot go on.
 *
 * list(signal)     reads the state and answers its resourceVersion
 * path             what is watched, with its selectors
 * onEvents(events) gets what arrived at once, in order
 * onState(state)   gets 'loading', 'live', 'waiting' (tries again soon) or 'stopped', the last two with the problem
 */
export async function follow({list, path, onEvents, onState, signal}) {
  let version = '';
  let failures = 0;
  while (!signal.aborted) {
    try {
      if (!version) {
        onState('loading');
        version = await list(signal);
      }
      const began = performance.now();
      const opened = () => {
        failures = 0;
        onState('live');
      };
      for await (const events of changes(path, version, signal, opened)) {
        version = events.at(-1).object.metadata.resourceVersion;
        onEvents(events.filter(event => event.type !== 'BOOKMARK'));
      }
      if (performance.now() - began < SHORTEST_WATCH) {
        throw new ApiError(0, 'The server ended the watch.');
      }
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      if (!isPassing(problem)) {
        onState('stopped', problem);
        return;
      }
      if (problem.code === 410) {
        version = '';
      }
      onState('waiting', problem);
      await pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures++), signal);
    }
  }
}

function isPassing(problem) {
  return problem instanceof ApiError && (problem.passes || problem.code === 410);
}

/** The events after a version, as many at once as arrived together. */
async function* changes(path, version, signal, onOpen) {
  const options = {watch: '1', allowWatchBookmarks: 'true', resourceVersion: version};
  const response = await request(withOptions(path, options), {accept: TABLE_TYPE, signal});
  onOpen();
  for await (const lines of linesOf(response.body)) {
    const events = lines.map(line => JSON.parse(line));
    const end = events.findIndex(event => event.type === 'ERROR');
    const good = end < 0 ? events : events.slice(0, end);
    if (good.length) {
      yield good;
    }
    if (end >= 0) {
      throw ApiError.ofStatus(events[end].object);
    }
  }
}

/** The complete lines of each chunk of a body. */
async function* linesOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) {
        return;
      }
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      if (lines.length) {
        yield lines;
      }
    }
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new ApiError(0, 'The connection was lost.');
  } finally {
    reader.cancel().catch(() => {});
  }
}

function pause(milliseconds, signal) {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    }, {once: true});
  });
}
