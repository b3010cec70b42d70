package pk.nsor.register.demo;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.lookup.Applications;
import pk.nsor.register.lookup.Applied;
import pk.nsor.register.lookup.CaseForm;
import pk.nsor.register.lookup.CompareForm;
import pk.nsor.register.lookup.Comparisons;
import pk.nsor.register.lookup.ConfirmForm;
import pk.nsor.register.lookup.Confirmations;
import pk.nsor.register.lookup.DecisionForm;
import pk.nsor.register.lookup.Decisions;
import pk.nsor.register.lookup.SuspectForm;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.NameTyped;

/** Look-ups in every state, by the front doors. */
@Component
class LookupScenes {
    private static final ConfirmForm AGREED = new ConfirmForm("confirm", "on", "");
    private static final DecisionForm FORWARD = new DecisionForm("forward", "", "", "", "on");

    private final Applications applications;
    private final Decisions decisions;
    private final Comparisons comparisons;
    private final Confirmations confirmations;
    private final Attachments attachments;

    LookupScenes(
            Applications applications,
            Decisions decisions,
            Comparisons comparisons,
            Confirmations confirmations,
            Attachments attachments) {
        this.applications = applications;
        this.decisions = decisions;
        this.comparisons = comparisons;
        this.confirmations = confirmations;
        this.attachments = attachments;
    }

    /** The scenes, oldest first: an answer of forty days ago expires by itself. */
    List<Runnable> all(Scene s) {
        return List.of(
                () -> answered(s, "sahiwal", 960, s.known(2), true),
                () -> answered(s, "quetta", 216, stranger(s), false),
                () -> answered(s, "sahiwal", 120, s.known(3), true),
                () -> refused(s),
                () -> applied(s, "sahiwal", 101, false, suspect(s.known(4), false)),
                () -> applied(s, "quetta", 60, false, suspect(stranger(s), true)),
                () ->
                        applied(
                                s,
                                "sahiwal",
                                5,
                                false,
                                suspect(s.known(5), false),
                                suspect(stranger(s), true)),
                () -> asked(s),
                () -> toConfirm(s),
                () -> taken(s, 20, suspect(s.known(8), true)),
                () -> held(s),
                () -> forwarded(s, "quetta", 9, true, suspect(s.known(9), true)),
                () ->
                        forwarded(
                                s,
                                "sahiwal",
                                4,
                                false,
                                suspect(s.known(10), false),
                                suspect(s.known(11), true),
                                suspect(stranger(s), false)),
                () -> draft(s));
    }

    /**
     * A request that the first operator has taken, about ten persons who are entered, each with
     * name, father's name and number: for measuring.
     */
    void exact(Scene s, int which) {
        SuspectForm[] who = new SuspectForm[10];
        for (int i = 0; i < who.length; i++) {
            who[i] = suspect(s.known(which * who.length + i + 20), true);
        }
        taken(s, 10, who);
    }

    /** Somebody who is in no register. */
    private static Invented stranger(Scene s) {
        return s.convicted("PK631", 30);
    }

    /**
     * What is known of a suspect: somebody's name, father and age, in most cases not the number.
     */
    private static SuspectForm suspect(Invented p, boolean number) {
        boolean urdu = p.typed().has("nameUrdu");
        return new SuspectForm(
                new NameTyped(
                        p.typed().first("nameUrdu"), urdu ? "" : p.typed().first("nameRoman")),
                "",
                new NameTyped(p.typed().first("fatherUrdu"), p.typed().first("fatherRoman")),
                NameTyped.EMPTY,
                number ? p.typed().first("cnic") : "",
                DateTyped.EMPTY,
                Integer.toString(Integer.parseInt(p.typed().first("offenceAge")) + 3),
                p.typed().first("sex"),
                p.district(),
                "",
                "");
    }

    private String drafted(
            Scene s, String where, int hoursAgo, boolean urgent, SuspectForm... who) {
        Caller officer = s.officer("investigator-" + where);
        CaseForm form =
                new CaseForm(
                        "",
                        (hoursAgo * 3 + 17) + "/26",
                        "",
                        "",
                        "",
                        "Kot Sabz",
                        "376, 377-B PPC",
                        "investigation",
                        urgent ? "on" : "",
                        urgent ? "The suspect is produced for remand tomorrow." : "");
        return s.at(
                Duration.ofHours(hoursAgo).plusMinutes(40),
                () -> {
                    String ref = applications.start(officer).value();
                    applications.saveCase(officer, ref, version(officer, ref), form);
                    for (SuspectForm one : who) {
                        applications.saveSuspect(officer, ref, 0, version(officer, ref), one);
                    }
                    return ref;
                });
    }

    private int version(Caller officer, String ref) {
        return applications.open(officer, ref).lookup().version();
    }

