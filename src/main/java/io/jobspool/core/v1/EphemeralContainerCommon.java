package io.jobspool.core.v1;

import java.util.function.UnaryOperator;

/**
 * What an ephemeral container has in common with other containers. Kubernetes casts one type to the
 * other and applies the same rules; here the parts are copied over and back.
 */
public final class EphemeralContainerCommon {
  private EphemeralContainerCommon() {}

  /** The ephemeral container as an ordinary one, without its target. */
  public static Container of(EphemeralContainer from) {
    return new Container(
        from.name(),
        from.image(),
        from.command(),
        from.args(),
        from.workingDir(),
        from.ports(),
        from.envFrom(),
        from.env(),
        from.resources(),
        from.resizePolicy(),
        from.restartPolicy(),
        from.restartPolicyRules(),
        from.volumeMounts(),
        from.volumeDevices(),
        from.livenessProbe(),
        from.readinessProbe(),
        from.startupProbe(),
        from.lifecycle(),
        from.terminationMessagePath(),
        from.terminationMessagePolicy(),
        from.imagePullPolicy(),
        from.securityContext(),
        from.stdin(),
        from.stdinOnce(),
        from.tty());
  }

  /** Changes the common part; the same instance if the change answers its argument. */
  public static EphemeralContainer change(
      EphemeralContainer container, UnaryOperator<Container> ofCommonPart) {
    Container before = of(container);
    Container after = ofCommonPart.apply(before);
    return after.equals(before) ? container : with(after, container.targetContainerName());
  }

  private static EphemeralContainer with(Container from, String targetContainerName) {
    return new EphemeralContainer(
        from.name(),
        from.image(),
        from.command(),
        from.args(),
        from.workingDir(),
        from.ports(),
        from.envFrom(),
        from.env(),
        from.resources(),
        from.resizePolicy(),
        from.restartPolicy(),
        from.restartPolicyRules(),
        from.volumeMounts(),
        from.volumeDevices(),
        from.livenessProbe(),
        from.readinessProbe(),
        from.startupProbe(),
        from.lifecycle(),
        from.terminationMessagePath(),
        from.terminationMessagePolicy(),
        from.imagePullPolicy(),
        from.securityContext(),
        from.stdin(),
        from.stdinOnce(),
        from.tty(),
        targetContainerName);
  }
}
