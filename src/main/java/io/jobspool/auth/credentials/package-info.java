/**
 * What users show and how it is checked: tokens of a file, tokens of an issuer, certificates. Start
 * at {@link io.jobspool.auth.credentials.BearerTokens}. Deliberately absent: passwords, sessions,
 * and what the users may do.
 */
@NullMarked
package io.jobspool.auth.credentials;

import org.jspecify.annotations.NullMarked;
