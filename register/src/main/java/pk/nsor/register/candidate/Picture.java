package pk.nsor.register.candidate;

/**
 * A flat picture, encoded. Personal.
 *
 * @param mediaType for the {@code Content-Type} header
 */
public record Picture(String mediaType, byte[] bytes) {
    @Override
    public String toString() {
        return "Picture[masked]";
    }
}
