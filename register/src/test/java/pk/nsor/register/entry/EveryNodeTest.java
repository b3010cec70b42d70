package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.Invented;
import pk.nsor.register.search.Nodes;
import pk.nsor.register.search.PersonIndex;

/**
 * What one request verifies, withholds, lifts or removes, the very next search knows, on this node
 * and on one that shares nothing with it but the database.
 */
@RegisterTest
class EveryNodeTest {
    private static final Invented ASKED =
            Invented.named("Torpekai Zimryalkhel", "").father("Sangin Zimryalkhel", "");

    @Autowired ApplicationContext context;
    @Autowired Database database;
    @Autowired Candidates here;
    @Autowired PersonIndex index;
    @Autowired EntryStore entries;
    @Autowired OpenEntries open;
    @Autowired Beside beside;
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired Withholding withholding;
    @Autowired Seals seals;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;

    @Test
    void aRecordVerifiedWithheldOrRemovedIsFoundOrHiddenByTheNextSearchOnEveryNode()
            throws Exception {
        Candidates there =
                new RegisterSearch(
                        new Nearest(
                                Nodes.started(context, database.folder().resolve("keys")),
                                entries,
                                open),
                        beside);
        List<Candidates> nodes = List.of(here, there);
        for (Candidates node : nodes) {
            assertThat(search(node).candidates()).isEmpty();
        }
        RegisterNumber number = verified();
        for (Candidates node : nodes) {
            assertThat(search(node).candidates())
                    .extracting(Candidate::number)
                    .containsExactly(number);
        }
        withholding.withhold(OPERATOR_1, number, "wrong man", "HCX 3");
        for (Candidates node : nodes) {
            assertThat(search(node).candidates()).isEmpty();
            assertThat(search(node).withheldMet()).isTrue();
        }
        withholding.decide(OPERATOR_2, number, false, "the right man");
        for (Candidates node : nodes) {
            assertThat(search(node).candidates()).hasSize(1);
            assertThat(search(node).withheldMet()).isFalse();
        }
        EntryRow row = tx.execute(t -> entries.find(number).orElseThrow());
        tx.executeWithoutResult(t -> index.remove(row.id(), row.key()));
        for (Candidates node : nodes) {
            assertThat(search(node).candidates()).isEmpty();
        }
    }

    private Found search(Candidates node) {
        return tx.execute(t -> node.search(ASKED.asked()));
    }

    private RegisterNumber verified() {
        ReturnReference ref =
                new Submission(returns, attachments)
                        .submit(
                                PROSECUTOR_SAHIWAL,
                                Typing.complete()
                                        .with("nameRoman", "Torpekay Zimryalkhel")
                                        .with("nameUrdu", "")
                                        .with("fatherRoman", "Sangeen Zimryalkhel")
                                        .with("fatherUrdu", "")
                                        .with("cnic", "36502-5566771-3"));
        List<Verification.PageSeen> pages =
                verification.open(OPERATOR_1, ref).attachments().stream()
                        .flatMap(
                                a ->
                                        a.pages().stream()
                                                .map(
                                                        p ->
                                                                new Verification.PageSeen(
                                                                        a.id(),
                                                                        p.number(),
                                                                        p.version())))
                        .toList();
        verification.confirmPages(OPERATOR_1, ref, pages);
        assertThat(verification.verify(OPERATOR_1, ref)).isEqualTo(Judged.ENTERED);
        return new RegisterNumber(
                jdbc.sql("select number from entry where return_ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single());
    }
}
