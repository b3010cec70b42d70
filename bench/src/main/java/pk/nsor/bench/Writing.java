package pk.nsor.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Officers who write while the others read, one act after the other: a prosecutor saves a part of a
 * draft, submits a return and calls it back, and the Bureau searches. The person is invented.
 */
final class Writing {
    private static final long PAUSE_MILLIS = 400;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    private final Visitor prosecutor;
    private final Visitor operator;
    private final Map<Kind, Latencies> times = new TreeMap<>();
    private final AtomicReference<RuntimeException> fault = new AtomicReference<>();
    private final String draft;
    private final String whole;
    private volatile boolean ended;
    private final Thread thread = Thread.ofPlatform().daemon().name("writing").unstarted(this::all);

    private Writing(HttpClient http, String base) {
        prosecutor = new Visitor(http, base, "writes").signIn("prosecutor-sahiwal", "ur");
        operator = new Visitor(http, base, "searches").signIn("npb-operator-1", "en");
        draft = begun();
        whole = begun();
        parts().forEach((part, fields) -> save(whole, part, fields));
        prosecutor.get(whole + "/judgment-copy");
        must(prosecutor.upload(whole + "/judgment-copy", "judgment", page()), whole);
        save(whole, "judgment-copy", Map.of("redacted", "on"));
    }

    /** Signs in and types a return that only wants to be submitted. */
    static Writing prepared(HttpClient http, String base) {
        return new Writing(http, base);
    }

    void begin() {
        thread.start();
    }

    /** Times of each kind of act. */
    Map<Kind, Latencies> end() throws InterruptedException {
        ended = true;
        thread.join();
        RuntimeException wrong = fault.get();
        if (wrong != null) {
            throw new IllegalStateException("an act was not answered as it should be", wrong);
        }
        return times;
    }

    private void all() {
        try {
            while (!ended) {
                Map<String, String> court = parts().getOrDefault("court", Map.of());
                timed(() -> save(draft, "court", court));
                timed(this::search);
                timed(this::submit);
                timed(this::callBack);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fault.set(e);
        }
    }

    /** What one act asks and how long that took. */
    private record Act(Kind kind, long nanos) {}

    private interface Doing {
        Act now();
    }

    private void timed(Doing doing) throws InterruptedException {
        Act done = doing.now();
        times.computeIfAbsent(done.kind(), k -> new Latencies()).add(done.nanos());
        Thread.sleep(PAUSE_MILLIS);
    }

    private String begun() {
        String id = field(prosecutor.get("/returns/new"), ID);
        Visitor.Answer answer = prosecutor.post("/returns/new", Map.of("id", id));
        must(answer, "/returns/");
        return answer.location();
    }

    private Act save(String home, String part, Map<String, String> fields) {
        String address = home + "/" + part;
        String seen = field(prosecutor.get(address), SEEN);
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("seen", seen);
        sent.put("then", "stop");
        return posted(prosecutor, address, sent, home);
    }

    private Act submit() {
        String seen = field(prosecutor.get(whole + "/check"), SEEN);
        return posted(
                prosecutor,
                whole + "/submit",
                Map.of("seen", seen, "compared", "on", "nobody", "on"),
                whole + "/submitted");
    }

    private Act callBack() {
        prosecutor.get(whole + "/call-back");
        return posted(
                prosecutor,
                whole + "/call-back",
                Map.of("reason", "called back by the bench"),
                whole);
    }

    private Act search() {
        operator.get("/search");
        return posted(
                operator,
                "/search",
                Map.of(
                        "nameRoman",
                        "Muhammad Zarrinpur",
                        "fatherRoman",
                        "Ghulam Hussain",
                        "year",
                        "1992",
                        "paperKind",
                        "fir",
                        "paper",
                        "000/2026 Kot Sabz",
                        "reason",
                        "asked by the bench"),
                "");
    }

    /**
     * @param to where the answer must lead, empty where it is the page itself
     */
    private static Act posted(
            Visitor visitor, String address, Map<String, String> fields, String to) {
        long start = System.nanoTime();
        Visitor.Answer answer = visitor.post(address, fields);
        long took = System.nanoTime() - start;
        must(answer, to);
        return new Act(Kind.posted(address), took);
    }

    private static void must(Visitor.Answer answer, String to) {
        boolean right =
                to.isEmpty()
                        ? answer.status() == 200
                        : answer.status() == 302 && answer.location().startsWith(to);
        if (!right) {
            throw new IllegalStateException(
                    "a form was answered with " + answer.status() + " " + answer.location());
        }
    }

    private static String field(Visitor.Page page, Pattern pattern) {
        Matcher m = pattern.matcher(page.body());
        if (!m.find()) {
            throw new IllegalStateException("a page has not the form that it should");
        }
        return m.group(1);
    }

    private static byte[] page() {
        BufferedImage image = new BufferedImage(827, 1169, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.DARK_GRAY);
        for (int y = 80; y < 1080; y += 28) {
            g.fillRect(80, y, 400 + y * 37 % 260, 10);
        }
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is typed on each page but the last. */
    private static Map<String, Map<String, String>> parts() {
        LocalDate judged = LocalDate.now(ZoneId.of("Asia/Karachi")).minusDays(7);
        String year = Integer.toString(judged.getYear());
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        parts.put(
                "identity",
                of(
                        "nameRoman=Muhammad Zarrinpur",
                        "fatherRoman=Ghulam Shah Zarrin",
                        "cnicNone=cnic-not-in-record",
                        "birthYear=1992",
                        "birthSource=judgment",
                        "offenceAge=" + (judged.getYear() - 1993),
                        "ageClass=adult",
                        "sex=m"));
        parts.put("papers", of("nationality=pakistani", "domicile=Sahiwal"));
        parts.put(
                "addresses",
                of(
                        "address1Kind=permanent",
                        "address1Written=Chak 00, house 0",
                        "address1District=PK631",
                        "address1Source=judgment"));
        parts.put("body", of("photographNone=photograph-not-taken"));
        parts.put(
                "court",
                of(
                        "court=Special Court (Anti-Rape), Sahiwal",
                        "juvenileCourt=no",
                        "district=PK631",
                        "caseNumber=Anti-Rape Case No. 000/" + year,
                        "judgmentDay=" + judged.getDayOfMonth(),
                        "judgmentMonth=" + judged.getMonthValue(),
                        "judgmentYear=" + year));
        parts.put(
                "fir",
                of(
                        "fir=219/" + year.substring(2),
                        "firDistrict=PK631",
                        "firStationWritten=Kot Sabz"));
        parts.put("sections", of("charged=376, 377-B r/w 34 PPC", "convicted=377-B PPC"));
        parts.put(
                "sentence",
                of(
                        "part1Kind=term",
                        "part1Years=14",
                        "part1Manner=ri",
                        "run=one",
                        "credit=yes",
                        "probation=no",
                        "custody=not-recorded",
                        "appeal=not-known"));
        parts.put("victim", of("victim=child"));
        return parts;
    }

    private static Map<String, String> of(String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String t : List.of(typed)) {
            int is = t.indexOf('=');
            fields.put(t.substring(0, is), t.substring(is + 1));
        }
        return fields;
    }
}
