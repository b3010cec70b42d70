package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.PaperCode;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.verify.BookCode;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.FolderSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;

class PaperCodeTest {
    @TempDir Path temp;

    private VerifyReport verify(Path export, BookCode code) throws IOException, MalformedException {
        TrustPolicy policy =
                TrustPolicy.parse(
                        TestLog.policyText("2").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        VerifyOptions options =
                new VerifyOptions(
                        VerifyOptions.Contents.REQUIRED,
                        VerifyOptions.SEVEN_YEARS,
                        Optional.empty(),
                        List.of(),
                        List.of(code),
                        1);
        return new LogVerifier(
                        new FolderSource(export), policy, options, InstantSource.fixed(TestLog.NOW))
                .verify();
    }

    @Test
    void theCodeOfTheSpecificationsVector() {
        SignedCheckpoint empty =
                new SignedCheckpoint(
                        new KeyName("nsor.gov.example/evidence"), TreeHead.empty(), List.of());
        assertThat(PaperCode.of(empty)).isEqualTo("0WPF-7C7M-18S5-Y4D2-T57F-WTNZ");
    }

    @Test
    void aLineOfTheBookHoldsAsLongAsTheLogExtendsIt() throws IOException, MalformedException {
        Path export = temp.resolve("export");
        String code;
        long size;
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            SignedCheckpoint early = log.append(300).publish();
            code = PaperCode.of(early);
            size = early.head().size();
            log.append(77).publish();
            log.export(export);
        }
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(verify(export, BookCode.parse(size + ":" + code)).finding()).isEmpty();
        assertThat(
                        verify(
                                        export,
                                        BookCode.parse(
                                                size
                                                        + ":"
                                                        + code.toLowerCase(Locale.ROOT)
                                                                .replace('-', ' ')
                                                                .replace('0', 'o')
                                                                .replace('1', 'l')))
                                .finding())
                .isEmpty();
        assertThat(
                        verify(export, BookCode.parse(size + 1 + ":" + code))
                                .finding()
                                .orElseThrow()
                                .defect())
                .isEqualTo(Defect.ROOT_CHANGED);
        assertThat(verify(export, BookCode.parse("378:" + code)).finding().orElseThrow().defect())
                .isEqualTo(Defect.SHRUNK);
    }

    @Test
    void whatIsNoCodeIsRefused() {
        for (String typed :
                new String[] {
                    "",
                    ":",
                    "300",
                    "300:",
                    "x:4F7K-0QZT-9M2B-XW3D-1A6E-8HJN",
                    "300:4F7K-0QZT-9M2B-XW3D-1A6E-8HJU",
                    "300:4F7K-0QZT-9M2B-XW3D-1A6E",
                    "-1:4F7K-0QZT-9M2B-XW3D-1A6E-8HJN"
                }) {
            assertThatThrownBy(() -> BookCode.parse(typed))
                    .as(typed)
                    .isInstanceOf(MalformedException.class);
        }
    }
}
