package pk.nsor.register.reference;

import pk.nsor.register.kernel.Text;

/** A closed choice in a column: the code stands in the file, the text on the page. */
public interface Coded {
    String code();

    Text text();

    /** The choice with this code; the list file was checked, so an unknown one is a fault. */
    static <E extends Coded> E of(E[] choices, String code) {
        for (E e : choices) {
            if (e.code().equals(code)) {
                return e;
            }
        }
        throw new IllegalArgumentException("unknown code in a list");
    }
}
