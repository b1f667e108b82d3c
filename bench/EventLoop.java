package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;

/** The one thread that serves all connections to one service. */
final class EventLoop {
  private static final int WAKE_UP_MS = 1;

  private final Selector selector;
  private final InetSocketAddress address;

  /** What was read last; one is enough, since every connection takes all of it at once. */
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

  EventLoop(InetSocketAddress address) throws IOException {
    this.address = address;
    this.selector = Selector.open();
  }

  SocketChannel open(Connection connection) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.socket().setTcpNoDelay(true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return channel;
  }

  /** Serves the connections until the end is reached; asks and calls the step every millisecond. */
  void runUntil(BooleanSupplier end, Step step) throws IOException {
    while (!end.getAsBoolean()) {
      step.run();
      selector.select(WAKE_UP_MS);
      for (SelectionKey key : selector.selectedKeys()) {
        ((Connection) key.attachment()).read(buffer);
      }
      selector.selectedKeys().clear();
    }
  }

  /** What is done between two looks at the connections. */
  interface Step {
    Step NOTHING = () -> {};

    void run() throws IOException;
  }
}
