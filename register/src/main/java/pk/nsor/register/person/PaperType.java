package pk.nsor.register.person;

import pk.nsor.register.kernel.Text;

/**
 * Identity and travel papers other than the CNIC. Formats of the Afghan and alien cards are not
 * published: their numbers are kept as written.
 */
public enum PaperType {
    NICOP(
            "nicop",
            Text.of("NICOP or SNICOP (overseas citizen)", "نائیکوپ یا سنائیکوپ (بیرون ملک شہری)")),
    POC("poc", Text.of("Pakistan Origin Card", "پاکستان اوریجن کارڈ")),
    B_FORM("b-form", Text.of("B-form (CRC) or juvenile card", "ب فارم یا جووینائل کارڈ")),
    POR("por", Text.of("Afghan Proof of Registration card", "افغان رجسٹریشن کارڈ (PoR)")),
    ACC("acc", Text.of("Afghan Citizen Card", "افغان سٹیزن کارڈ (ACC)")),
    ALIEN("alien", Text.of("Alien registration card", "غیر ملکیوں کا رجسٹریشن کارڈ")),
    PASSPORT("passport", Text.of("Pakistani passport", "پاکستانی پاسپورٹ")),
    FOREIGN_PASSPORT("foreign-passport", Text.of("Foreign passport", "غیر ملکی پاسپورٹ")),
    TRAVEL_DOCUMENT("travel-document", Text.of("Other travel document", "دیگر سفری دستاویز")),
    OLD_NIC(
            "old-nic",
            Text.of("Old identity card (before 2001)", "پرانا شناختی کارڈ (2001 سے پہلے)"));

    private final String code;
    private final Text text;

    PaperType(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}
