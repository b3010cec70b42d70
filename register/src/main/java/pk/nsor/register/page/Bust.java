package pk.nsor.register.page;

/**
 * Drawn silhouettes in place of photographs. Demonstration data never shows a person; which of the
 * drawings stands on a record says nothing about it.
 */
public enum Bust {
    /** No photograph: an empty frame, struck through. */
    NONE("", ""),
    OVAL(
            "M36 19c-7.5 0-13.500 7.600-13.500 17S28.500 53 36 53s13.500-7.600 13.500-17S43.500 19 36 19z",
            "M8 90c0-18 9-26 20-29l8 5 8-5c11 3 20 11 20 29z"),
    BROAD(
            "M36 18.500c-8.300 0-15 7.400-15 16.500s6.700 16.500 15 16.500 15-7.400 15-16.500-6.700-16.500-15-16.500z",
            "M4 90c1-20 11-26 23-29l9 4 9-4c12 3 22 9 23 29z"),
    CAP(
            "M36 17c-8 0-14 6-14 14h28c0-8-6-14-14-14zM23 33c0 11 5 20 13 20s13-9 13-20z",
            "M8 90c0-18 9-26 20-29l8 5 8-5c11 3 20 11 20 29z"),
    TURBAN(
            "M20 31c-3-9 6-17 16-17s19 8 16 17c-5-3-10-4-16-4s-11 1-16 4zM23 33c4-2 8-3 13-3s9 1 13 3c0 11-5 20-13 20s-13-9-13-20z",
            "M6 90c0-18 10-26 22-29l8 5 8-5c12 3 22 11 22 29z"),
    SHAWL(
            "M36 14c-12 0-19 10-19 24 0 12 4 20 8 25h22c4-5 8-13 8-25 0-14-7-24-19-24zm0 9c6 0 10 6 10 14s-4 15-10 15-10-7-10-15 4-14 10-14z",
            "M6 90c0-17 7-25 18-29l12 6 12-6c11 4 18 12 18 29z");

    private final String head;
    private final String shoulders;

    Bust(String head, String shoulders) {
        this.head = head;
        this.shoulders = shoulders;
    }

    /** SVG path of the head in a frame of 72 by 90 units. */
    public String head() {
        return head;
    }

    /** SVG path of the shoulders. */
    public String shoulders() {
        return shoulders;
    }

    /** The same drawing every time for the same seed; never {@link #NONE}. */
    public static Bust drawn(long seed) {
        return values()[1 + Math.floorMod(seed, values().length - 1)];
    }
}
