package pk.nsor.register.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SectionReaderTest {
    private static final SectionReader READER = SectionReader.shipped();

    /** As written, then what it is read as: counts, or the kind of question in angle brackets. */
    private static final String FORMS =
            """
            376 PPC => 376 PPC
            376(3) r/w 511 => 376(3) PPC r/w 511 PPC
            377-B => 377B PPC
            s.22 PECA => 22 PECA
            s. 22 of PECA 2016 => 22 PECA
            302(b)/34 PPC (two counts); 460 PPC => 302(b) PPC r/w 34 PPC × 2; 460 PPC
            11/7 Qazf Ordinance 1979 => 11 QAZF; 7 QAZF
            364 PPC r/w 6(2)(a) ATA => 364 PPC r/w 6(2)(a) ATA
            337-ADF => 337A PPC; 337D PPC; 337F PPC
            377/34 => 377 PPC r/w 34 PPC
            دفعہ 376 ت پ => 376 PPC
            زیر دفعہ ۳۷۶ ت۔پ => 376 PPC
            376 تعزیرات پاکستان => 376 PPC
            365-بی تعزیراتِ پاکستان => 365B PPC
            377۔ب ت پ => 377B PPC
            دفعات 376، 377 ت پ => 376 PPC; 377 PPC
            زیرِ دفعہ 376/34 ت پ => 376 PPC r/w 34 PPC
            دفعہ 22 پیکا ایکٹ 2016 => 22 PECA
            دفعہ 7 انسداد دہشت گردی ایکٹ اور 376 ت پ => 7 ATA; 376 PPC
            دفعہ ٣٧٧ ت پ => 377 PPC
            u/s 376 P.P.C. => 376 PPC
            U/S 376/511 P.P.C => 376 PPC r/w 511 PPC
            under sections 376 and 377 of the Pakistan Penal Code, 1860 => 376 PPC; 377 PPC
            u/ss 376, 377-B P. P. C. => 376 PPC; 377B PPC
            376 Pakistan Penal Code (XLV of 1860) => 376 PPC
            376ppc => 376 PPC
            376 PPC read with section 511 PPC => 376 PPC r/w 511 PPC
            511/376 PPC => 376 PPC r/w 511 PPC
            34 r/w 376 PPC => 376 PPC r/w 34 PPC
            376 PPC; 34 PPC => 376 PPC r/w 34 PPC
            376 r/w 34 and 377 PPC => 376 PPC r/w 34 PPC; 377 PPC
            376, 377 r/w 34 PPC => 376 PPC r/w 34 PPC; 377 PPC r/w 34 PPC
            364-A, 367-A, 377/34 PPC => 364A PPC; 367A PPC; 377 PPC r/w 34 PPC
            377, 511, 34 PPC => 377 PPC r/w 511 PPC, 34 PPC
            302/376/201/34 PPC => 302 PPC r/w 34 PPC; 376 PPC r/w 34 PPC; 201 PPC r/w 34 PPC
            364-A PPC r/w 7 ATA, 376 PPC => 364A PPC r/w 7 ATA; 376 PPC
            336-B r/w 300 and 302(b) PPC => 336B PPC r/w 300 PPC, 302(b) PPC
            7(a) ATA r/w 302(b) PPC => 7(a) ATA r/w 302(b) PPC
            376/7 ATA => 376 PPC; 7 ATA
            302/34 PPC/7-ATA => 302 PPC r/w 34 PPC; 7 ATA
            PECA 21, 22 and PPC 376 => 21 PECA; 22 PECA; 376 PPC
            PPC 376, 7 ATA => 376 PPC; 7 ATA
            377 B PPC => 377B PPC
            377(B) PPC => 377B PPC
            365(b) PPC => 365B PPC
            376-ii PPC => 376(ii) PPC
            376(i) PPC => 376(i) PPC
            375(a) PPC => 375(a) PPC
            302-B PPC => 302(b) PPC
            302-34 PPC => 302 PPC r/w 34 PPC
            371-A/B PPC => 371A PPC; 371B PPC
            292-A, B and C PPC => 292A PPC; 292B PPC; 292C PPC
            337 Fi, 337-F(v), 337Fvi, 337 L(2) PPC => 337F(i) PPC; 337F(v) PPC; 337F(vi) PPC; 337L(2) PPC
            302 (Q&D Ordinance), 452, 354, 34 PPC => 302 PPC r/w 34 PPC; 452 PPC r/w 34 PPC; 354 PPC r/w 34 PPC
            13/20/65 A.O. => 13 ARMS-1965
            9(c) C.N.S.A. => 9(c) CNSA
            25-D Telegraph Act 1885 => 25D TELEGRAPH
            10(3) read with 18 of the Offence of Zina (Enforcement of Hudood) Ordinance, VII of 1979 => 10(3) ZINA r/w 18 ZINA
            4, 8 Prevention of Electronic Crimes Ordinance 2007 => 4 PECO-2007; 8 PECO-2007
            two counts of 376 PPC => 376 PPC × 2
            376 PPC x 2 => 376 PPC × 2
            376 PPC: RI 10 years, fine 20,000 or 4 months SI => 376 PPC
            376 PPC, life imprisonment, fine Rs. 50,000 => 376 PPC
            377 PPC (two counts, one of them typed as 376) => 377 PPC × 2
            acquitted of 376 PPC; convicted u/s 354 PPC => 354 PPC
            302(b) PPC; acquitted of 376 PPC => 302(b) PPC
            376/34 PPC (acquitted); 302(b) PPC => 302(b) PPC
            376 PPC altered to 354 PPC => 354 PPC
            376-A PPC (sic, should be 376) => 376A PPC
            376 PPC; benefit of 382-B => 376 PPC
            20/21/24 PECA-2016 => 20 PECA; 21 PECA; 24 PECA
            7-ATA-1997 => 7 ATA
            376 PPC r.w.s. 34 PPC => 376 PPC r/w 34 PPC
            376 ت پ بشمول 34 ت پ => 376 PPC r/w 34 PPC
            10(3) Zina Ord., 1979; 13 Arms Ord => 10(3) ZINA; 13 ARMS-1965
            10(3) Zina (Enforcement of Hadood) Ordinance, 1979 => 10(3) ZINA
            337-A(i)/F(v)/L(2)/34 PPC => 337A(i) PPC r/w 34 PPC; 337F(v) PPC r/w 34 PPC; 337L(2) PPC r/w 34 PPC
            376 PPC for accused 1; 302(b) PPC for accused 2 => 376 PPC; 302(b) PPC
            none => none
            (none) => none
            - => none
            FIR quashed => none
            none (acquitted under 249-A CrPC 2014-01) => none
            Acquitted => none
            کوئی نہیں => none
            s.376 Cr.P.C. => <UNREADABLE>
            376-Z PPC => <UNKNOWN_SECTION>
            999 PPC => <UNKNOWN_SECTION>
            21 PPC => <NOT_AN_OFFENCE>
            13 Foo Bar Act 2011 => <UNKNOWN_LAW>
            376 PPC; 13 Foo Bar Act 2011 => 376 PPC <UNKNOWN_LAW>
            section 22 of the Act => <UNKNOWN_LAW>
            511 PPC => <STANDS_ALONE>
            not stated => <NOT_STATED>
            zina-bil-jabr => <UNREADABLE>
            376 PPC, 123456 => 376 PPC <UNREADABLE>
            """;

    static Stream<Arguments> forms() {
        return FORMS.lines().map(l -> l.split(" => ", 2)).map(p -> Arguments.of(p[0], p[1]));
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
        Reading reading = READER.read(written);

        boolean said =
                reading.noConviction()
                        || !reading.counts().isEmpty()
                        || !reading.questions().isEmpty();
        assertThat(said).isTrue();
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

    @Property(tries = 20)
    void isBoundedOnTenThousandCharacters(@ForAll("repeated") String scrap) {
        String text = scrap.repeat(10_000 / scrap.length());
        long start = System.nanoTime();

        READER.read(text);

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
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
                "sic 3 ");
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
