package pk.nsor.register.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.conviction.FormPart;
import pk.nsor.register.conviction.ReturnId;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.WholeReturns;
import pk.nsor.register.entry.Judged;
import pk.nsor.register.entry.Verification;
import pk.nsor.register.entry.Withholding;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.RegisterNumber;

/** Returns and entries in every state that an officer can find on a desk, by the front doors. */
@Component
class ReturnScenes {
    private static final String SAHIWAL = "PK631";
    private static final String QUETTA = "PK226";
    private static final Map<String, String> ATTEMPT =
            Map.of("charged", "376, 511 PPC", "convicted", "376 r/w 511 PPC", "victim", "child");
    private static final Map<String, String> RAPE =
            Map.of("charged", "376 PPC", "convicted", "376 PPC", "victim", "woman");
    private static final Map<String, String> NOTHING_LISTED =
            Map.of("charged", "376, 506(ii) PPC", "convicted", "506(ii) PPC", "victim", "woman");

    private final Returns returns;
    private final WholeReturns whole;
    private final Verification verification;
    private final Withholding withholding;

    ReturnScenes(
            Returns returns,
            WholeReturns whole,
            Verification verification,
            Withholding withholding) {
        this.returns = returns;
        this.whole = whole;
        this.verification = verification;
        this.withholding = withholding;
    }

    /** The scenes, each an act that leaves one more thing on somebody's desk. */
    List<Runnable> all(Scene s) {
        return List.of(
                () -> draft(s, "prosecutor-sahiwal", SAHIWAL, 9, 4, FormPart.COURT),
                () -> draft(s, "prosecutor-sahiwal", SAHIWAL, 17, 3, FormPart.IDENTITY),
                () -> draft(s, "prosecutor-quetta", QUETTA, 6, 1, FormPart.SENTENCE),
                () -> keyed(s),
                () -> submitted(s, "prosecutor-sahiwal", SAHIWAL, 1, Map.of()),
                () -> submitted(s, "prosecutor-sahiwal", SAHIWAL, 8, RAPE),
                () -> submitted(s, "prosecutor-quetta", QUETTA, 2, RAPE),
                () ->
                        submitted(
                                s,
                                "prosecutor-quetta",
                                QUETTA,
                                0,
                                Map.of("firStation", "", "firStationWritten", "Brewery Road")),
                () -> sentBack(s, "prosecutor-sahiwal", SAHIWAL),
                () -> sentBack(s, "prosecutor-quetta", QUETTA),
                () -> opinion(s, "prosecutor-sahiwal", SAHIWAL, false),
                () -> opinion(s, "prosecutor-quetta", QUETTA, true),
                () ->
                        submitted(
                                s,
                                "prosecutor-sahiwal",
                                SAHIWAL,
                                3,
                                Map.of("ageClass", "minority-undecided")),
                () -> notEligible(s),
                () -> withheld(s, 0, Duration.ofHours(5), false),
                () -> withheld(s, 1, Duration.ofDays(12), true));
    }

    private void draft(
            Scene s, String officer, String district, int judged, int begun, FormPart upTo) {
        Caller maker = s.officer(officer);
        Answers typed = s.convicted(district, judged).typed();
        s.at(Duration.ofDays(begun), () -> typedUpTo(maker, maker.office(), typed, upTo));
    }

    /** A return on paper that the Bureau is keying. */
    private void keyed(Scene s) {
        Caller maker = s.officer("npb-operator-1");
        OfficeId office = s.officer("prosecutor-quetta").office();
        Answers typed = s.convicted(QUETTA, 12).typed();
        s.at(Duration.ofHours(26), () -> typedUpTo(maker, office, typed, FormPart.FIR));
    }

    private ReturnReference typedUpTo(Caller maker, OfficeId office, Answers typed, FormPart last) {
        Returns.Started started = returns.start(maker, new ReturnId(UUID.randomUUID()), office);
        if (!(started instanceof Returns.Started.Done(ReturnReference ref))) {
            throw new IllegalStateException("a draft of the demonstration did not begin");
        }
        for (FormPart part : FormPart.values()) {
            if (part.number() <= last.number() && part != FormPart.BODY) {
                int seen = returns.open(maker, ref).version(part);
                Scene.must(
                        returns.save(maker, ref, part, seen, typed.part(part))
                                instanceof Returns.Saved.Done);
            }
        }
        return ref;
    }

    private ReturnReference submitted(
            Scene s, String officer, String district, int daysAgo, Map<String, String> fields) {
        Caller maker = s.officer(officer);
        Answers typed = Scene.bent(s.convicted(district, daysAgo + 5).typed(), fields);
        return s.at(
                        Duration.ofDays(daysAgo).plusHours(2),
                        () -> s.inOne(() -> whole.hand(maker, typed, Persons.COPY)))
                .row()
                .reference();
    }

    private void sentBack(Scene s, String officer, String district) {
        ReturnReference ref = submitted(s, officer, district, 6, RAPE);
        Caller checks = s.officer("npb-operator-2");
        Map<String, String> reasons =
                Map.of(
                        "father",
                        "The judgment gives another father’s name on its second page.",
                        "caseNumber",
                        "فیصلے پر مقدمہ نمبر مختلف ہے۔");
        s.at(
                Duration.ofHours(30),
                () -> {
                    verification.open(checks, ref);
                    Scene.must(
                            verification.sendBack(checks, ref, reasons, Set.of())
                                    == Judged.SENT_BACK);
                    return ref;
                });
    }

    private void opinion(Scene s, String officer, String district, boolean proposed) {
        ReturnReference ref = submitted(s, officer, district, 7, ATTEMPT);
        Caller first = s.officer("npb-operator-1");
        s.at(Duration.ofDays(4), () -> verified(first, ref, Judged.TO_OPINION));
        if (proposed) {
            s.at(
                    Duration.ofDays(2),
                    () -> {
                        Judged judged =
                                verification.propose(
                                        first,
                                        ref,
                                        true,
                                        "An attempt at a listed offence against a child; advised to enter.",
                                        "MoLJ 4(17)/2026-Legal");
                        Scene.must(judged == Judged.PROPOSED);
                        return ref;
                    });
        }
    }

    private void notEligible(Scene s) {
        ReturnReference ref = submitted(s, "prosecutor-sahiwal", SAHIWAL, 9, NOTHING_LISTED);
        Caller checks = s.officer("npb-operator-2");
        s.at(Duration.ofDays(6), () -> verified(checks, ref, Judged.NOT_ENTERED));
    }

    private ReturnReference verified(Caller officer, ReturnReference ref, Judged expected) {
        List<Verification.PageSeen> pages = new ArrayList<>();
        for (Attached a : verification.open(officer, ref).attachments()) {
            AttachmentId id = a.id();
            a.pages()
                    .forEach(
                            p -> pages.add(new Verification.PageSeen(id, p.number(), p.version())));
        }
        verification.confirmPages(officer, ref, pages);
        Scene.must(verification.verify(officer, ref) == expected);
        return ref;
    }

    private void withheld(Scene s, int which, Duration ago, boolean confirmed) {
        RegisterNumber number = s.number(s.known(which));
        s.at(
                ago,
                () ->
                        withholding.withhold(
                                s.officer("npb-operator-1"),
                                number,
                                "The High Court has been told of a mistaken identity.",
                                "W.P. 412/2026"));
        if (confirmed) {
            s.at(
                    ago.minusHours(7),
                    () ->
                            withholding.decide(
                                    s.officer("npb-supervisor-1"),
                                    number,
                                    true,
                                    "Until the order is received."));
        }
    }
}
