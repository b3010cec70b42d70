package pk.nsor.register.attachment;

/**
 * One page, opened for one reader.
 *
 * @param version which a change must name, so that nobody blacks out or confirms a page that has
 *     changed since
 */
public record PageShown(FlatPage picture, int version) {}
