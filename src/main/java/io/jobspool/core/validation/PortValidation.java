package io.jobspool.core.validation;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.ContainerPort;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules for the ports of containers, and for fields that name such a port. */
final class PortValidation {
  private static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");

  private PortValidation() {}

  /** Reports what is wrong with the ports of one container; {@code hostIP} has no rules. */
  static void validatePorts(List<ContainerPort> ports, FieldPath path, List<FieldError> errors) {
    Set<String> names = new HashSet<>();
    int index = 0;
    for (ContainerPort port : ports) {
      FieldPath portPath = path.index(index++);
      validateName(port.name(), names, portPath.child("name"), errors);
      validateNumbers(port, portPath, errors);
      validateProtocol(port.protocol(), portPath.child("protocol"), errors);
    }
  }

  private static void validateName(
      String name, Set<String> others, FieldPath path, List<FieldError> errors) {
    if (name.isEmpty()) {
      return;
    }
    List<String> complaints = Formats.portName(name);
    Formats.report(complaints, name, path, errors);
    if (complaints.isEmpty() && !others.add(name)) {
      errors.add(FieldError.duplicate(path, name));
    }
  }

  private static void validateNumbers(ContainerPort port, FieldPath path, List<FieldError> errors) {
    int number = port.containerPort();
    FieldPath numberPath = path.child("containerPort");
    if (number == 0) {
      errors.add(FieldError.required(numberPath, ""));
    } else {
      Formats.report(Formats.portNumber(number), number, numberPath, errors);
    }
    int hostPort = port.hostPort();
    if (hostPort != 0) {
      Formats.report(Formats.portNumber(hostPort), hostPort, path.child("hostPort"), errors);
    }
  }

  private static void validateProtocol(String protocol, FieldPath path, List<FieldError> errors) {
    if (protocol.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (!PROTOCOLS.contains(protocol)) {
      errors.add(FieldError.notSupported(path, protocol, PROTOCOLS));
    }
  }

  /** Reports ports of the node that several ports of the containers claim. */
  static void validateHostPorts(
      List<Container> containers, FieldPath path, List<FieldError> errors) {
    Set<String> claimed = new HashSet<>();
    int index = 0;
    for (Container container : containers) {
      claimHostPorts(container.ports(), claimed, path.index(index++).child("ports"), errors);
    }
  }

  private static void claimHostPorts(
      List<ContainerPort> ports, Set<String> claimed, FieldPath path, List<FieldError> errors) {
    int index = 0;
    for (ContainerPort port : ports) {
      FieldPath portPath = path.index(index++);
      if (port.hostPort() == 0) {
        continue;
      }
      String claim = port.protocol() + "/" + port.hostIP() + "/" + port.hostPort();
      if (!claimed.add(claim)) {
        errors.add(FieldError.duplicate(portPath.child("hostPort"), claim));
      }
    }
  }

  /** Reports a port that is neither the number nor the name of one. */
  static void validatePortNumberOrName(IntOrString port, FieldPath path, List<FieldError> errors) {
    if (port.isInt()) {
      Formats.report(Formats.portNumber(port.intValue()), port.intValue(), path, errors);
    } else {
      Formats.report(Formats.portName(port.stringValue()), port.stringValue(), path, errors);
    }
  }
}
