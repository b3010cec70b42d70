package pk.nsor.register.law;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words beside sections that change what a section means, and words that do not. */
final class SectionWords {
    static final Set<String> NONE =
            Set.of("NONE", "NIL", "NA", "UNCONVICTED", "NOTHING", "NOBODY", "ندارد");
    static final Set<String> ACQUITTED =
            words(
                    "ACQUITTED ACQUITTAL ACQUITS EXONERATED DISCHARGED UNPROVED UNPROVEN NOTPROVED"
                            + " DISPROVED بری");

    /** Nobody is sentenced for what was acquitted of: what follows is another section. */
    static final Set<String> SENTENCED = words("SENTENCED SENTENCE AWARDED UNDERGO RI SI");

    /** Of a section in the same part: by whom it is not said, so that it is asked about. */
    static final Set<String> ANNULLED = words("ASIDE QUASHED");

    /** Behind "acquitted of the", these tell two sections apart. */
    static final Set<String> OF_TWO = words("FORMER LATTER");

    /** Behind "acquitted of", these name an offence or a charge without its section. */
    static final Set<String> ONE_OF_THEM =
            words(
                    "FORMER LATTER FIRST SECOND THIRD MAIN MAJOR GRAVER HEINOUS LESSER RAPE ZINA SODOMY"
                            + " MURDER QATL ABDUCTION KIDNAPPING ENTICING THEFT ROBBERY DACOITY HURT"
                            + " MODESTY TRESPASS");

    static final Set<String> CONVICTED =
            words(
                    "CONVICTED CONVICTION CONVICTS GUILTY PROVED PROVEN ESTABLISHED سزایاب سزایافتہ سزا");

    /** Behind "not" or "failed", these say that a section was not proved. */
    static final Set<String> DENIED =
            words(
                    "CONVICTED CONVICTION GUILTY PROVED PROVEN PROVE ESTABLISHED ESTABLISH"
                            + " SUBSTANTIATED SUBSTANTIATE SUSTAINED SUSTAINABLE MADE ATTRACTED PRESSED"
                            + " APPLICABLE LIABLE UPHELD MAINTAINED CONFIRMED");

    /** In front of "not" in Urdu, these say that a section was not proved. */
    static final Set<String> DENIED_IN_URDU =
            words(
                    "ثابت سزا سزایاب سزایافتہ مجرم قصوروار مرتکب گناہگار گنہگار لاگو عائد بنتا بنتی پایہ");

    static final Set<String> NOT_IN_URDU = words("نہیں نہ");

    /** Words that may stand between the two. */
    static final Set<String> BEFORE_NOT =
            words(
                    "قرار ثابت ہو ہوتا ہوتی کیا دی دیا سنائی جا کا کی کے طور پر بھی ٹھہرایا ثبوت تک کو پایا");

    /** Behind "not", these say that the trial goes on. */
    static final Set<String> UNENDED =
            words(
                    "CONCLUDED DECIDED FINISHED COMPLETED ENDED COMMENCED STARTED ANNOUNCED TRIED YET");

    static final Set<String> NOT =
            words("NOT NEVER NO NEITHER NOR FAILED FAILURE FAILS COULDNT WITHOUT");
    static final Set<String> BUT = words("BUT RATHER HOWEVER مگر لیکن");

    /** Nobody is convicted while these are said and no section stands. */
    static final Set<String> NO_CONVICTION =
            words(
                    "ACQUITTED ACQUITTAL EXONERATED DISCHARGED UNPROVED UNPROVEN NOTPROVED DISPROVED"
                            + " DOUBT QUASHED QUASHMENT BAIL UNCONVICTED COMPOUNDED COMPOUNDING"
                            + " COMPROMISED COMPROMISE CANCELLED CANCELED CANCELLATION ABATED ABATEMENT"
                            + " UNTRIED REMANDED WITHDRAWN DISMISSED STAYED ADJOURNED DORMANT ARCHIVED"
                            + " UNTRACED UNTRACEABLE STAGE ABSCONDING ABSCONDER PROCLAIMED DISPOSEDOF DISPOSED"
                            + " PARDONED CHALLAN CHALLANED INVESTIGATION INQUIRY ENQUIRY FRAMED EVIDENCE DIED EXPIRED بری ضمانت راضی صلح خارج تفتیش چالان");

    /** The trial goes on. */
    static final Set<String> PENDING =
            words(
                    "PENDING SUBJUDICE JUDICE UNDERTRIAL PROGRESS AWAITED AWAITING AWAITS ONGOING CONTINUING CONTINUES FACING"
                            + " UNDECIDED سماعت");

    /** What may be pending beside a conviction, or who else may be on trial. */
    static final Set<String> PENDING_ELSEWHERE =
            words(
                    "APPEAL APPEALS REVISION PETITION REFERENCE LEAVE COACCUSED COCONVICT OTHERS HIGH"
                            + " SUPREME SHARIAT اپیل");

