package bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One connection with at most one request under way. */
abstract class Connection {
  private final SocketChannel channel;
  private final Answer answer = new Answer();

  Connection(EventLoop loop) throws IOException {
    this.channel = loop.open(this);
  }

  /** Sends the next request; the answer before it must be complete. */
  final void send(Request request) throws IOException {
    answer.clear();
    ByteBuffer out = ByteBuffer.wrap(request.bytes());
    // A request is far smaller than the send buffer of a socket that has nothing else under way.
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  final void read(ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      channel.close();
      closed();
      return;
    }
    answer.read(buffer.flip());
    if (buffer.hasRemaining()) {
      throw new IOException("the service sent more than one answer to a request");
    }
    received(answer);
  }

  final void close() throws IOException {
    channel.close();
  }

  /** Called whenever something of an answer has arrived; the last time with a complete one. */
  abstract void received(Answer answer) throws IOException;

  /** Called when the service has closed the connection. */
  void closed() throws IOException {
    throw new IOException("the service closed a connection");
  }
}
