package io.jobspool.registry;

import java.util.List;

/**
 * What a create did.
 *
 * @param object the object as it is stored, or as it would be after a dry run
 * @param warnings what the client should know about it
 */
public record Created<T>(T object, List<String> warnings) {}