    /** An acquittal beside one of these is that of somebody else. */
    static final Set<String> SOMEBODY_ELSE =
            words(
                    "COACCUSED COCONVICT OTHER OTHERS ANOTHER ONE TWO THREE FOUR FIVE SIX REST NUMBER");

    static final Set<String> DROPPED = words("DROPPED DELETED WITHDRAWN REMOVED OMITTED STRUCK");
    static final Set<String> ADDED = words("ADDED ADDING INSERTED");
    static final Set<String> ALTERED =
            words(
                    "ALTERED CONVERTED CHANGED MODIFIED AMENDED REDUCED SUBSTITUTED REPLACED SCALED"
                            + " DOWNGRADED LOWERED BROUGHT VARIED تبدیل");
    static final Set<String> TO = words("TO INTO BY WITH AS");

    /** In place of, in lieu of: what follows gave way to what stands before. */
    static final Set<String> PLACE = words("PLACE LIEU STEAD");

    /** Behind a word of acquittal, these say that it speaks of what follows. */
    static final Set<String> DIRECTS = words("OF FROM UNDER IN FOR ON AGAINST CHARGE CHARGES");

    /** What is altered to one of these is a sentence. */
    static final Set<String> PUNISHMENT = words("LIFE DEATH IMPRISONMENT RI SI FINE TERM YEARS");

    /** Words of common intention, attempt and abetment, and the section that they stand for. */
    static final Map<String, SectionCode> TAKES_PART = takesPart();

    static final Set<String> ERROR =
            Set.of(
                    "SIC",
                    "TYPED",
                    "MISTYPED",
                    "MISTAKE",
                    "MISTAKENLY",
                    "WRONG",
                    "WRONGLY",
                    "ERROR",
                    "ERRONEOUSLY",
                    "INADVERTENTLY",
                    "SHOULD",
                    "RECTE",
                    "MEANT",
                    "MEANING",
                    "INTENDED",
                    "INSTEAD",
                    "CORRECTLY",
                    "MISQUOTED",
                    "MISPRINTED",
                    "SLIP",
                    "غلطی",
                    "سہواً",
                    "سہوا");
    static final Set<String> NOT_STATED =
            Set.of("STATED", "GIVEN", "KNOWN", "UNKNOWN", "RECORDED", "MENTIONED", "AVAILABLE");
    static final Set<String> LAW = Set.of("ACT", "ORDINANCE", "REGULATION", "ایکٹ", "ارڈیننس");
    static final Set<String> LAW_WITH_YEAR = Set.of("ORDER", "RULES", "CODE", "LAW", "REGULATIONS");

    /** Words that stand before a law's name and are no part of it. */
    static final Set<String> BEFORE_LAW =
            words(
                    "OF UNDER IN BY AND PUNISHABLE OFFENCE OFFENCES SECTION SECTIONS READ WITH"
                            + " CONVICTED CHARGED FOR AS AN A");

