package io.jobspool.storage.log;

import org.jspecify.annotations.Nullable;

/**
 * One committed write.
 *
 * @param revision its number
 * @param deleted whether it removed the object
 * @param resource the object's collection, {@code jobs}
 * @param namespace empty for kinds without namespaces
 * @param name the object's name
 * @param json the object after the write; one that was removed as it was before
 * @param previousJson the object before the write; null if the write created it or removed it
 */
public record Change(
    long revision,
    boolean deleted,
    String resource,
    String namespace,
    String name,
    String json,
    @Nullable String previousJson) {}
