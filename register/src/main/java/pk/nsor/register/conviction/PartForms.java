package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldKind;
import pk.nsor.register.reference.Lists;

/** The form of each part, made from the lists of the day and the answers that decide its length. */
final class PartForms {
    private final Lists lists;
    private final LocalDate today;

    PartForms(Lists lists, LocalDate today) {
        this.lists = lists;
        this.today = today;
    }

    /**
     * @param open doubts that the answers raise: their words of explanation are asked for
     */
    List<Block> of(FormPart part, Answers answers, Set<Doubt> open) {
        PersonForms person = new PersonForms(lists, today);
        ConvictionForms conviction = new ConvictionForms(lists, today);
        List<Block> blocks =
                new ArrayList<>(
                        switch (part) {
                            case IDENTITY -> person.identity();
                            case PAPERS -> person.papers(answers);
                            case ADDRESSES -> person.addresses(answers);
                            case BODY -> person.body();
                            case COURT -> conviction.court(answers);
                            case FIR -> conviction.fir(answers);
                            case SECTIONS -> conviction.sections();
                            case SENTENCE -> conviction.sentence(answers);
                            case VICTIM -> conviction.victim();
                            case PROOF -> conviction.proof();
                            case CHECK -> List.of();
                        });
        for (Doubt d : Doubt.values()) {
            if (d.part() == part && (open.contains(d) || answers.has(d.field()))) {
                blocks.add(new Block.Area(d.field(), d.label(), d.question(), FieldKind.ANY, 3));
            }
        }
        return blocks;
    }

    /** What a field is called, for lists of fields; empty for one that no form asks. */
    Optional<Text> label(FormPart part, String field) {
        Answers asked = new Answers(java.util.Map.of(field, List.of("x")));
        return find(of(part, asked, Set.of()), field);
    }

    private static Optional<Text> find(List<Block> blocks, String field) {
        for (Block b : blocks) {
            Optional<Text> found =
                    switch (b) {
                        case Block.Line l -> named(l.name(), l.label(), field);
                        case Block.Area a -> named(a.name(), a.label(), field);
                        case Block.Pick p -> named(p.name(), p.label(), field);
                        case Block.Radio r -> named(r.name(), r.legend(), field);
                        case Block.None n -> named(n.name(), n.legend(), field);
                        case Block.Tick t -> named(t.name(), t.label(), field);
                        case Block.Names n -> stem(n.stem(), n.legend(), field);
                        case Block.Day d -> stem(d.stem(), d.legend(), field);
                        case Block.Group g -> find(g.blocks(), field).map(t -> join(g.legend(), t));
                        case Block.Beside s -> find(s.blocks(), field);
                    };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> named(String name, Text label, String field) {
        return name.equals(field) ? Optional.of(label) : Optional.empty();
    }

    private static Optional<Text> stem(String stem, Text legend, String field) {
        if (field.equals(stem)) {
            return Optional.of(legend);
        }
        if (!field.startsWith(stem)) {
            return Optional.empty();
        }
        return switch (field.substring(stem.length())) {
            case "Urdu" -> Optional.of(join(legend, Text.of("Urdu", "اردو میں")));
            case "Roman" -> Optional.of(join(legend, Text.of("Roman", "رومن میں")));
            case "Day" -> Optional.of(join(legend, Text.of("day", "دن")));
            case "Month" -> Optional.of(join(legend, Text.of("month", "مہینہ")));
            case "Year" -> Optional.of(join(legend, Text.of("year", "سال")));
            case "Source" -> Optional.of(join(legend, Text.of("where it is from", "ماخذ")));
            default -> Optional.empty();
        };
    }

    private static Text join(Text outer, Text inner) {
        return Text.of(outer.en() + ": " + inner.en(), outer.ur() + "، " + inner.ur());
    }
}
