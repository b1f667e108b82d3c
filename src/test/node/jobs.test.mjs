// Run by NodeIT: node --test jobs.test.mjs, with the address of the service in JOBSPOOL.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
// docs: node-connect
import * as k8s from '@kubernetes/client-node';

const config = new k8s.KubeConfig();
config.loadFromClusterAndUser(
  { name: 'jobspool', server: process.env.JOBSPOOL, skipTLSVerify: true },
  { name: 'nobody' },
);
const batch = config.makeApiClient(k8s.BatchV1Api);
// end
const core = config.makeApiClient(k8s.CoreV1Api);
const namespace = `node-${randomUUID()}`;
const path = `/apis/batch/v1/namespaces/${namespace}/jobs`;

before(() => core.createNamespace({ body: { metadata: { name: namespace } } }));
after(() => core.deleteNamespace({ name: namespace }));

function job(name, labels = {}) {
  const containers = [{ name: 'main', image: 'busybox' }];
  const template = { spec: { restartPolicy: 'Never', containers } };
  return { metadata: { name, labels }, spec: { template } };
}

const create = (name, labels) => batch.createNamespacedJob({ namespace, body: job(name, labels) });
const names = (jobs) => jobs.map((it) => it.metadata.name).sort();
const versions = (jobs) =>
  jobs.map(({ metadata: { name, uid, resourceVersion } }) => `${name} ${uid} ${resourceVersion}`).sort();

async function eventually(expected, actual) {
  for (let i = 0; i < 500; i++) {
    try {
      return assert.deepEqual(await actual(), await expected());
    } catch {
      await sleep(20);
    }
  }
  assert.deepEqual(await actual(), await expected());
}

test('creates, reads, replaces and deletes a Job', async () => {
  // docs: node-create
  const created = await batch.createNamespacedJob({
    namespace,
    body: {
      metadata: { name: 'hello' },
      spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'main', image: 'busybox' }] } } },
    },
  });
  // end
  assert.equal(created.spec.backoffLimit, 6);
  assert.deepEqual(await batch.readNamespacedJob({ namespace, name: 'hello' }), created);

  created.spec.parallelism = 3;
  const replaced = await batch.replaceNamespacedJob({ namespace, name: 'hello', body: created });
  assert.equal(replaced.spec.parallelism, 3);
  // docs: node-errors
  await assert.rejects(batch.replaceNamespacedJob({ namespace, name: 'hello', body: created }), { code: 409 });
  // end

  await batch.deleteNamespacedJob({ namespace, name: 'hello', propagationPolicy: 'Background' });
  await assert.rejects(batch.readNamespacedJob({ namespace, name: 'hello' }), { code: 404 });
});

test('lists by label and in pages', async () => {
  for (const name of ['list-0', 'list-1', 'list-2', 'list-3', 'list-4']) {
    await create(name, { group: 'list' });
  }
  // docs: node-pages
  const all = [];
  let page;
  do {
    page = await batch.listNamespacedJob({
      namespace,
      labelSelector: 'group=list',
      limit: 2,
      _continue: page?.metadata._continue,
    });
    all.push(...page.items);
  } while (page.metadata._continue);
  // end
  assert.deepEqual(names(all), ['list-0', 'list-1', 'list-2', 'list-3', 'list-4']);
});

test('watches from a revision on', async () => {
  // docs: node-watch
  const { metadata } = await batch.listNamespacedJob({ namespace });
  const events = [];
  const watch = await new k8s.Watch(config).watch(
    path,
    { resourceVersion: metadata.resourceVersion },
    (type, object) => events.push(`${type} ${object.metadata.name}`),
    (error) => events.push(`the connection ended: ${error}`),
  );
  // end
  await create('watched');
  await batch.deleteNamespacedJob({ namespace, name: 'watched', propagationPolicy: 'Background' });

  await eventually(
    () => ['ADDED watched', 'DELETED watched'],
    () => events.slice(0, 2),
  );
  watch.abort();
});

test('informer mirrors the list', async () => {
  await create('mirror-a', { group: 'mirror' });
  await create('mirror-b', { group: 'mirror' });
  // docs: node-informer
  const list = () => batch.listNamespacedJob({ namespace, labelSelector: 'group=mirror' });
  const informer = k8s.makeInformer(config, path, list, 'group=mirror');
  const restart = () => setTimeout(() => informer.start(), 1000);
  informer.on('error', restart);
  await informer.start();
  // end
  assert.deepEqual(names(informer.list()), ['mirror-a', 'mirror-b']);

  await create('mirror-c', { group: 'mirror' });
  await patch('mirror-a', 'merge-patch+json', { spec: { parallelism: 2 } });
  await batch.deleteNamespacedJob({ namespace, name: 'mirror-b', propagationPolicy: 'Background' });

  await eventually(
    async () => versions((await list()).items),
    () => versions(informer.list()),
  );
  // docs: node-informer-stop
  informer.off('error', restart);
  await informer.stop();
  // end
});

function patch(name, format, body) {
  // docs: node-patch
  const options = k8s.setHeaderOptions('Content-Type', `application/${format}`);
  return batch.patchNamespacedJob({ namespace, name, body, fieldManager: 'mine' }, options);
  // end
}

test('patches in each format', async () => {
  await create('patched');
  await patch('patched', 'merge-patch+json', { spec: { parallelism: 3 } });
  await patch('patched', 'strategic-merge-patch+json', { spec: { backoffLimit: 1 } });
  await patch('patched', 'json-patch+json', [{ op: 'add', path: '/spec/suspend', value: true }]);
  const applied = await patch('patched', 'apply-patch+yaml', {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'patched', labels: { a: 'b' } },
  });

  assert.equal(applied.spec.parallelism, 3);
  assert.equal(applied.spec.backoffLimit, 1);
  assert.equal(applied.spec.suspend, true);
  assert.equal(applied.metadata.labels.a, 'b');
});

test('deletes with each policy', async () => {
  for (const propagationPolicy of ['Background', 'Foreground', 'Orphan']) {
    await create('deleted');
    await batch.deleteNamespacedJob({ namespace, name: 'deleted', propagationPolicy });
    await eventually(
      () => 404,
      () =>
        batch.readNamespacedJob({ namespace, name: 'deleted' }).then(
          () => 200,
          (error) => error.code,
        ),
    );
  }
});
