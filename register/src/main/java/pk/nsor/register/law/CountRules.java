package pk.nsor.register.law;

import java.util.Optional;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * The rules on one count. Each asks its question and answers with a step; none knows the others.
 */
final class CountRules {
    static final String ACT = "Act XXX of 2021";
    private static final Text NO = Text.of("No.", "نہیں۔");

    private CountRules() {}

    /**
     * E1. Act XXX of 2021 s.2(h): whoever is convicted under a section named there, first or read
     * with another.
     */
    static Step e1(Count count, EligibilityLaw law) {
        return limb(count, law) == Limb.S2H
                ? step(
                        Rule.E1,
                        count,
                        Text.of("Yes, it is named there.", "جی ہاں، یہ وہاں نامزد ہے۔"),
                        Effect.ELIGIBLE_2H,
                        ACT + " s.2(h)",
                        Basis.LAW)
                : no(Rule.E1, count, ACT + " s.2(h)");
    }

    /**
     * E2. Act XXX of 2021 s.24, Explanation, with s.2(g): an unconditional Schedule entry outside
     * s.2(h). Whether this limb governs is unsettled, so that it is a switch.
     */
    static Step e2(Count count, EligibilityLaw law) {
        String citation = ACT + " s.2(g), s.24 Explanation, Schedules";
        if (limb(count, law) != Limb.SCHEDULED) {
            return no(Rule.E2, count, citation);
        }
        return law.s24Limb()
                ? step(
                        Rule.E2,
                        count,
                        Text.of(
                                "Yes. It is taken that the Explanation to s. 24 applies too.",
                                "جی ہاں۔ یہ مانا گیا ہے کہ دفعہ 24 کی توضیح بھی لاگو ہے۔"),
                        Effect.ELIGIBLE_S24,
                        citation,
                        Basis.ASSUMPTION)
                : step(Rule.E2, count, limbOff(), Effect.NOT_ELIGIBLE, citation, Basis.ASSUMPTION);
    }

    /**
     * E3. Act XXX of 2021, Schedules I and II, explanations: kidnapping, chapters V, V-A and XVI of
     * the Penal Code and the Anti-Terrorism Act count only with a main scheduled offence.
     *
     * @param best the best outcome of the main scheduled offences convicted of, if there are any
     */
    static Step e3(Count count, Connection connection, Optional<Outcome> best, EligibilityLaw law) {
        String citation = ACT + " Schedules, explanations";
        if (limb(count, law) != Limb.CONDITIONAL) {
            return no(Rule.E3, count, citation);
        }
        Basis basis = offence(count, law).map(Offence::basis).orElse(Basis.LAW);
        if (!law.s24Limb()) {
            return step(Rule.E3, count, limbOff(), Effect.NOT_ELIGIBLE, citation, Basis.ASSUMPTION);
        }
        if (best.isPresent()) {
            Outcome follows =
                    best.get() == Outcome.ELIGIBLE_2H ? Outcome.ELIGIBLE_S24_ONLY : best.get();
            return step(
                    Rule.E3,
                    count,
                    Text.of(
                            "It is a conditional entry; a main scheduled offence was proved with it,"
                                    + " and it follows that one.",
                            "یہ مشروط اندراج ہے؛ اس کے ساتھ اصل جدولی جرم ثابت ہوا، اور یہ اسی کے تابع ہے۔"),
                    Effect.of(follows),
                    citation,
                    basis);
        }
        if (connection.mainCharged() || connection.readWithMain(count)) {
            return step(
                    Rule.E3,
                    count,
                    Text.of(
                            "It is a conditional entry; a main scheduled offence was charged, but is"
                                    + " not what the conviction rests on.",
                            "یہ مشروط اندراج ہے؛ اصل جدولی جرم عائد کیا گیا، مگر سزایابی اس پر مبنی نہیں۔"),
                    Effect.TO_OPINION,
                    citation,
                    Basis.ASSUMPTION);
        }
        return step(
                Rule.E3,
                count,
                Text.of(
                        "It is a conditional entry, and no main scheduled offence is recorded as"
                                + " charged or proved.",
                        "یہ مشروط اندراج ہے، اور کوئی اصل جدولی جرم عائد یا ثابت درج نہیں۔"),
                Effect.NOT_ELIGIBLE,
                citation,
                basis);
    }

