package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.dialect.Dialect;
import io.jobspool.http.view.ListText;
import io.jobspool.http.view.TextFormat;
import io.jobspool.http.view.View;
import io.jobspool.http.view.Viewer;
import io.jobspool.http.view.WatchViewer;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.JsonFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs and lists of them in the forms that clients can ask for. */
class JobViewTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ListMeta META = new ListMeta("", "9", "more", 3L);

  private final Viewer<Job> viewer = new Viewer<>(new JobStrategy(Dialect.KUBERNETES));

  private static View view(String as, String includeObject) {
    return View.of(Map.of("as", as, "g", "meta.k8s.io", "v", "v1"), includeObject).orElseThrow();
  }

  private static Job job(String name) throws Exception {
    String json =
        """
        {"kind": "Job", "apiVersion": "batch/v1",
         "metadata": {"name": "%s", "resourceVersion": "5", "annotations": {"lines": "a\\nb"}}}
        """;
    return JobText.parse(json.formatted(name));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPACT", "PRETTY"})
  void listLeavesOutWhatAllItemsShare(TextFormat format) throws Exception {
    ListText<Job> text = viewer.list(View.WHOLE, format.ofJson());

    JsonNode list = JSON.readTree(text.whole(META, List.of(job("a"), job("b"))));

    assertEquals("JobList", list.get("kind").asText());
    assertEquals("batch/v1", list.get("apiVersion").asText());
    assertEquals(
        "{\"resourceVersion\":\"9\",\"continue\":\"more\",\"remainingItemCount\":3}",
        list.get("metadata").toString());
    assertEquals("b", list.at("/items/1/metadata/name").asText());
    assertTrue(list.at("/items/1/kind").isMissingNode());
  }

  @ParameterizedTest
  @EnumSource
  void piecesMakeTheWhole(JsonFormat format) throws Exception {
    ListText<Job> text = viewer.list(View.WHOLE, format);

    String pieces =
        text.head(META)
            + text.items(List.of(job("a")), true)
            + text.items(List.of(job("b")), false)
            + text.tail();

    assertEquals(text.whole(META, List.of(job("a"), job("b"))), pieces);
  }

  @Test
  void indentsListsAsOneDocument() throws Exception {
    String text = viewer.list(View.WHOLE, JsonFormat.PRETTY).whole(META, List.of(job("a")));

    assertTrue(text.startsWith("{\n  \"kind\": \"JobList\",\n  \"apiVersion\""), text);
    assertTrue(text.contains("  \"items\": [\n    {\n      \"metadata\": {\n"), text);
    assertTrue(text.endsWith("\n    }\n  ]\n}"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "'',items,[]",
    "PartialObjectMetadataList,items,null",
    "Table,rows,[]",
  })
  void showsThatNothingIsThere(String as, String items, String nothing) throws Exception {
    View view = as.isEmpty() ? View.WHOLE : view(as, "");

    String text = viewer.list(view, JsonFormat.COMPACT).whole(META, List.of());

    assertEquals(nothing, JSON.readTree(text).get(items).toString());
  }

  @ParameterizedTest
  @CsvSource({"'',PartialObjectMetadata", "Metadata,PartialObjectMetadata", "Object,Job", "None,"})
  void tableIncludesWhatIsWanted(String includeObject, String kind) throws Exception {
    String text = viewer.show(job("a"), view("Table", includeObject), TextFormat.PRETTY);

    JsonNode table = JSON.readTree(text);
    assertEquals("Table", table.get("kind").asText());
    assertEquals("5", table.at("/metadata/resourceVersion").asText());
    assertEquals(8, table.get("columnDefinitions").size());
    assertEquals("a", table.at("/rows/0/cells/0").asText());
    JsonNode included = table.at("/rows/0/object");
    assertEquals(kind, included.isNull() ? null : included.get("kind").asText());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "PartialObjectMetadataList,406,`you requested PartialObjectMetadataList, but the requested"
            + " object is not a list (*batch.Job)`",
        "Table,400,`Unable to convert to Table as requested: includeObject: Invalid value:"
            + " \"Bogus\": must be 'Metadata', 'Object', 'None', or empty`"
      })
  void refusesFormsThatMakeNoSense(String as, int code, String message) throws Exception {
    Job job = job("a");

    StatusException refusal =
        assertThrows(
            StatusException.class, () -> viewer.show(job, view(as, "Bogus"), TextFormat.COMPACT));

    assertEquals(code, refusal.status().code());
    assertEquals(message, refusal.status().message());
  }

  @Test
  void refusesListAsOneObject() {
    StatusException refusal =
        assertThrows(
            StatusException.class,
            () -> viewer.list(view("PartialObjectMetadata", ""), JsonFormat.COMPACT));

    assertEquals(
        "you requested PartialObjectMetadata, but the requested object is a list (*batch.JobList)",
        refusal.status().message());
  }

  @Test
  void watchTellsColumnsOnce() throws Exception {
    WatchViewer<Job> watch = viewer.ofWatch(view("Table", "None"));

    JsonNode first = JSON.readTree(watch.show(job("a")));
    JsonNode second = JSON.readTree(watch.show(job("b")));

    assertEquals(8, first.get("columnDefinitions").size());
    assertTrue(second.get("columnDefinitions").isNull());
    assertEquals("b", second.at("/rows/0/cells/0").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "Table,meta.k8s.io,v1,true",
    "Table,meta.k8s.io,v1beta1,true",
    "Table,meta.k8s.io,v2,false",
    "Table,other,v1,false",
    "Chair,meta.k8s.io,v1,false"
  })
  void knowsForms(String as, String group, String version, boolean known) {
    assertEquals(known, View.of(Map.of("as", as, "g", group, "v", version), "").isPresent());
  }
}
