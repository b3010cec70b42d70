package pk.nsor.register.attachment;

import java.util.List;

/** What flattening gives: every page as a flat picture, or the reason why there is none. */
public sealed interface Flattened {

    /** All pages, in order; never empty. */
    record Pages(List<FlatPage> pages) implements Flattened {
        public Pages {
            pages = List.copyOf(pages);
            if (pages.isEmpty() || pages.size() > Limits.PAGES) {
                throw new IllegalArgumentException("between one page and the limit");
            }
        }
    }

    /** Nothing is kept of the upload. */
    record Refused(Refusal refusal) implements Flattened {}
}
