package io.jobspool.log;

import io.jobspool.auth.RequestInfo;
import io.jobspool.http.observation.Observation;
import io.jobspool.http.observation.RequestObserver;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Writes a line of JSON for each request that is to be remembered, to the category {@code
 * io.jobspool.audit}. Where the lines go is configured there; by default a bounded queue takes them
 * to standard output, and when it is full, requests wait, since an audit log with holes is none.
 */
@Singleton
final class AuditLog implements RequestObserver {
  private static final Logger LOG = Logger.getLogger("io.jobspool.audit");

  private final LogConfig.Audit wanted;

  AuditLog(LogConfig config) {
    this.wanted = config.audit();
  }

  @Override
  public void ended(Observation request) {
    if (isWanted(request.info())) {
      LOG.info(JsonEncoder.encode(AuditEvent.of(request), JsonFormat.COMPACT));
    }
  }

  private boolean isWanted(RequestInfo info) {
    return switch (wanted) {
      case NONE -> false;
      case CHANGES -> info.isChange();
      case ALL -> info.isForResource();
    };
  }
}
