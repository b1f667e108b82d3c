package io.jobspool.http.view;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.TableColumnDefinition;
import java.util.List;

/**
 * Shows the objects of one watch, in the order of its events: of tables, only the first one tells
 * its columns.
 *
 * @param <T> the wire record of the kind
 */
public final class WatchViewer<T extends Record & KubernetesObject<T>> {
  private final Viewer<T> viewer;
  private final View view;
  private List<TableColumnDefinition> columns;

  WatchViewer(Viewer<T> viewer, View view) {
    this.viewer = viewer;
    this.view = view;
    this.columns = viewer.columns();
  }

  /** The object of the next event as compact JSON. */
  public String show(T object) {
    String text = viewer.watched(object, view, columns);
    columns = List.of();
    return text;
  }
}
