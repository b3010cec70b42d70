package pk.nsor.register.conviction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.Decision;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.StateWord;

/** What the pages of returns show. Nothing personal in any title. */
public sealed interface ReturnPage extends PageModel {
    @Override
    default Place place() {
        return Place.RETURNS;
    }

    /**
     * The list of an office: references and cases, never names.
     *
     * @param from how many newer ones stand before the page
     * @param all how many there are
     * @param cases whether it tells the case of each
     */
    record Listing(List<Item> items, int from, long all, boolean cases, boolean mayBegin)
            implements ReturnPage {
        /**
         * One return of the list.
         *
         * @param line its case; null where it is not told
         * @param href where it is shown; null where only its reference and state may be seen here
         */
        public record Item(
                ReturnRow row,
                @Nullable CaseLine line,
                StateWord state,
                Text office,
                @Nullable String href) {}

        /** Address of the next page; null on the last. */
        public @Nullable String older() {
            int next = from + Returns.MOST_LISTED;
            return next < all ? "/returns?from=" + next : null;
        }

        /** Address of the page before; null on the first. */
        public @Nullable String newer() {
            return from == 0 ? null : "/returns?from=" + Math.max(0, from - Returns.MOST_LISTED);
        }

        @Override
        public Text title() {
            return Text.of("Conviction returns", "گوشوارہ ہائے سزایابی");
        }

        @Override
        public Text foot() {
            return cases
                    ? Text.of(
                            "A list shows references and cases, never names.",
                            "فہرست میں حوالے اور مقدمات ہوتے ہیں، نام کبھی نہیں۔")
                    : Text.of(
                            "A list shows references, never names.",
                            "فہرست میں حوالے ہوتے ہیں، نام کبھی نہیں۔");
        }
    }

    /**
     * Before a return is begun.
     *
     * @param id of the return to be made: sent twice, it is made once
     * @param offices for a paper return; empty for a prosecution office
     */
    record Beginning(String id, String office, List<Choice> offices, FieldErrors errors)
            implements ReturnPage {
        @Override
        public Text title() {
            return Text.of("Begin a conviction return", "گوشوارۂ سزایابی شروع کیجیے");
        }

        public boolean paper() {
            return !offices.isEmpty();
        }
    }

    /** The task list. */
    record Tasks(
            ReturnFile file,
            List<Task> tasks,
            int done,
            @Nullable ClockFace clock,
            @Nullable Back back)
            implements ReturnPage {
        /** One part. */
        public record Task(FormPart part, Text sub, StateWord state, boolean open) {}

        @Override
        public Text title() {
            return Text.of("Conviction return", "گوشوارۂ سزایابی");
        }

        @Override
        public Text foot() {
            return Text.of("Own draft", "اپنا مسودہ");
        }

        public List<Task> tasks(int from, int to) {
            return tasks.stream()
                    .filter(t -> t.part().number() >= from && t.part().number() <= to)
                    .toList();
        }
    }

    /**
     * Why a return is back with its makers.
     *
     * @param whole reason for all of it; empty when there are reasons by field only
     * @param fields reasons by field
     */
    record Back(ReturnStep step, String whole, List<Reasoned> fields) {
        /** A reason beside a field. */
        public record Reasoned(FormPart part, String field, Text label, String reason) {}

        public List<Reasoned> of(FormPart part) {
            return fields.stream().filter(r -> r.part() == part).toList();
        }

        @Override
        public String toString() {
            return "Back[masked]";
        }
    }

    /**
     * The form of one part.
     *
     * @param answers what stands in the fields
     * @param seen version of the part that the form is made from
     * @param theirs what another officer saved meanwhile, field by field; empty when nobody did
     * @param asked what the register could not read of what is saved, each with its words
     * @param uploads what can be attached on this part
     * @param wrong whether errors are shown: the title says so
     */
    record Part(
            ReturnRow row,
            FormPart part,
            List<Block> blocks,
            Answers answers,
            FieldErrors errors,
            int seen,
            List<Theirs> theirs,
            List<Asked> asked,
            List<Upload> uploads,
            @Nullable Back back,
            boolean wrong)
            implements ReturnPage {
        /** One field in two versions. */
        public record Theirs(String field, Text label, String mine, String saved) {
            @Override
            public String toString() {
                return "Theirs[masked]";
            }
        }

        /** Words of the sections that the register asks about. */
        public record Asked(Text where, Text question, String words) {
            @Override
            public String toString() {
                return "Asked[masked]";
            }
        }

        /** A kind of attachment with what is there. */
        public record Upload(String kind, Text label, Text hint, List<Attached> attached) {
            /** Where a message about it leads. */
            public String id() {
                return switch (kind) {
                    case ReturnOwning.JUDGMENT -> "judgmentCopy";
                    case ReturnOwning.PAPER -> "paperReturn";
                    case ReturnOwning.PROFILE -> "photographProfile";
                    default -> "photograph";
                };
            }
        }

        @Override
        public String switchForm() {
            return "part";
        }

        @Override
        public Text title() {
            return wrong
                    ? Text.of("Correct: " + part.title().en(), "درستی: " + part.title().ur())
                    : part.title();
        }

        @Override
        public Text foot() {
            return Text.of("Own draft", "اپنا مسودہ");
        }
    }

    /** Check-your-answers before handing over, and the return as handed over. */
    record Check(
            ReturnFile file,
            List<AnswerRow> person,
            List<AnswerRow> conviction,
            Decision decision,
            DuplicateCheck.@Nullable Found duplicates,
            List<Text> unknown,
            List<Attached> attached,
            FieldErrors errors,
            @Nullable ClockFace clock,
            boolean mayCallBack)
            implements ReturnPage {
        /** How many possible duplicates there are. */
        public Text duplicatesInWords() {
            int n = duplicates == null ? 0 : duplicates.shown().size();
            if (duplicates != null && !duplicates.whole()) {
                return Text.of(
                        "Returned by your office before", "آپ کے دفتر سے پہلے بھی بھیجا گیا");
            }
            return n == 1
                    ? Text.of("One possible duplicate", "ایک ممکنہ مکرر اندراج")
                    : Text.of(n + " possible duplicates", n + " ممکنہ مکرر اندراجات");
        }

        @Override
        public Text title() {
            return file.editable()
                    ? Text.of("Check your answers", "جوابات کی پڑتال")
                    : Text.of("Conviction return", "گوشوارۂ سزایابی");
        }
    }

    /** What was done and what happens next. */
    record Handed(ReturnRow row, StateWord state, Text due) implements ReturnPage {
        @Override
        public Text title() {
            return switch (row.state()) {
                case SUBMITTED, SEALED, OPINION ->
                        Text.of("The return is with the Bureau", "گوشوارہ بیورو کو مل گیا");
                default -> Text.of("Where the return stands", "گوشوارے کی حیثیت");
            };
        }
    }

    /** Calling back. */
    record CallBack(ReturnRow row, String reason, FieldErrors errors) implements ReturnPage {
        @Override
        public Text title() {
            return Text.of("Call the return back", "گوشوارہ واپس منگوائیے");
        }

        @Override
        public String switchForm() {
            return "call-back";
        }
    }
}
