package io.jobspool.core.validation;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.ExecAction;
import io.jobspool.core.v1.GRPCAction;
import io.jobspool.core.v1.HTTPGetAction;
import io.jobspool.core.v1.HTTPHeader;
import io.jobspool.core.v1.Lifecycle;
import io.jobspool.core.v1.LifecycleHandler;
import io.jobspool.core.v1.PodOS;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.Probe;
import io.jobspool.core.v1.SleepAction;
import io.jobspool.core.v1.TCPSocketAction;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the probes of a container, for what it does after its start and before its stop, and
 * for the handlers that both consist of.
 */
final class ProbeValidation {
  private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");
  private static final List<String> WINDOWS_SIGNALS = List.of("SIGKILL", "SIGTERM");
  private static final List<String> LINUX_SIGNALS = linuxSignals();

  private ProbeValidation() {}

  private static List<String> linuxSignals() {
    Stream<String> plain =
        Stream.of(
                "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT",
                "SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU",
                "XFSZ RTMIN RTMAX")
            .flatMap(line -> Stream.of(line.split(" ")));
    Stream<String> real =
        Stream.concat(
            IntStream.rangeClosed(1, 15).mapToObj(i -> "RTMIN+" + i),
            IntStream.rangeClosed(1, 14).mapToObj(i -> "RTMAX-" + i));
    return Stream.concat(plain, real).map(name -> "SIG" + name).sorted().toList();
  }

  /**
   * Reports what is wrong with the probes of a container.
   *
   * @param path of the container
   */
  static void validateProbes(Container container, FieldPath path, List<FieldError> errors) {
    validateSingleSuccess(container.livenessProbe(), path.child("livenessProbe"), errors);
    Probe readiness = container.readinessProbe();
    if (readiness != null) {
      validateReadiness(readiness, path.child("readinessProbe"), errors);
    }
    validateSingleSuccess(container.startupProbe(), path.child("startupProbe"), errors);
  }

  private static void validateSingleSuccess(
      @Nullable Probe probe, FieldPath path, List<FieldError> errors) {
    if (probe == null) {
      return;
    }
    validateProbe(probe, path, errors);
    if (probe.successThreshold() != 1) {
      errors.add(
          FieldError.invalid(
              path.child("successThreshold"), probe.successThreshold(), "must be 1"));
    }
  }

  private static void validateReadiness(Probe probe, FieldPath path, List<FieldError> errors) {
    validateProbe(probe, path, errors);
    if (probe.terminationGracePeriodSeconds() != null) {
      errors.add(
          FieldError.invalid(
              path.child("terminationGracePeriodSeconds"),
              probe.terminationGracePeriodSeconds(),
              "must not be set for readinessProbes"));
    }
  }

  private static void validateProbe(Probe probe, FieldPath path, List<FieldError> errors) {
    Handler handler =
        new Handler(probe.exec(), probe.httpGet(), probe.tcpSocket(), probe.grpc(), null);
    validateHandler(handler, null, path, errors);
    Formats.nonNegative(probe.initialDelaySeconds(), path.child("initialDelaySeconds"), errors);
    Formats.nonNegative(probe.timeoutSeconds(), path.child("timeoutSeconds"), errors);
    Formats.nonNegative(probe.periodSeconds(), path.child("periodSeconds"), errors);
    Formats.nonNegative(probe.successThreshold(), path.child("successThreshold"), errors);
    Formats.nonNegative(probe.failureThreshold(), path.child("failureThreshold"), errors);
    Long gracePeriod = probe.terminationGracePeriodSeconds();
    if (gracePeriod != null && gracePeriod <= 0) {
      errors.add(
          FieldError.invalid(
              path.child("terminationGracePeriodSeconds"), gracePeriod, "must be greater than 0"));
    }
  }

  /**
   * Reports what is wrong with the life cycle of a container.
   *
   * @param spec the pod, whose grace period bounds a sleep and whose system decides on signals
   */
  static void validateLifecycle(
      Lifecycle lifecycle, PodSpec spec, FieldPath path, List<FieldError> errors) {
    Long gracePeriod = spec.terminationGracePeriodSeconds();
    if (lifecycle.postStart() != null) {
      validateHandler(
          handlerOf(lifecycle.postStart()), gracePeriod, path.child("postStart"), errors);
    }
    if (lifecycle.preStop() != null) {
      validateHandler(handlerOf(lifecycle.preStop()), gracePeriod, path.child("preStop"), errors);
    }
    if (lifecycle.stopSignal() != null) {
      validateStopSignal(lifecycle.stopSignal(), spec.os(), path.child("stopSignal"), errors);
    }
  }

