package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether a conviction belongs on the register. Each count is judged alone; one clear {@code
 * eligible_2h} decides, then {@code eligible_s24_only}, then {@code needs_legal_opinion}, then
 * {@code not_eligible}; a doubt about the person, a place abroad and the cut-in date then turn an
 * eligible result into {@code needs_legal_opinion} and lift nothing. Pure: the same facts under the
 * same law give the same decision. An engineering reading of the Act, confirmed by a person each
 * time.
 */
public final class Eligibility {
    private Eligibility() {}

    /** Decides, with every step in the order taken. */
    public static Decision decide(Facts facts, EligibilityLaw law) {
        List<Step> steps = new ArrayList<>();
        Step conviction = ConvictionRules.e0(facts);
        steps.add(conviction);
        Outcome outcome = Outcome.NOT_ELIGIBLE;
        if (conviction.effect() == Effect.NONE) {
            outcome = counts(facts, law, steps);
            steps.add(ConvictionRules.e7Juvenile(facts, outcome));
            steps.add(ConvictionRules.e7Probation(facts, outcome));
            if (facts.doubtAboutPerson()) {
                outcome = outcome.doubted();
            }
            if (facts.abroad()) {
                steps.add(ConvictionRules.abroad(outcome));
                outcome = outcome.doubted();
            }
            if (law.cutIn().isPresent()) {
                Step time = ConvictionRules.cutIn(facts, outcome, law.cutIn().get());
                steps.add(time);
                outcome = time.effect() == Effect.TO_OPINION ? outcome.doubted() : outcome;
            }
        }
        steps.add(ConvictionRules.result(outcome));
        return new Decision(outcome, steps, facts.doubtAboutPerson());
    }

    private static Outcome counts(Facts facts, EligibilityLaw law, List<Step> steps) {
        Connection connection = new Connection(facts, law);
        Optional<Outcome> best =
                facts.convicted().counts().stream()
                        .filter(c -> Connection.sections(c).anyMatch(connection::main))
                        .map(c -> judge(c, facts, connection, Optional.empty(), law).outcome())
                        .reduce(Outcome::or);
        Outcome outcome = Outcome.NOT_ELIGIBLE;
        for (Count count : facts.convicted().counts()) {
            Judged judged = judge(count, facts, connection, best, law);
            steps.addAll(judged.steps());
            outcome = outcome.or(judged.outcome());
        }
        for (Question question : facts.convicted().questions()) {
            if (question.kind().blocking() && question.kind() != Question.Kind.ABROAD) {
                Step step =
                        question.kind() == Question.Kind.STANDS_ALONE
                                ? ConvictionRules.e5Alone(question, connection)
                                : ConvictionRules.e10Unread(question);
                steps.add(step);
                outcome = outcome.or(outcome(step.effect()));
            }
        }
        return outcome;
    }

    private record Judged(Outcome outcome, List<Step> steps) {}

    /** One count: where it stands first, then the doubts that an eligible one may carry. */
    private static Judged judge(
            Count count,
            Facts facts,
            Connection connection,
            Optional<Outcome> best,
            EligibilityLaw law) {
        List<Step> steps = new ArrayList<>();
        Effect effect =
                first(
                        steps,
                        List.of(
                                () -> CountRules.e1(count, law),
                                () -> CountRules.e2(count, law),
                                () -> CountRules.e3(count, connection, best, law),
                                () -> CountRules.e4(count, law),
                                () -> CountRules.e8(count, law)));
        boolean unlisted = effect == Effect.NONE;
        boolean fallen =
                effect == Effect.NOT_ELIGIBLE
                        && (steps.getLast().rule() == Rule.E3 || steps.getLast().rule() == Rule.E8);
        if (unlisted || fallen) {
            Step points = MistakenSection.e10(count, facts, connection, law);
            steps.add(points);
            effect = points.effect() == Effect.TO_OPINION ? points.effect() : effect;
        }
        if (effect == Effect.NONE) {
            Step outside = CountRules.e9(count);
            steps.add(outside);
            effect = outside.effect();
        }
        Outcome outcome = outcome(effect);
        if (outcome.eligible()) {
            List<Step> doubts = new ArrayList<>();
            doubts.add(CountRules.e5(count, law));
            if (CountRules.limb(count, law) != Limb.CONDITIONAL) {
                doubts.add(CountRules.e6(count, facts.victim(), law));
            }
            steps.addAll(doubts);
            outcome =
                    doubts.stream().anyMatch(s -> s.effect() == Effect.TO_OPINION)
                            ? outcome.doubted()
                            : outcome;
        }
        return new Judged(outcome, steps);
    }

    /** Asks one rule after the other until one has an effect. */
    private static Effect first(List<Step> steps, List<Supplier<Step>> rules) {
        for (Supplier<Step> rule : rules) {
            Step step = rule.get();
            steps.add(step);
            if (step.effect() != Effect.NONE) {
                return step.effect();
            }
        }
        return Effect.NONE;
    }

    private static Outcome outcome(Effect effect) {
        return switch (effect) {
            case ELIGIBLE_2H -> Outcome.ELIGIBLE_2H;
            case ELIGIBLE_S24 -> Outcome.ELIGIBLE_S24_ONLY;
            case TO_OPINION -> Outcome.NEEDS_LEGAL_OPINION;
            case NONE, NOT_ELIGIBLE -> Outcome.NOT_ELIGIBLE;
        };
    }
}