    private void draft(Scene s) {
        drafted(s, "sahiwal", 1, false, suspect(s.known(12), false));
    }

    private String applied(
            Scene s, String where, int hoursAgo, boolean urgent, SuspectForm... who) {
        Caller officer = s.officer("investigator-" + where);
        String ref = drafted(s, where, hoursAgo, urgent, who);
        return s.at(
                Duration.ofHours(hoursAgo),
                () -> {
                    s.inOne(
                            () ->
                                    attachments.keep(
                                            officer,
                                            new Owner("lookup", ref, "fir"),
                                            Purpose.of(Purpose.Kind.OWN_WORK, ref),
                                            List.of(Persons.COPY)));
                    Scene.must(
                            applications.apply(officer, ref, version(officer, ref))
                                    instanceof Applied.Done);
                    return ref;
                });
    }

    private void refused(Scene s) {
        String ref = applied(s, "sahiwal", 80, false, suspect(stranger(s), false));
        decided(
                s,
                "sahiwal",
                70,
                ref,
                new DecisionForm(
                        "refuse",
                        "unrelated",
                        "The person asked about is not named in the FIR or the case diary.",
                        "",
                        "on"));
    }

    private String forwarded(
            Scene s, String where, int hoursAgo, boolean urgent, SuspectForm... who) {
        String ref = applied(s, where, hoursAgo + 12, urgent, who);
        return decided(s, where, hoursAgo, ref, FORWARD);
    }

    private String decided(Scene s, String where, int hoursAgo, String ref, DecisionForm form) {
        Caller prosecutor = s.officer("prosecutor-" + where);
        return s.at(
                Duration.ofHours(hoursAgo),
                () -> {
                    decisions.open(prosecutor, ref);
                    Scene.must(
                            decisions.decide(prosecutor, ref, form)
                                    instanceof Decisions.Decided.Done);
                    return ref;
                });
    }

    private String taken(Scene s, int hoursAgo, SuspectForm... who) {
        String ref = forwarded(s, "sahiwal", hoursAgo, false, who);
        Caller operator = s.officer("npb-operator-1");
        return s.at(
                Duration.ofHours(hoursAgo - 2L),
                () -> {
                    Scene.must(comparisons.take(operator, ref) == Comparisons.Taken.DONE);
                    return ref;
                });
    }

    /** The name of what came next. */
    private String compared(Scene s, int minutesAgo, String ref, boolean match, boolean ask) {
        Caller operator = s.officer("npb-operator-1");
        return s.at(
                Duration.ofMinutes(minutesAgo),
                () -> {
                    if (!(comparisons.open(operator, ref, 1)
                            instanceof Comparisons.Opened.SideBySide side)) {
                        return "HELD";
                    }
                    boolean matched = match && !side.candidates().isEmpty();
                    String choice =
                            matched
                                    ? side.candidates().getFirst().number().value()
                                    : ask ? CompareForm.ASK : CompareForm.NO;
                    CompareForm form =
                            new CompareForm(
                                    choice,
                                    matched
                                            ? "Name, father’s name and number agree."
                                            : "No candidate agrees in more than the name.",
                                    ask ? "Which district is the suspect’s father from?" : "");
                    return comparisons.decide(operator, ref, 1, form)
                                    instanceof Comparisons.Done.Next next
                            ? next.name()
                            : "";
                });
    }

    private void asked(Scene s) {
        String ref = taken(s, 40, suspect(s.known(6), false));
        Scene.must(compared(s, 30 * 60, ref, false, true).equals("FACT_ASKED"));
    }

    private void toConfirm(Scene s) {
        String ref = taken(s, 28, suspect(s.known(7), true));
        Scene.must(compared(s, 20 * 60, ref, true, false).equals("SECOND_OFFICER"));
    }

    /** Meets an entry that is withheld: the Bureau will reply. */
    private void held(Scene s) {
        String ref = taken(s, 16, suspect(s.known(1), true));
        Scene.must(compared(s, 10 * 60, ref, false, false).equals("HELD"));
    }

    private void answered(Scene s, String where, int hoursAgo, Invented who, boolean match) {
        String ref = forwarded(s, where, hoursAgo, false, suspect(who, match));
        Caller first = s.officer("npb-operator-1");
        s.at(Duration.ofHours(hoursAgo - 2L), () -> comparisons.take(first, ref));
        String next = compared(s, (hoursAgo - 3) * 60, ref, match, false);
        if (next.equals("SECOND_OFFICER")) {
            Caller second = s.officer("npb-operator-2");
            s.at(
                    Duration.ofHours(hoursAgo - 6L),
                    () -> {
                        confirmations.open(second, ref, 1);
                        Scene.must(
                                confirmations.rule(second, ref, 1, AGREED)
                                        instanceof Confirmations.Ruled.Next);
                        return ref;
                    });
        }
    }
}
