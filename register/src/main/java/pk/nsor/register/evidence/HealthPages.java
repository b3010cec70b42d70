package pk.nsor.register.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Show;
import pk.nsor.register.page.StateWord;

/** The health of log and witnesses, the codes for the paper book, the public keys. */
@Controller
public class HealthPages {
    private final HealthDesk desk;

    HealthPages(HealthDesk desk) {
        this.desk = desk;
    }

    /** An alarm that stands. */
    public record Standing(Text text, Instant since) {}

    /**
     * A witness.
     *
     * @param state what it last did
     * @param ago how long ago it last cosigned, null when never since this start
     * @param size of the tree that it last cosigned
     */
    public record Witness(
            String name, StateWord state, @org.jspecify.annotations.Nullable Text ago, long size) {}

    /**
     * The page.
     *
     * @param signed how long ago the log last signed; null when this node has not
     * @param wrong first position that is not what the log commits to, -1 where all hold
     * @param published number of entries that the published checkpoint covers
     */
    public record Page(
            List<Standing> alarms,
            long ordered,
            long integrated,
            long published,
            long lost,
            long wrong,
            @org.jspecify.annotations.Nullable Text signed,
            boolean leading,
            boolean quorumMet,
            List<Witness> witnesses,
            List<Day> days,
            List<String> keys)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Health of the evidence log", "شہادتی سلسلے کی حالت");
        }

        @Override
        public Place place() {
            return Place.EVIDENCE;
        }
    }

    /** A line of the paper book. */
    public record Day(java.time.LocalDate day, long size, String code) {}

    @GetMapping("/evidence/health")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView health(Caller caller) {
        HealthDesk.Health h = desk.read(caller);
        return new ModelAndView("evidence/health", Map.of("page", page(h)));
    }

    @GetMapping("/evidence/policy")
    @Acts(Action.EVIDENCE_READ)
    ResponseEntity<byte[]> policy(Caller caller) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evidence-policy.txt")
                                .build()
                                .toString())
                .body(desk.policy(caller));
    }

    static Page page(HealthDesk.Health h) {
        return new Page(
                h.alarms().entrySet().stream()
                        .map(a -> new Standing(a.getKey().text(), a.getValue()))
                        .toList(),
                h.ordered(),
                h.standing().size(),
                h.standing().published().map(c -> c.head().size()).orElse(0L),
                h.lost(),
                h.wrong().orElse(-1L),
                h.standing().signedAt().map(at -> ago(at, h.now())).orElse(null),
                h.standing().leading(),
                h.standing().quorumMet(),
                h.standing().witnesses().stream().map(w -> witness(w, h.now())).toList(),
                h.days().stream().map(d -> new Day(d.day(), d.size(), d.code())).toList(),
                h.keys());
    }

    private static Witness witness(pk.nsor.register.evidence.Standing.Seen w, Instant now) {
        StateWord state =
                switch (w.answer()) {
                    case COSIGNED -> StateWord.done(Text.of("cosigned", "توثیقی دستخط ہو گئے"));
                    case NOT_ASKED ->
                            StateWord.waiting(Text.of("not asked yet", "ابھی پوچھا نہیں گیا"));
                    case SILENT -> StateWord.late(Text.of("silent", "خاموش"));
                    case REFUSED ->
                            StateWord.late(
                                    Text.of(
                                            "refuses: does not extend what it cosigned",
                                            "انکار: اس کے دستخط شدہ سلسلے سے مطابقت نہیں"));
                    case UNVERIFIED ->
                            StateWord.late(
                                    Text.of(
                                            "answers without its signature",
                                            "جواب پر اس کے دستخط درست نہیں"));
                };
        return new Witness(
                w.name(), state, w.cosigned().map(at -> ago(at, now)).orElse(null), w.size());
    }

    /** Seconds below two minutes, for a witness may be silent for one. */
    private static Text ago(Instant at, Instant now) {
        Duration d = Duration.between(at, now);
        if (d.toSeconds() < 120) {
            long s = Math.max(0, d.toSeconds());
            return Text.of(s + " s ago", s + " سیکنڈ پہلے");
        }
        Text t = Show.duration(d);
        return Text.of(t.en() + " ago", t.ur() + " پہلے");
    }
}
