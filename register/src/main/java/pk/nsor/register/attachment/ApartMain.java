package pk.nsor.register.attachment;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The program of the process apart: one upload on standard input, one answer on standard output,
 * then the end. It has no key, no database and no setting; what libraries log of the file goes
 * nowhere.
 */
public final class ApartMain {
    private ApartMain() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        PrintStream silence =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(silence);
        System.setErr(silence);
        try (DataOutputStream out =
                new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            out.writeInt(Wire.UP);
            out.flush();
            byte[] upload = System.in.readNBytes(Limits.UPLOAD_BYTES + 1);
            Wire.write(
                    new Flattener(InstantSource.system(), Limits.FLATTENING).flatten(upload), out);
        }
    }
}
