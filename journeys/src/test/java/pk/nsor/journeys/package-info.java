/**
 * The register as officers meet it: Debian's Chromium against the packaged application, one of each
 * for all journeys. Every page on the way is checked by {@link pk.nsor.journeys.PageChecks}.
 */
@NullMarked
package pk.nsor.journeys;

import org.jspecify.annotations.NullMarked;
