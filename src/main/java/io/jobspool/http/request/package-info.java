/**
 * What a request says: its query, its options and its body in any of the formats. Start at {@link
 * io.jobspool.http.request.ObjectReader}. Nothing here answers anything, or knows a kind.
 */
@NullMarked
package io.jobspool.http.request;

import org.jspecify.annotations.NullMarked;
