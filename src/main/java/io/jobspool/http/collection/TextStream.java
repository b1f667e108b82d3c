package io.jobspool.http.collection;

import io.smallrye.mutiny.Multi;

/**
 * A body that is sent piece by piece, each one as soon as it is there.
 *
 * @param pieces each one is asked for once the one before it has been taken by the connection
 */
record TextStream(Multi<String> pieces) {}
