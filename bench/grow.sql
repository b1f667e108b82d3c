-- Stores copies of the Job seed-0 as seed-FIRST to seed-LAST, over the namespaces grown-0 to grown-9, as if they had
-- been created one after the other. Every second has the label half=yes, every RARE-th one rare=yes. Names the columns
-- that a create writes; whatever else the table has follows from them.
WITH template AS (
  SELECT uid::text AS uid, resource_version, created_at, job::text AS job
  FROM job WHERE namespace = 'grown-0' AND name = 'seed-0'
), advanced AS (
  UPDATE revision SET value = value + (:last - :first + 1) RETURNING value - (:last - :first + 1) AS base
), seed AS MATERIALIZED (
  SELECT n, gen_random_uuid() AS uid, base + n - :first + 1 AS revision,
    'seed-' || n AS name, 'grown-' || n % 10 AS namespace,
    CASE WHEN n % 2 = 0 THEN 'yes' ELSE 'no' END AS half,
    CASE WHEN n % :rare = 0 THEN 'yes' ELSE 'no' END AS rare
  FROM advanced, generate_series(:first, :last) AS n
)
INSERT INTO job (uid, namespace, name, resource_version, created_at, job)
SELECT seed.uid, seed.namespace, seed.name, seed.revision, created_at,
  replace(replace(replace(replace(replace(job,
    template.uid, seed.uid::text),
    'grown-0', seed.namespace),
    'seed-0', seed.name),
    '"resourceVersion": "' || resource_version || '"', '"resourceVersion": "' || seed.revision || '"'),
    '"half": "yes"', '"half": "' || seed.half || '", "rare": "' || seed.rare || '"')::jsonb
FROM seed, template
