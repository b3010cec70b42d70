package pk.nsor.register.law;

import java.util.Optional;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/** The rules on the conviction as a whole, on the person and on time. */
final class ConvictionRules {
    private static final String ACT = "Act XXX of 2021";

    private ConvictionRules() {}

    /** E0. Act XXX of 2021 s.2(h), "convicted": bail, quashing, a pending trial or an acquittal. */
    static Step e0(Facts facts) {
        boolean convicted =
                !facts.convicted().noConviction()
                        && !(facts.convicted().counts().isEmpty() && facts.convicted().settled());
        return convicted
                ? step(Rule.E0, Text.of("Yes.", "جی ہاں۔"), Effect.NONE, ACT + " s.2(h)", Basis.LAW)
                : step(
                        Rule.E0,
                        Text.of(
                                "No. The register holds convictions only.",
                                "نہیں۔ رجسٹر میں صرف سزایابیاں درج ہوتی ہیں۔"),
                        Effect.NOT_ELIGIBLE,
                        ACT + " s.2(h)",
                        Basis.LAW);
    }

    /**
     * E5 for 34, 109, 149 or 511 recorded with no section that it belongs to: with a main scheduled
     * offence charged it goes to legal opinion, otherwise it is a conditional entry connected with
     * none (Act XXX of 2021, Schedules, explanations).
     */
    static Step e5Alone(Question question, Connection connection) {
        boolean charged = connection.mainCharged();
        return new Step(
                Rule.E5,
                question.section().map(Cited::normalised),
                charged
                        ? Text.of(
                                "Yes, with no main section recorded, and a main scheduled offence was"
                                        + " charged.",
                                "جی ہاں، اصل دفعہ درج نہیں، اور اصل جدولی جرم عائد کیا گیا تھا۔")
                        : Text.of(
                                "Yes, with no main section recorded, and no main scheduled offence is"
                                        + " recorded as charged.",
                                "جی ہاں، اصل دفعہ درج نہیں، اور کوئی اصل جدولی جرم عائد درج نہیں۔"),
                charged ? Effect.TO_OPINION : Effect.NOT_ELIGIBLE,
                ACT + " Schedules, explanations",
                charged ? Basis.ASSUMPTION : Basis.LAW);
    }

    /**
     * E10 for words that cannot be read as a section: until they are, nobody can say that they name
     * no listed one.
     */
    static Step e10Unread(Question question) {
        return new Step(
                Rule.E10,
                Optional.empty(),
                question.kind().text(),
                Effect.TO_OPINION,
                ACT + " s.2(h)",
                Basis.ASSUMPTION);
    }

    /**
     * E7, juveniles. Juvenile Justice System Act 2018 ss.13, 19 and 23: identity not disclosed, no
     * disqualification, overriding other laws. A doubt turns an eligible result into an opinion and
     * lifts nothing.
     */
    static Step e7Juvenile(Facts facts, Outcome before) {
        String citation = "Act XXII of 2018 ss.13, 19, 23";
        return facts.juvenile()
                ? doubt(
                        Text.of(
                                "Yes: a juvenile, a juvenile court, or minority pleaded and undecided."
                                        + " Held sealed, by default not entered.",
                                "جی ہاں: نابالغ، نابالغوں کی عدالت، یا نابالغی کا غیر فیصل شدہ عذر۔"
                                        + " سربمہر، بطورِ اصول درج نہیں ہوگا۔"),
                        before,
                        citation)
                : step(
                        Rule.E7,
                        Text.of(
                                "Neither a juvenile nor a plea of minority is recorded.",
                                "نہ نابالغ درج ہے نہ نابالغی کا عذر۔"),
                        Effect.NONE,
                        citation,
                        Basis.LAW);
    }

    /**
     * E7, probation. Probation of Offenders Ordinance 1960 s.11: such a conviction is disregarded
     * for any disqualification or disability.
     */
    static Step e7Probation(Facts facts, Outcome before) {
        String citation = "Ordinance XLV of 1960 s.11";
        return facts.probation()
                ? doubt(
                        Text.of(
                                "Yes: released on probation. Held sealed, by default not entered.",
                                "جی ہاں: پروبیشن۔ سربمہر، بطورِ اصول درج نہیں ہوگا۔"),
                        before,
                        citation)
                : step(
                        Rule.E7,
                        Text.of("No probation is recorded.", "پروبیشن درج نہیں۔"),
                        Effect.NONE,
                        citation,
                        Basis.LAW);
    }

    /**
     * A conviction abroad. Act XXX of 2021 s.2(h) and the Schedules name offences under laws of
     * Pakistan, tried by courts of Pakistan (s.3): a court elsewhere convicts under another law,
     * and no provision read says whether that is meant. A doubt, which lifts nothing.
     */
    static Step abroad(Outcome before) {
        return step(
                Rule.ABROAD,
                Text.of(
                        "Yes, or it is not clear. A conviction by a court abroad is not one that the lists name clearly.",
                        "جی ہاں، یا واضح نہیں۔ بیرونِ ملک عدالت کی سزا ان میں سے نہیں جنہیں فہرستیں واضح طور پر نامزد کرتی ہیں۔"),
                before.eligible() ? Effect.TO_OPINION : Effect.NONE,
                ACT + " s.2(h), s.3",
                Basis.ASSUMPTION);
    }

    /**
     * The cut-in date. Collection was first seen from 1 January 2024; Constitution Art. 12 bars
     * heavier retrospective punishment. An earlier or undated conviction that would be eligible
     * goes to legal opinion; a partial date is judged by its earliest day.
     */
    static Step cutIn(Facts facts, Outcome before, java.time.LocalDate cutIn) {
        boolean since = facts.judgment().map(d -> !d.earliest().isBefore(cutIn)).orElse(false);
        if (since) {
            return step(
                    Rule.CUT_IN,
                    Text.of("Yes.", "جی ہاں۔"),
                    Effect.NONE,
                    "Constitution Art. 12",
                    Basis.ASSUMPTION);
        }
        return step(
                Rule.CUT_IN,
                facts.judgment().isPresent()
                        ? Text.of("No, or not for certain.", "نہیں، یا یقینی نہیں۔")
                        : Text.of("The date is not known.", "تاریخ معلوم نہیں۔"),
                before.eligible() ? Effect.TO_OPINION : Effect.NONE,
                "Constitution Art. 12",
                Basis.ASSUMPTION);
    }

    /** One clear eligible count decides; then s.24, then legal opinion, then not eligible. */
    static Step result(Outcome outcome) {
        return step(
                Rule.RESULT,
                outcome.text(),
                Effect.of(outcome),
                ACT + " s.2(h), s.24",
                Basis.POLICY);
    }

    private static Step doubt(Text finding, Outcome before, String citation) {
        Effect effect = before == Outcome.NOT_ELIGIBLE ? Effect.NONE : Effect.TO_OPINION;
        return step(Rule.E7, finding, effect, citation, Basis.ASSUMPTION);
    }

    private static Step step(Rule rule, Text finding, Effect effect, String citation, Basis basis) {
        return new Step(rule, Optional.empty(), finding, effect, citation, basis);
    }
}
