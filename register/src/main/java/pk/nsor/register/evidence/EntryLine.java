package pk.nsor.register.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.audit.Ref;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.StateWord;
import pk.nsor.register.reference.CurrentLists;

/**
 * One evidence entry in words.
 *
 * @param number as the foot of pages shows it
 * @param href where it is opened
 * @param about the first few records, the rest as {@code more}
 */
public record EntryLine(
        String number,
        String href,
        Instant at,
        Text event,
        StateWord outcome,
        boolean done,
        String officer,
        Text role,
        String officeCode,
        Text office,
        Text purpose,
        String reference,
        List<Ref> about,
        int more) {
    private static final int MOST_SHOWN = 4;

    static EntryLine of(Recorded r, CurrentLists lists) {
        List<Ref> first = r.about().subList(0, Math.min(MOST_SHOWN, r.about().size()));
        return new EntryLine(
                r.id().shown(),
                "/evidence/" + r.id().value(),
                r.at(),
                Event.find(r.event()).map(Event::text).orElse(code(r.event())),
                outcome(r.outcome()),
                r.outcome().equals(Outcome.DONE.code()),
                r.officer(),
                role(r.role()),
                r.office(),
                office(r.office(), lists),
                purpose(r.purpose()),
                r.reference(),
                first,
                r.about().size() - first.size());
    }

    static StateWord outcome(String code) {
        Text text = Outcome.find(code).map(Outcome::text).orElse(code(code));
        return switch (code) {
            case "done" -> StateWord.done(text);
            case "refused" -> StateWord.noBearing(text);
            default -> StateWord.late(text);
        };
    }

    // Columns beside the bytes are shown as they are, whatever somebody made of them.

    private static Text role(String code) {
        for (Role r : Role.values()) {
            if (r.code().equals(code)) {
                return r.text();
            }
        }
        return code(code);
    }

    private static Optional<OfficeId> officeId(String code) {
        try {
            return Optional.of(new OfficeId(code));
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    static Text purpose(String code) {
        for (Purpose.Kind k : Purpose.Kind.values()) {
            if (k.code().equals(code)) {
                return k.text();
            }
        }
        return code(code);
    }

    static Text office(String code, CurrentLists lists) {
        return officeId(code)
                .flatMap(lists.lists()::office)
                .map(o -> Text.of(o.name().in(Lang.EN), o.name().in(Lang.UR)))
                .orElse(code(code));
    }

    /** What kind of record a reference is of, in words. */
    public static Text kind(String kind) {
        return switch (kind) {
            case "return" -> Text.of("return", "گوشوارہ");
            case "entry" -> Text.of("entry of the register", "رجسٹر کا اندراج");
            case "lookup" -> Text.of("look-up", "استفسار");
            case "attachment" -> Text.of("attachment", "منسلکہ");
            case "work" -> Text.of("work", "کام");
            case "list" -> Text.of("list", "فہرست");
            case "list-upload" -> Text.of("uploaded list", "بھیجی گئی فہرست");
            case "place" -> Text.of("typed place", "لکھا ہوا مقام");
            case "action" -> Text.of("action", "عمل");
            case "evidence" -> Text.of("evidence entry", "شہادتی اندراج");
            case "unreadable" -> Text.of("unreadable", "ناقابلِ مطالعہ");
            case "evidence-search" -> Text.of("search of the evidence", "شہادت میں تلاش");
            default -> code(kind);
        };
    }

    private static Text code(String code) {
        return Text.of(code, code);
    }
}
