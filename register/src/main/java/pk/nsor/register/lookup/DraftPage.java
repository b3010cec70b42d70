package pk.nsor.register.lookup;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/** What the pages of one draft show, and what they share. */
public interface DraftPage extends PageModel {
    ApplicationView view();

    @Override
    default Place place() {
        return Place.LOOKUPS;
    }

    /** Where the pages of the draft are. */
    default String own() {
        return "/lookups/" + view().lookup().reference().value() + "/draft";
    }

    /** Version that a form names, so that two who save are told apart. */
    default int version() {
        return view().lookup().version();
    }

    @Override
    default Text foot() {
        String reference = view().lookup().reference().value();
        return Text.of("Draft " + reference, "مسودہ " + reference);
    }

    /** The task list. */
    record Tasks(ApplicationView view, List<SuspectFacts> suspects) implements DraftPage {
        @Override
        public Text title() {
            return Text.of("Application for a look-up", "درخواستِ استفسار");
        }

        public boolean caseDone() {
            return view.facts().isPresent();
        }

        public boolean caseBegun() {
            return !view.form().equals(CaseForm.EMPTY);
        }

        public boolean suspectsDone() {
            return !view.suspects().isEmpty()
                    && view.suspects().stream().allMatch(s -> s.asked().isPresent());
        }

        public boolean more() {
            return view.suspects().size() < Applications.MOST_SUSPECTS;
        }

        public boolean firDone() {
            return view.firPages() > 0;
        }

        /** Whether the answers can be checked. */
        public boolean complete() {
            return caseDone() && suspectsDone() && firDone();
        }

        /** Parts done, of four. */
        public int done() {
            return (caseDone() ? 1 : 0) + (suspectsDone() ? 1 : 0) + (firDone() ? 1 : 0);
        }
    }

    /**
     * The case.
     *
     * @param districts to choose from; empty where the office serves one alone
     */
    record Case(
            ApplicationView view,
            CaseForm form,
            FieldErrors errors,
            List<Choice> districts,
            List<Choice> stations,
            boolean stale)
            implements DraftPage {
        @Override
        public Text title() {
            return Text.of("FIR and purpose", "مقدمہ اور غرض");
        }
    }

    /**
     * One suspect.
     *
     * @param number 0 for a new one
     * @param tehsils names that the district's list offers for the tehsil
     */
    record Suspect(
            ApplicationView view,
            int number,
            SuspectForm form,
            FieldErrors errors,
            List<Choice> districts,
            List<Text> tehsils,
            boolean stale)
            implements DraftPage {
        @Override
        public Text title() {
            return Text.of("Suspect", "مشتبہ شخص");
        }
    }

    /** The FIR copy. */
    record Fir(ApplicationView view, FieldErrors errors) implements DraftPage {
        @Override
        public Text title() {
            return Text.of("Copy of the FIR", "نقل مقدمہ");
        }
    }

    /** Check your answers. */
    record Check(
            ApplicationView view,
            CaseHead head,
            List<SuspectFacts> suspects,
            List<Applied.Missing> missing,
            boolean stale)
            implements DraftPage {
        @Override
        public Text title() {
            return Text.of("Check the application", "درخواست کی پڑتال");
        }
    }
}
