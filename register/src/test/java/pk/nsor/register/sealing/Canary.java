package pk.nsor.register.sealing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import pk.nsor.register.conviction.Typing;

/**
 * One unmistakable, wholly invented person, case and file. Every word of theirs is made up so that
 * it occurs nowhere by chance.
 */
final class Canary {
    static final String ROMAN = "Qanarvish Durzubani";
    static final String URDU = "قنارویش درزوبانی";
    static final String FATHER_ROMAN = "Zarqanfar Miskozad";
    static final String FATHER_URDU = "زرقنفر مسکوزاد";
    static final String CNIC = "36502-4907182-8";
    static final String FIR = "48291/25";
    static final String STATION = "Kotvorisabz";

    private static final int NOISE_SIDE = 200;
    private static final int SLICE_BYTES = 24;

    private Canary() {}

    /** A complete return about her, every field that takes words filled in. */
    static Typing typing() {
        Typing t = Typing.complete().with("nameRoman", ROMAN).with("nameUrdu", URDU);
        t.with("fatherRoman", FATHER_ROMAN).with("fatherUrdu", FATHER_URDU);
        t.with("husbandRoman", "Barqolum Ishtavand").with("husbandUrdu", "برقولم اشتاوند");
        t.with("alias1Roman", "Toltukhan Vazmir").with("alias1Urdu", "طولتوخان وزمیر");
        t.with("sex", "f").with("cnic", CNIC).with("domicile", "Vurdagarh");
        t.with("caste", "Zhelqani").with("paper1Type", "old-nic");
        t.with("paper1Number", "ZKV9087164").with("paper1IssuedBy", "Kholiznagar");
        t.with("address1Written", "Makan 77, Gali Perzotwali").with("address1Tehsil", "Tehqorabad");
        t.with("address1Station", "Gulvoshpur").with("phone1", "0399-8471206");
        t.with("marks", "Uzmorqnishan").with("heightCm", "161");
        t.with("fingerprintHolder", "Daktilozar").with("fingerprintNumber", "FPX-77120934");
        t.with("dnaHolder", "Jinozarq").with("dnaNumber", "DNX-55120987");
        t.with("court", "Adlorabad Court").with("caseNumber", "Zinvash 90417/2025");
        t.with("judgmentDay", "9").with("judgmentMonth", "3").with("judgmentYear", "2025");
        t.with("fir", FIR).with("firStationWritten", STATION);
        t.with("firDateDay", "7").with("firDateMonth", "11").with("firDateYear", "2024");
        t.with("wordFirYear", "Sababvorzal");
        return t.with("sentenceWritten", "Sazovirq");
    }

    /** Everything of hers that must be found nowhere. */
    static Needles needles() {
        Needles n = new Needles();
        n.text("name", ROMAN, "Qanarvish", "Durzubani");
        n.text("name in Urdu", URDU, "قنارویش", "درزوبانی");
        n.text("father", FATHER_ROMAN, "Zarqanfar", "Miskozad", FATHER_URDU, "زرقنفر");
        n.text("husband", "Barqolum", "Ishtavand", "برقولم", "اشتاوند");
        n.text("alias", "Toltukhan", "Vazmir", "طولتوخان");
        n.digits("CNIC", CNIC);
        n.text("identity paper", "ZKV9087164", "Kholiznagar");
        n.text("domicile and caste", "Vurdagarh", "Zhelqani");
        n.text("address", "Perzotwali", "Tehqorabad");
        n.digits("telephone", "0399-8471206");
        n.text("marks", "Uzmorqnishan");
        n.text("laboratory number", "FPX-77120934", "DNX-55120987", "Daktilozar", "Jinozarq");
        n.text("court", "Adlorabad");
        n.text("case number", "90417/2025", "Zinvash");
        n.text("judgment date", "2025-03-09", "09.03.2025", "09-03-2025", "9 March 2025");
        n.text("judgment date", "[2025,3,9]", "\"year\":2025,\"month\":3,\"day\":9");
        n.text("FIR number", FIR, "48291/2025", "\"number\":48291");
        n.text("station as written", STATION, "Gulvoshpur");
        n.text("explanation", "Sababvorzal");
        n.text("sentence as written", "Sazovirq");
        n.text("words of a calling back", "Wapsivurzan");
        n.text("words of a sending back", "Durustivurzan");
        n.text("words of a comparison", "Muqabilvurzan");
        n.text("words of a disagreement", "Ikhtilafvurzan");
        n.text("one more fact", "Sawalvurzan");
        n.text("why urgent", "Jaldvurzan");
        n.text("words of a refusal", "Inkarvurzan");
        n.text("words of a withholding", "Rokvurzan", "HCX 88120");
        n.text("words of the second officer", "Dosravurzan");
        n.text("words of a legal opinion", "Raayvurzan", "Ijazvurzan");
        return n;
    }

    /** A page of noise, of which every stretch is its own. */
    static byte[] page(long seed) {
        BufferedImage page =
                new BufferedImage(NOISE_SIDE, NOISE_SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(seed);
        for (int x = 0; x < NOISE_SIDE; x++) {
            for (int y = 0; y < NOISE_SIDE; y++) {
                page.setRGB(x, y, random.nextInt(256) * 0x010101);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stretches of a file, so that one is found whole wherever the file is cut into pieces. */
    static void slices(Needles needles, String what, byte[] file) {
        for (int part = 1; part < 16; part++) {
            int at = file.length / 16 * part;
            needles.bytes(what, Arrays.copyOfRange(file, at, at + SLICE_BYTES));
        }
    }
}
