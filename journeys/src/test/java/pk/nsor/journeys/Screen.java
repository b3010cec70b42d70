package pk.nsor.journeys;

import java.util.List;

/**
 * At what an officer sits. Every journey is made at two screens that differ in everything:
 * language, width, and whether the browser runs scripts.
 *
 * @param tongue language of the pages
 * @param width of the window in CSS pixels
 * @param scripts whether the browser runs scripts
 */
record Screen(Tongue tongue, int width, boolean scripts) {
    static final int WIDE = 1280;
    static final int NARROW = 360;

    Screen {
        if (width < NARROW) {
            throw new IllegalArgumentException("narrower than any officer has");
        }
    }

    /** The two screens of most journeys: without scripts in Urdu. */
    static List<Screen> plainInUrdu() {
        return List.of(new Screen(Tongue.EN, WIDE, true), new Screen(Tongue.UR, NARROW, false));
    }

    /** The two screens of the others: without scripts in English. */
    static List<Screen> plainInEnglish() {
        return List.of(new Screen(Tongue.EN, WIDE, false), new Screen(Tongue.UR, NARROW, true));
    }
}
