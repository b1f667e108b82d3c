package io.jobspool.http;

import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.GoQuote;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Builds responses. */
public final class Answers {
  private Answers() {}

  /**
   * A record as the body, warnings as headers, as many as there is room for (RFC 9111's code 299).
   */
  public static Response of(
      int code, Representation representation, Record body, List<String> warnings) {
    return ofText(code, representation, representation.format().write(body), warnings);
  }

  /** A text that was made for the representation. */
  public static Response ofText(
      int code, Representation representation, String text, List<String> warnings) {
    Response.ResponseBuilder response = start(code, representation);
    Gzip.addBody(response, representation.gzip(), text);
    for (String warning : WarningTexts.fitting(warnings)) {
      response.header("Warning", "299 - " + GoQuote.quote(warning));
    }
    return response.build();
  }

  /** An answer that still has no body. */
  public static Response.ResponseBuilder start(int code, Representation representation) {
    return Response.status(code)
        .header("Content-Type", representation.contentType())
        .header("Cache-Control", "no-cache, private");
  }

  /** A failure; one that may be tried again says when. */
  static Response of(StatusException failure, Representation representation) {
    Status status = failure.status();
    Response response = of(status.code(), representation, status, failure.warnings());
    int seconds = failure.retryAfterSeconds();
    return seconds == 0
        ? response
        : Response.fromResponse(response).header("Retry-After", seconds).build();
  }
}
