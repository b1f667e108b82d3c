/**
 * What the service tells about itself: the parts of the OpenAPI document that no single endpoint
 * owns. Start at {@link io.jobspool.discovery.OpenApiDocument}, which completes in the build what
 * the annotations of endpoints, of wire types and of this file say. Descriptions of operations and
 * fields are not here but on them.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Jobspool",
            version = "",
            description =
                """
                The Kubernetes Jobs API (`batch/v1`) as a small service on PostgreSQL: what creates
                Jobs in a Kubernetes cluster creates them here unchanged.

                Bodies and answers are JSON or YAML, by `Content-Type` and `Accept`. Every failure is
                answered with a `Status`; other methods than those below are answered with 405.
                """,
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    servers = @Server(url = "/", description = "The service that serves this document"),
    tags = {
      @Tag(name = "Jobs", description = "Work that ends: pods run until enough have succeeded."),
      @Tag(name = "Namespaces", description = "Separate areas in which Jobs have their names.")
    },
    components =
        @Components(
            parameters = {
              @Parameter(
                  name = "namespace",
                  in = ParameterIn.PATH,
                  description = "The namespace in which the objects are.",
                  required = true,
                  example = "default",
                  schema = @Schema(implementation = String.class)),
              @Parameter(
                  name = "pretty",
                  in = ParameterIn.QUERY,
                  description =
                      "Whether a JSON answer is indented. Without it, browsers, curl and wget get"
                          + " indented answers, and other clients compact ones.",
                  schema = @Schema(implementation = Boolean.class)),
              @Parameter(
                  name = "dryRun",
                  in = ParameterIn.QUERY,
                  description =
                      "All goes through every check and answers as usual, but stores nothing. Other"
                          + " values are refused.",
                  schema =
                      @Schema(
                          implementation = String.class,
                          enumeration = {"All"})),
              @Parameter(
                  name = "fieldManager",
                  in = ParameterIn.QUERY,
                  description =
                      "Who is recorded as the manager of the written fields. Without it, the first"
                          + " part of the User-Agent header.",
                  schema = @Schema(implementation = String.class, maxLength = 128)),
              @Parameter(
                  name = "fieldValidation",
                  in = ParameterIn.QUERY,
                  description =
                      "What happens to fields that are unknown or stand twice: Ignore drops them,"
                          + " Warn drops them and names each in a Warning header, Strict refuses"
                          + " the request with 400.",
                  schema =
                      @Schema(
                          implementation = String.class,
                          enumeration = {"Ignore", "Warn", "Strict"},
                          defaultValue = "Warn")),
              @Parameter(
                  name = "force",
                  in = ParameterIn.QUERY,
                  description =
                      "Whether server-side apply takes over fields that other managers own, instead of"
                          + " failing with 409. Other patches refuse it.",
                  schema = @Schema(implementation = Boolean.class)),
              @Parameter(
                  name = "propagationPolicy",
                  in = ParameterIn.QUERY,
                  description =
                      "What happens to the dependents of a deleted object: Orphan leaves them,"
                          + " Background removes them afterwards, Foreground before. Without it, Jobs"
                          + " are deleted with Orphan.",
                  schema =
                      @Schema(
                          implementation = String.class,
                          enumeration = {"Orphan", "Background", "Foreground"})),
              @Parameter(
                  name = "orphanDependents",
                  in = ParameterIn.QUERY,
                  description =
                      "Older form of propagationPolicy: true is Orphan, false is Background. Not together"
                          + " with propagationPolicy.",
                  schema = @Schema(implementation = Boolean.class, deprecated = true)),
              @Parameter(
                  name = "gracePeriodSeconds",
                  in = ParameterIn.QUERY,
                  description =
                      "Seconds that objects get to shut down. Jobs and namespaces have no such time, so it"
                          + " has no effect.",
                  schema = @Schema(implementation = Long.class)),
              @Parameter(
                  name = "labelSelector",
                  in = ParameterIn.QUERY,
                  description =
                      "Only objects with such labels: `app=web,tier notin (1,2),!old,size>3`. All"
                          + " requirements must hold.",
                  schema = @Schema(implementation = String.class)),
              @Parameter(
                  name = "fieldSelector",
                  in = ParameterIn.QUERY,
                  description =
                      "Only objects with such fields: `metadata.name=a` or `metadata.name!=a`. Jobs"
                          + " are also found by metadata.namespace and status.successful, namespaces by"
                          + " status.phase.",
                  schema = @Schema(implementation = String.class)),
              @Parameter(
                  name = "limit",
                  in = ParameterIn.QUERY,
                  description =
                      "How many objects to answer at most; the server may answer fewer. If there"
                          + " are more, metadata.continue of the answer leads on.",
                  schema = @Schema(implementation = Long.class)),
              @Parameter(
                  name = "continue",
                  in = ParameterIn.QUERY,
                  description =
                      "The token of the page before this one. The other parameters must be as they"
                          + " were there.",
                  schema = @Schema(implementation = String.class)),
              @Parameter(
                  name = "resourceVersion",
                  in = ParameterIn.QUERY,
                  description =
                      "A revision from an earlier answer. A read is at least that recent, or with a"
                          + " limit exactly of then; 0 takes whatever is at hand and ignores the limit. A"
                          + " watch tells what came after it; without one it begins with the objects that"
                          + " are there.",
                  schema = @Schema(implementation = String.class)),
              @Parameter(
                  name = "resourceVersionMatch",
                  in = ParameterIn.QUERY,
                  description =
                      "How a list takes resourceVersion. A watch with sendInitialEvents needs"
                          + " NotOlderThan.",
                  schema =
                      @Schema(
                          implementation = String.class,
                          enumeration = {"Exact", "NotOlderThan"})),
              @Parameter(
                  name = "watch",
                  in = ParameterIn.QUERY,
                  description =
                      "Whether to tell changes as they happen rather than answer a list: a JSON"
                          + " object a line with type (ADDED, MODIFIED, DELETED, BOOKMARK or ERROR) and"
                          + " object.",
                  schema = @Schema(implementation = Boolean.class)),
              @Parameter(
                  name = "allowWatchBookmarks",
                  in = ParameterIn.QUERY,
                  description =
                      "Whether a watch tells with events of type BOOKMARK how far it has come.",
                  schema = @Schema(implementation = Boolean.class)),
              @Parameter(
                  name = "sendInitialEvents",
                  in = ParameterIn.QUERY,
                  description =
                      "Whether a watch begins with the objects that are there. A bookmark with the"
                          + " annotation k8s.io/initial-events-end says that these were all.",
                  schema = @Schema(implementation = Boolean.class)),
              @Parameter(
                  name = "timeoutSeconds",
                  in = ParameterIn.QUERY,
                  description =
                      "After how many seconds a watch ends. Without it the server chooses.",
                  schema = @Schema(implementation = Long.class))
            },
            headers = {
              @Header(
                  name = "Warning",
                  description =
                      "Something in the request that was accepted but may be a mistake, as `299 -"
                          + " \"text\"`. Repeated for each warning.",
                  schema = @Schema(implementation = String.class)),
              @Header(
                  name = "Retry-After",
                  description =
                      "Seconds after which the same request may succeed. Absent if a retry does not"
                          + " help.",
                  schema = @Schema(implementation = Integer.class))
            }))
@NullMarked
package io.jobspool.discovery;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
