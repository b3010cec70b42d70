package pk.nsor.register.protection;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value belongs. It is authenticated with the value, so that no value can be moved
 * to another table, column, row or version.
 *
 * @param table table that holds it
 * @param column column that holds it
 * @param row id of the row
 * @param version version of the row, or 0 where a row has one only
 */
public record Binding(String table, String column, String row, int version) {
    byte[] bytes(KeyId key) {
        return ("nsor-seal-v1|"
                        + table
                        + '|'
                        + column
                        + '|'
                        + row
                        + '|'
                        + version
                        + '|'
                        + key.value())
                .getBytes(StandardCharsets.UTF_8);
    }
}
