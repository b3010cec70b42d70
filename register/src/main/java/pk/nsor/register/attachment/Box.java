package pk.nsor.register.attachment;

/**
 * A rectangle on a page, in fractions of its width and height from the top left corner of the
 * picture, whatever the reading direction.
 *
 * @param left 0 to 1
 * @param top 0 to 1
 * @param width more than 0, and not past the right edge
 * @param height more than 0, and not past the lower edge
 */
public record Box(double left, double top, double width, double height) {
    /** Fractions typed in percent may add up to a hair more than the page. */
    private static final double SLACK = 1e-6;

    public Box {
        boolean inside =
                left >= 0
                        && top >= 0
                        && width > 0
                        && height > 0
                        && left + width <= 1 + SLACK
                        && top + height <= 1 + SLACK;
        if (!inside) {
            throw new IllegalArgumentException("a box lies on the page");
        }
    }

    /** From form fields in percent of the page, 0 to 100. */
    public static Box ofPercent(double left, double top, double width, double height) {
        return new Box(left / 100, top / 100, width / 100, height / 100);
    }
}
