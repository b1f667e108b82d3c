/**
 * The client libraries that people have, unchanged, against the packaged service in both dialects:
 * fabric8's and the official one for Java, the official one for JavaScript, and {@code curl}. What
 * {@code docs/clients.md} shows is taken from here; {@link io.jobspool.clients.ClientsDocumentTest}
 * holds the two together. Deliberately absent: what the service answers in detail, which is the
 * business of the tests of its packages.
 */
@NullMarked
package io.jobspool.clients;

import org.jspecify.annotations.NullMarked;
