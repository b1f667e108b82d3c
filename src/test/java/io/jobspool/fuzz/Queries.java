package io.jobspool.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.random.RandomGenerator;

/** Requests that only read, with options that make little sense. */
final class Queries {
  private static final List<String> OPTIONS =
      List.of(
          "limit",
          "continue",
          "labelSelector",
          "fieldSelector",
          "resourceVersion",
          "resourceVersionMatch",
          "pretty",
          "includeObject",
          "timeoutSeconds",
          "allowWatchBookmarks",
          "sendInitialEvents",
          "shardSelector",
          "dryRun",
          "x");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "1",
          "-1",
          "5",
          "9223372036854775807",
          "9223372036854775808",
          "abc",
          "true",
          "a=b",
          "a==b,c!=d",
          "a in (b,c),!d",
          "a notin (,)",
          "a in ()",
          "a>1",
          "a<x",
          "a>=1",
          ",",
          "a=b,",
          "!",
          "!!a",
          "a in",
          "a in (",
          "a b",
          "=",
          "a=-",
          "(a)",
          "metadata.name=a",
          "metadata.name!=a,metadata.namespace=default",
          "status.successful=1",
          "spec.x=1",
          "a\\,b",
          "metadata.name=a\\",
          "Exact",
          "NotOlderThan",
          "Object",
          "None",
          "Metadata",
          "\u0000",
          "\ud83d\ude00",
          "%",
          "e30",
          "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MSwic3RhcnQiOiIvYSJ9",
          "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiYS9iXHUwMDAwIn0",
          "====");

  private static final List<String> ACCEPTED =
      List.of(
          "application/json",
          "application/json",
          "application/json;as=Table;v=v1;g=meta.k8s.io",
          "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io",
          "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io",
          "application/yaml",
          "application/json;as=x",
          "application/json;stream=watch",
          "text/html",
          "*/*;q=0",
          ",;=",
          "application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json");

  private static final int LONGEST_OPTION = 3_000;
  private static final int WATCHES = 300;

  private final Material material;
  private final RandomGenerator random;

  Queries(Material material, RandomGenerator random) {
    this.material = material;
    this.random = random;
  }

  /** A list, a short watch, or a single object. */
  Request of(String jobs) {
    StringBuilder target = new StringBuilder(Material.any(targets(jobs), random)).append('?');
    if (random.nextInt(WATCHES) == 0) {
      target.append("timeoutSeconds=1&watch=1&");
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      target.append(Material.any(OPTIONS, random)).append('=').append(escaped(value())).append('&');
    }
    String accept = Material.any(ACCEPTED, random);
    return Request.without("GET", target.toString()).accepting(accept);
  }

  private static List<String> targets(String jobs) {
    return List.of(jobs, jobs, jobs, "/apis/batch/v1/jobs", jobs + "/a", "/api/v1/namespaces");
  }

  private String value() {
    return switch (random.nextInt(8)) {
      case 0 -> material.word(random);
      case 1 -> TreeMutation.text(Values.any(material, random));
      case 2 -> Material.any(VALUES, random) + "," + Material.any(VALUES, random);
      default -> Material.any(VALUES, random);
    };
  }

  private static String escaped(String value) {
    String bounded = value.substring(0, Math.min(LONGEST_OPTION, value.length()));
    return URLEncoder.encode(bounded, UTF_8);
  }
}
