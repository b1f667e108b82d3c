/**
 * What has to be well for this replica to get requests. {@code discovery.server} tells it in
 * Kubernetes' words, {@code /q/health} in MicroProfile's; a service that is stopping fails Quarkus'
 * own check. Deliberately absent: a check of liveness, since nothing here is cured by a restart.
 */
@NullMarked
package io.jobspool.health;

import org.jspecify.annotations.NullMarked;
