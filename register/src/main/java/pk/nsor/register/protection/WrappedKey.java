package pk.nsor.register.protection;

/**
 * A data key as it is kept: nobody opens it without the wrapping keyset.
 *
 * @param id its id
 * @param bytes the wrapped key; shared, never changed
 */
public record WrappedKey(KeyId id, byte[] bytes) {
    @Override
    public String toString() {
        return "WrappedKey[masked]";
    }
}
