package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Workloads that read. */
final class Reads {
  private static final byte[] CONTINUE = Bytes.of("\"continue\":\"");

  /** Every object has one uid of its own; other fields that hold one have longer names. */
  private static final byte[] UID = Bytes.of("\"uid\":\"");

  private static final byte[] NO_ITEMS = Bytes.of("\"items\":[]");

  private Reads() {}

  /** Jobs by name, in an order that is neither theirs nor random. */
  static Workload get(String prefix, Namespaces namespaces, int jobs) {
    return new Workload() {
      private long sent;

      @Override
      public Request next() {
        long n = sent++ * 7919 % jobs;
        String name = prefix + "-" + n;
        return Request.get(namespaces.jobs(n) + "/" + name, "\"name\":\"" + name + "\"");
      }

      @Override
      public boolean isRight(Request request, Answer answer) {
        return request.isAnsweredBy(answer) && answer.resourceVersion() > 0;
      }
    };
  }

  /** The same page again and again. */
  static Workload page(String pathAndQuery, int items) {
    Request request = Request.get(pathAndQuery, "\"kind\":\"JobList\"");
    return new Workload() {
      @Override
      public Request next() {
        return request;
      }

      @Override
      public boolean isRight(Request request, Answer answer) {
        return request.isAnsweredBy(answer) && answer.body().count(UID) == items;
      }
    };
  }

  /** All pages of a list one after the other; the items of all pages together are counted. */
  static final class Walk implements Workload {
    private final String pathAndQuery;
    private String token = "";
    private boolean ended;
    private long items;

    Walk(String pathAndQuery) {
      this.pathAndQuery = pathAndQuery;
    }

    @Override
    public boolean hasNext() {
      return !ended;
    }

    @Override
    public Request next() {
      String query = token.isEmpty() ? "" : "&continue=" + token;
      return Request.get(pathAndQuery + query, "\"kind\":\"JobList\"");
    }

    @Override
    public boolean isRight(Request request, Answer answer) {
      Bytes body = answer.body();
      boolean right = request.isAnsweredBy(answer) && !body.contains(NO_ITEMS);
      items += body.count(UID);
      String next = body.quotedAfter(CONTINUE, 0, Math.min(body.size(), 4096));
      token = URLEncoder.encode(next, StandardCharsets.UTF_8);
      ended = !right || token.isEmpty();
      return right;
    }

    long items() {
      return items;
    }
  }
}
