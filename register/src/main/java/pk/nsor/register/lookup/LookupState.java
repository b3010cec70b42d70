package pk.nsor.register.lookup;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Text;

/**
 * Where a request stands. Commands accept only the state that they apply to; what may follow what
 * is the table of {@link LookupWorkflow}.
 */
public sealed interface LookupState {
    /** Code in the database and in the golden drawing. */
    String code();

    /** What its readers outside the Bureau are told. */
    Text text();

    /** Being written by the investigator. */
    record Draft() implements LookupState {
        @Override
        public String code() {
            return "draft";
        }

        @Override
        public Text text() {
            return Text.of("Draft", "مسودہ");
        }
    }

    /** With the prosecutor, who has 48 hours. */
    record Applied(Instant at) implements LookupState {
        @Override
        public String code() {
            return "applied";
        }

        @Override
        public Text text() {
            return Text.of("With the prosecutor", "پراسیکیوٹر کے پاس");
        }
    }

    /** Refused by the prosecutor, with reasons. */
    record Refused(OfficerId by, Instant at) implements LookupState {
        @Override
        public String code() {
            return "refused";
        }

        @Override
        public Text text() {
            return Text.of("Refused by the prosecutor", "پراسیکیوٹر نے مسترد کیا");
        }
    }

    /** With the Bureau, not yet taken by an officer. */
    record Forwarded(Instant at) implements LookupState {
        @Override
        public String code() {
            return "forwarded";
        }

        @Override
        public Text text() {
            return Text.of("Forwarded to the Bureau", "بیورو کو بھیجا گیا");
        }
    }

    /** An officer of the Bureau compares. */
    record Comparing(OfficerId by, Instant at) implements LookupState {
        @Override
        public String code() {
            return "comparing";
        }

        @Override
        public Text text() {
            return Text.of("With the Bureau", "بیورو کے پاس");
        }
    }

    /** The Bureau asked the prosecutor for one more fact. */
    record FactAsked(Instant at) implements LookupState {
        @Override
        public String code() {
            return "fact_asked";
        }

        @Override
        public Text text() {
            return Text.of("The Bureau asks for one more fact", "بیورو کو ایک مزید امر درکار ہے");
        }
    }

    /** Compared; a second officer must confirm. */
    record ToConfirm(Instant at) implements LookupState {
        @Override
        public String code() {
            return "to_confirm";
        }

        @Override
        public Text text() {
            return Text.of("With the Bureau", "بیورو کے پاس");
        }
    }

    /** A withheld entry was met: never “no match”. */
    record Held(Instant at) implements LookupState {
        @Override
        public String code() {
            return "held";
        }

        @Override
        public Text text() {
            return Text.of("The Bureau will reply", "بیورو جواب دے گا");
        }
    }

    /** Answered and open to its readers until it closes. */
    record Answered(Instant at, Instant closes) implements LookupState {
        @Override
        public String code() {
            return "answered";
        }

        @Override
        public Text text() {
            return Text.of("Answered", "جواب دیا گیا");
        }
    }

    /** Over; the particulars are destroyed. */
    record Expired(Instant at) implements LookupState {
        @Override
        public String code() {
            return "expired";
        }

        @Override
        public Text text() {
            return Text.of("Closed; particulars destroyed", "میعاد ختم؛ کوائف تلف");
        }
    }

    /** Every state's class, in the order of a request's life. */
    List<Class<? extends LookupState>> ALL =
            List.of(
                    Draft.class,
                    Applied.class,
                    Refused.class,
                    Forwarded.class,
                    Comparing.class,
                    FactAsked.class,
                    ToConfirm.class,
                    Held.class,
                    Answered.class,
                    Expired.class);
}
