/** Where the program starts. */
@NullMarked
package io.jobspool;

import org.jspecify.annotations.NullMarked;
