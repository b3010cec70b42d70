package pk.nsor.names;

/**
 * A key under which a name can be found.
 *
 * @param key see {@link Words#keys}
 * @param veryCommon whether so many people carry it that it cannot find anyone by itself; see
 *     {@link NameKeys#VERY_COMMON_SHARE}
 */
public record WordKey(String key, boolean veryCommon) {

    public WordKey {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a word key is not empty");
        }
    }

    @Override
    public String toString() {
        return "WordKey[veryCommon=" + veryCommon + "]";
    }
}