  private static void validateStopSignal(
      String signal, @Nullable PodOS os, FieldPath path, List<FieldError> errors) {
    if (os == null) {
      errors.add(
          FieldError.forbidden(path, "may not be set for containers with empty `spec.os.name`"));
    } else if (os.name().equals("windows") && !WINDOWS_SIGNALS.contains(signal)) {
      errors.add(FieldError.notSupported(path, signal, WINDOWS_SIGNALS));
    } else if (os.name().equals("linux") && !LINUX_SIGNALS.contains(signal)) {
      errors.add(FieldError.notSupported(path, signal, LINUX_SIGNALS));
    }
  }

  /** What a probe and an action of a life cycle have in common; exactly one part must be given. */
  private record Handler(
      @Nullable ExecAction exec,
      @Nullable HTTPGetAction httpGet,
      @Nullable TCPSocketAction tcpSocket,
      @Nullable GRPCAction grpc,
      @Nullable SleepAction sleep) {}

  private static Handler handlerOf(LifecycleHandler action) {
    return new Handler(action.exec(), action.httpGet(), action.tcpSocket(), null, action.sleep());
  }

  private static void validateHandler(
      Handler handler, @Nullable Long gracePeriod, FieldPath path, List<FieldError> errors) {
    boolean found = false;
    if (handler.exec() != null) {
      validateExec(handler.exec(), path.child("exec"), errors);
      found = true;
    }
    if (handler.httpGet() != null) {
      FieldPath httpPath = path.child("httpGet");
      if (isFirst(found, httpPath, errors)) {
        validateHttpGet(handler.httpGet(), httpPath, errors);
      }
      found = true;
    }
    if (handler.tcpSocket() != null) {
      FieldPath tcpPath = path.child("tcpSocket");
      if (isFirst(found, tcpPath, errors)) {
        validatePort(handler.tcpSocket().port(), tcpPath, errors);
      }
      found = true;
    }
    if (handler.grpc() != null) {
      FieldPath grpcPath = path.child("grpc");
      if (isFirst(found, grpcPath, errors)) {
        validatePort(IntOrString.of(handler.grpc().port()), grpcPath, errors);
      }
      found = true;
    }
    if (handler.sleep() != null) {
      FieldPath sleepPath = path.child("sleep");
      if (isFirst(found, sleepPath, errors)) {
        validateSleep(handler.sleep().seconds(), gracePeriod, sleepPath, errors);
      }
      found = true;
    }
    if (!found) {
      errors.add(FieldError.required(path, "must specify a handler type"));
    }
  }

  /** Whether no part of the handler stands before this one; if one does, that is an error. */
  private static boolean isFirst(boolean found, FieldPath path, List<FieldError> errors) {
    if (found) {
      errors.add(FieldError.forbidden(path, "may not specify more than 1 handler type"));
    }
    return !found;
  }

  private static void validateExec(ExecAction exec, FieldPath path, List<FieldError> errors) {
    if (exec.command().isEmpty()) {
      errors.add(FieldError.required(path.child("command"), ""));
    }
  }

  private static void validateHttpGet(
      HTTPGetAction action, FieldPath path, List<FieldError> errors) {
    if (action.path().isEmpty()) {
      errors.add(FieldError.required(path.child("path"), ""));
    }
    validatePort(action.port(), path, errors);
    if (!SCHEMES.contains(action.scheme())) {
      errors.add(FieldError.notSupported(path.child("scheme"), action.scheme(), SCHEMES));
    }
    for (HTTPHeader header : action.httpHeaders()) {
      Formats.report(
          Formats.httpHeaderName(header.name()), header.name(), path.child("httpHeaders"), errors);
    }
  }

  private static void validatePort(IntOrString port, FieldPath path, List<FieldError> errors) {
    PortValidation.validatePortNumberOrName(port, path.child("port"), errors);
  }

  /** The grace period is missing only if its absence is an error elsewhere. */
  private static void validateSleep(
      long seconds, @Nullable Long gracePeriod, FieldPath path, List<FieldError> errors) {
    if (gracePeriod != null && (seconds < 0 || seconds > gracePeriod)) {
      String rule = "must be non-negative and less than terminationGracePeriodSeconds (";
      errors.add(FieldError.invalid(path, seconds, rule + gracePeriod + ")"));
    }
  }
}
