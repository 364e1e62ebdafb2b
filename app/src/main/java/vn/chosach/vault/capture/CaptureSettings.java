package vn.chosach.vault.capture;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the server may fetch.
 *
 * @param hosts further hosts beside those of the platforms in the catalogue; a host stands for the
 *     hosts below it too
 * @param allowLoopback whether this machine itself may be fetched, on any port; only for tests
 * @param browser program that draws the picture of a page: {@code auto} looks for Chromium, {@code
 *     none} draws nothing, anything else is the path of the program
 * @param sandbox whether Chromium shuts its pages in; {@code false} only where the kernel or the
 *     container allows no user namespaces
 * @param mostBytes of one answer; what is longer is cut and marked
 * @param mostTime for one answer; what takes longer is cut and marked
 */
@ConfigurationProperties("chosach.capture")
record CaptureSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue("false") boolean allowLoopback,
    @DefaultValue("auto") String browser,
    @DefaultValue("true") boolean sandbox,
    @DefaultValue("20000000") int mostBytes,
    @DefaultValue("30s") Duration mostTime) {}
