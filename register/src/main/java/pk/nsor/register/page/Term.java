package pk.nsor.register.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pk.nsor.register.kernel.Text;

/**
 * The words of this system: one word for one thing, in both languages, each with one plain
 * sentence. {@link #href()} is the address of its line on the page of terms. The file is long
 * because the list is; it reads better whole.
 */
public enum Term {
    REGISTER(
            Group.RECORD,
            "register",
            "رجسٹر",
            "The confidential national list of persons convicted of the sexual offences that the law names; it holds no suspect and no victim.",
            "قانون میں نامزد جنسی جرائم کے سزایافتہ اشخاص کی خفیہ قومی فہرست؛ اس میں کوئی مشتبہ یا متاثرہ شخص درج نہیں۔"),
    ENTRY(
            Group.RECORD,
            "entry",
            "اندراج",
            "One person and one conviction in the register, checked by two officers.",
            "رجسٹر میں ایک شخص اور ایک سزایابی، جس کی پڑتال دو افسران نے کی ہو۔"),
    REGISTER_NUMBER(
            Group.RECORD,
            "register number",
            "رجسٹر نمبر",
            "The random number of a verified entry, such as R-7K4M-92QX-T; it says nothing about the person, and its last character finds typing errors.",
            "تصدیق شدہ اندراج کا بے ترتیب نمبر، مثلاً R-7K4M-92QX-T؛ یہ شخص کے بارے میں کچھ نہیں بتاتا، اور اس کا آخری حرف لکھنے کی غلطی پکڑتا ہے۔"),
    RETURN(
            Group.RECORD,
            "conviction return",
            "گوشوارۂ سزایابی",
            "The form by which a prosecutor reports one conviction to the National Police Bureau.",
            "وہ فارم جس کے ذریعے پراسیکیوٹر ایک سزایابی کی اطلاع نیشنل پولیس بیورو کو دیتا ہے۔"),
    DRAFT(
            Group.RECORD,
            "draft",
            "مسودہ",
            "A return or look-up that is still being written; every page of it is kept as soon as it is saved.",
            "گوشوارہ یا استفسار جو ابھی لکھا جا رہا ہو؛ اس کا ہر صفحہ محفوظ کرتے ہی رکھ لیا جاتا ہے۔"),
    JUDGMENT_COPY(
            Group.RECORD,
            "judgment copy",
            "نقلِ فیصلہ",
            "The certified copy of the judgment, with everything that could identify the victim blacked out.",
            "فیصلے کی مصدقہ نقل، جس میں متاثرہ کی شناخت کا ہر امکان سیاہ کر دیا گیا ہو۔"),
    PAPER_RETURN(
            Group.RECORD,
            "paper return",
            "کاغذی گوشوارہ",
            "A return that came on paper and was keyed in by an officer of the Bureau, with the paper attached.",
            "وہ گوشوارہ جو کاغذ پر آیا اور بیورو کے افسر نے درج کیا، اصل کاغذ کی نقل کے ساتھ۔"),
    PARENTAGE(
            Group.RECORD,
            "parentage",
            "ولدیت",
            "The father’s name; a name alone never tells two persons apart.",
            "والد کا نام؛ محض نام سے دو اشخاص میں امتیاز نہیں ہوتا۔"),
    ALIAS(
            Group.RECORD,
            "other name",
            "دیگر نام",
            "Any name, alias or spelling by which the person is also known, as the court wrote it.",
            "ہر نام، عرف یا املا جس سے وہ شخص معروف ہو، جیسا عدالت نے لکھا۔"),
    VICTIM_CATEGORY(
            Group.RECORD,
            "category of victim",
            "متاثرہ کا زمرہ",
            "Woman, child, other adult or not recorded: the only thing about a victim that may ever be written here.",
            "عورت، بچہ، دیگر بالغ یا درج نہیں: متاثرہ کے بارے میں یہاں صرف یہی لکھا جا سکتا ہے۔"),
    NOT_KNOWN(
            Group.RECORD,
            "not known",
            "معلوم نہیں",
            "A fact that nobody could give; the reason and the office that was asked stand beside it.",
            "ایسا امر جو کوئی نہ بتا سکا؛ وجہ اور جس دفتر سے پوچھا گیا وہ ساتھ درج ہوتے ہیں۔"),
    DOES_NOT_APPLY(
            Group.RECORD,
            "does not apply",
            "اطلاق نہیں ہوتا",
            "A question that cannot arise in this case, with the reason, such as the FIR of a private complaint.",
            "ایسا سوال جو اس مقدمے میں پیدا ہی نہیں ہوتا، وجہ کے ساتھ، مثلاً استغاثے میں ایف آئی آر۔"),
    AS_WRITTEN(
            Group.RECORD,
            "as written",
            "جیسا لکھا گیا",
            "The court’s or station’s own words, kept beside what the register reads from them.",
            "عدالت یا تھانے کے اپنے الفاظ، جو رجسٹر کی قراءت کے ساتھ محفوظ رہتے ہیں۔"),
    COVERAGE(
            Group.RECORD,
            "coverage",
            "رجسٹر کا احاطہ",
            "Which judgments and districts the register holds at a given time; every answer states it, because what is missing cannot match.",
            "کسی وقت رجسٹر میں کون سے فیصلے اور اضلاع شامل ہیں؛ ہر جواب میں یہ بیان ہوتا ہے، کیونکہ جو شامل نہیں وہ مطابق نہیں ہو سکتا۔"),
    SECTION(
            Group.LAW,
            "section",
            "دفعہ",
            "A numbered provision of a law under which a court convicts, such as section 377-B of the Pakistan Penal Code.",
            "قانون کی نمبر شدہ شق جس کے تحت عدالت سزا دیتی ہے، مثلاً تعزیراتِ پاکستان کی دفعہ 377-B۔"),
    READ_WITH(
            Group.LAW,
            "read with",
            "بشمول دفعہ",
            "A section such as 34, 109 or 511 that belongs to the offence before it and is never an offence by itself.",
            "ایسی دفعہ، مثلاً 34، 109 یا 511، جو اپنے سے پہلے والے جرم سے متعلق ہو اور تنہا جرم نہ ہو۔"),
    COUNT(
            Group.LAW,
            "count",
            "ثابت شدہ الزام",
            "One offence of which the court convicted; each is judged alone.",
            "ایک جرم جس میں عدالت نے سزا دی؛ ہر ایک کا فیصلہ الگ ہوتا ہے۔"),
    SCHEDULED_OFFENCE(
            Group.LAW,
            "scheduled offence",
            "جدول میں درج جرم",
            "An offence in Schedule I or II of the Anti-Rape Act, committed against a woman or a child.",
            "انسدادِ عصمت دری ایکٹ کے جدول اول یا دوم میں درج جرم، جو عورت یا بچے کے خلاف ہو۔"),
    ELIGIBILITY(
            Group.LAW,
            "eligibility",
            "اہلیتِ اندراج",
            "Whether a conviction belongs in the register, worked out by rule, step by step, and confirmed by a person.",
            "کیا سزایابی رجسٹر میں درج ہونی چاہیے؛ قاعدے سے مرحلہ وار طے ہوتی ہے اور ایک افسر اس کی توثیق کرتا ہے۔"),
    ELIGIBLE_2H(
            Group.LAW,
            "eligible under s. 2(h)",
            "دفعہ 2(h) کے تحت قابلِ اندراج",
            "Convicted under a section that section 2(h) of the Anti-Rape Act names.",
            "ایسی دفعہ کے تحت سزا جسے انسدادِ عصمت دری ایکٹ کی دفعہ 2(h) نامزد کرتی ہے۔"),
    ELIGIBLE_S24(
            Group.LAW,
            "eligible under s. 24 only",
            "صرف دفعہ 24 کے تحت قابلِ اندراج",
            "Convicted of a scheduled offence that section 2(h) does not name; the two provisions differ.",
            "جدول میں درج ایسے جرم کی سزا جسے دفعہ 2(h) نامزد نہیں کرتی؛ دونوں شقیں مختلف ہیں۔"),
    NOT_ELIGIBLE(
            Group.LAW,
            "not eligible",
            "ناقابلِ اندراج",
            "Convicted of nothing that the register may hold; the person’s particulars are destroyed after a set time.",
            "ایسی کوئی سزا نہیں جو رجسٹر میں آ سکے؛ مقررہ مدت کے بعد شخص کے کوائف تلف کر دیے جاتے ہیں۔"),
    LEGAL_OPINION(
            Group.LAW,
            "needs a legal opinion",
            "قانونی رائے درکار",
            "The rules do not settle it, so two officers decide, with reasons and the authority they rely on.",
            "قواعد سے فیصلہ نہیں ہوتا، اس لیے دو افسران وجوہ اور سند کے حوالے کے ساتھ فیصلہ کرتے ہیں۔"),
    CUT_IN(
            Group.LAW,
            "cut-in date",
            "تاریخِ آغاز",
            "The judgment date from which convictions are collected; earlier ones go to a legal opinion.",
            "فیصلے کی وہ تاریخ جس سے سزایابیاں جمع کی جاتی ہیں؛ اس سے پہلے کی سزایابی قانونی رائے کے لیے جاتی ہے۔"),
    BASIS(
            Group.LAW,
            "basis",
            "بنیاد",
            "What a rule or clock rests on: law, policy or assumption.",
            "قاعدہ یا میعاد کس پر قائم ہے: قانون، پالیسی یا مفروضہ۔"),
    BASIS_LAW(
            Group.LAW,
            "law",
            "قانون",
            "Found in an Act, in gazetted rules or in a judgment.",
            "کسی ایکٹ، شائع شدہ قواعد یا عدالتی فیصلے میں موجود۔"),
    BASIS_POLICY(
            Group.LAW,
            "policy",
            "پالیسی",
            "Found in a directive, a procedure or a bill, not in law.",
            "کسی ہدایت نامے، طریقِ کار یا مسودۂ قانون میں موجود، قانون میں نہیں۔"),
    BASIS_ASSUMPTION(
            Group.LAW,
            "assumption",
            "مفروضہ",
            "Set by this system because the law that was read is silent; it holds until an authority decides.",
            "اس نظام نے طے کیا کیونکہ پڑھا گیا قانون خاموش ہے؛ مجاز ادارے کے فیصلے تک قائم ہے۔"),
    JUVENILE(
            Group.LAW,
            "juvenile",
            "نابالغ",
            "A person who was under 18 at the offence; the return is held sealed and is by default not entered.",
            "وہ شخص جو وقوعے کے وقت 18 سال سے کم عمر تھا؛ گوشوارہ سربمہر رہتا ہے اور بالعموم درج نہیں کیا جاتا۔"),
    PROBATION(
            Group.LAW,
            "probation",
            "پروبیشن",
            "Release under supervision instead of prison; the return is held sealed until two officers decide.",
            "قید کے بجائے زیرِ نگرانی رہائی؛ دو افسران کے فیصلے تک گوشوارہ سربمہر رہتا ہے۔"),
    APPEALABLE(
            Group.LAW,
            "appealable until",
            "اپیل کی آخری تاریخ",
            "The last day on which an appeal can be filed; until then the conviction is not final.",
            "اپیل دائر کرنے کا آخری دن؛ اس وقت تک سزایابی حتمی نہیں۔"),
    WORKLIST(
            Group.WORK,
            "worklist",
            "فہرستِ کار",
            "The first page after sign-in: what waits for you, the clock that runs out first on top.",
            "داخلے کے بعد کا پہلا صفحہ: جو کام آپ کا منتظر ہے، جس کی میعاد پہلے ختم ہو وہ اوپر۔"),
    REFERENCE(
            Group.WORK,
            "reference",
            "حوالہ نمبر",
            "The number of a piece of work, such as CR-8F2K-6M; lists show references, never names.",
            "کام کا نمبر، مثلاً CR-8F2K-6M؛ فہرستوں میں حوالہ نمبر آتے ہیں، نام کبھی نہیں۔"),
    VERIFICATION(
            Group.WORK,
            "verification",
            "تصدیق",
            "A second officer compares the return with the judgment copy and accepts it or sends it back.",
            "دوسرا افسر گوشوارے کو نقلِ فیصلہ سے ملاتا ہے اور اسے منظور کرتا یا واپس بھیجتا ہے۔"),
    SECOND_OFFICER(
            Group.WORK,
            "second officer",
            "دوسرا افسر",
            "An officer who had no part in the first step; no act that weighs on a person rests on one officer alone.",
            "وہ افسر جس کا پہلے مرحلے میں کوئی حصہ نہ ہو؛ کسی شخص پر اثر ڈالنے والا کام تنہا ایک افسر پر موقوف نہیں۔"),
    CONFIRMATION(
            Group.WORK,
            "confirmation",
            "توثیق",
            "The second officer’s agreement, without which the act has no effect.",
            "دوسرے افسر کی منظوری، جس کے بغیر کام مؤثر نہیں ہوتا۔"),
    REMARK(
            Group.WORK,
            "remark",
            "اعتراض",
            "What is wrong with one field of a return that was sent back.",
            "واپس بھیجے گئے گوشوارے کے کسی ایک خانے میں جو غلطی ہو۔"),
    CALL_BACK(
            Group.WORK,
            "call back",
            "واپس منگوانا",
            "The sender takes back what the receiver has not yet decided, with a reason.",
            "بھیجنے والا وہ چیز وجہ بتا کر واپس لیتا ہے جس پر وصول کنندہ نے ابھی فیصلہ نہیں کیا۔"),
    HAND_OVER(
            Group.WORK,
            "hand-over",
            "سپردگی",
            "Work passes to another office; it counts only when that office takes it.",
            "کام دوسرے دفتر کو جاتا ہے؛ یہ تبھی مکمل ہے جب وہ دفتر اسے وصول کرے۔"),
    CLOCK(
            Group.WORK,
            "clock",
            "میعاد",
            "The time within which a step is due, shown to both sides with its basis.",
            "وہ مدت جس میں کوئی مرحلہ مکمل ہونا چاہیے؛ دونوں فریقوں کو بنیاد سمیت دکھائی جاتی ہے۔"),
    WORKING_DAY(
            Group.WORK,
            "working day",
            "یومِ کار",
            "Monday to Friday, public holidays left out.",
            "پیر سے جمعہ، عام تعطیلات کے سوا۔"),
    OVERDUE(
            Group.WORK,
            "overdue",
            "میعاد گزر چکی",
            "The clock has run out; the item stays with the same office and also reaches the next one up.",
            "میعاد ختم ہو گئی؛ کام اسی دفتر کے پاس رہتا ہے اور بالا دفتر تک بھی پہنچ جاتا ہے۔"),
    WITHHELD(
            Group.WORK,
            "withheld",
            "معطل",
            "An entry that answers no look-up until two officers have decided; nothing in it is erased.",
            "وہ اندراج جو دو افسران کے فیصلے تک کسی استفسار کا جواب نہیں دیتا؛ اس میں سے کچھ مٹایا نہیں جاتا۔"),
    DUPLICATE(
            Group.WORK,
            "possible duplicate",
            "ممکنہ تکرار",
            "Another entry or return with the same CNIC, the same FIR, or the same name and parentage; the Bureau is shown it, and nothing is merged by itself.",
            "کوئی اور اندراج یا گوشوارہ جس کا شناختی کارڈ نمبر، مقدمہ نمبر، یا نام اور ولدیت ایک ہو؛ بیورو کو دکھایا جاتا ہے، خود بخود ملایا نہیں جاتا۔"),
    DATED_LIST(
            Group.WORK,
            "dated list",
            "تاریخ وار فہرست",
            "A list of offences, districts, offices or clocks in which every line says from when and until when it holds.",
            "جرائم، اضلاع، دفاتر یا میعادوں کی فہرست جس کی ہر سطر بتاتی ہے کہ وہ کب سے کب تک نافذ ہے۔"),
    LOOKUP(
            Group.LOOKUPS,
            "look-up",
            "استفسار",
            "A question about the named suspects of one FIR, put by an investigating officer through the prosecutor.",
            "ایک مقدمے کے نامزد مشتبہ اشخاص کے بارے میں سوال، جو تفتیشی افسر پراسیکیوٹر کے ذریعے کرتا ہے۔"),
    SUSPECT(
            Group.LOOKUPS,
            "suspect",
            "مشتبہ شخص",
            "A person named in the FIR of a look-up; the particulars are destroyed when the look-up closes.",
            "استفسار کے مقدمے میں نامزد شخص؛ استفسار بند ہونے پر اس کے کوائف تلف کر دیے جاتے ہیں۔"),
    PURPOSE(
            Group.LOOKUPS,
            "purpose",
            "غرض",
            "Why something is read: investigation or prosecution for a look-up, the piece of work for everything else.",
            "کوئی چیز کیوں پڑھی جاتی ہے: استفسار میں تفتیش یا پیروی مقدمہ، باقی ہر جگہ متعلقہ کام۔"),
    FORWARD(
            Group.LOOKUPS,
            "forward",
            "آگے بھیجنا",
            "The prosecutor finds the papers in order and sends the look-up to the Bureau.",
            "پراسیکیوٹر کاغذات درست پا کر استفسار بیورو کو بھیجتا ہے۔"),
    REFUSAL(
            Group.LOOKUPS,
            "refusal",
            "مسترد کرنا",
            "A reasoned no; it is recorded like everything else.",
            "وجہ کے ساتھ نفی؛ یہ بھی ہر کام کی طرح درج ہوتی ہے۔"),
    URGENT(
            Group.LOOKUPS,
            "urgent",
            "فوری",
            "A look-up that cannot wait for the ordinary clock, with the reason written.",
            "وہ استفسار جو عام میعاد کا انتظار نہیں کر سکتا، تحریری وجہ کے ساتھ۔"),
    CANDIDATE(
            Group.LOOKUPS,
            "candidate",
            "ممکنہ ریکارڈ",
            "An entry that may be the suspect; a suggestion of the matcher, with its reasons, never a finding.",
            "وہ اندراج جو ممکن ہے مشتبہ شخص کا ہو؛ نظام کی تجویز، وجوہ کے ساتھ، فیصلہ نہیں۔"),
    MATCH(
            Group.LOOKUPS,
            "match",
            "مطابقت",
            "Two officers find that a candidate is the suspect.",
            "دو افسران اس نتیجے پر پہنچے کہ ممکنہ ریکارڈ مشتبہ شخص ہی کا ہے۔"),
    NO_MATCH(
            Group.LOOKUPS,
            "no matching record found",
            "کوئی مطابق ریکارڈ نہیں ملا",
            "Nothing that matches is in the register at the time stated; it does not say that the person was never convicted.",
            "بیان کردہ وقت پر رجسٹر میں کوئی مطابق ریکارڈ نہیں؛ اس کا یہ مطلب نہیں کہ اس شخص کو کبھی سزا نہیں ہوئی۔"),
    WILL_REPLY(
            Group.LOOKUPS,
            "the Bureau will reply",
            "بیورو جواب دے گا",
            "The answer is held back until a question about an entry is settled.",
            "کسی اندراج سے متعلق سوال طے ہونے تک جواب روکا گیا ہے۔"),
    CARD(
            Group.LOOKUPS,
            "card",
            "کارڈ",
            "The few facts that leave the Bureau when there is a match, open to the asker for one case and 30 days.",
            "مطابقت کی صورت میں وہ چند امور جو بیورو سے باہر جاتے ہیں، صرف اسی مقدمے اور 30 دن کے لیے۔"),
    ANNEXURE_A(
            Group.LOOKUPS,
            "Annexure A",
            "ضمیمہ الف",
            "The application form of a look-up under the procedure of 2024.",
            "2024 کے طریقِ کار کے تحت استفسار کا درخواست فارم۔"),
    EVIDENCE_ENTRY(
            Group.PROTECTION,
            "evidence entry",
            "شہادتی اندراج",
            "The record of one act or reading: who, office, purpose, what, when and with what outcome; nobody can remove it.",
            "ایک کام یا ملاحظے کا ریکارڈ: کس نے، کس دفتر سے، کس غرض سے، کیا، کب اور کس نتیجے کے ساتھ؛ اسے کوئی حذف نہیں کر سکتا۔"),
    EVIDENCE_LOG(
            Group.PROTECTION,
            "evidence log",
            "شہادتی سلسلہ",
            "All evidence entries in one order, each bound to those before it, so that a change anywhere shows.",
            "تمام شہادتی اندراجات ایک ترتیب میں، ہر ایک پچھلوں سے جڑا ہوا، تاکہ کہیں بھی تبدیلی ظاہر ہو جائے۔"),
    SEALED(
            Group.PROTECTION,
            "sealed",
            "سربمہر",
            "Encrypted under a key of its own; without the key it is unreadable, and destroying the key destroys it.",
            "اپنی الگ کلید سے خفیہ کردہ؛ کلید کے بغیر ناقابلِ خواندگی، اور کلید تلف ہو تو مواد بھی تلف۔"),
    REDACTION(
            Group.PROTECTION,
            "redaction",
            "شناخت حذف کرنا",
            "Blacking out what could identify a victim; the register keeps only the blackened picture of the page.",
            "متاثرہ کی شناخت کرانے والی ہر چیز کو سیاہ کرنا؛ رجسٹر صفحے کی صرف سیاہ کردہ تصویر رکھتا ہے۔"),
    ATTACHMENT(
            Group.PROTECTION,
            "attachment",
            "منسلکہ",
            "A page added to a return or look-up, kept only as a flat grey picture.",
            "گوشوارے یا استفسار کے ساتھ لگایا گیا صفحہ، جو صرف سادہ سرمئی تصویر کی صورت میں رکھا جاتا ہے۔"),
    OPENING(
            Group.PROTECTION,
            "opening",
            "ملاحظہ",
            "Looking at one record; it leaves an evidence entry before the page is shown.",
            "کسی ایک ریکارڈ کو دیکھنا؛ صفحہ سامنے آنے سے پہلے شہادتی اندراج ہو جاتا ہے۔"),
    DESTRUCTION(
            Group.PROTECTION,
            "destruction",
            "اتلاف",
            "Destroying the key of sealed particulars, so that nobody, this system included, can read them again.",
            "سربمہر کوائف کی کلید تلف کرنا، تاکہ کوئی بھی، بشمول یہ نظام، انہیں دوبارہ نہ پڑھ سکے۔"),
    DEMONSTRATION(
            Group.PROTECTION,
            "demonstration",
            "نمائشی نمونہ",
            "A register on one machine in which every person and case is invented.",
            "ایک ہی مشین پر ایسا رجسٹر جس میں ہر شخص اور مقدمہ فرضی ہے۔"),
    NPB(
            Group.OFFICES,
            "National Police Bureau (NPB)",
            "نیشنل پولیس بیورو",
            "Keeps the register, in its Gender Crime Cell in Islamabad.",
            "رجسٹر اسی کے جینڈر کرائم سیل، اسلام آباد میں رکھا جاتا ہے۔"),
    OPERATOR(
            Group.OFFICES,
            "NPB operator",
            "آپریٹر، نیشنل پولیس بیورو",
            "Checks returns, compares candidates and answers look-ups.",
            "گوشواروں کی پڑتال کرتا، ممکنہ ریکارڈوں کا موازنہ کرتا اور استفسارات کا جواب دیتا ہے۔"),
    SUPERVISOR(
            Group.OFFICES,
            "NPB supervisor",
            "نگران افسر، نیشنل پولیس بیورو",
            "Acts as second officer, decides legal opinions and sees what is overdue.",
            "دوسرے افسر کی حیثیت سے کام کرتا، قانونی رائے پر فیصلہ کرتا اور میعاد گزرے کام دیکھتا ہے۔"),
    ADMINISTRATOR(
            Group.OFFICES,
            "NPB administrator",
            "منتظم، نیشنل پولیس بیورو",
            "Keeps the dated lists; sees no person.",
            "تاریخ وار فہرستیں رکھتا ہے؛ کسی شخص کا ریکارڈ نہیں دیکھتا۔"),
    DPP(
            Group.OFFICES,
            "District Public Prosecutor (DPP)",
            "ڈسٹرکٹ پبلک پراسیکیوٹر",
            "Reports convictions of the district, and forwards or refuses look-ups.",
            "ضلع کی سزایابیوں کی اطلاع دیتا، اور استفسارات آگے بھیجتا یا مسترد کرتا ہے۔"),
    INVESTIGATOR(
            Group.OFFICES,
            "investigating officer",
            "تفتیشی افسر",
            "The police officer who investigates an FIR and may ask about its named suspects.",
            "مقدمے کی تفتیش کرنے والا پولیس افسر، جو اس کے نامزد مشتبہ اشخاص کے بارے میں پوچھ سکتا ہے۔"),
    SSOIU(
            Group.OFFICES,
            "SSOIU",
            "خصوصی تفتیشی یونٹ برائے جنسی جرائم",
            "Special Sexual Offences Investigation Unit, one in every district.",
            "ہر ضلع میں جنسی جرائم کی تفتیش کا خصوصی یونٹ۔"),
    DPO(
            Group.OFFICES,
            "District Police Officer (DPO)",
            "ڈسٹرکٹ پولیس افسر",
            "Heads the district police; receives a copy of each application, never of an answer.",
            "ضلعی پولیس کا سربراہ؛ ہر درخواست کی نقل پاتا ہے، جواب کی کبھی نہیں۔"),
    NCCIA(
            Group.OFFICES,
            "NCCIA",
            "نیشنل سائبر کرائم انویسٹی گیشن ایجنسی",
            "National Cyber Crime Investigation Agency, the federal investigator of offences under PECA.",
            "پیکا کے جرائم کی تفتیش کا وفاقی ادارہ۔"),
    SPECIAL_COURT(
            Group.OFFICES,
            "Special Court",
            "خصوصی عدالت",
            "A court of session designated under section 3 of the Anti-Rape Act.",
            "انسدادِ عصمت دری ایکٹ کی دفعہ 3 کے تحت نامزد سیشن عدالت۔"),
    SPECIAL_COMMITTEE(
            Group.OFFICES,
            "Special Committee",
            "خصوصی کمیٹی",
            "The committee under section 15 of the Anti-Rape Act; it sees figures, never a person.",
            "انسدادِ عصمت دری ایکٹ کی دفعہ 15 کے تحت کمیٹی؛ اعداد و شمار دیکھتی ہے، کسی شخص کو نہیں۔"),
    AUDITOR(
            Group.OFFICES,
            "auditor",
            "محتسب ریکارڈ",
            "Reads the evidence log and no register entry.",
            "شہادتی سلسلہ پڑھتا ہے، رجسٹر کا کوئی اندراج نہیں۔"),
    ANTI_RAPE_ACT(
            Group.PAPERS,
            "Anti-Rape Act 2021",
            "انسدادِ عصمت دری ایکٹ 2021",
            "The Anti-Rape (Investigation and Trial) Act, 2021 (XXX of 2021), on which this register rests.",
            "انسدادِ عصمت دری (تفتیش و سماعت) ایکٹ 2021 (نمبر 30 بابت 2021)، جس پر یہ رجسٹر قائم ہے۔"),
    PPC(Group.PAPERS, "PPC", "ت پ", "Pakistan Penal Code, 1860.", "مجموعۂ تعزیراتِ پاکستان 1860۔"),
    PECA(
            Group.PAPERS,
            "PECA",
            "پیکا",
            "Prevention of Electronic Crimes Act, 2016; sections 21 and 22 are meant as that Act was passed.",
            "الیکٹرانک جرائم کی روک تھام کا ایکٹ 2016؛ دفعات 21 اور 22 سے مراد منظور شدہ ایکٹ کی دفعات ہیں۔"),
    JJSA(
            Group.PAPERS,
            "JJSA",
            "جووینائل جسٹس سسٹم ایکٹ",
            "Juvenile Justice System Act, 2018.",
            "جووینائل جسٹس سسٹم ایکٹ 2018۔"),
    FIR(
            Group.PAPERS,
            "FIR",
            "ایف آئی آر",
            "First information report of a police station; its number (مقدمہ نمبر in Urdu), station and year together name a case.",
            "تھانے کی ابتدائی اطلاعی رپورٹ؛ مقدمہ نمبر، تھانہ اور سال مل کر مقدمے کی نشاندہی کرتے ہیں۔"),
    CNIC(
            Group.PAPERS,
            "CNIC",
            "شناختی کارڈ نمبر",
            "Computerised National Identity Card number of 13 digits; where there is none, the reason is recorded.",
            "کمپیوٹرائزڈ قومی شناختی کارڈ کا 13 ہندسوں کا نمبر؛ نہ ہو تو وجہ درج ہوتی ہے۔");

