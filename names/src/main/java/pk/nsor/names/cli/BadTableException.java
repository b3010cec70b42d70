package pk.nsor.names.cli;

/** A table given on the command line does not have the columns that it should. */
final class BadTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    BadTableException(int line) {
        super("a line of the table does not have the expected columns");
        this.line = line;
    }

    /** The number of the line, from 1. */
    int line() {
        return line;
    }
}
