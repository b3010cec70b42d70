package pk.nsor.register.identity;

import pk.nsor.register.kernel.RegisterNumber;

/** Two entries, in the order of their numbers, whichever came first. */
public record Pair(RegisterNumber one, RegisterNumber other) {
    public Pair {
        if (one.value().compareTo(other.value()) >= 0) {
            throw new IllegalArgumentException("a pair is of two entries in order");
        }
    }

    static Pair of(RegisterNumber a, RegisterNumber b) {
        return a.value().compareTo(b.value()) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    /** What a two-person act on the pair is about. */
    String subject() {
        return one.value() + "." + other.value();
    }

    static Pair ofSubject(String subject) {
        int middle = subject.indexOf('.');
        return new Pair(
                new RegisterNumber(subject.substring(0, middle)),
                new RegisterNumber(subject.substring(middle + 1)));
    }

    /** Where the pair is set side by side. */
    public String href() {
        return "/identity/" + one.value() + "/" + other.value();
    }

    RegisterNumber without(RegisterNumber number) {
        return number.equals(one) ? other : one;
    }
}
