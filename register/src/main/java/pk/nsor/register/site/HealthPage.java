package pk.nsor.register.site;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pk.nsor.register.access.Exempt;
import pk.nsor.register.evidence.EvidenceGate;

/** Whether the register serves: one word, nothing else. */
@Controller
class HealthPage {
    private final JdbcClient jdbc;
    private final EvidenceGate gate;

    HealthPage(JdbcClient jdbc, EvidenceGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    @GetMapping("/health")
    @Exempt("one word")
    ResponseEntity<String> health() {
        jdbc.sql("select 1").query(Integer.class).single();
        return gate.open()
                ? ResponseEntity.ok("ok")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("no evidence");
    }
}
