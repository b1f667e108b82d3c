package bench;

import java.util.function.LongFunction;

/** Workloads that write; every answer must bring a revision that no other has brought. */
abstract class Writes implements Workload {
  /** The documented API's example, with a name and labels of its own. */
  private static final String JOB =
      """
      {"apiVersion":"batch/v1","kind":"Job","metadata":{"labels":{LABELS"name":"job-test"},\
      "name":"NAME"},"spec":{"template":{"metadata":{"labels":{"name":"job-test"},\
      "name":"job-test"},"spec":{"containers":[{"image":"172.16.5.235:20202/test/nginx",\
      "name":"job-test"}],"imagePullSecrets":[{"name":"default-secret"}],\
      "restartPolicy":"Never"}}}}\
      """;

  private final Revisions revisions = new Revisions();
  private final long limit;
  private long sent;

  private Writes(long limit) {
    this.limit = limit;
  }

  /**
   * New Jobs with the names {@code PREFIX-0} and on, over the namespaces in turn.
   *
   * @param labels what comes before the labels that the n-th has anyway
   */
  static Writes jobs(
      String prefix, Namespaces namespaces, LongFunction<String> labels, long limit) {
    String[] parts = JOB.split("LABELS|NAME");
    return new Writes(limit) {
      @Override
      Request request(long n) {
        String name = prefix + "-" + n;
        String body = parts[0] + labels.apply(n) + parts[1] + name + parts[2];
        return Request.post(namespaces.jobs(n), body, "\"name\":\"" + name + "\"");
      }
    };
  }

  static Writes namespaces(Namespaces namespaces) {
    return new Writes(namespaces.count()) {
      @Override
      Request request(long n) {
        String name = "\"name\":\"" + namespaces.name(n) + "\"";
        return Request.post("/api/v1/namespaces", "{\"metadata\":{" + name + "}}", name);
      }
    };
  }

  /** Changes a label of each of a number of Jobs in turn, to a value it never had. */
  static Writes labels(String prefix, Namespaces namespaces, int jobs) {
    return new Writes(Long.MAX_VALUE) {
      @Override
      Request request(long n) {
        String name = prefix + "-" + n % jobs;
        String label = "\"touched\":\"" + name + "-" + n + "\"";
        return Request.mergePatch(
            namespaces.jobs(n % jobs) + "/" + name,
            "{\"metadata\":{\"labels\":{" + label + "}}}",
            label);
      }
    };
  }

  abstract Request request(long n);

  @Override
  public final boolean hasNext() {
    return sent < limit;
  }

  @Override
  public final Request next() {
    return request(sent++);
  }

  @Override
  public final boolean isRight(Request request, Answer answer) {
    return request.isAnsweredBy(answer) && revisions.add(answer.resourceVersion());
  }

  final Revisions revisions() {
    return revisions;
  }
}
