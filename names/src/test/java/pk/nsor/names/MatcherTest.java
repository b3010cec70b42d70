package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    @ParameterizedTest
    @CsvSource({
        "Mr Gulzar Ahmed, Gulzar Ahmad",
        "Ch. Pervaiz Ellahi, Chaudhry Parvez Elahi",
        "Dr. Nadeem Abbas Rebaira, Nadeem Abbas Rebera",
        "Md. Tallal Chaudry, Muhammad Tallal Choudhary",
        "Engr. Hamid-ul-Haq, Hamid ul Haq",
        "Saif ur Rehman, Saifurrehman",
        "Khial Zaman Orakzai, Khial Zaman Aurak Zai",
        "S.A. Iqbal Qadri, Syed Akhter Iqbal Qadri",
        "Naeemullah Khan Tareen, نعیم اللہ خان ترین",
        "Abdurrehman Bajwa, عبد الرحمٰن باجوہ",
        "Yousaf Talpur, يوسف تالپور",
        "Khushal Khattak, خوشحال خټک",
        "Shazia Bibi, شازیہ بی بی",
        "S.A. Iqbal Qadri, ایس اے اقبال قادری",
        "Maulana Fazal-ur-Rehman, Fazlur Rehman",
        "Ziaul Haq, ضیاء الحق",
        "Noor ul Amin, نورالامین",
        "Sh. Rashid Ahmad, Sheikh Rashid Ahmed",
        "Gh. Mustafa, Ghulam Mustafa",
        "Rana M. Hayat, Rana Hayat Khan",
        "Capt (R) Muhammad Safdar, Muhammad Safdar",
    })
    void showsTwoSpellingsOfOnePerson(String one, String other) {
        assertThat(score(one, other).verdict()).isEqualTo(Verdict.SHOW);
    }

    @ParameterizedTest
    @CsvSource({
        "Muhammad Saleem, Muhammad Aleem",
        "Arif Mustafa Jatoi, Asif Mustafa Jatoi",
        "Irfan Ullah Butt, Imran Ullah Butt",
        "Mir Aijaz Hussain, Mir Mumtaz Hussain",
        "Khan, Imran Khan",
        "محمد سلیم, محمد علیم",
        "Muhammad Aslam, محمد اکرم",
    })
    void doesNotShowTwoLikeNamesOfTwoPersons(String one, String other) {
        assertThat(score(one, other).verdict()).isEqualTo(Verdict.UNLIKELY);
    }

    @ParameterizedTest
    @CsvSource({
        "Muhammad Ali, Muhammad Ali",
        "Muhammad Ahmed, محمد احمد",
        "Muhammad Ali, Malik Muhammad Ali",
    })
    void takesAWholeCommonNameForMoreThanARarerOneThatAFamilyWordIsAddedTo(
            String one, String other) {
        assertThat(score(one, other).nats())
                .isGreaterThan(score("Liaquat Ali", "Liaquat Ali Qureshi").nats());
    }

    @Test
    void givesNothingForAWholeNameInWhichAWordIsLikelyAnother() {
        assertThat(score("Ajaz Ahmad Khan", "Aziz Ahmad Khan").explain())
                .extracting(Part::finding)
                .contains(Finding.LIKE_SOUND)
                .doesNotContain(Finding.NOTHING_LEFT_OVER);
    }

    @Test
    void makesUpForNoWordThatIsLikelyAnotherHoweverCommonTheName() {
        assertThat(score("Muhammad Akif", "Muhammad Arif").verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(score("Muhammad Islam", "Muhammad Aslam").nats())
                .isLessThan(score("Muhammad Ali", "Muhammad Ali").nats() - 0.5);
    }

    @Test
    void takesItForNothingThatSyedsAreBothShahs() {
        double shahs = score("Syed Kazim Ali Shah", "Syed Kazim Ali Shah").nats();
        double without = score("Syed Kazim Ali", "Syed Kazim Ali").nats();

        assertThat(shahs - without).isPositive().isLessThan(1);
        assertThat(score("Kazim Ali Shah", "Kazim Ali Shah").nats())
                .isGreaterThan(score("Kazim Ali", "Kazim Ali").nats() + 2);
    }

    @Test
    void neverCallsAnyoneVeryLikelyByNameAlone() {
        String rare = "Sahibzada Zorawar Khan Jogezai Qaisrani Kharooti Maitlo Notezai";

        assertThat(score(rare, rare).verdict()).isEqualTo(Verdict.SHOW);
        assertThat(score(rare, rare).nats()).isLessThan(Weights.VERY_LIKELY);
    }

    @Test
    void callsThemVeryLikelyWhenOtherFactsAgree() {
        PersonFacts one =
                PersonFacts.named("Imran Hussain")
                        .withParent("Ch. Ghulam Husain", Relation.SON)
                        .born(new Birth(1984, 3, 7))
                        .in("Sialkot");
        PersonFacts other =
                PersonFacts.named("محمد عمران حسین")
                        .withParent("غلام حسین", Relation.SON)
                        .born(new Birth(1984, 7, 3))
                        .in("SIALKOT");

        Comparison comparison = Matcher.score(one, other);

        assertThat(comparison.verdict()).isEqualTo(Verdict.VERY_LIKELY);
        assertThat(comparison.explain())
                .extracting(Part::finding)
                .contains(Finding.SAME_WORD, Finding.DAY_MONTH_SWAPPED);
    }

    @Test
    void partsNamesakesByTheirFathers() {
        PersonFacts one = PersonFacts.named("Muhammad Aslam s/o Karim Bakhsh");
        PersonFacts other = PersonFacts.named("Muhammad Aslam s/o Ghulam Rasool");

        assertThat(Matcher.score(one, other).verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(Matcher.score(one, one).nats())
                .isGreaterThan(score("Muhammad Aslam", "Muhammad Aslam").nats());
    }

    @ParameterizedTest
    @CsvSource({
        "S/O Karim Bakhsh, Karim Bakhsh, Ghulam Rasool",
        "son of Karim Bakhsh, کریم بخش, غلام رسول",
        "ولد کریم بخش, Karim Bakhsh, Ghulam Rasool",
    })
    void comparesFathersWhateverIsWrittenBeforeThem(String typed, String same, String other) {
        PersonFacts person = PersonFacts.named("Muhammad Aslam").withParent(typed, Relation.SON);
        PersonFacts plain = PersonFacts.named("Muhammad Aslam").withParent(same, Relation.SON);
        PersonFacts namesake = PersonFacts.named("Muhammad Aslam").withParent(other, Relation.SON);

        assertThat(Matcher.score(person, plain).nats(Aspect.PARENT)).isGreaterThan(5);
        assertThat(Matcher.score(person, namesake).verdict()).isEqualTo(Verdict.UNLIKELY);
    }

    @Test
    void takesAHusbandInTheFathersPlaceForAHusband() {
        PersonFacts daughter =
                PersonFacts.named("Shazia Parveen").withParent("Abdul Ghafoor", Relation.DAUGHTER);
        PersonFacts wife =
                PersonFacts.named("Shazia Parveen").withParent("W/O Tariq Mehmood", Relation.SON);

        assertThat(Matcher.score(daughter, wife).verdict()).isEqualTo(Verdict.SHOW);
    }

    @Test
    void findsByAnAliasThatStandsAfterTheFather() {
        assertThat(
                        score("Muhammad Aslam s/o Karim Bakhsh alias Kala Gujjar", "Kala Gujar")
                                .verdict())
                .isEqualTo(Verdict.SHOW);
        assertThat(score("محمد اسلم ولد کریم بخش عرف کالا گجر", "Kala Gujar").verdict())
                .isEqualTo(Verdict.SHOW);
    }

    @Test
    void doesNotHoldAHusbandAgainstAFather() {
        PersonFacts daughter = PersonFacts.named("Shazia Parveen d/o Abdul Ghafoor");
        PersonFacts wife = PersonFacts.named("Shazia Parveen w/o Tariq Mehmood");

        assertThat(Matcher.score(daughter, wife).verdict()).isEqualTo(Verdict.SHOW);
    }

    @Test
    void findsPersonAndFatherEnteredInEachOthersPlace() {
        PersonFacts one = PersonFacts.named("Zulqarnain Haider s/o Bashir Ahmed");
        PersonFacts other = PersonFacts.named("Bashir Ahmad s/o Zulqarnain Haidar");

        Comparison comparison = Matcher.score(one, other);

        assertThat(comparison.nats()).isGreaterThan(Weights.SHOW);
        assertThat(comparison.explain())
                .extracting(Part::finding)
                .contains(Finding.PARENT_EXCHANGED);
    }

    @Test
    void usesAliases() {
        assertThat(score("Muhammad Aslam alias Kala Gujjar", "Kala Gujar").verdict())
                .isEqualTo(Verdict.SHOW);
    }

    @ParameterizedTest
    @CsvSource({
        "35202-1234567-1, 35202-1234567-1, EQUAL",
        "35202-1234567-1, 35202-1234568-1, ONE_DIGIT_OFF",
        "35202-1234567-1, 35202-1234657-1, DIGITS_SWAPPED",
        "35202-1234567-1, 35202-123467-1, ONE_DIGIT_OFF",
        "35202-1234567-1, 35202-12344567-1, ONE_DIGIT_OFF",
        "35202-12344567-1, 35202-1234567-1, ONE_DIGIT_OFF",
        "35202-1234567-1, 35202-12999567-1, DIFFERS",
        "35202-123467-1, 35202-12344567-1, DIFFERS",
        "35202-1234567-1, ۳۵۲۰۲۱۲۳۴۵۶۷۱, EQUAL",
        "35202-1234567-1, 61101-7654321-9, DIFFERS",
    })
    void comparesIdentityNumbers(String one, String other, Finding finding) {
        Comparison comparison =
                Matcher.score(
                        PersonFacts.named("Aslam").withCnic(one),
                        PersonFacts.named("Aslam").withCnic(other));

        assertThat(found(comparison, Aspect.CNIC)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({"35202-1234567-123", "35202-1234567-10000000", "35202-12345", "''"})
    void whatIsNoIdentityNumberIsNotCompared(String other) {
        Comparison comparison =
                Matcher.score(
                        PersonFacts.named("Aslam").withCnic("35202-1234567-1"),
                        PersonFacts.named("Aslam").withCnic(other));

        assertThat(comparison.explain()).noneMatch(p -> p.aspect() == Aspect.CNIC);
    }

    @ParameterizedTest
    @CsvSource({
        "1980, 5, 17, 1980, 5, 17, EQUAL, true",
        "1980, 5, 7, 1980, 7, 5, DAY_MONTH_SWAPPED, true",
        "1980, 5, 17, 1981, 5, 17, YEAR_NEAR, true",
        "1980, 5, 17, 1980, 0, 0, EQUAL_AS_FAR_AS_KNOWN, true",
        "1980, 5, 0, 1980, 5, 17, EQUAL_AS_FAR_AS_KNOWN, true",
        "1980, 0, 0, 1981, 0, 0, YEAR_NEAR, true",
        "1980, 0, 0, 1982, 0, 0, DIFFERS_SLIGHTLY, false",
        "1980, 5, 17, 1999, 8, 2, DIFFERS, false",
    })
    void comparesBirths(
            int y1, int m1, int d1, int y2, int m2, int d2, Finding f, boolean speaksFor) {
        Comparison comparison =
                Matcher.score(
                        PersonFacts.named("Aslam").born(new Birth(y1, m1, d1)),
                        PersonFacts.named("Aslam").born(new Birth(y2, m2, d2)));

        assertThat(found(comparison, Aspect.BIRTH)).isEqualTo(f);
        assertThat(comparison.nats(Aspect.BIRTH) > 0).isEqualTo(speaksFor);
    }

    @Test
    void comparesOnlyFactsThatBothHave() {
        Comparison comparison =
                Matcher.score(
                        PersonFacts.named("Aslam").in("Lahore").of(Sex.MALE),
                        PersonFacts.named("Aslam").born(Birth.inYear(1990)));

        assertThat(comparison.byAspect()).containsOnlyKeys(Aspect.NAME);
    }

    @Test
    void holdsAnotherSexAndDistrictAgainstThem() {
        Comparison comparison =
                Matcher.score(
                        PersonFacts.named("Kausar").in("Lahore").of(Sex.MALE),
                        PersonFacts.named("Kausar").in("Multan").of(Sex.FEMALE));

        assertThat(comparison.nats(Aspect.SEX)).isNegative();
        assertThat(comparison.nats(Aspect.DISTRICT)).isNegative();
    }

    @Test
    void saysNothingOfEmptyNames() {
        assertThat(score("", "").verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(score("Haji", "Imran").verdict()).isEqualTo(Verdict.UNLIKELY);
    }

    @Test
    void masksPersonsWhereTheyArePrinted() {
        PersonFacts person =
                PersonFacts.named("Zulqarnain s/o Canary").withCnic("3520212345671").in("Lahore");
        Comparison comparison = Matcher.score(person, person);

        String printed =
                "%s %s %s %s %s %s"
                        .formatted(
                                person,
                                person.name(),
                                person.name().words(),
                                comparison,
                                comparison.explain(),
                                NameKeys.of(person.name()));

        assertThat(printed.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("zulqarnain", "canary", "35202", "lahore", "zlkrnn");
    }

    private static Finding found(Comparison comparison, Aspect aspect) {
        return comparison.explain().stream()
                .filter(part -> part.aspect() == aspect)
                .findFirst()
                .orElseThrow()
                .finding();
    }

    private static Comparison score(String one, String other) {
        return Matcher.score(PersonFacts.named(one), PersonFacts.named(other));
    }

    @Test
    void aNumberWithOneSlipIsShownThoughTheNameIsShort() {
        PersonFacts asked = PersonFacts.named("Waqarr");
        PersonFacts onRecord = PersonFacts.named("Waqar Barjangul Zafarullah Zaman");
        String number = "5777800943427";

        assertThat(Matcher.score(asked, onRecord).verdict()).isEqualTo(Verdict.UNLIKELY);
        for (String slip : List.of("5777800983427", "5777800493427", "577780094327")) {
            assertThat(Matcher.score(asked.withCnic(slip), onRecord.withCnic(number)).verdict())
                    .as(slip)
                    .isEqualTo(Verdict.SHOW);
        }
    }
}