    /**
     * E4. PPC 354 and 354A stand in the Schedules and not in s.2(h); PECA 22A to 22C in neither.
     * The default is a legal opinion.
     */
    static Step e4(Count count, EligibilityLaw law) {
        String citation = ACT + " s.2(h), Schedules";
        if (limb(count, law) != Limb.OPINION) {
            return no(Rule.E4, count, citation);
        }
        boolean onlyScheduled =
                offence(count, law).map(o -> o.schedule() != Schedule.NONE).orElse(false);
        return onlyScheduled && !law.s24Limb()
                ? step(Rule.E4, count, limbOff(), Effect.NOT_ELIGIBLE, citation, Basis.ASSUMPTION)
                : step(
                        Rule.E4,
                        count,
                        Text.of(
                                "Yes, until it is decided for this section.",
                                "جی ہاں، جب تک اس دفعہ کے بارے میں فیصلہ نہ ہو۔"),
                        Effect.TO_OPINION,
                        citation,
                        Basis.ASSUMPTION);
    }

    /**
     * E5. PPC 34, 149 (common intention and object), 511 (attempt), 109 and chapter V (abetment):
     * s.2(h) mentions none of them, so that it is open whether it covers them.
     */
    static Step e5(Count count, EligibilityLaw law) {
        String citation = ACT + " s.2(h); PPC ss.34, 107-120, 149, 511";
        boolean doubt =
                count.readWith().stream()
                        .anyMatch(
                                c ->
                                        law.offences()
                                                .find(c)
                                                .map(o -> participates(o, c))
                                                .orElse(false));
        return doubt
                ? step(
                        Rule.E5,
                        count,
                        Text.of(
                                "Yes. The Act does not say whether it covers this.",
                                "جی ہاں۔ ایکٹ میں درج نہیں کہ یہ اس کے دائرے میں ہے یا نہیں۔"),
                        Effect.TO_OPINION,
                        citation,
                        Basis.ASSUMPTION)
                : no(Rule.E5, count, citation);
    }

    /**
     * E6. Act XXX of 2021 s.2(g) and (k) know only women and children as victims; s.2(h) is silent.
     * The section itself settles the victim of 292A-C, 377A, 377B and PECA 22 (a child), of 354,
     * 354A, 365B, 366A and 366B (a woman), and of 375, 375A and 376 unless the return says an adult
     * man or a transgender person. One section of the count settles it for all that are read with
     * it: they have one victim.
     */
    static Step e6(Count count, VictimCategory victim, EligibilityLaw law) {
        String citation = ACT + " s.2(b), (g), (h), (k)";
        boolean bySection =
                Connection.sections(count)
                        .flatMap(c -> law.offences().find(c, law.asOf()).stream())
                        .anyMatch(o -> settles(o.settles(), victim));
        if (bySection) {
            return step(
                    Rule.E6,
                    count,
                    Text.of("Yes, by the section itself.", "جی ہاں، خود دفعہ کی رو سے۔"),
                    Effect.NONE,
                    citation,
                    Basis.LAW);
        }
        if (victim.womanOrChild()) {
            return step(
                    Rule.E6,
                    count,
                    Text.of("Yes, by the return.", "جی ہاں، گوشوارے کی رو سے۔"),
                    Effect.NONE,
                    citation,
                    Basis.LAW);
        }
        return step(
                Rule.E6,
                count,
                victim.statedOther()
                        ? Text.of(
                                "No, an adult man or a transgender person. The two definitions of the"
                                        + " Act differ on this.",
                                "نہیں، بالغ مرد یا خواجہ سرا۔ اس پر ایکٹ کی دونوں تعریفیں مختلف ہیں۔")
                        : Text.of(
                                "Not recorded, and the section does not settle it.",
                                "درج نہیں، اور دفعہ سے بھی طے نہیں ہوتا۔"),
                Effect.TO_OPINION,
                citation,
                Basis.ASSUMPTION);
    }

