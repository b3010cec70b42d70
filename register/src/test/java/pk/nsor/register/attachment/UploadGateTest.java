package pk.nsor.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadGateTest {
    private final UploadGate gate = new UploadGate();
    private final List<Integer> inside = new ArrayList<>();

    private static MockHttpServletRequest upload(int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/returns/x");
        request.setContentType("Multipart/Form-Data; boundary=x");
        if (bytes >= 0) {
            request.setContent(new byte[bytes]);
        }
        return request;
    }

    /** Sends an upload, and while it is on its way the next, until one is turned away. */
    private int nested(int bytes, int most) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(
                upload(bytes),
                response,
                (q, r) -> {
                    inside.add(bytes);
                    if (inside.size() < most) {
                        try {
                            nested(bytes, most);
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    }
                });
        return response.getStatus();
    }

    @Test
    void only_so_many_bytes_are_on_their_way_at_once_and_room_comes_back() throws Exception {
        int ten = 10 * 1024 * 1024;
        assertThat(nested(ten, 50)).isEqualTo(200);
        assertThat(inside).hasSize((int) (Limits.UPLOADING_BYTES / ten));
        inside.clear();
        assertThat(nested(ten, 3)).isEqualTo(200);
        assertThat(inside).hasSize(3);
    }

    @Test
    void who_is_turned_away_is_told_when_to_come_again() throws Exception {
        int ten = 10 * 1024 * 1024;
        MockHttpServletResponse last = new MockHttpServletResponse();
        nestedThen(ten, (int) (Limits.UPLOADING_BYTES / ten), last);
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("60");
    }

    private void nestedThen(int bytes, int depth, MockHttpServletResponse last) throws Exception {
        gate.doFilter(
                upload(bytes),
                depth == 0 ? last : new MockHttpServletResponse(),
                (q, r) -> {
                    try {
                        nestedThen(bytes, depth - 1, last);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void small_photographs_never_wait_for_each_other() throws Exception {
        nested(400 * 1024, 100);
        assertThat(inside).hasSize(100);
    }

    @Test
    void an_upload_that_does_not_say_how_long_it_is_counts_as_the_longest() throws Exception {
        assertThat(nested(-1, 50)).isEqualTo(200);
        assertThat(inside).hasSize(8);
    }

    @Test
    void other_forms_pass_untouched() throws Exception {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/sign-in");
        form.setContentType("application/x-www-form-urlencoded");
        gate.doFilter(form, new MockHttpServletResponse(), (q, r) -> inside.add(1));
        gate.doFilter(
                new MockHttpServletRequest("GET", "/"),
                new MockHttpServletResponse(),
                (q, r) -> inside.add(1));
        assertThat(inside).hasSize(2);
    }
}