    /** Words without bearing; a part made of others is asked about. */
    private static final Set<String> PLAIN =
            words(
                    "THE OF IT ITS THEM THEY THERE IN UNDER BY FOR ON AS TO AND WITH AN A AT IS WAS WERE ARE BE BEEN HE SHE HIS"
                            + " HER HIM THEIR HAS HAVE HAVING WHO WHICH THAT THIS THOSE BOTH EACH EVERY"
                            + " ALSO ONLY ALL ANY ONE TWO THREE FOUR COUNT COUNTS CHARGE CHARGED CHARGES"
                            + " FRAMED FIR POLICE COURT TRIAL LATER EARLIER NUMBER DATE YEAR YEARS MONTH"
                            + " MONTHS DAY DAYS SECTION SECTIONS OFFENCE OFFENCES OFFENSE OFFENSES CRIME"
                            + " CRIMES PUNISHABLE PUNISHED PUNISHMENT LIFE DEATH RI SI IMPRISONMENT"
                            + " RIGOROUS SIMPLE FINE COMPENSATION TAZIR TA'ZIR TAZEER TAZIRAT HADD QISAS"
                            + " DIYAT ARSH DAMAN OR IF DEFAULT SENTENCED SENTENCE SENTENCES AWARDED"
                            + " IMPOSED ORDERED PASSED UNDERGO SUFFER PAY PAID PAYABLE HEIRS LEGAL"
                            + " CONCURRENT CONCURRENTLY CONSECUTIVE CONSECUTIVELY RUN BENEFIT EXTENDED"
                            + " GIVEN GRANTED RS RUPEES PKR PER ACCUSED CONVICT CONVICTS APPELLANT"
                            + " APPELLANTS PETITIONER RESPONDENT OTHERS OTHER PERSON PERSONS PART FIRST"
                            + " SECOND THIRD FORMER LATTER RESPECTIVELY RESPECTIVE SEPARATELY SEPARATE"
                            + " ORIGINALLY INITIALLY FINALLY ULTIMATELY SEES SIC SAID SAME ETC X SPELLED"
                            + " OUT CONVICTED CONVICTION FROM INTO VIDE JUDGMENT JUDGEMENT DATED ORDER"
                            + " SESSIONS JUDGE MAGISTRATE SPECIAL LEARNED ADDITIONAL DISTRICT HELD FOUND"
                            + " VICTIM VICTIMS COMPLAINANT MINOR CHILD CHILDREN GIRL BOY WOMAN WOMEN LADY"
                            + " MAN MALE FEMALE DECEASED AGAINST UPON RAPE RAPED GANG SODOMY UNNATURAL"
                            + " CARNAL INTERCOURSE SEXUAL ABUSE ASSAULT ASSAULTED MODESTY OUTRAGING"
                            + " OUTRAGED INSULTING PORNOGRAPHY EXPOSURE SEDUCTION CRUELTY ZINA BILJABR"
                            + " ZINABILJABR ZINABILRAZA JABR SUBJECTED COMMITTED COMMITTING COMMIT MURDER"
                            + " MURDERED QATL QATLIAMD KIDNAPPING KIDNAPPED ABDUCTION ABDUCTED ENTICING"
                            + " ENTICED THEFT ROBBERY DACOITY HURT TRESPASS HOUSE CRIMINAL INTIMIDATION"
                            + " SELLING BUYING PROSTITUTION UNLAWFUL TERRORISM ALONG ALONGWITH TOGETHER"
                            + " READ SUB CLAUSE SUBSECTION PROVISO ABOVE FOLLOWING MAIN NAMELY IE VIZ"
                            + " AFORESAID THEREOF THEREUNDER WHEREAS PAKISTAN STATE ISLAMIC CASE MATTER"
                            + " CONFIRMED MAINTAINED UPHELD NOT NO STATED RECORDED KNOWN TIMES SINGLE DOUBT BEYOND REASONABLE COMMON FURTHERANCE PROSECUTION"
                            + " SEPARATE SET IMPRISONED SOLITARY HARD LABOUR EXECUTED HANGED NECK LAKH"
                            + " LAKHS LAC LACS MILLION HUNDRED THOUSAND PRIVATE COMPLAINT CHALLAN"
                            + " ABSENTIA ABSENCE ABSENT OLD NEW SCALE TEXT WROTE WRITES TRIED PLEADED PLEA PLEADING"
                            + " ADMITTED CONFESSED JOINTLY SEVERALLY ALIAS JAIL PRISON CENTRAL SINCE PRESENT"
                            + " SPECIFIED MENTIONED WRITTEN TYPED PRINTED QUOTED CITED KEPT SHOWN HENCE"
                            + " THEREFORE WHEN WHILE BEING TILL UNTIL ALREADY FORFEITED PROPERTY STRIPES"
                            + " کے کی کا کو سے پر میں ہے ہیں تھا تھی ہر ایک دو تین الزام الزامات تحت جرم"
                            + " جرائم مجرم ملزم ملزمان عدالت مقدمہ سزا سزائیں قید بامشقت محض عمر موت"
                            + " جرمانہ تعزیر حد سال ماہ روپے اور یا ساتھ بھی ہوا ہوئی گیا گئی دی دیا"
                            + " مطابق زنا بالجبر بدفعلی اغوا قتل ثابت قرار پایا پائی پائے ٹھہرا جاتا جاتی ہونے نے");

    private SectionWords() {}

    /** A word that the reader knows, and that leaves the section beside it as it is. */
    static boolean plain(String word) {
        return PLAIN.contains(word)
                || CONVICTED.contains(word)
                || ERROR.contains(word)
                || ADDED.contains(word)
                || BUT.contains(word)
                || PENDING_ELSEWHERE.contains(word)
                || SectionForms.NUMBER_WORDS.containsKey(word);
    }

    private static Map<String, SectionCode> takesPart() {
        Map<String, SectionCode> parts = new HashMap<>();
        words("ATTEMPT ATTEMPTED ATTEMPTS ATTEMPTING اقدام")
                .forEach(w -> parts.put(w, SectionCode.of("511")));
        words(
                        "ABET ABETS ABETTED ABETTING ABETMENT ABETTOR ABETTER ABETTORS AIDED AIDING"
                                + " FACILITATED FACILITATING FACILITATION FACILITATOR INSTIGATED"
                                + " INSTIGATION INSTIGATOR ACCOMPLICE اعانت معاونت")
                .forEach(w -> parts.put(w, SectionCode.of("109")));
        words("CONSPIRACY CONSPIRED CONSPIRING CONSPIRATOR سازش")
                .forEach(w -> parts.put(w, SectionCode.of("120B")));
        words("INTENTION").forEach(w -> parts.put(w, SectionCode.of("34")));
        words("OBJECT").forEach(w -> parts.put(w, SectionCode.of("149")));
        return Map.copyOf(parts);
    }

    private static Set<String> words(String all) {
        return Arrays.stream(all.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