    /**
     * E8. Ordinances VII and VIII of 1979 are named neither in s.2(h) nor in the Schedules. What
     * was forced, attempted or for prostitution (6, 10(3), 10(4), 11 to 14, 18) goes to legal
     * opinion; consensual zina, enticing and Qazf are not eligible.
     */
    static Step e8(Count count, EligibilityLaw law) {
        String citation = "Ordinances VII and VIII of 1979; " + ACT + " s.2(h)";
        Limb limb = limb(count, law);
        if (limb != Limb.HUDOOD_NONE && limb != Limb.HUDOOD_OPINION) {
            return no(Rule.E8, count, citation);
        }
        boolean forced =
                Connection.sections(count).anyMatch(c -> limbOf(c, law) == Limb.HUDOOD_OPINION);
        return forced
                ? step(
                        Rule.E8,
                        count,
                        Text.of(
                                "Yes, and forced, attempted or for prostitution; the Act does not name"
                                        + " it.",
                                "جی ہاں، اور بالجبر، اقدام یا عصمت فروشی کے لیے؛ ایکٹ میں نامزد نہیں۔"),
                        Effect.TO_OPINION,
                        citation,
                        Basis.ASSUMPTION)
                : step(
                        Rule.E8,
                        count,
                        Text.of(
                                "Yes, without force; the Act does not name it.",
                                "جی ہاں، جبر کے بغیر؛ ایکٹ میں نامزد نہیں۔"),
                        Effect.NOT_ELIGIBLE,
                        citation,
                        Basis.LAW);
    }

    /** E9. Act XXX of 2021 s.2(h) and Schedules: what no list names is not eligible. */
    static Step e9(Count count) {
        return step(
                Rule.E9,
                count,
                Text.of(
                        "Yes, no list of the Act names it.",
                        "جی ہاں، ایکٹ کی کسی فہرست میں نامزد نہیں۔"),
                Effect.NOT_ELIGIBLE,
                ACT + " s.2(h), Schedules",
                Basis.LAW);
    }

    private static boolean settles(Settles settles, VictimCategory victim) {
        return switch (settles) {
            case CHILD, WOMAN -> true;
            case WOMAN_UNLESS_STATED -> !victim.statedOther();
            case NONE -> false;
        };
    }

    private static boolean participates(Offence offence, Cited cited) {
        return offence.limb() == Limb.PARTICIPATION || KnownSections.abets(cited);
    }

    static Limb limb(Count count, EligibilityLaw law) {
        return limbOf(leading(count, law), law);
    }

    /**
     * The section of a count that decides where it stands: a section read with the first is proved
     * as much as it is, so that {@code 302(b) r/w 376} is a conviction under 376 too.
     */
    static Cited leading(Count count, EligibilityLaw law) {
        return Connection.sections(count)
                .reduce((a, b) -> weight(limbOf(b, law)) > weight(limbOf(a, law)) ? b : a)
                .orElseThrow();
    }

    private static int weight(Limb limb) {
        return switch (limb) {
            case S2H -> 4;
            case SCHEDULED -> 3;
            case OPINION -> 2;
            case HUDOOD_OPINION -> 1;
            case CONDITIONAL, PARTICIPATION, HUDOOD_NONE, NONE, GENERAL -> 0;
        };
    }

    static Limb limbOf(Cited cited, EligibilityLaw law) {
        return law.offences().find(cited, law.asOf()).map(Offence::limb).orElse(Limb.NONE);
    }

    static Optional<Offence> offence(Count count, EligibilityLaw law) {
        return law.offences().find(leading(count, law), law.asOf());
    }

    private static Text limbOff() {
        return Text.of(
                "Yes, but the Explanation to s. 24 is switched off.",
                "جی ہاں، مگر دفعہ 24 کی توضیح بند رکھی گئی ہے۔");
    }

    static Step no(Rule rule, Count count, String citation) {
        return step(rule, count, NO, Effect.NONE, citation, Basis.LAW);
    }

    static Step step(
            Rule rule, Count count, Text finding, Effect effect, String citation, Basis basis) {
        return new Step(rule, Optional.of(count.normalised()), finding, effect, citation, basis);
    }
}
