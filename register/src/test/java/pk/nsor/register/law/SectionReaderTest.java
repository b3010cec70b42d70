package pk.nsor.register.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionReaderTest {
    private static final SectionReader READER = SectionReader.shipped();

    /** As written, then what it is read as: see the head of the file. */
    static Stream<Arguments> forms() throws IOException {
        String forms = Files.readString(Path.of("src/test/resources/law/forms.txt"));
        return forms.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split(" => ", 2))
                .map(p -> Arguments.of(p[0], p[1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void readsTheFormsThatCourtsUse(String written, String expected) {
        assertThat(shown(READER.read(written))).isEqualTo(expected);
    }

    @Test
    void asksWhenNothingIsWritten() {
        assertThat(shown(READER.read("  "))).isEqualTo("<EMPTY>");
    }

    @Test
    void keepsEachCountInTheVeryWords() {
        Reading reading = READER.read("  ۳۷۶ ت۔پ; 377-B/34 P.P.C.");

        assertThat(reading.asWritten()).isEqualTo("  ۳۷۶ ت۔پ; 377-B/34 P.P.C.");
        assertThat(reading.counts())
                .extracting(Count::asWritten)
                .containsExactly("۳۷۶ ت۔پ", "377-B/34 P.P.C");
    }

    @Test
    void aBareNumberIsTakenForThePenalCodeAndMarkedSo() {
        assertThat(READER.read("376").counts().getFirst().statuteAssumed()).isTrue();
        assertThat(READER.read("376 PPC").counts().getFirst().statuteAssumed()).isFalse();
    }

    @Test
    void aRemarkIsMentionedAndNeverACount() {
        Reading reading = READER.read("365-B PPC (court sees 493-A PPC)");

        assertThat(reading.normalised()).isEqualTo("365B PPC");
        assertThat(reading.mentioned()).containsExactly(Cited.of(StatuteCode.PPC, "493A"));
    }

    @Test
    void aDroppedSectionIsToldFromOneThatStands() {
        Reading reading =
                READER.read("365-B, 496, 109 PPC; police later dropped 365-B and added 496-A");

        assertThat(reading.struck())
                .containsExactly(
                        new Reading.Struck(Cited.of(StatuteCode.PPC, "365B"), Reading.Why.DROPPED));
        assertThat(reading.counts()).extracting(c -> c.main().section().value()).contains("496A");
    }

    @Test
    void procedureIsNoOffenceAndIsKept() {
        Reading reading = READER.read("376 PPC; 544-A Cr.P.C.");

        assertThat(reading.normalised()).isEqualTo("376 PPC");
        assertThat(reading.procedural()).containsExactly(Cited.of(new StatuteCode("CRPC"), "544A"));
    }

    @Test
    void asksAboutWhatLiesBeyondTheLimitOfLength() {
        String longText = "376 PPC; ".repeat(1_200);

        assertThat(READER.read(longText).questions())
                .extracting(Question::kind)
                .containsOnly(Question.Kind.TOO_LONG);
    }

    @Property(tries = 2_000)
    void neverThrowsOnAnyText(@ForAll String any) {
        assertThat(READER.read(any).asWritten()).isEqualTo(any);
    }

    @Property(tries = 3_000)
    void neverThrowsAndNeverReadsNothingInSilence(@ForAll("scraps") String written) {
        assertThat(saysSomething(READER.read(written))).isTrue();
    }

    private static boolean saysSomething(Reading reading) {
        return reading.noConviction()
                || !reading.counts().isEmpty()
                || !reading.questions().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999 PPC", "s. 5 Interplanetary Mail Act", "xyz", " "})
    void aReaderThatAsksNothingIsSeenToHaveDroppedWhatItCouldNotRead(String written) {
        Reading asked = READER.read(written);
        assertThat(saysSomething(asked)).isTrue();
        Reading silent =
                new Reading(
                        asked.noConviction(),
                        asked.counts(),
                        asked.struck(),
                        asked.procedural(),
                        asked.mentioned(),
                        List.of(),
                        asked.rows(),
                        asked.asWritten());
        assertThat(saysSomething(silent)).isFalse();
    }

    @Property(tries = 500)
    void sectionsThatNeverCountNeverAre(@ForAll("scraps") String written) {
        assertThat(READER.read(written).counts())
                .extracting(Count::main)
                .doesNotContain(
                        Cited.of(StatuteCode.PPC, "34"),
                        Cited.of(StatuteCode.PPC, "109"),
                        Cited.of(StatuteCode.PPC, "149"),
                        Cited.of(StatuteCode.PPC, "511"));
    }

    @Property(tries = 500)
    void theOrderOfPartsDoesNotChangeWhatIsRead(@ForAll("parts") List<String> parts) {
        List<String> read = counts(String.join("; ", parts));
        List<String> turned = counts(String.join("; ", parts.reversed()));

        assertThat(turned).containsExactlyInAnyOrderElementsOf(read);
    }

    /**
     * A part with 34 and the like alone is read with what stands before it, and with nothing else.
     */
    @Property(tries = 500)
    void aPartOfParticipationAloneBelongsToThePartsBeforeIt(
            @ForAll("parts") List<String> before,
            @ForAll("parts") List<String> after,
            @ForAll("participation") String alone) {
        List<String> front = counts(String.join("; ", before));
        List<String> back = counts(String.join("; ", after));

        List<Count> read =
                READER.read(
                                String.join("; ", before)
                                        + "; "
                                        + alone
                                        + "; "
                                        + String.join("; ", after))
                        .counts();

        assertThat(read).hasSize(front.size() + back.size());
        assertThat(read.subList(0, front.size()))
                .allSatisfy(c -> assertThat(c.readWith()).containsAll(alone(alone)));
        assertThat(read.subList(front.size(), read.size()).stream().map(Count::normalised).toList())
                .isEqualTo(back);
    }

    /** However the letter is set off, the section with it is read, and never the one without. */
    @Property(tries = 1_000)
    void aLetterIsNeverDropped(
            @ForAll("lettered") String section,
            @ForAll("gaps") String gap,
            @ForAll("tails") String tail,
            @ForAll boolean small) {
        String number = section.substring(0, 3);
        String letter = section.substring(3);
        String written = number + gap + (small ? letter.toLowerCase(Locale.ROOT) : letter) + tail;

        Reading read = READER.read(written);

        assertThat(read.counts().getFirst().main().section().value()).isEqualTo(section);
        assertThat(read.settled()).isTrue();
    }

    /** A single letter beside a section is read or asked about, whatever it is. */
    @Property(tries = 500)
    void aStrayLetterIsAskedAbout(
            @ForAll("sections") String section,
            @ForAll @CharRange(from = 'b', to = 'z') char letter,
            @ForAll boolean capital) {
        String shown = capital ? String.valueOf(letter).toUpperCase(Locale.ROOT) : letter + "";
        Reading read = READER.read(section + " " + shown + " PPC");

        String plain = section + " PPC";
        boolean dropped = read.settled() && read.normalised().equals(plain);
        assertThat(dropped).isFalse();
    }

    /** Whatever stands in front, a section that is marked as one is read. */
    @Property(tries = 500)
    void aMarkedSectionIsReadBehindAnyWord(
            @ForAll("sections") String section,
            @ForAll("fronts") String front,
            @ForAll("marks") String mark) {
        assertThat(counts(front + " " + mark + " " + section + ", 34 PPC"))
                .containsExactly(section + " PPC r/w 34 PPC");
    }

    @Property(tries = 20)
    void isBoundedOnTenThousandCharacters(@ForAll("repeated") String scrap) {
        String text = scrap.repeat(10_000 / scrap.length());
        long start = System.nanoTime();

        READER.read(text);

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Provide
    Arbitrary<String> participation() {
        return Arbitraries.of("34 PPC", "511 PPC", "109 PPC", "34/109 PPC", "149", "34, 511 PPC");
    }

    private static List<Cited> alone(String written) {
        List<Cited> cited = new ArrayList<>();
        for (String number : new String[] {"34", "109", "149", "511"}) {
            if (Arrays.asList(written.split("[^0-9]+", -1)).contains(number)) {
                cited.add(Cited.of(StatuteCode.PPC, number));
            }
        }
        return cited;
    }

    @Provide
    Arbitrary<String> lettered() {
        return Arbitraries.of(
                "377A", "377B", "365B", "366A", "367A", "371A", "371B", "292A", "292B", "292C",
                "354A", "336A", "336B", "375A", "376A", "496A");
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", " - ", "- ", " -");
    }

    @Provide
    Arbitrary<String> tails() {
        return Arbitraries.of(
                "", " PPC", ".", "/34", "/34 PPC", ", 34", " r/w 34", "; 460 PPC", ")");
    }

    @Provide
    Arbitrary<String> sections() {
        return Arbitraries.of("376", "377", "365", "354", "302", "460");
    }

    @Provide
    Arbitrary<String> fronts() {
        return Arbitraries.of(
                "FIR",
                "case",
                "RI",
                "SI",
                "fine",
                "compensation",
                "count",
                "charge",
                "convicted",
                "Death",
                "the accused",
                "offence",
                "");
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of(
                "u/s",
                "U/S.",
                "under section",
                "under sections",
                "section",
                "Section No.",
                "s.",
                "u/sec.",
                "Sec. No.");
    }

    @Provide
    Arbitrary<String> repeated() {
        return Arbitraries.of(
                "(",
                "376/",
                "34,",
                "Act ",
                "A T ",
                "((376)",
                "two ",
                "r/w ",
                "1,000",
                "1 ",
                "x",
                "(a)",
                "376 PPC r/w 34;",
                "الف ",
                "Anti ",
                "0",
                "acquitted 3;",
                "sic 3 ",
                "not ",
                "376 not proved,",
                "attempt 376,",
                "pending ",
                "clause a of section ",
                "376 altered to ",
                "acquitted 376 ");
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> scrap =
                Arbitraries.of(
                        "376",
                        "377-B",
                        "34",
                        "511",
                        "(",
                        ")",
                        "(b)",
                        "(two counts)",
                        " ",
                        " ",
                        "/",
                        ",",
                        ";",
                        " and ",
                        " r/w ",
                        "PPC",
                        "PECA",
                        "ATA",
                        "Zina Ordinance 1979",
                        "s.",
                        "sic",
                        "none",
                        "acquitted",
                        "of",
                        "Act 2011",
                        "۳۷۶",
                        "ت پ",
                        "دفعہ",
                        "-",
                        "A",
                        "B",
                        "B ",
                        "ب",
                        "12.03.2012",
                        "10,000",
                        "two counts",
                        "altered to",
                        "not proved",
                        "attempt",
                        "but",
                        "pending",
                        "u/s ",
                        "FIR ",
                        " b",
                        "clause ",
                        "sub-section (2) of section ",
                        "2 x ",
                        "dropped",
                        "convicted");
        return scrap.list().ofMaxSize(14).map(s -> String.join("", s));
    }

    @Provide
    Arbitrary<List<String>> parts() {
        Arbitrary<String> section = Arbitraries.of("376", "377-B", "302(b)", "365-B", "460", "354");
        Arbitrary<String> with = Arbitraries.of("", "/34", " r/w 511", "/34/109");
        return Combinators.combine(section, with)
                .as((s, w) -> s + w + " PPC")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<String> counts(String written) {
        return READER.read(written).counts().stream().map(Count::normalised).toList();
    }

    private static String shown(Reading reading) {
        String questions =
                String.join(
                        " ",
                        reading.questions().stream()
                                .map(Question::kind)
                                .filter(Question.Kind::blocking)
                                .map(k -> "<" + k + ">")
                                .toList());
        return String.join(
                " ",
                Arrays.stream(
                                new String[] {
                                    reading.noConviction() ? "none" : "",
                                    reading.normalised(),
                                    questions
                                })
                        .filter(s -> !s.isEmpty())
                        .toList());
    }
}