    /** Headings of the page of terms, in its order. */
    public enum Group {
        RECORD("What the register holds", "رجسٹر میں کیا ہے"),
        LAW("Who belongs on it", "کون درج ہوگا"),
        WORK("How work is done", "کام کیسے ہوتا ہے"),
        LOOKUPS("Asking the register", "رجسٹر سے استفسار"),
        PROTECTION("How it is protected", "حفاظت کیسے ہوتی ہے"),
        OFFICES("Offices", "دفاتر"),
        PAPERS("Laws and papers", "قوانین اور کاغذات");

        private final Text heading;

        Group(String en, String ur) {
            this.heading = Text.of(en, ur);
        }

        public Text heading() {
            return heading;
        }

        /** Id of the heading on the page. */
        public String anchor() {
            return "about-" + name().toLowerCase(Locale.ROOT);
        }

        /** Terms under this heading, in order. */
        public List<Term> terms() {
            return Arrays.stream(Term.values()).filter(t -> t.group == this).toList();
        }
    }

    private final Group group;
    private final Text word;
    private final Text meaning;

    Term(Group group, String en, String ur, String meaningEn, String meaningUr) {
        this.group = group;
        this.word = Text.of(en, ur);
        this.meaning = Text.of(meaningEn, meaningUr);
    }

    public Group group() {
        return group;
    }

    /** The word itself. */
    public Text word() {
        return word;
    }

    /** One plain sentence. */
    public Text meaning() {
        return meaning;
    }

    /** Id of its line, for instance {@code register-number}. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Address of its line. */
    public String href() {
        return Terms.PATH + "#" + anchor();
    }
}
