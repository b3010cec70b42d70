package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.StateWord;

/** The task list of a return: how each part stands, and what it still wants. */
final class TaskList {
    private TaskList() {}

    /**
     * @param clock counts while the office has the return
     * @param back what the Bureau asks, where it came back
     */
    static ReturnPage.Tasks of(
            ReturnFile file, @Nullable ClockFace clock, ReturnPage.@Nullable Back back) {
        List<ReturnPage.Tasks.Task> tasks = new ArrayList<>();
        int done = 0;
        boolean all = true;
        for (FormPart part : FormPart.values()) {
            if (part == FormPart.CHECK) {
                tasks.add(checkTask(file, all));
                continue;
            }
            ReturnPage.Tasks.Task task = task(file, part, back);
            boolean good = file.reading().done(part);
            all &= good;
            done += good && file.version(part) > 0 ? 1 : 0;
            tasks.add(task);
        }
        return new ReturnPage.Tasks(file, tasks, done, clock, back);
    }

    private static ReturnPage.Tasks.Task task(
            ReturnFile file, FormPart part, ReturnPage.@Nullable Back back) {
        int wrong = file.reading().of(part, Problem.Kind.WRONG).size();
        int asked = file.reading().of(part, Problem.Kind.ASKED).size();
        int missing = file.reading().of(part, Problem.Kind.MISSING).size();
        boolean begun = file.version(part) > 0;
        Text sub;
        StateWord state;
        if (wrong > 0) {
            sub =
                    wrong == 1
                            ? Text.of("1 answer needs correcting", "1 جواب درست کرنا ہو گا")
                            : Text.of(
                                    wrong + " answers need correcting",
                                    wrong + " جوابات درست کرنا ہوں گے");
            state = StateWord.late(Text.of("Correct", "درستی درکار"));
        } else if (back != null && !back.of(part).isEmpty()) {
            sub = Text.of("the Bureau asks about it", "بیورو نے اس کے بارے میں پوچھا ہے");
            state = StateWord.late(Text.of("Correct", "درستی درکار"));
        } else if (asked > 0) {
            sub = Text.of("a word of explanation is needed", "مختصر وضاحت درکار ہے");
            state = StateWord.soon(Text.of("Explain", "وضاحت درکار"));
        } else if (missing == 0 && (begun || part != FormPart.BODY)) {
            sub = Text.of("nothing is missing", "کچھ باقی نہیں");
            state = StateWord.done(Text.of("Done", "مکمل"));
        } else if (begun) {
            sub =
                    missing == 1
                            ? Text.of("1 answer to come", "1 جواب باقی")
                            : Text.of(missing + " answers to come", missing + " جوابات باقی");
            state = StateWord.part(Text.of("In part", "جزوی"));
        } else {
            sub = about(part);
            state = StateWord.waiting(Text.of("Not started", "شروع نہیں ہوا"));
        }
        return new ReturnPage.Tasks.Task(part, sub, state, true);
    }

    private static Text about(FormPart part) {
        return switch (part) {
            case IDENTITY -> Text.of("CNIC, birth and sex too", "شناختی کارڈ، پیدائش اور جنس بھی");
            case PAPERS -> Text.of("aliases, passport, domicile", "عرف، پاسپورٹ، ڈومیسائل");
            case ADDRESSES -> Text.of("permanent and present", "مستقل اور موجودہ");
            case BODY -> Text.of("may be left out", "لازمی نہیں");
            case COURT -> Text.of("title, district, case, date", "نام، ضلع، مقدمہ، تاریخ");
            case FIR -> Text.of("station, year and number", "تھانہ، سال اور نمبر");
            case SECTIONS -> Text.of("charged and convicted", "عائد اور سزا کی");
            case SENTENCE -> Text.of("part by part", "جزو بہ جزو");
            case VICTIM -> Text.of("one category, nothing more", "صرف ایک زمرہ");
            case PROOF, CHECK ->
                    Text.of(
                            "PDF, JPEG or PNG, up to 10 MB",
                            "PDF، JPEG یا PNG، زیادہ سے زیادہ 10 MB");
        };
    }

    private static ReturnPage.Tasks.Task checkTask(ReturnFile file, boolean all) {
        if (all) {
            return new ReturnPage.Tasks.Task(
                    FormPart.CHECK,
                    Text.of("every part is done", "تمام حصے مکمل ہیں"),
                    StateWord.inTime(Text.of("Ready", "تیار")),
                    true);
        }
        List<String> open = new ArrayList<>();
        for (FormPart p : FormPart.values()) {
            if (p != FormPart.CHECK && !file.reading().done(p)) {
                open.add(Integer.toString(p.number()));
            }
        }
        String numbers = String.join(", ", open);
        return new ReturnPage.Tasks.Task(
                FormPart.CHECK,
                Text.of(
                        "opens when these parts are done: " + numbers,
                        "ان حصوں کے مکمل ہونے پر کھلے گا: " + numbers),
                StateWord.waiting(Text.of("Not yet", "ابھی نہیں")),
                false);
    }
}
