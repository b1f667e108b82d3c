-- The number of the last change. Every write advances this one row inside its own transaction, so
-- that revisions have no gaps and become visible in their order. The row is locked until the commit:
-- this is the one place where writes wait for each other.
CREATE TABLE revision (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  value    bigint NOT NULL
);
INSERT INTO revision (value) VALUES (0);

-- Current namespaces. A terminating one takes no new Jobs and goes when its Jobs are gone.
CREATE TABLE namespace (
  uid              uuid PRIMARY KEY,
  name             text COLLATE "C" NOT NULL UNIQUE,
  resource_version bigint NOT NULL UNIQUE,
  created_at       timestamptz NOT NULL,
  terminating      boolean NOT NULL
                   GENERATED ALWAYS AS (namespace -> 'metadata' ? 'deletionTimestamp') STORED,
  namespace        jsonb NOT NULL
);

-- Current Jobs, each as it was answered. Names are in byte order, as lists are.
CREATE TABLE job (
  uid              uuid PRIMARY KEY,
  namespace        text COLLATE "C" NOT NULL,
  name             text COLLATE "C" NOT NULL,
  resource_version bigint NOT NULL UNIQUE,
  created_at       timestamptz NOT NULL,
  job              jsonb NOT NULL,
  UNIQUE (namespace, name)
);

COMMENT ON TABLE revision IS 'the revision of the last committed change, in one row';
COMMENT ON TABLE namespace IS 'current namespaces';
COMMENT ON TABLE job IS 'current Jobs; the column job holds the whole object as clients see it';
