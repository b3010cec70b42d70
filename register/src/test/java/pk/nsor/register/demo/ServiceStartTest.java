package pk.nsor.register.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import pk.nsor.register.Browser;
import pk.nsor.register.Nsor;
import pk.nsor.register.access.Officers;

/**
 * A start in service: nobody comes in until passkeys come, and a demonstration's data is refused.
 */
@ExtendWith(OutputCaptureExtension.class)
class ServiceStartTest {
    @TempDir Path folder;

    private ConfigurableApplicationContext start(String demo) {
        return new SpringApplicationBuilder(Nsor.class)
                .run(
                        "--nsor.data.folder=" + folder,
                        "--nsor.data.binaries=target/postgres-programs",
                        "--nsor.data.durable=false",
                        "--nsor.demo=" + demo,
                        "--server.port=0",
                        "--spring.main.log-startup-info=false");
    }

    @Test
    void inServiceNobodySignsInAndAfterADemonstrationItDoesNotStart(CapturedOutput printed)
            throws Exception {
        try (ConfigurableApplicationContext service = start("off")) {
            int port = service.getEnvironment().getRequiredProperty("local.server.port", int.class);
            Browser b = new Browser(port);
            assertThat(b.get("/sign-in").body())
                    .contains("Until passkeys are set up, nobody can enter this register.")
                    .doesNotContain("/demo/sign-in");
            assertThat(b.form("/demo/sign-in", Map.of("officer", "npb-operator-1")).location())
                    .startsWith("/sign-in");
            assertThat(b.get("/").status()).isEqualTo(302);

            Officers officers = service.getBean(Officers.class);
            LoadLog log = service.getBean(LoadLog.class);
            InetAddress here = InetAddress.getLoopbackAddress();
            InetAddress everywhere = InetAddress.getByAddress(new byte[4]);
            assertThat(new Personas(officers, log, "off", everywhere).groups()).isEmpty();
            assertThatThrownBy(() -> new Personas(officers, log, "personas", everywhere))
                    .isInstanceOf(Personas.DemoBeyondThisMachine.class);
            assertThat(new Personas(officers, log, "personas", here).groups()).isNotEmpty();
            assertThatThrownBy(() -> new Personas(officers, log, "off", here))
                    .isInstanceOf(Personas.DemoDataInService.class);
            for (String slip : new String[] {"false", "Off", "OFF", "", " off", "none", "full "}) {
                assertThatThrownBy(() -> new Personas(officers, log, slip, here))
                        .as("'" + slip + "' opens nothing")
                        .isInstanceOf(Demonstration.NoSuchDemonstration.class)
                        .hasMessageNotContaining("\n");
            }
        }
        assertThatThrownBy(() -> start("Off"))
                .hasRootCauseInstanceOf(Demonstration.NoSuchDemonstration.class);
        assertThatThrownBy(() -> start("off"))
                .hasRootCauseInstanceOf(Personas.DemoDataInService.class);
        assertThat(printed)
                .contains("NSOR does not start: nsor.demo must be full, personas or off")
                .contains("NSOR does not start: this database holds demonstration data")
                .doesNotContain("\tat ");
    }
}
