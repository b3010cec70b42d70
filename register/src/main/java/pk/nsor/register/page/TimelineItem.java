package pk.nsor.register.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * One line of a timeline; the tag heads each year by itself.
 *
 * @param date when it happened or is due, in Pakistan
 * @param what what happened, one sentence
 * @param more a smaller second line, if any
 * @param basis what a length named in {@code more} rests on, if any
 * @param entry reference of the evidence entry, empty when there is none
 */
public record TimelineItem(
        LocalDate date,
        Kind kind,
        Icon icon,
        Text what,
        @Nullable Text more,
        @Nullable Basis basis,
        String entry) {
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
