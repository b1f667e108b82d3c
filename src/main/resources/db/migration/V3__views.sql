-- Views for people who ask with SQL. Their columns are what kubectl and dashboards show; whatever is not
-- here is in job.job. docs/sql.md has examples.

CREATE VIEW jobs AS
  SELECT namespace,
         name,
         CASE
           WHEN job #> '{metadata,deletionTimestamp}' IS NOT NULL THEN 'Terminating'
           WHEN job #> '{status,conditions}' @> '[{"type": "Complete", "status": "True"}]' THEN 'Complete'
           WHEN job #> '{status,conditions}' @> '[{"type": "Failed", "status": "True"}]' THEN 'Failed'
           WHEN job #> '{spec,suspend}' = 'true' THEN 'Suspended'
           WHEN coalesce((job #>> '{status,active}')::int, 0) > 0 THEN 'Running'
           ELSE 'Pending'
         END AS state,
         (job #>> '{spec,parallelism}')::int AS parallelism,
         (job #>> '{spec,completions}')::int AS completions,
         (job #>> '{spec,backoffLimit}')::int AS backoff_limit,
         coalesce((job #>> '{status,active}')::int, 0) AS active,
         coalesce((job #>> '{status,succeeded}')::int, 0) AS succeeded,
         coalesce((job #>> '{status,failed}')::int, 0) AS failed,
         created_at,
         (job #>> '{status,startTime}')::timestamptz AS started_at,
         (job #>> '{status,completionTime}')::timestamptz AS completed_at,
         job #>> '{spec,template,spec,containers,0,image}' AS image,
         uid,
         resource_version
  FROM job;

CREATE VIEW job_labels AS
  SELECT job.namespace, job.name, label.key, label.value
  FROM job CROSS JOIN LATERAL jsonb_each_text(job.labels) AS label;

CREATE VIEW job_annotations AS
  SELECT job.namespace, job.name, annotation.key, annotation.value
  FROM job CROSS JOIN LATERAL jsonb_each_text(job.job #> '{metadata,annotations}') AS annotation;

CREATE VIEW job_conditions AS
  SELECT job.namespace,
         job.name,
         condition ->> 'type' AS type,
         condition ->> 'status' AS status,
         condition ->> 'reason' AS reason,
         condition ->> 'message' AS message,
         (condition ->> 'lastTransitionTime')::timestamptz AS last_transition_at
  FROM job CROSS JOIN LATERAL jsonb_array_elements(job.job #> '{status,conditions}') AS condition;

CREATE VIEW job_containers AS
  SELECT job.namespace,
         job.name,
         container ->> 'name' AS container,
         container ->> 'image' AS image,
         container #>> '{resources,requests,cpu}' AS cpu_request,
         container #>> '{resources,requests,memory}' AS memory_request,
         container #>> '{resources,limits,cpu}' AS cpu_limit,
         container #>> '{resources,limits,memory}' AS memory_limit
  FROM job CROSS JOIN LATERAL jsonb_array_elements(job.job #> '{spec,template,spec,containers}') AS container;

CREATE VIEW namespaces AS
  SELECT name, terminating, created_at, labels, uid, resource_version FROM namespace;

COMMENT ON VIEW jobs IS 'current Jobs with what is asked for most, one row each';
COMMENT ON VIEW job_labels IS 'labels of current Jobs, one row each';
COMMENT ON VIEW job_annotations IS 'annotations of current Jobs, one row each';
COMMENT ON VIEW job_conditions IS 'conditions of current Jobs, one row each';
COMMENT ON VIEW job_containers IS 'containers of current Jobs with their resources, one row each';
COMMENT ON VIEW namespaces IS 'current namespaces, one row each';
