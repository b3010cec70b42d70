package pk.nsor.register.conviction;

import java.util.Optional;
import java.util.OptionalInt;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.AgeClass;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.FactSource;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.Reason;

/** Part 1: name, parentage, CNIC, birth, sex. */
record IdentityPart(
        Optional<PersonName> name,
        Optional<Known<PersonName>> father,
        Optional<PersonName> husband,
        Optional<Known<Cnic>> cnic,
        Optional<PersonName> cnicName,
        Optional<Known<Birth>> birth,
        Optional<Known<Integer>> offenceAge,
        Optional<AgeClass> ageClass,
        Optional<Sex> sex) {
    private static final Sex[] SEXES = {Sex.MALE, Sex.FEMALE, Sex.X};

    static IdentityPart read(Typed t) {
        Optional<PersonName> name = t.name("name");
        if (!t.hasName("name")) {
            t.missing(
                    "name",
                    Text.of(
                            "Enter the name, in Urdu, in Roman, or both.",
                            "نام لکھیے، اردو میں، رومن میں یا دونوں میں۔"));
        }
        Optional<Known<PersonName>> father =
                t.known(
                        "father",
                        t.hasName("father"),
                        t.name("father"),
                        "fatherNone",
                        Reason.Field.FATHER,
                        Text.of(
                                "Enter the father’s name, or say why it is not known.",
                                "والد کا نام لکھیے، یا بتائیے کیوں معلوم نہیں۔"));
        Optional<PersonName> husband = t.name("husband");
        Optional<Known<Cnic>> cnic = cnic(t);
        Optional<PersonName> cnicName = t.name("cnicName");
        Optional<Known<Birth>> birth = birth(t);
        Optional<Known<Integer>> offenceAge = offenceAge(t);
        Optional<AgeClass> ageClass =
                t.choice(
                        "ageClass",
                        AgeClass.values(),
                        AgeClass::code,
                        Text.of(
                                "Say whether the judgment treats the person as an adult or a juvenile.",
                                "بتائیے کہ فیصلے میں یہ شخص بالغ شمار ہوا یا نابالغ۔"));
        Optional<Sex> sex =
                t.choice(
                        "sex",
                        SEXES,
                        Sex::code,
                        Text.of(
                                "Choose the sex on the identity document.",
                                "شناختی دستاویز پر درج جنس منتخب کیجیے۔"));
        parity(t, cnic, sex);
        return new IdentityPart(
                name, father, husband, cnic, cnicName, birth, offenceAge, ageClass, sex);
    }

    private static Optional<Known<Cnic>> cnic(Typed t) {
        Optional<Cnic> number = Optional.empty();
        if (t.has("cnic") && !t.has("cnicNone")) {
            switch (Cnic.read(t.answers().first("cnic"))) {
                case Cnic.Reading.Read(Cnic read) -> number = Optional.of(read);
                case Cnic.Reading.WrongLength(int digits) -> t.wrong("cnic", wrongLength(digits));
                case Cnic.Reading.NotDigits() ->
                        t.wrong(
                                "cnic",
                                Text.of(
                                        "A CNIC has digits and dashes only. Correct it, or clear it and say why there is none.",
                                        "شناختی کارڈ نمبر میں صرف ہندسے اور ڈیش ہوتے ہیں۔ درست کیجیے، یا خانہ خالی کر کے وجہ بتائیے۔"));
                case Cnic.Reading.Dummy() ->
                        t.wrong(
                                "cnic",
                                Text.of(
                                        "This is not a number that is ever issued. Clear it and say why there is none.",
                                        "ایسا نمبر کبھی جاری نہیں ہوتا۔ خانہ خالی کر کے وجہ بتائیے۔"));
            }
        }
        return t.known(
                "cnic",
                t.has("cnic"),
                number,
                "cnicNone",
                Reason.Field.CNIC,
                Text.of(
                        "Enter the CNIC, or say why there is none.",
                        "شناختی کارڈ نمبر لکھیے، یا بتائیے کیوں نہیں ہے۔"));
    }

    private static Text wrongLength(int digits) {
        return Text.of(
                "CNIC has "
                        + digits
                        + (digits == 1 ? " digit" : " digits")
                        + " and needs 13. Correct it, or clear it and say why there is none.",
                "شناختی کارڈ نمبر میں "
                        + digits
                        + " ہندسے ہیں، 13 درکار ہیں۔ درست کیجیے، یا خانہ خالی کر کے وجہ بتائیے۔");
    }

    private static Optional<Known<Birth>> birth(Typed t) {
        boolean age = t.has("ageYears") || t.has("ageAtYear");
        FactSource source =
                t.optionalChoice("birthSource", FactSource.values(), FactSource::code)
                        .orElse(FactSource.JUDGMENT);
        Optional<Birth> fact = Optional.empty();
        if (t.hasDate("birth") && age) {
            t.wrong(
                    "birth",
                    Text.of(
                            "Give the date of birth or the age, whichever the source states; not both.",
                            "تاریخِ پیدائش دیجیے یا عمر، جو ماخذ میں درج ہو؛ دونوں نہیں۔"));
        } else if (t.hasDate("birth")) {
            fact = t.date("birth").map(d -> new Birth.On(d, source));
        } else if (age) {
            fact = stated(t, source);
        }
        return t.known(
                "birth",
                t.hasDate("birth") || age,
                fact,
                "birthNone",
                Reason.Field.BIRTH,
                Text.of(
                        "Enter the date of birth or the age as stated, or say why neither is known.",
                        "تاریخِ پیدائش یا بیان کردہ عمر لکھیے، یا بتائیے کیوں معلوم نہیں۔"));
    }

    private static Optional<Birth> stated(Typed t, FactSource source) {
        OptionalInt years = t.small("ageYears", 1, Birth.MAX_AGE_YEARS);
        OptionalInt at = t.small("ageAtYear", 1880, 2200);
        if (!t.has("ageYears")) {
            t.wrong("ageYears", Text.of("Enter the age in years.", "عمر سالوں میں لکھیے۔"));
        }
        if (!t.has("ageAtYear")) {
            t.wrong(
                    "ageAtYear",
                    Text.of(
                            "Enter the year in which that was the age.",
                            "وہ سال لکھیے جس میں یہ عمر تھی۔"));
        }
        if (at.isPresent() && at.getAsInt() > t.today().getYear()) {
            t.wrong("ageAtYear", Say.FUTURE);
            return Optional.empty();
        }
        return years.isPresent() && at.isPresent()
                ? Optional.of(
                        new Birth.AgeStated(
                                years.getAsInt(), new PartialDate(at.getAsInt(), 0, 0), source))
                : Optional.empty();
    }

    private static Optional<Known<Integer>> offenceAge(Typed t) {
        OptionalInt age = t.small("offenceAge", 1, Birth.MAX_AGE_YEARS);
        return t.known(
                "offenceAge",
                t.has("offenceAge"),
                age.isPresent() ? Optional.of(age.getAsInt()) : Optional.empty(),
                "offenceAgeNone",
                Reason.Field.OFFENCE_AGE,
                Text.of(
                        "Enter the age at the offence, or say why it is not known.",
                        "وقوعے کے وقت کی عمر لکھیے، یا بتائیے کیوں معلوم نہیں۔"));
    }

    /** A rule of thumb, and never more than a warning: domain notes, section 12.1. */
    private static void parity(Typed t, Optional<Known<Cnic>> cnic, Optional<Sex> sex) {
        Optional<Cnic> number = cnic.flatMap(Known::found);
        if (number.isEmpty() || sex.isEmpty() || sex.get() == Sex.X) {
            return;
        }
        if (number.get().odd() != (sex.get() == Sex.MALE)) {
            t.warn(
                    "cnic",
                    Text.of(
                            "The last digit is as a rule odd for men and even for women. Check the number; it is kept as it is.",
                            "آخری ہندسہ عموماً مردوں کا طاق اور عورتوں کا جفت ہوتا ہے۔ نمبر دیکھ لیجیے؛ جیسا ہے ویسا محفوظ ہے۔"));
        }
    }
}
