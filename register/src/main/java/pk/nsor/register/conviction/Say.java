package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Show;

/** Messages that several fields share. None repeats what was typed. */
final class Say {
    static final Text NOT_URDU =
            Text.of(
                    "The Urdu box holds no Urdu letters. It is kept as typed.",
                    "اردو خانے میں اردو حروف نہیں۔ جیسا لکھا گیا ویسا محفوظ ہے۔");
    static final Text NOT_ROMAN =
            Text.of(
                    "The Roman box holds Urdu letters. It is kept as typed.",
                    "رومن خانے میں اردو حروف ہیں۔ جیسا لکھا گیا ویسا محفوظ ہے۔");
    static final Text NOT_A_NUMBER =
            Text.of("Write a whole number, in digits.", "پورا عدد ہندسوں میں لکھیے۔");
    static final Text YEAR_NEEDED =
            Text.of(
                    "The year is needed; day and month may stay empty.",
                    "سال ضروری ہے؛ دن اور مہینہ خالی رہ سکتے ہیں۔");
    static final Text YEAR_FORM =
            Text.of("Write the year with four digits.", "سال چار ہندسوں میں لکھیے۔");
    static final Text MONTH_FORM =
            Text.of("Write the month as a number, 1 to 12.", "مہینہ 1 سے 12 تک کے عدد میں لکھیے۔");
    static final Text DAY_FORM =
            Text.of("Write the day as a number, 1 to 31.", "دن 1 سے 31 تک کے عدد میں لکھیے۔");
    static final Text MONTH_NEEDED =
            Text.of(
                    "A day needs its month; leave both empty if the month is not known.",
                    "دن کے ساتھ مہینہ ضروری ہے؛ مہینہ معلوم نہ ہو تو دونوں خالی چھوڑ دیجیے۔");
    static final Text NO_SUCH_DAY =
            Text.of(
                    "That month has no such day. Leave the day empty if the paper is wrong.",
                    "اس مہینے میں ایسا کوئی دن نہیں۔ کاغذ میں غلطی ہو تو دن خالی چھوڑ دیجیے۔");
    static final Text FUTURE = Text.of("This date is in the future.", "یہ تاریخ مستقبل کی ہے۔");
    static final Text NOT_A_CHOICE =
            Text.of("Choose one from the list.", "فہرست میں سے ایک منتخب کیجیے۔");
    static final Text BOTH =
            Text.of(
                    "Give the answer or the reason why there is none, not both.",
                    "جواب دیجیے یا اس کے نہ ہونے کی وجہ، دونوں نہیں۔");

    private Say() {}

    static Text tooLong(int has, int most) {
        return Text.of(
                "It has "
                        + Show.number(has)
                        + " characters; at most "
                        + Show.number(most)
                        + " can be taken here. Shorten it; nothing is lost until you do.",
                "اس میں "
                        + Show.number(has)
                        + " حروف ہیں؛ یہاں زیادہ سے زیادہ "
                        + Show.number(most)
                        + " لیے جا سکتے ہیں۔ مختصر کیجیے؛ تب تک سب محفوظ ہے۔");
    }

    static Text tooLongToKeep(int has, int most) {
        return Text.of(
                "It has "
                        + Show.number(has)
                        + " characters. More than "
                        + Show.number(most)
                        + " cannot be kept: shorten it and save again. Nothing was saved now.",
                "اس میں "
                        + Show.number(has)
                        + " حروف ہیں۔ "
                        + Show.number(most)
                        + " سے زیادہ محفوظ نہیں ہو سکتے: مختصر کر کے دوبارہ محفوظ کیجیے۔ ابھی کچھ محفوظ نہیں ہوا۔");
    }

    static Text outside(long least, long most) {
        return Text.of(
                "Write a number from " + Show.number(least) + " to " + Show.number(most) + ".",
                Show.number(least) + " سے " + Show.number(most) + " تک کا عدد لکھیے۔");
    }
}
