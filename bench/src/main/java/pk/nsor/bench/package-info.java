/**
 * Measures the application as it is packaged, from a process of its own: loads 100,000 invented
 * persons, asks for every kind of page at a constant rate, and says what was measured. Waiting time
 * is counted from when a request was due, not from when it could be sent.
 */
@NullMarked
package pk.nsor.bench;

import org.jspecify.annotations.NullMarked;
