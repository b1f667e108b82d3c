/**
 * The load generator of {@code bench/run}: a client made for this API that checks every answer.
 *
 * <p>Start at {@link bench.LoadGenerator}. One thread serves all connections through one selector,
 * so that load and measuring share one clock and take little of the cores that the service needs.
 * Deliberately absent: libraries, and a JSON parser. Answers are searched as bytes, which costs a
 * fraction of what the service spends on them.
 */
package bench;
