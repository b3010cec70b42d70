package pk.nsor.register.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import pk.nsor.register.reference.District;
import pk.nsor.register.reference.Lists;

/**
 * Police stations of the demonstration: two invented ones a district. The register ships with none;
 * here its administrator has sent a list, as any administrator does.
 */
final class Stations {
    /** Stations of each district. */
    static final int EACH = 2;

    private static final String[] EN = {"Saddar", "City"};
    private static final String[] UR = {"صدر", "سٹی"};

    private Stations() {}

    /**
     * @param n from 1 to {@link #EACH}
     */
    static String code(String district, int n) {
        return "demo-station-" + district + "-" + n;
    }

    /** The list as a file. */
    static byte[] file(Lists lists, LocalDate day) {
        StringBuilder csv =
                new StringBuilder(
                        "code,kind,name_en,name_ur,district,valid_from,valid_to,citation,basis\n");
        for (District d : lists.districts(day)) {
            for (int n = 1; n <= EACH; n++) {
                csv.append(code(d.code(), n))
                        .append(",police,\"")
                        .append(EN[n - 1])
                        .append(", ")
                        .append(d.name().en())
                        .append("\",\"")
                        .append(UR[n - 1])
                        .append(d.name().ur().map(u -> "، " + u).orElse(""))
                        .append("\",")
                        .append(d.code())
                        .append(",,,Invented for the demonstration,assumption\n");
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
