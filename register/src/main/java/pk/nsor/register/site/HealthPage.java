package pk.nsor.register.site;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pk.nsor.register.access.Exempt;

/** Whether the register serves: one word, nothing else. */
@Controller
class HealthPage {
    private final JdbcClient jdbc;

    HealthPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    @Exempt("one word")
    ResponseEntity<String> health() {
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok("ok");
    }
}
