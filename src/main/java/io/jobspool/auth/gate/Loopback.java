package io.jobspool.auth.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether only this machine reaches what listens on an address. */
final class Loopback {
  private Loopback() {}

  /** Whether a host is, and only is, this machine's own; one that is not known is not. */
  static boolean isMeantBy(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return !host.isEmpty();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
