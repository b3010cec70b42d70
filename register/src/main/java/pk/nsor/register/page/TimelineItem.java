package pk.nsor.register.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * One line of a timeline. Items of a later year than the one above them are headed by the timeline
 * tag itself.
 *
 * @param year for the heading above the first item of a year
 * @param when the day as said, {@code 24 Aug}
 * @param what what happened, one sentence
 * @param more a smaller second line, if any
 * @param basis what a length named in {@code more} rests on, if any
 * @param entry evidence entry, 0 when there is none
 */
public record TimelineItem(
        int year,
        Content when,
        Kind kind,
        Icon icon,
        Text what,
        @Nullable Text more,
        @Nullable Basis basis,
        long entry) {
    /** How an item stands in time, or how badly. */
    public enum Kind {
        PAST("", ""),
        NOW("now", ""),
        NEXT("next", ""),
        LATE("", "late"),
        DOUBT("", "doubt");

        private final String css;
        private final String tone;

        Kind(String css, String tone) {
            this.css = css;
            this.tone = tone;
        }

        public String css() {
            return css;
        }

        public String tone() {
            return tone;
        }
    }
}
