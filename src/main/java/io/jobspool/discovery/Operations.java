package io.jobspool.discovery;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.jobspool.http.request.MediaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each operation what all of its verb have in common. An operation is known by its id,
 * which is put together as in Kubernetes: {@code createBatchV1NamespacedJob}. Others are left
 * alone.
 */
final class Operations {
  private static final Pattern ID =
      Pattern.compile(
          "(create|read|list|replace|patch|delete)(Batch|Core)(V\\d)(Collection)?"
              + "(?:Namespaced)?(\\w+?)(?:Status|ForAllNamespaces)?");

  private static final String STATUS = "io.k8s.apimachinery.pkg.apis.meta.v1.Status";

  private Operations() {}

  /** Puts the failures that operations refer to into the document. */
  static void addFailures(Components components) {
    for (Failure failure : Failure.values()) {
      components.addResponse(failure.key(), answer(failure));
    }
  }

  private static APIResponse answer(Failure failure) {
    MediaType body =
        createMediaType()
            .schema(createSchema().ref(STATUS))
            .example(Examples.of(failure.example()));
    APIResponse answer =
        createAPIResponse().description(failure.description()).content(inAllFormats(body));
    if (failure.mayBeRetried()) {
      answer.addHeader("Retry-After", createHeader().ref("Retry-After"));
    }
    return answer;
  }

  /** Completes an operation. */
  static void complete(Operation operation) {
    Matcher id = ID.matcher(String.valueOf(operation.getOperationId()));
    if (!id.matches()) {
      return;
    }
    Verb verb = Verb.of(id.group(1) + Objects.requireNonNullElse(id.group(4), ""));
    GroupVersionKind kind =
        GroupVersionKind.of(lower(id.group(2)), lower(id.group(3)), id.group(5));
    operation.addExtension("x-kubernetes-action", verb.action());
    operation.addExtension(GroupVersionKind.EXTENSION, kind.toMap());
    completeBody(operation, verb);
    completeAnswers(operation, verb);
    completeParameters(operation, verb);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static void completeParameters(Operation operation, Verb verb) {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : pathParameters(operation)) {
      boolean shared = parameter.getName().equals("namespace");
      parameters.add(shared ? createParameter().ref("namespace") : parameter);
    }
    for (String name : verb.parameters()) {
      parameters.add(createParameter().ref(name));
    }
    operation.setParameters(parameters);
  }

  private static List<Parameter> pathParameters(Operation operation) {
    List<Parameter> parameters = operation.getParameters();
    return parameters == null ? List.of() : parameters;
  }

  private static void completeBody(Operation operation, Verb verb) {
    RequestBody body = operation.getRequestBody();
    if (body != null) {
      MediaType sent = onlyMediaType(body.getContent());
      body.setRequired(verb.needsBody());
      body.setContent(verb == Verb.PATCH ? inAllPatches(sent) : inAllFormats(sent));
    }
  }

  private static Content inAllPatches(MediaType body) {
    return createContent()
        .addMediaType(MediaTypes.JSON_PATCH, createMediaType().schema(operations()))
        .addMediaType(MediaTypes.MERGE_PATCH, body)
        .addMediaType(MediaTypes.STRATEGIC_MERGE_PATCH, body)
        .addMediaType(MediaTypes.APPLY_PATCH, body);
  }

  private static Schema operations() {
    return createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .items(createSchema().addType(Schema.SchemaType.OBJECT));
  }

  private static void completeAnswers(Operation operation, Verb verb) {
    APIResponses answers = operation.getResponses();
    for (APIResponse answer : answers.getAPIResponses().values()) {
      answer.setContent(inAllFormats(onlyMediaType(answer.getContent())));
      if (operation.getRequestBody() != null) {
        answer.addHeader("Warning", createHeader().ref("Warning"));
      }
    }
    for (Failure failure : verb.failures()) {
      boolean isPossible = failure != Failure.NOT_FOUND || !pathParameters(operation).isEmpty();
      if (isPossible) {
        String code = String.valueOf(failure.example().code());
        answers.addAPIResponse(code, createAPIResponse().ref(failure.key()));
      }
    }
  }

  private static Content inAllFormats(MediaType body) {
    return createContent().addMediaType(MediaTypes.JSON, body).addMediaType(MediaTypes.YAML, body);
  }

  /** What the annotations say about a body, which is the same in all formats. */
  private static MediaType onlyMediaType(@Nullable Content content) {
    if (content == null || content.getMediaTypes().size() != 1) {
      throw new IllegalStateException("a body needs @Content with mediaType and schema");
    }
    MediaType body = content.getMediaTypes().values().iterator().next();
    Examples.load(body);
    return body;
  }
}
