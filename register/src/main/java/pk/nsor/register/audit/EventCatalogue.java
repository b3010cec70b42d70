package pk.nsor.register.audit;

import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;

/**
 * What an evidence entry can say, drawn as {@code docs/spec/evidence-events.md}: fields, events,
 * outcomes, purposes and roles. A code is for ever; a word may be improved.
 */
public final class EventCatalogue {
    private static final String HEAD =
            """
            # The catalogue of evidence events

            Generated from `audit/Event.java` and its neighbours; a test compares. What an entry is as bytes is said in
            [evidence-log.md](evidence-log.md), section 2. A code is never given another meaning and never taken away.

            ## Fields of an entry

            | field | holds |
            |---|---|
            | `id` | random UUID of the entry; its first twelve digits stand at the foot of the page |
            | `at` | time of recording, UTC, to the microsecond |
            | `officer` | service reference of who acted; `register` where no person did |
            | `office` | code of the office, as in the dated list |
            | `role` | role in which the officer acted |
            | `purpose` | kind of purpose |
            | `reference` | reference of the work that was the purpose; empty where the purpose says it all |
            | `event` | what happened |
            | `outcome` | how it ended |
            | `session` | `key id:token` of the session that asked, `none` where none did: all entries of one session hold one token |
            | `source` | address of the machine that asked, as the server sees it; `none` for the register's own work and its tools |
            | `build` | which software wrote it: first twelve digits of SHA-256 over the application's archive; `unpackaged` where it was run from loose classes |
            | `about` | records done to or shown, as `kind:reference`, set apart by spaces; may be empty |
            | `detail.…` | a plain fact: a code, a count, a date; never personal, never free text |
            | `commit.…` | SHA-256 (hexadecimal) of the entry's secret ‖ key ‖ 0x00 ‖ a text or personal value that is not kept here. The secret is derived outside the database, so that nobody who holds the entry can test a guess |
            | `token.…` | `key id:token`, several set apart by spaces: keyed tokens of what was asked for, under a key that only the evidence search uses |

            The first thirteen are in every entry; entries made before these three were added lack `session`, `source` and
            `build`.
            """;

    private static final String EVENTS =
            """

            ## Events

            An act that is done, a refusal of access, a failure and a count of strangers name at least what stands in the last
            column, beside the fields of every entry: a record of that kind in `about` (`…:…` is one of any kind), a plain fact,
            a commitment. What leaves it out is not recorded, and so is not done.

            | event | English | اردو | names |
            |---|---|---|---|
            """;

    private EventCatalogue() {}

    /** The whole document. */
    public static String markdown() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append(EVENTS);
        for (Event e : Event.values()) {
            out.append("| `").append(e.code()).append("` | ").append(e.text().en()).append(" | ");
            out.append(e.text().ur()).append(" | ").append(Needs.of(e).markdown()).append(" |\n");
        }
        heading(out, "Outcomes", "outcome");
        for (Outcome o : Outcome.values()) {
            row(out, o.code(), o.text());
        }
        heading(out, "Purposes", "purpose");
        for (Purpose.Kind k : Purpose.Kind.values()) {
            row(out, k.code(), k.text());
        }
        heading(out, "Roles", "role");
        for (Role r : Role.values()) {
            row(out, r.code(), r.text());
        }
        return out.toString();
    }

    private static void heading(StringBuilder out, String heading, String column) {
        out.append("\n## ").append(heading).append("\n\n| ").append(column);
        out.append(" | English | اردو |\n|---|---|---|\n");
    }

    private static void row(StringBuilder out, String code, Text text) {
        out.append("| `").append(code).append("` | ").append(text.en()).append(" | ");
        out.append(text.ur()).append(" |\n");
    }
}
