package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The administrator keeps the dated lists. */
@ExtendWith(Register.Open.class)
class ListJourney {
    private static final String STATIONS = "/lists/stations";

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void aListIsUploadedReadAndAppliedAndATypedPlaceIsJoined(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            String typed = "Kot Sabz " + screen.tongue().code();
            new Swiftly(offices.prosecutor())
                    .submitted(
                            ReturnForm.of(Invented.next()).with("fir", "firStationWritten", typed));
            Officer administrator = offices.administrator();
            administrator.open("/lists").press("main a[href='" + STATIONS + "']");
            upload(administrator, "no,such,columns\n1,2,3\n");
            assertThat(administrator.path()).startsWith(STATIONS);
            administrator.open(STATIONS);
            String code = "KOT-SABZ-" + screen.tongue().name();
            upload(administrator, listInForce(administrator) + row(administrator, code));
            administrator
                    .type(Fields.of("reason", "letter 0 of the district"))
                    .press("main form:has([name=reason]) button[type=submit]");
            administrator.open("/places");
            administrator
                    .page()
                    .locator("main a[href^='/places/']", byText(typed))
                    .first()
                    .evaluate("a => a.id = 'typed-place'");
            administrator
                    .press("#typed-place")
                    .type(Fields.of("code", code, "reason", "the district writes it so"))
                    .press("main form:has([name=code]) button[type=submit]");
            chosen(offices.prosecutor(), code);
        }
    }

    /** What the list has is chosen where it was typed before: once the district is saved. */
    private static void chosen(Officer prosecutor, String code) {
        String part = Returns.begin(prosecutor) + "/fir";
        prosecutor
                .open(part)
                .type(Fields.of("fir", "84 of 2013", "firDistrict", "PK631"))
                .press("button[name=then][value=again]");
        assertThat(prosecutor.path()).isEqualTo(part);
        prosecutor
                .type(Fields.of("firStation", code))
                .press("button[name=then][value=stop]")
                .open(part);
        assertThat(prosecutor.page().locator("#firStation").inputValue()).isEqualTo(code);
    }

    private static com.microsoft.playwright.Page.LocatorOptions byText(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private static void upload(Officer administrator, String csv) {
        administrator
                .attach(
                        "file",
                        new FilePayload(
                                "list.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .press("main form:has([name=file]) button[type=submit]");
    }

    private static String listInForce(Officer administrator) {
        String newest =
                administrator
                        .page()
                        .locator("section[aria-labelledby=versions] tbody a")
                        .first()
                        .getAttribute("href");
        APIResponse file = administrator.page().request().get(newest);
        assertThat(file.status()).isEqualTo(200);
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    private static String row(Officer administrator, String code) {
        String header = listInForce(administrator).lines().findFirst().orElseThrow();
        StringBuilder row = new StringBuilder();
        for (String column : header.replace("\uFEFF", "").split(",")) {
            row.append(row.isEmpty() ? "" : ",")
                    .append(
                            switch (column) {
                                case "code" -> code;
                                case "name_en" -> "Kot Sabz";
                                case "name_ur" -> "کوٹ سبز";
                                case "district" -> "PK631";
                                case "kind" -> "police";
                                case "valid_from" -> "2020";
                                case "citation" -> "Letter 0";
                                case "basis" -> "assumption";
                                default -> "";
                            });
        }
        return row.append('\n').toString();
    }
}
