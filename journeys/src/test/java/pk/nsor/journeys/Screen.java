package pk.nsor.journeys;

/**
 * At what an officer sits.
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
}
