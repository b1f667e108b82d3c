package io.jobspool.core.warnings;

import io.jobspool.core.v1.ContainerPort;
import io.jobspool.core.warnings.ContainerWarnings.ContainerAt;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.GoQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of ports of one pod that are, or may be, the same ({@code pkg/api/pod/warnings.go}). */
final class PortWarnings {
  /** So many others of its number a port is compared with: many equal ports must not cost much. */
  private static final int MAX_COMPARED = 256;

  private PortWarnings() {}

  private record PortAt(ContainerPort port, FieldPath path) {}

  static void warn(List<ContainerAt> containers, WarningList warnings) {
    List<PortAt> ports = portsOf(containers);
    Map<String, List<PortAt>> byNumber = new HashMap<>();
    for (PortAt each : ports) {
      ContainerPort port = each.port;
      if (!port.hostIP().isEmpty() && port.hostPort() == 0) {
        warnings.add(each.path, "hostIP set without hostPort: " + goText(port));
      }
      List<PortAt> others =
          byNumber.computeIfAbsent(
              port.containerPort() + "/" + port.protocol(), number -> new ArrayList<>());
      others.forEach(other -> warnOfOverlap(each, other, warnings));
      if (others.size() < MAX_COMPARED) {
        others.add(each);
      }
    }
    warnOfNames(ports, warnings);
  }

  private static List<PortAt> portsOf(List<ContainerAt> containers) {
    List<PortAt> all = new ArrayList<>();
    for (ContainerAt at : containers) {
      FieldPath path = at.path().child("ports");
      List<ContainerPort> ports = at.container().ports();
      for (int i = 0; i < ports.size(); i++) {
        all.add(new PortAt(ports.get(i), path.index(i)));
      }
    }
    return all;
  }

  /** The port as Go prints a struct. */
  private static String goText(ContainerPort port) {
    return "{Name:%s HostPort:%d ContainerPort:%d Protocol:%s HostIP:%s}"
        .formatted(
            port.name(), port.hostPort(), port.containerPort(), port.protocol(), port.hostIP());
  }

  private static void warnOfOverlap(PortAt each, PortAt other, WarningList warnings) {
    boolean sameHostPort = each.port.hostPort() == other.port.hostPort();
    if (sameHostPort && each.port.hostIP().equals(other.port.hostIP())) {
      warnings.add(each.path, "duplicate port definition with " + other.path);
    } else if (each.port.hostPort() == 0 || other.port.hostPort() == 0) {
      warnings.add(each.path, "overlapping port definition with " + other.path);
    } else if (sameHostPort && each.port.hostIP().isEmpty() != other.port.hostIP().isEmpty()) {
      warnings.add(each.path, "dangerously ambiguous port definition with " + other.path);
    }
  }

  private static void warnOfNames(List<PortAt> ports, WarningList warnings) {
    Map<String, FieldPath> byName = new HashMap<>();
    for (PortAt each : ports) {
      String name = each.port.name();
      FieldPath other = name.isEmpty() ? null : byName.putIfAbsent(name, each.path);
      if (other != null && !warnings.isFull()) {
        warnings.add(
            each.path,
            "duplicate port name %s with %s, services and probes that select ports by name will use %s"
                .formatted(GoQuote.quote(name), other, other));
      }
    }
  }
}
