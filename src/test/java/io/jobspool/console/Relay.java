package io.jobspool.console;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network between browser and service that can be cut: bytes go through it as they are. While it
 * is cut, connections are closed as soon as they are made.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int target;
  private volatile boolean cut;

  /** A network that leads to a port of this machine. */
  Relay(int target) throws IOException {
    this.target = target;
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Breaks all connections, and all new ones until {@link #mend}. */
  void cut() {
    cut = true;
    open.forEach(Relay::close);
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        cut = server.isClosed() || cut;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(client);
    open.add(service);
    if (cut) {
      cut();
    }
    start(() -> pass(client, service));
    start(() -> pass(service, client));
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      cut = server.isClosed() || cut;
    }
    close(from);
    close(to);
    open.remove(from);
    open.remove(to);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(server);
    cut();
  }
}
