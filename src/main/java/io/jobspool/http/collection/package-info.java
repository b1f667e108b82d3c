/**
 * Reading collections over HTTP: lists, which are streamed when they are long, and watches. Start
 * at {@link io.jobspool.http.collection.CollectionHandler}. Which objects are read is decided in
 * the registry, how they look in {@code http.view}.
 */
@NullMarked
package io.jobspool.http.collection;

import org.jspecify.annotations.NullMarked;
