package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The kinds of patches that are merged into an object. */
public enum PatchType {
  /** A list of operations (RFC 6902). */
  JSON {
    @Override
    JsonNode apply(JsonNode object, JsonNode patch, FieldSchema schema) {
      return JsonPatch.apply(object, patch);
    }

    @Override
    List<String> complaints(PatchBody body) {
      List<String> complaints = new ArrayList<>(JsonPatch.unknownFields(body.patch()));
      body.duplicates().forEach(duplicate -> complaints.add("json patch " + duplicate));
      return complaints;
    }
  },

  /** A part of the object, in which {@code null} removes (RFC 7386). */
  MERGE {
    @Override
    JsonNode apply(JsonNode object, JsonNode patch, FieldSchema schema) {
      return MergePatch.apply(object, patch);
    }
  },

  /** A merge patch that knows the lists of the type. */
  STRATEGIC_MERGE {
    @Override
    JsonNode apply(JsonNode object, JsonNode patch, FieldSchema schema) {
      return StrategicMergePatch.apply(object, patch, schema);
    }

    @Override
    String malformed(String why) {
      return why;
    }

    @Override
    String shown(JsonNode patched, JsonNode patch) {
      return GoText.plain(patch);
    }

    @Override
    boolean canChangeKind() {
      return false;
    }
  };

  /** The patched object; the arguments stay as they are. */
  abstract JsonNode apply(JsonNode object, JsonNode patch, FieldSchema schema);

  /** What a strict decoder complains about in the patch itself. */
  List<String> complaints(PatchBody body) {
    return body.duplicates();
  }

  /** The message for a patch that is no JSON. */
  String malformed(String why) {
    return "error decoding patch: " + why;
  }

  /** What errors in the patched object quote. */
  String shown(JsonNode patched, JsonNode patch) {
    return patched.toString();
  }

  /** Whether a patch of {@code kind} or {@code apiVersion} is looked at. */
  boolean canChangeKind() {
    return true;
  }
}
