package io.jobspool.registry.list;

import io.jobspool.meta.ListMeta;
import io.smallrye.mutiny.Multi;
import java.util.List;

/**
 * The objects of a collection, all of one state.
 *
 * @param metadata the revision of the state, and how to get what is left out because of a limit
 * @param items the first page
 * @param complete whether there is no other page
 * @param rest the other pages, each read when it is asked for
 */
public record Listing<T>(ListMeta metadata, List<T> items, boolean complete, Multi<List<T>> rest) {}
