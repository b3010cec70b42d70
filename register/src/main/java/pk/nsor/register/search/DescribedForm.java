package pk.nsor.register.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.search.Described.Born;

/**
 * What a person is compared by, in few bytes: it is read some fifty times for a question. Filled up
 * with zeros to a multiple of {@link #STEP} so that the length says little.
 */
final class DescribedForm {
    /** Cards are as long as a multiple of so many bytes. */
    static final int STEP = 64;

    private static final byte FORM = 1;

    private DescribedForm() {}

    static byte[] bytes(Described d) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * STEP);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            name(out, d.name());
            names(out, d.aliases());
            names(out, d.father().stream().toList());
            names(out, d.husband().stream().toList());
            out.writeUTF(d.cnic());
            words(out, d.papers());
            born(out, d.born());
            words(out, d.districts());
            out.writeUTF(d.sex().code());
            out.write(new byte[Math.floorMod(-bytes.size(), STEP)]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The opposite of {@link #bytes}. */
    static Described read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("a description in a form that is not known");
            }
            return new Described(
                    name(in),
                    names(in),
                    names(in).stream().findFirst(),
                    names(in).stream().findFirst(),
                    in.readUTF(),
                    words(in),
                    born(in),
                    words(in),
                    Sex.of(in.readUTF()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void name(DataOutputStream out, PersonName name) throws IOException {
        out.writeUTF(name.roman());
        out.writeUTF(name.urdu());
    }

    private static PersonName name(DataInputStream in) throws IOException {
        return new PersonName(in.readUTF(), in.readUTF());
    }

    private static void names(DataOutputStream out, List<PersonName> names) throws IOException {
        out.writeShort(names.size());
        for (PersonName n : names) {
            name(out, n);
        }
    }

    private static List<PersonName> names(DataInputStream in) throws IOException {
        int n = in.readUnsignedShort();
        List<PersonName> names = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            names.add(name(in));
        }
        return names;
    }

    private static void words(DataOutputStream out, List<String> words) throws IOException {
        out.writeShort(words.size());
        for (String w : words) {
            out.writeUTF(w);
        }
    }

    private static List<String> words(DataInputStream in) throws IOException {
        int n = in.readUnsignedShort();
        List<String> words = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            words.add(in.readUTF());
        }
        return words;
    }

    /** Years as two bytes each; a date, where there is one, behind them. */
    private static void born(DataOutputStream out, Optional<Born> born) throws IOException {
        out.writeBoolean(born.isPresent());
        if (born.isPresent()) {
            Born b = born.get();
            out.writeShort(b.earliest());
            out.writeShort(b.latest());
            out.writeUTF(b.date().map(PartialDate::iso).orElse(""));
        }
    }

    private static Optional<Born> born(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        int earliest = in.readShort();
        int latest = in.readShort();
        String date = in.readUTF();
        return Optional.of(
                new Born(
                        date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.ofIso(date)),
                        earliest,
                        latest));
    }
}
