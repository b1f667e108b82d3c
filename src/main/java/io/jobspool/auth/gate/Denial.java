package io.jobspool.auth.gate;

import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.User;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.GoQuote;

/** Words for what is forbidden, which are kube-apiserver's. */
final class Denial {
  private Denial() {}

  static StatusException of(User user, RequestInfo request) {
    if (!request.isForResource()) {
      String what = quoted(request.path());
      return StatusException.forbiddenPath(start(user) + request.verb() + " path " + what);
    }
    return resource(user, request);
  }

  private static StatusException resource(User user, RequestInfo request) {
    String what =
        request.verb()
            + " resource "
            + quoted(request.qualifiedResource())
            + " in API group "
            + quoted(request.group());
    String where =
        request.namespace().isEmpty()
            ? " at the cluster scope"
            : " in the namespace " + quoted(request.namespace());
    Resource resource = new Resource(request.group(), "", request.resource(), "", false);
    return StatusException.forbidden(resource, request.name(), start(user) + what + where);
  }

  /** Nobody may act as somebody else here. */
  static StatusException impersonation(User user, String other) {
    Resource users = new Resource("", "", "users", "", false);
    String what = "impersonate resource \"users\" in API group \"\" at the cluster scope";
    return StatusException.forbidden(users, safe(other), start(user) + what);
  }

  private static String start(User user) {
    return "User " + quoted(user.name()) + " cannot ";
  }

  private static String quoted(String text) {
    return safe(GoQuote.quote(text));
  }

  /** As kube-apiserver has it, for whoever shows the message on a page. */
  private static String safe(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
