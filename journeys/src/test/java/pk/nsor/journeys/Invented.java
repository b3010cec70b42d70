package pk.nsor.journeys;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person who does not exist, under a name that nobody bears and a CNIC of the range {@code 0000};
 * each is another one.
 */
record Invented(
        String nameRoman, String nameUrdu, String fatherRoman, String fatherUrdu, String cnic) {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String[]> FIRST =
            List.of(
                    new String[] {"Kannari", "کناری"},
                    new String[] {"Zarbakht", "زربخت"},
                    new String[] {"Gulvash", "گلوش"},
                    new String[] {"Mehrtab", "مہرتاب"},
                    new String[] {"Shahvand", "شاہوند"});
    private static final List<String[]> SECOND =
            List.of(
                    new String[] {"Zarrinpur", "زرین پور"},
                    new String[] {"Koharvi", "کوہاروی"},
                    new String[] {"Sabzvani", "سبزوانی"},
                    new String[] {"Nilgunda", "نیلگنڈہ"},
                    new String[] {"Tarikhand", "تاریخند"},
                    new String[] {"Roshanvi", "روشنوی"},
                    new String[] {"Darwaish Kot", "درویش کوٹ"});

    static Invented next() {
        int n = NEXT.getAndIncrement();
        String[] first = FIRST.get(n % FIRST.size());
        String[] second = SECOND.get(n % SECOND.size());
        String[] father = FIRST.get((n + 2) % FIRST.size());
        String[] house = SECOND.get((n + 3) % SECOND.size());
        return new Invented(
                first[0] + " " + second[0],
                first[1] + " " + second[1],
                father[0] + " " + house[0],
                father[1] + " " + house[1],
                String.format(Locale.ROOT, "36502-0000%03d-1", 100 + n));
    }
}
