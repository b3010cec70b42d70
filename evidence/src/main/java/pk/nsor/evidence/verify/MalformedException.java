package pk.nsor.evidence.verify;

/**
 * Input that does not have the form it must have, or a signature or proof that does not hold;
 * carries the defect as its only information. Front doors of the checker turn it into a {@link
 * Finding}.
 */
public final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Defect defect;

    /** A defect, without the bytes that have it. */
    public MalformedException(Defect defect) {
        super(defect.sentence(), null, false, false);
        this.defect = defect;
    }

    /** What is wrong. */
    public Defect defect() {
        return defect;
    }
}
