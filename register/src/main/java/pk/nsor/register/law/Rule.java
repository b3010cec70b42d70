package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** The rules of eligibility, each with the question that it asks. */
public enum Rule {
    E0("E0", "Is there a conviction?", "کیا سزایابی ہوئی ہے؟"),
    E1("E1", "Is the section named in s. 2(h)?", "کیا یہ دفعہ، دفعہ 2(h) میں نامزد ہے؟"),
    E2(
            "E2",
            "Is it an unconditional entry of a Schedule, outside s. 2(h)?",
            "کیا یہ دفعہ 2(h) سے باہر، جدول کا غیر مشروط اندراج ہے؟"),
    E3(
            "E3",
            "Is it a conditional entry, and was a main scheduled offence charged or proved?",
            "کیا یہ مشروط اندراج ہے، اور کیا کوئی اصل جدولی جرم عائد یا ثابت ہوا؟"),
    E4(
            "E4",
            "Is it a section that is left to a legal opinion by default?",
            "کیا یہ ایسی دفعہ ہے جو بطورِ اصول قانونی رائے کے لیے چھوڑی گئی ہے؟"),
    E5(
            "E5",
            "Was it an attempt, abetment, or common intention or object?",
            "کیا یہ اقدام، اعانت، یا مشترکہ نیت یا مقصد کا معاملہ تھا؟"),
    E6(
            "E6",
            "Is the victim a woman or child, by the section or by the return?",
            "کیا متاثرہ فرد، دفعہ یا گوشوارے کی رو سے، خاتون یا بچہ ہے؟"),
    E7(
            "E7",
            "Is there a doubt about the person: juvenile, minority pleaded, probation?",
            "کیا شخص کے بارے میں شبہ ہے: نابالغ، نابالغی کا عذر، پروبیشن؟"),
    E8("E8", "Is it an offence of the 1979 Ordinances?", "کیا یہ 1979 کے آرڈیننسوں کا جرم ہے؟"),
    E9("E9", "Is it outside every list?", "کیا یہ ہر فہرست سے باہر ہے؟"),
    E10(
            "E10",
            "Does the record point to a listed section instead of the one written?",
            "کیا ریکارڈ لکھی ہوئی دفعہ کے بجائے کسی فہرست شدہ دفعہ کی طرف اشارہ کرتا ہے؟"),
    ABROAD(
            "ABROAD",
            "Does the record name a place outside Pakistan as where the conviction was?",
            "کیا ریکارڈ کے مطابق سزا پاکستان سے باہر کسی جگہ سنائی گئی؟"),
    CUT_IN(
            "CUT-IN",
            "Was the judgment given on or after the cut-in date?",
            "کیا فیصلہ تاریخِ آغاز یا اس کے بعد کا ہے؟"),
    RESULT("RESULT", "What do the counts make together?", "تمام الزامات کا مجموعی نتیجہ کیا ہے؟");

    private final String code;
    private final Text question;

    Rule(String code, String en, String ur) {
        this.code = code;
        this.question = Text.of(en, ur);
    }

    public String code() {
        return code;
    }

    public Text question() {
        return question;
    }
}
