package vn.chosach.ui.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.ui.Page;
import vn.chosach.ui.figures.FiguresText;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/** What machines ask that start, watch and spread the load of the program. */
@RestController
class HealthController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
  private static final Executor ASKS = Thread.ofVirtual().name("readiness")::start;
  private static final int SECONDS = 2;
  private static final String BEARER = "Bearer ";

  private final ApplicationAvailability availability;
  private final JdbcClient jdbc;
  private final List<MachineFigures> sources;
  private final byte[] token;

  HealthController(
      ApplicationAvailability availability,
      JdbcClient jdbc,
      List<MachineFigures> sources,
      @Value("${chosach.figures.token:}") String token) {
    this.availability = availability;
    this.jdbc = jdbc;
    this.sources = sources;
    this.token = token.strip().getBytes(StandardCharsets.UTF_8);
  }

  /** The process answers; whoever hears nothing here starts it anew. Asks nothing else. */
  @GetMapping("/suc-khoe")
  ResponseEntity<String> alive() {
    return said(HttpStatus.OK, "ok");
  }

  /**
   * Whether requests should be sent here: not while the program starts or ends, nor while its
   * database does not answer within two seconds.
   */
  @GetMapping("/suc-khoe/san-sang")
  ResponseEntity<String> ready() {
    if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
      return said(HttpStatus.SERVICE_UNAVAILABLE, "starting-or-ending");
    }
    boolean answers =
        CompletableFuture.supplyAsync(
                () -> jdbc.sql("SELECT true").query(Boolean.class).single(), ASKS)
            .completeOnTimeout(false, SECONDS, TimeUnit.SECONDS)
            .exceptionally(away -> false)
            .join();
    return answers
        ? said(HttpStatus.OK, "ok")
        : said(HttpStatus.SERVICE_UNAVAILABLE, "database-away");
  }

  /**
   * All figures, for whoever has the token of this installation; for everybody else, and where no
   * token is set, there is nothing here. What a part cannot count is left out and counted itself.
   */
  @GetMapping("/suc-khoe/so-lieu")
  ResponseEntity<String> figures(
      @RequestHeader(name = "Authorization", defaultValue = "") String sent) {
    byte[] said =
        (sent.startsWith(BEARER) ? sent.substring(BEARER.length()) : "")
            .getBytes(StandardCharsets.UTF_8);
    if (token.length == 0 || !MessageDigest.isEqual(token, said)) {
      throw Page.absent();
    }
    var figures = new ArrayList<MachineFigure>();
    int missing = 0;
    for (MachineFigures source : sources) {
      try {
        figures.addAll(source.now());
      } catch (RuntimeException away) {
        // The others are wanted most while the database is away; this one is missed by its count.
        missing++;
        LOG.warn("figures are missing: {}", away.getClass().getName());
      }
    }
    figures.add(MachineFigure.of("chosach_figures_missing", missing));
    return FiguresText.answer(figures);
  }

  private static ResponseEntity<String> said(HttpStatus status, String word) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(word + "\n");
  }
}
