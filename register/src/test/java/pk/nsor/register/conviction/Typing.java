package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.law.SectionReader;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.reference.ShippedLists;

/** A complete, wholly invented return as an officer would type it, to be bent by a test. */
public final class Typing {
    /** The day on which the tests type. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A reader over the shipped lists. */
    public static final ReturnReader READER =
            new ReturnReader(ShippedLists.lists(), SectionReader.shipped()::read);

    /** A judgment copy is attached. */
    public static final Held HELD = new Held(List.of(new UUID(0, 1)), List.of(), List.of(), false);

    /** The office that types. */
    public static final OfficeId OFFICE = new OfficeId("prosecution-PK631");

    private final Map<String, List<String>> typed = new TreeMap<>();

    private Typing() {}

    /** Complete and without any doubt. */
    public static Typing complete() {
        Typing t = new Typing();
        t.with("nameRoman", "Kannari Zarrinpur").with("nameUrdu", "کناری زرین پور");
        t.with("fatherRoman", "Shah Zarrin").with("cnic", "36502-0000417-1");
        t.with("birthMonth", "3").with("birthYear", "1992").with("birthSource", "judgment");
        t.with("offenceAge", "33").with("ageClass", "adult").with("sex", "m");
        t.with("nationality", "pakistani").with("domicile", "Sahiwal");
        t.with("address1Kind", "permanent").with("address1Written", "Chak 00, house 0");
        t.with("address1District", "PK631").with("address1Source", "judgment");
        t.with("court", "Special Court (Anti-Rape), Sahiwal").with("juvenileCourt", "no");
        t.with("district", "PK631").with("caseNumber", "Anti-Rape Case No. 000/2026");
        t.with("judgmentDay", "16").with("judgmentMonth", "11").with("judgmentYear", "2026");
        t.with("fir", "219/26").with("firDistrict", "PK631");
        t.with("firStationWritten", "Kot Sabz");
        t.with("charged", "376, 377-B r/w 34 PPC").with("convicted", "377-B PPC");
        t.with("part1Kind", "term").with("part1Years", "14").with("part1Manner", "ri");
        t.with("part2Kind", "fine").with("part2Rupees", "1,000,000/-");
        t.with("part2DefaultMonths", "6").with("part2DefaultManner", "si");
        t.with("run", "one").with("credit", "yes").with("probation", "no");
        t.with("custody", "not-recorded").with("appeal", "not-known");
        t.with("victim", "child");
        t.with("redacted", "on");
        return t;
    }

    public Typing with(String field, String value) {
        typed.put(field, List.of(value));
        return this;
    }

    public Typing without(String... fields) {
        for (String f : fields) {
            typed.remove(f);
        }
        return this;
    }

    public Answers answers() {
        return new Answers(typed);
    }

    /** Only one part of it, as its page would send it. */
    public Answers part(FormPart part) {
        return answers().part(part);
    }

    /** The return as read, of another person. */
    public ConvictionReturn of(Particulars person) {
        return new ConvictionReturn(person, read().complete().orElseThrow().conviction());
    }

    ReturnReading read() {
        return READER.read(answers(), HELD, OFFICE, TODAY);
    }
}
