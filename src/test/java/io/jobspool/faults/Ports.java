package io.jobspool.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Ports that a server can come back to. */
public final class Ports {
  /** Below those that systems hand out to clients, which could take the port while it is free. */
  private static final int FIRST = 15_000;

  private static final int COUNT = 10_000;

  private Ports() {}

  /** A port on 127.0.0.1 that nobody uses now. */
  public static int free() {
    Random random = new Random();
    while (true) {
      int port = FIRST + random.nextInt(COUNT);
      if (isFree(port)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
