package io.jobspool.storage;

/**
 * One object as it is stored.
 *
 * @param revision the change that wrote it
 * @param json the whole object, {@code resourceVersion} included; key order is not kept
 */
public record StoredObject(long revision, String json) {}
