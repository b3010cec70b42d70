package pk.nsor.register.demo;

import java.net.InetAddress;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Officers;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.StartRefused;
import pk.nsor.register.kernel.Text;

/**
 * The personas of the demonstration: one for each role that has work here, by office and not by
 * name, of two districts, and with two operators and two supervisors so that every second-person
 * step can be tried.
 */
@Component
public class Personas {
    /** Personas of one place. */
    public record Group(Text place, List<Persona> personas) {}

    /**
     * A persona.
     *
     * @param caller whom it signs in
     * @param name what it is, by office
     * @param work what it does here
     */
    public record Persona(Caller caller, Text name, Text work) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            Text.of(
                                    "National Police Bureau, Islamabad",
                                    "نیشنل پولیس بیورو، اسلام آباد"),
                            List.of(
                                    operator(1),
                                    operator(2),
                                    supervisor(1),
                                    supervisor(2),
                                    new Persona(
                                            of("npb-administrator", "npb", Role.ADMINISTRATOR, ""),
                                            Text.of("Administrator", "منتظم"),
                                            Text.of(
                                                    "Keeps the dated lists: offences, offices, clocks",
                                                    "تاریخ وار فہرستیں: جرائم، دفاتر، میعادیں")))),
                    district("sahiwal", "PK631", Text.of("District Sahiwal", "ضلع ساہیوال")),
                    district("quetta", "PK226", Text.of("District Quetta", "ضلع کوئٹہ")),
                    new Group(
                            Text.of("Oversight", "نگرانی"),
                            List.of(
                                    new Persona(
                                            of("auditor", "audit", Role.AUDITOR, ""),
                                            Text.of("Auditor", "محتسب ریکارڈ"),
                                            Text.of(
                                                    "Reads the evidence of every act",
                                                    "ہر عمل کا شہادتی اندراج دیکھتے ہیں")))));

    private final boolean on;

    Personas(
            Officers officers,
            LoadLog world,
            @Value("${nsor.demo:off}") String demo,
            @Value("${server.address:0.0.0.0}") InetAddress listening) {
        this.on = Demonstration.of(demo).on();
        if (on && !listening.isLoopbackAddress()) {
            throw new DemoBeyondThisMachine();
        }
        if (on) {
            GROUPS.forEach(g -> g.personas().forEach(p -> officers.addDemo(p.caller())));
        } else if (officers.anyDemo() || world.any()) {
            throw new DemoDataInService();
        }
    }

    public boolean on() {
        return on;
    }

    /** Personas to choose from; none in service. */
    public List<Group> groups() {
        return on ? GROUPS : List.of();
    }

    /** The persona of that officer. */
    public Caller require(OfficerId officer) {
        return groups().stream()
                .flatMap(g -> g.personas().stream())
                .map(Persona::caller)
                .filter(c -> c.officer().equals(officer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such persona"));
    }

    private static Persona operator(int n) {
        return new Persona(
                of("npb-operator-" + n, "npb", Role.OPERATOR, ""),
                Text.of("Operator " + n, "آپریٹر " + n),
                Text.of(
                        "Checks returns, compares candidates, answers look-ups",
                        "گوشواروں کی جانچ، موازنہ، استفسارات کا جواب"));
    }

    private static Persona supervisor(int n) {
        return new Persona(
                of("npb-supervisor-" + n, "npb", Role.SUPERVISOR, ""),
                Text.of("Supervisor " + n, "نگران افسر " + n),
                Text.of(
                        "Second officer; decides legal-opinion cases",
                        "دوسرا افسر؛ قانونی رائے کے معاملات کا فیصلہ"));
    }

    private static Group district(String name, String code, Text place) {
        return new Group(
                place,
                List.of(
                        new Persona(
                                of(
                                        "prosecutor-" + name,
                                        "prosecution-" + code,
                                        Role.PROSECUTOR,
                                        code),
                                Role.PROSECUTOR.text(),
                                Text.of(
                                        "Records convictions; forwards or refuses look-ups",
                                        "سزایابیوں کا اندراج؛ استفسارات بھیجنا یا مسترد کرنا")),
                        new Persona(
                                of(
                                        "investigator-" + name,
                                        "ssoiu-" + code,
                                        Role.INVESTIGATOR,
                                        code),
                                Role.INVESTIGATOR.text(),
                                Text.of(
                                        "Asks about the named suspects of an FIR",
                                        "مقدمے کے نامزد مشتبہ اشخاص کی بابت استفسار")),
                        new Persona(
                                of("dpo-" + name, "police-" + code, Role.DPO, code),
                                Role.DPO.text(),
                                Text.of(
                                        "Gets a copy of each application, never of an answer",
                                        "ہر درخواست کی نقل، جواب کی کبھی نہیں"))));
    }

    private static Caller of(String officer, String office, Role role, String district) {
        return new Caller(new OfficerId(officer), new OfficeId(office), role, district);
    }

    /** Anybody who reaches the demonstration may be anybody: it is for this machine alone. */
    static final class DemoBeyondThisMachine extends StartRefused {
        private static final long serialVersionUID = 1L;

        DemoBeyondThisMachine() {
            super("the demonstration listens on loopback only: set server.address to localhost");
        }
    }

    /** A start in service found personas of a demonstration. */
    static final class DemoDataInService extends StartRefused {
        private static final long serialVersionUID = 1L;

        DemoDataInService() {
            super("this database holds demonstration data: a start in service refuses it");
        }
    }
}
