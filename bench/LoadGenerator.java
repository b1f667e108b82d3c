import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loads a running service over a number of connections from one thread, and checks every answer.
 *
 * <p>{@code java bench/LoadGenerator.java MODE HOST PORT CONNECTIONS SECONDS [WARMUP_SECONDS]} with
 * MODE {@code create} (a new Job each time), {@code get} (one of 1,000 Jobs by name) or {@code list}
 * (pages of 1,000). Each connection has one request under way at a time. Prints one line: {@code
 * MODE connections=N rate=PER_SECOND p50_ms=… p99_ms=… max_ms=… requests=N errors=N}. Exit status 1
 * if an answer was wrong.
 */
final class LoadGenerator {
  private static final String JOBS = "/apis/batch/v1/namespaces/default/jobs";
  private static final int READ_NAMES = 1_000;

  private final String mode;
  private final String host;
  private final Selector selector;
  private final List<Long> latencies = new ArrayList<>(1 << 20);
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private long sent;
  private long errors;
  private boolean measuring;

  private LoadGenerator(String mode, String host) throws IOException {
    this.mode = mode;
    this.host = host;
    this.selector = Selector.open();
  }

  public static void main(String[] args) throws Exception {
    LoadGenerator load = new LoadGenerator(args[0], args[1]);
    int connections = Integer.parseInt(args[3]);
    load.connect(new InetSocketAddress(args[1], Integer.parseInt(args[2])), connections);
    double warmup = args.length > 5 ? Double.parseDouble(args[5]) : 2;
    load.runFor(warmup);
    load.measuring = true;
    long start = System.nanoTime();
    load.runFor(Double.parseDouble(args[4]));
    load.report(connections, (System.nanoTime() - start) / 1e9);
    System.exit(load.errors == 0 ? 0 : 1);
  }

  private void connect(InetSocketAddress address, int connections) throws IOException {
    for (int i = 0; i < connections; i++) {
      SocketChannel channel = SocketChannel.open(address);
      channel.socket().setTcpNoDelay(true);
      channel.configureBlocking(false);
      Connection connection = new Connection(channel);
      channel.register(selector, SelectionKey.OP_READ, connection);
      connection.send();
    }
  }

  private void runFor(double seconds) throws IOException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      selector.select(
          key -> {
            try {
              ((Connection) key.attachment()).receive();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          },
          100);
    }
  }

  private void report(int connections, double seconds) {
    long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s connections=%d rate=%.0f p50_ms=%.2f p99_ms=%.2f max_ms=%.2f requests=%d errors=%d%n",
        mode,
        connections,
        sorted.length / seconds,
        percentile(sorted, 0.50),
        percentile(sorted, 0.99),
        percentile(sorted, 1.0),
        sorted.length,
        errors);
  }

  private static double percentile(long[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.min(sorted.length - 1L, Math.round(part * sorted.length));
    return sorted[index] / 1e6;
  }

  /** The document's example, with a name of its own: what the product is compared by. */
  private static String job(String name) {
    return "{\"apiVersion\":\"batch/v1\",\"kind\":\"Job\",\"metadata\":{\"labels\":{\"name\":\"job-test\"},"
        + "\"name\":\"" + name + "\"},\"spec\":{\"template\":{\"metadata\":{\"labels\":{\"name\":\"job-test\"},"
        + "\"name\":\"job-test\"},\"spec\":{\"containers\":[{\"image\":\"172.16.5.235:20202/test/nginx\","
        + "\"name\":\"job-test\"}],\"imagePullSecrets\":[{\"name\":\"default-secret\"}],"
        + "\"restartPolicy\":\"Never\"}}}}";
  }

  private String nextRequest() {
    long n = sent++;
    String head = "Host: " + host + "\r\nAccept: application/json\r\nUser-Agent: bench/1.0\r\n";
    switch (mode) {
      case "create" -> {
        String body = job("b-" + run + "-" + n);
        return "POST " + JOBS + " HTTP/1.1\r\n" + head
            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
      }
      case "seed" -> {
        String body = job("read-" + n);
        return "POST " + JOBS + " HTTP/1.1\r\n" + head
            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
      }
      case "get" -> {
        return "GET " + JOBS + "/read-" + (n * 7919 % READ_NAMES) + " HTTP/1.1\r\n" + head + "\r\n";
      }
      case "list" -> {
        return "GET " + JOBS + "?limit=1000 HTTP/1.1\r\n" + head + "\r\n";
      }
      default -> throw new IllegalArgumentException("no such mode: " + mode);
    }
  }

  private int expectedStatus() {
    return mode.equals("create") || mode.equals("seed") ? 201 : 200;
  }

  /** One connection with one request under way. */
  private final class Connection {
    private final SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocate(16 * 1024);
    private long sentAt;
    private int expectedLength;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }

    void send() throws IOException {
      ByteBuffer out = ByteBuffer.wrap(nextRequest().getBytes(StandardCharsets.US_ASCII));
      in.clear();
      expectedLength = -1;
      sentAt = System.nanoTime();
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }

    void receive() throws IOException {
      if (!in.hasRemaining()) {
        in = ByteBuffer.allocate(in.capacity() * 4).put(in.flip());
      }
      if (channel.read(in) < 0) {
        throw new IOException("the service closed a connection");
      }
      if (expectedLength < 0) {
        expectedLength = answerLength();
      }
      if (expectedLength >= 0 && in.position() >= expectedLength) {
        finish();
        send();
      }
    }

    /** The length of head and body, -1 while the head is not complete. */
    private int answerLength() {
      String text = new String(in.array(), 0, Math.min(in.position(), 4096), StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      if (end < 0) {
        return -1;
      }
      String head = text.substring(0, end).toLowerCase(Locale.ROOT);
      int at = head.indexOf("content-length:");
      if (at < 0) {
        throw new IllegalStateException("answer without a length:\n" + head);
      }
      int lineEnd = head.indexOf("\r\n", at);
      String length = head.substring(at + 15, lineEnd < 0 ? head.length() : lineEnd).strip();
      return end + 4 + Integer.parseInt(length);
    }

    private void finish() {
      if (measuring) {
        latencies.add(System.nanoTime() - sentAt);
      }
      String start = new String(in.array(), 0, Math.min(in.position(), 12), StandardCharsets.US_ASCII);
      boolean right = start.equals("HTTP/1.1 " + expectedStatus()) && in.get(expectedLength - 2) == '}';
      if (!right && errors++ < 3) {
        System.err.println(new String(in.array(), 0, Math.min(in.position(), 800), StandardCharsets.UTF_8));
      }
    }
  }
}
