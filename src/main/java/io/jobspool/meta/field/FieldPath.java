package io.jobspool.meta.field;

import org.jspecify.annotations.Nullable;

/**
 * Where a field stands in an object, as {@code spec.template.spec.containers[0].name}. A path is a
 * chain of small values; its text is built only when an error is reported.
 */
public final class FieldPath {
  private final @Nullable FieldPath parent;
  private final Object segment;
  private final boolean subscript;

  private FieldPath(@Nullable FieldPath parent, Object segment, boolean subscript) {
    this.parent = parent;
    this.segment = segment;
    this.subscript = subscript;
  }

  /** The path of a field at the top of an object. */
  public static FieldPath of(String name) {
    return new FieldPath(null, name, false);
  }

  /** The named field below this one. */
  public FieldPath child(String name) {
    return new FieldPath(this, name, false);
  }

  /** The element of this list at a position, counted from 0. */
  public FieldPath index(int index) {
    return new FieldPath(this, index, true);
  }

  /** The entry of this map under a key. */
  public FieldPath key(String key) {
    return new FieldPath(this, key, true);
  }

  @Override
  public String toString() {
    return append(new StringBuilder()).toString();
  }

  private StringBuilder append(StringBuilder text) {
    if (parent != null) {
      parent.append(text);
    }
    if (subscript) {
      return text.append('[').append(segment).append(']');
    }
    return text.append(parent == null ? "" : ".").append(segment);
  }
}
