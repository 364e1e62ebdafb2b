package vn.chosach;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Serves the first pages to itself, and whatever they link to, and ends, so that the JVM can keep
 * what it loaded for them.
 */
@Component
record AotTrainingRun(Settings settings, ConfigurableApplicationContext context) {

  private static final List<String> FIRST = List.of("/", "/en", "/dang-nhap");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
  private static final int MOST_PAGES = 80;

  /** Traffic is accepted when all that begins with the program has begun. */
  @EventListener
  void rehearse(AvailabilityChangeEvent<ReadinessState> change)
      throws IOException, InterruptedException {
    if (!settings.rehearsal() || change.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
      return;
    }
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    var linked = new TreeSet<String>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : FIRST) {
        LINK.matcher(body(client, port, page)).results().forEach(link -> linked.add(link.group(1)));
      }
      for (String page : linked.stream().limit(MOST_PAGES).toList()) {
        body(client, port, page);
      }
    }
    Thread.ofPlatform()
        .name("rehearsal-end")
        .start(() -> System.exit(SpringApplication.exit(context, () -> 0)));
  }

  private static String body(HttpClient client, String port, String page)
      throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + port + page.replace("&amp;", "&"));
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
