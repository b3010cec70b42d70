package pk.nsor.register.reference;

import pk.nsor.register.kernel.Text;

/** Why a field of a return stays empty: it is not known, or it does not apply. */
public record Reason(
        String code, Field field, Kind kind, ListName name, Period period, Source source)
        implements Listed {

    /** Fields that may be left empty with a reason. */
    public enum Field implements Coded {
        FIR("fir", Text.of("FIR", "ایف آئی آر")),
        JUDGMENT_DATE("judgment_date", Text.of("judgment date", "تاریخ فیصلہ")),
        COURT("court", Text.of("court", "عدالت")),
        DISTRICT("district", Text.of("district", "ضلع")),
        CNIC("cnic", Text.of("CNIC", "شناختی کارڈ نمبر")),
        FATHER("father", Text.of("father's name", "ولدیت")),
        BIRTH("birth", Text.of("date of birth or age", "تاریخ پیدائش یا عمر")),
        OFFENCE_AGE("offence_age", Text.of("age at the offence", "وقوعے کے وقت عمر")),
        DOMICILE("domicile", Text.of("domicile", "ڈومیسائل")),
        ADDRESS("address", Text.of("address", "پتہ")),
        CASE_NUMBER("case_number", Text.of("case number", "مقدمہ نمبر عدالت")),
        PHOTOGRAPH("photograph", Text.of("photograph", "تصویر"));

        private final String code;
        private final Text text;

        Field(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Text text() {
            return text;
        }
    }

    /** The two ways of being empty. */
    public enum Kind implements Coded {
        NOT_KNOWN("not_known", Text.of("not known", "معلوم نہیں")),
        DOES_NOT_APPLY("does_not_apply", Text.of("does not apply", "اطلاق نہیں ہوتا"));

        private final String code;
        private final Text text;

        Kind(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Text text() {
            return text;
        }
    }
}
